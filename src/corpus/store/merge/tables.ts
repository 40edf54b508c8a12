import { existsSync } from "node:fs";
import { join } from "node:path";
import { inLanes, name, sql, Sql, type Engine } from "#engine";
import { tables, type TableName } from "../../tables.ts";
import { gatherClasses } from "./corpus/symbols.ts";
import { gatherInventors } from "./family-inventors.ts";
import { gatherFamilies } from "./family-rows.ts";
import { gatherPublications } from "./publication-rows.ts";
import { showTexts } from "./shown-texts.ts";
import { chooseAnew, textFiles, writeTexts } from "./text-files.ts";

/**
 * Writes the tables of `tables.ts` from what `mergeTogether` made: columns in their order and type, rows in one fixed order, so that
 * the same corpus gives the same bytes. `mergeHolders` may go on meanwhile.
 */
export async function writeTables(
  engine: Engine,
  folder: string,
  before: string | undefined,
  isPart: boolean,
  signal: AbortSignal,
): Promise<Record<string, number>> {
  await gatherClasses(engine, isPart);
  await chooseAnew(engine);
  await showTexts(engine);
  await gatherPublications(engine, before, isPart);
  await gatherFamilies(engine, isPart);
  const counts = await writeAll(
    engine,
    folder,
    written.filter(({ ofHolders }) => !ofHolders),
    signal,
  );
  counts["text"] = await writeTexts(engine, folder, before, signal);
  return counts;
}

/** Writes the tables of those who hold and who invented, from what `mergeHolders` made, in the same way. */
export async function writeHolders(
  engine: Engine,
  folder: string,
  isPart: boolean,
  signal: AbortSignal,
): Promise<Record<string, number>> {
  await gatherInventors(engine, isPart);
  await engine.run(sql`
    create table organisation as
    with families as (
      select organisation, count(*) as families from family_organisation group by organisation
    )
    select b.*, coalesce(f.families, 0) as families
    from organisation_base b left join families f on f.organisation = b.organisation`);
  return writeAll(
    engine,
    folder,
    written.filter(({ ofHolders }) => ofHolders),
    signal,
  );
}

/** Counts in the order in which a manifest states them, whichever table was written first. */
export function inOrder(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries([...written.map(({ table }) => table), "text"].map((table) => [table, counts[table] ?? 0]));
}

interface WrittenTable {
  readonly table: TableName;
  readonly from: Sql;
  readonly order: Sql;
  /** Made by `mergeHolders`. */
  readonly ofHolders?: true;
}

async function writeAll(
  engine: Engine,
  folder: string,
  wanted: readonly WrittenTable[],
  signal: AbortSignal,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await inLanes(wanted, async ({ table, from, order }) => {
    signal.throwIfAborted();
    counts[table] = await writeTable(engine, folder, table, from, order);
  });
  return counts;
}

async function writeTable(engine: Engine, folder: string, table: TableName, from: Sql, order: Sql): Promise<number> {
  const columns = Object.entries<readonly [string, string]>(tables[table]).map(
    ([column, [type]]) => sql`cast(${name(column)} as ${new Sql([type], [])}) as ${name(column)}`,
  );
  const list = columns.reduce((left, right) => sql`${left}, ${right}`);
  const file = join(folder, `${table}.parquet`);
  const rows = await engine.write(sql`select ${list} from (${from}) order by ${order}`, file);
  return rows;
}

/** Views for every table of a snapshot's folder. One published before a table was known has nothing in it. */
export async function viewTables(engine: Engine, folder: string, prefix = ""): Promise<void> {
  for (const [table, columns] of Object.entries<Readonly<Record<string, readonly [string, string]>>>(tables)) {
    const file = join(folder, `${table}.parquet`);
    const files = existsSync(file) ? [file] : table === "text" ? textFiles(folder) : [];
    if (files.length > 0) {
      await engine.view(`${prefix}${table}`, files);
      continue;
    }
    const none = Object.entries(columns).map(([column, [type]]) => sql`cast(null as ${new Sql([type], [])}) as ${name(column)}`);
    await engine.define(`${prefix}${table}`, sql`select ${none.reduce((left, right) => sql`${left}, ${right}`)} where false`);
  }
}

