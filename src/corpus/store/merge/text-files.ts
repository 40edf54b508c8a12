import { existsSync } from "node:fs";
import { join } from "node:path";
import { inLanes, list, sql, type Engine, type Sql } from "#engine";
import { textSections } from "../batch-columns.ts";
import { linkFile } from "./record/layers.ts";
import { recordRows } from "./record/records.ts";

/**
 * The table `text` lies in files of this many publications each, by their numbers: what an import does not touch is linked from
 * the snapshot before, and no sort is larger than one file.
 */
const docsPerFile = 32_768;
/** A reader of one publication decodes this many rows. */
const rowsPerGroup = 8192;

function textFile(folder: string, index: number): string {
  return join(folder, `text-${String(index).padStart(5, "0")}.parquet`);
}

/** The files of the table in a folder, in the order of their publications. */
export function textFiles(folder: string): string[] {
  const files: string[] = [];
  while (existsSync(textFile(folder, files.length))) files.push(textFile(folder, files.length));
  return files;
}

interface Piece {
  readonly index: number;
  /** The piece has the same texts in the snapshot before. */
  readonly same: boolean;
  /** Files of the snapshot before that have texts of this piece: from … to; null where none has. */
  readonly first: number | null;
  readonly last: number | null;
  /** Files of batches that have the others. */
  readonly batches: readonly string[];
}

/**
 * Writes the texts of all publications; those of publications that say what they said before come from the snapshot before.
 *
 * in     text_choice, text_anew; reused(doc, before_doc): before_doc is null where the texts must come from the batches;
 *        before_publication: all publications of the snapshot before
 * out    rows
 */
export async function writeTexts(
  engine: Engine,
  folder: string,
  before: string | undefined,
  signal: AbortSignal,
): Promise<number> {
  const pieces = await engine.rows<Piece>(sql`
    with now as (
      select doc // ${docsPerFile} as piece, count(*) as docs, count(*) filter (where before_doc = doc) as same,
        min(before_doc) // ${docsPerFile} as first, max(before_doc) // ${docsPerFile} as last
      from reused group by piece
    ), earlier as (
      select doc // ${docsPerFile} as piece, count(*) as docs from before_publication group by piece
    ), read as (
      select doc // ${docsPerFile} as piece, list(distinct file order by file) as batches from text_anew group by piece
    )
    select cast(n.piece as integer) as "index", n.same = n.docs and e.docs is not distinct from n.docs as same,
      cast(n.first as integer) as first, cast(n.last as integer) as last, coalesce(r.batches, []) as batches
    from now n left join earlier e on e.piece = n.piece left join read r on r.piece = n.piece order by n.piece`);
  await inLanes(pieces, async (piece) => {
    signal.throwIfAborted();
    const file = textFile(folder, piece.index);
    if (before !== undefined && piece.same) await linkFile(textFile(before, piece.index), file);
    else await engine.write(sql`select * from (${pieceRows(piece, before)}) order by doc, section, lang`, file, { rowsPerGroup });
  });
  // A corpus without publications has the table too.
  if (pieces.length === 0) await engine.write(pieceRows(nothing, undefined), textFile(folder, 0), { rowsPerGroup });
  const [rows = 0] = await engine.integers(sql`select cast(count(*) as integer) from text_choice`);
  return rows;
}

const nothing: Piece = { index: 0, same: false, first: null, last: null, batches: [] };

/** The texts that have to be read from batches, with the file of each: `text_anew(doc, source, seq, section, lang, position, file)`. */
export async function chooseAnew(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table text_anew as
    with part as (
      select source, file, min(seq) as first_seq from record group by source, file
    ), anew as (
      select t.doc, t.source, t.seq, t.section, t.lang, t.position
      from text_choice t join reused p on p.doc = t.doc where p.before_doc is null
    )
    select a.*, p.file from anew a asof join part p on p.source = a.source and a.seq >= p.first_seq`);
}

function pieceRows(piece: Piece, before: string | undefined): Sql {
  const within = (doc: Sql) => sql`${doc} >= ${piece.index * docsPerFile} and ${doc} < ${(piece.index + 1) * docsPerFile}`;
  const sources = [sql`select cast(null as integer) as doc, '' as section, '' as lang, '' as text where false`];
  if (before !== undefined && piece.first !== null && piece.last !== null) {
    const { first } = piece;
    const files = Array.from({ length: piece.last - first + 1 }, (_, index) => textFile(before, first + index));
    sources.push(sql`
      select p.doc, t.section, t.lang, t.text
      from read_parquet([${list(files)}]) t join (select * from reused where ${within(sql`doc`)}) p on p.before_doc = t.doc`);
  }
  if (piece.batches.length > 0) {
    for (const section of Object.keys(textSections) as (keyof typeof textSections)[]) {
      sources.push(anewRows(section, sql`select * from text_anew where ${within(sql`doc`)}`, piece.batches));
    }
  }
  return sources.reduce((left, right) => sql`${left} union all ${right}`);
}

const columns = { title: sql`titles`, abstract: sql`abstracts`, claims: sql`claims`, description: sql`description` } as const;

/** The texts of one section from the batches; `chosen` picks them. */
export function anewRows(section: keyof typeof textSections, chosen: Sql, files: readonly string[]): Sql {
  return sql`
    select h.doc, h.section, h.lang, list_extract(r.${columns[section]}, h.position).text as text
    from (${chosen}) h join (${recordRows(files)}) r on r.source = h.source and r.seq = h.seq
    where h.section = ${section}`;
}