const legalEvents = sql`
  select distinct b.application, e.office, e.code, e.category as category, e."on", e.effectiveOn as effective_on, e.text
  from (select doc, e from event_mention) m join member b on b.doc = m.doc`;

const legalEventParties = sql`
  select application, office, code, "on", effective_on, role, min(position) as position, name
  from (
    select b.application, e.office, e.code, e."on", e.effectiveOn as effective_on, e.parties[place].role as role,
      e.parties[place].name as name, place as position
    from (select doc, e, unnest(range(1, len(e.parties) + 1)) as place from event_mention where len(e.parties) > 0) m
      join member b on b.doc = m.doc
  ) said
  group by application, office, code, "on", effective_on, role, name`;

/** In the order in which a manifest states them. */
const written: readonly WrittenTable[] = [
  { table: "publication", from: sql`select * from shown_publication`, order: sql`doc` },
  {
    table: "application",
    from: sql`select a.*, f.family from application a join family_of f on f.application = a.application`,
    order: sql`application`,
  },
  { table: "family", from: sql`select * from family_row`, order: sql`family` },
  { table: "extended_family", from: sql`select * from extended_family_row`, order: sql`extended_family` },
  { table: "given_family", from: sql`select * from given_family`, order: sql`application, model, format, id` },
  {
    table: "party",
    from: sql`select r.doc, r.position, i.* from party_row r join party_shown i on i.item = r.item`,
    order: sql`doc, role, position`,
    ofHolders: true,
  },
  { table: "organisation", from: sql`select * from organisation`, order: sql`organisation`, ofHolders: true },
  { table: "family_organisation", from: sql`select * from family_organisation`, order: sql`family, position`, ofHolders: true },
  {
    table: "organisation_name",
    from: sql`select o.organisation, n.name, n.key as organisation_key, n.method, n.score, n.mentions
      from name_base n join organisation o on o.organisation_key = n.organisation_key`,
    order: sql`organisation, mentions desc, name`,
    ofHolders: true,
  },
  {
    table: "organisation_relation",
    from: sql`select p.organisation as parent, c.organisation as child, r.kind, r.method, r.score, r.since, r.until
      from relation_base r join organisation p on p.organisation_key = r.parent_key
        join organisation c on c.organisation_key = r.child_key`,
    order: sql`parent, child, kind`,
    ofHolders: true,
  },
  {
    table: "organisation_suggestion",
    from: sql`select p.organisation, c.organisation as other, s.kind, s.method, s.score
      from suggestion_base s join organisation p on p.organisation_key = s.one_key
        join organisation c on c.organisation_key = s.other_key`,
    order: sql`organisation, other, kind`,
    ofHolders: true,
  },
  { table: "person", from: sql`select * from person_base`, order: sql`person`, ofHolders: true },
  { table: "family_person", from: sql`select * from family_person`, order: sql`family, position, person`, ofHolders: true },
  { table: "family_inventor", from: sql`select * from family_inventor_row`, order: sql`family, inventor`, ofHolders: true },
  {
    table: "classification",
    from: sql`select * from class_row`,
    order: sql`doc, cast(scheme as class_scheme), position`,
  },
  { table: "citation", from: sql`select * from citation`, order: sql`doc, place` },
  { table: "priority", from: sql`select * from priority`, order: sql`doc, priority_key, "on"` },
  { table: "legal_event", from: legalEvents, order: sql`application, "on", effective_on, office, code, text, category` },
  {
    table: "legal_event_party",
    from: legalEventParties,
    order: sql`application, "on", effective_on, office, code, role, position, name`,
  },
  { table: "status", from: sql`select * from status_interval`, order: sql`application, from_on, state` },
  { table: "provenance", from: sql`select * from provenance`, order: sql`doc, field` },
  { table: "source", from: sql`select * from source_row`, order: sql`source` },
  { table: "issue", from: sql`select * from issue_row`, order: sql`source, "at", code, "values"` },
];
