import { join } from "node:path";
import { list, name, sql, Sql, type Engine } from "#engine";
import type { Manifest } from "../snapshot.ts";
import type { CorpusLayout } from "../store/layout.ts";
import { linkFile } from "../store/merge/record/layers.ts";
import { tables } from "../tables.ts";
import { familyFields, symbolFields } from "./fields.ts";
import { sideKeys, sideKinds, type SideKind } from "./kinds.ts";
import { sideFile, sideLayout, statedSides, type SideSource, type SideState } from "./side-state.ts";

type SideTableName = SideKind | "side_source" | "symbol_field" | "family_field";

/**
 * Writes the side tables of a snapshot, and what concordances say of its families. Cheap beside merging: it reads the lists, and
 * of the patents only the classes.
 *
 * in     the tables `classification` and `publication` as views or tables of the engine
 * out    rows of each table
 * rule   of several files that tell of the same thing (`sideKeys`) the one of the latest date gives the row, among equals the latest
 *        imported; a concordance is taken whole from one file
 */
export async function writeSides(
  engine: Engine,
  layout: CorpusLayout,
  state: SideState,
  folder: string,
  before?: { readonly folder: string; readonly manifest: Manifest },
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const put = async (table: SideTableName, from: Sql, order: Sql) => {
    const columns = columnsOf(table).map(([column, type]) => sql`cast(${name(column)} as ${type}) as ${name(column)}`);
    counts[table] = await engine.write(
      sql`select ${joined(columns)} from (${from}) order by ${order}`,
      join(folder, `${table}.parquet`),
    );
  };
  if (before && JSON.stringify(before.manifest.sides) === JSON.stringify(statedSides(state))) {
    Object.assign(counts, await takeOver(engine, before, folder));
  } else {
    await loadSideSources(engine, state.sources);
    await put("side_source", sql`select * from side_source_row`, sql`side_source`);
  }
  for (const kind of sideKinds) {
    if (kind in counts) continue;
    await readKind(engine, layout, kind, placedSources(state, kind));
    const order = joined(columnsOf(kind).map(([column]) => sql`${name(column)}`));
    await put(kind, kind === "class_title" ? titled : sql`select * from ${name(`side_${kind}`)}`, order);
  }
  await engine.run(sql`create or replace table side_symbol_field as ${symbolFields}`);
  await put("symbol_field", sql`select * from side_symbol_field`, sql`concordance, scheme, symbol, code`);
  await put("family_field", familyFields, sql`family, concordance, code`);
  return counts;
}

/** The same files gave the same tables to the snapshot before: they are linked, not written again. */
async function takeOver(
  engine: Engine,
  before: { readonly folder: string; readonly manifest: Manifest },
  folder: string,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ["side_source", ...sideKinds] as const) {
    const file = join(folder, `${table}.parquet`);
    await linkFile(join(before.folder, `${table}.parquet`), file);
    counts[table] = before.manifest.counts[table] ?? 0;
    await engine.view(`side_${table}`, [file]);
  }
  return counts;
}

/** The table `side_legal_code` for merging: the category of an event whose source gives none. */
export async function loadLegalCodes(engine: Engine, layout: CorpusLayout, state: SideState): Promise<void> {
  await loadSideSources(engine, state.sources);
  await readKind(engine, layout, "legal_code", placedSources(state, "legal_code"));
}

function placedSources(state: SideState, kind: SideKind) {
  return state.sources.flatMap((side, place) => (side.kind === kind ? [{ side, place }] : []));
}

function columnsOf(table: SideTableName): (readonly [column: string, type: Sql])[] {
  return Object.entries<readonly [string, string]>(tables[table]).map(
    ([column, [type]]) => [column, new Sql([type], [])] as const,
  );
}

function joined(parts: readonly Sql[]): Sql {
  return parts.reduce((left, right) => sql`${left}, ${right}`);
}

async function loadSideSources(engine: Engine, sources: readonly SideSource[]): Promise<void> {
  await engine.load("side_source_row", {
    side_source: Int32Array.from(sources, (_, place) => place),
    kind: sources.map((side) => side.kind),
    layout: sources.map((side) => side.layout),
    scope: sources.map((side) => side.scope),
    file: sources.map((side) => side.file),
    sha256: sources.map((side) => side.sha256),
    as_of: sources.map((side) => side.asOf),
    source: sources.map((side) => side.source),
    read: Int32Array.from(sources, (side) => side.read),
    accepted: Int32Array.from(sources, (side) => side.accepted),
    rejected: Int32Array.from(sources, (side) => side.rejected),
  });
}

/** The table `side_<kind>`: the rows of all files, each thing once. */
async function readKind(
  engine: Engine,
  layout: CorpusLayout,
  kind: SideKind,
  sources: readonly { readonly side: SideSource; readonly place: number }[],
): Promise<void> {
  const stored = columnsOf(kind).filter(([column]) => column !== "side_source");
  const table = name(`side_${kind}`);
  if (sources.length === 0) {
    const empty = joined(columnsOf(kind).map(([column, type]) => sql`cast(null as ${type}) as ${name(column)}`));
    await engine.run(sql`create or replace table ${table} as select ${empty} where false`);
    return;
  }
  const files = sources.map(({ side }) => join(sideLayout(layout).folder, sideFile(side, "rows")));
  await engine.load("side_file", { file: files, side_source: Int32Array.from(sources, ({ place }) => place) });
  const columns = joined(stored.map(([column, type]) => sql`${new Sql([`'${column}': '`], [])}${type}${new Sql(["'"], [])}`));
  const keys = joined(sideKeys[kind].length > 0 ? sideKeys[kind].map((key) => sql`${name(key)}`) : [sql`concordance`]);
  const ties = joined(stored.map(([column]) => sql`${name(column)}`));
  // Of a concordance all rows of its one file stay; of anything else the one row of its thing.
  const place = sideKeys[kind].length > 0 ? sql`row_number()` : sql`dense_rank()`;
  const order =
    sideKeys[kind].length > 0
      ? sql`as_of desc nulls last, side_source desc, ${ties}`
      : sql`as_of desc nulls last, side_source desc`;
  await engine.run(sql`
    create or replace table ${table} as
    select distinct * exclude (place, as_of) from (
      select r.*, ${place} over (partition by ${keys} order by ${order}) as place from (
        select j.* exclude (filename), f.side_source, s.as_of
        from read_json([${list(files)}], format = 'newline_delimited', filename = true, columns = {${columns}}) j
        join side_file f on f.file = j.filename join side_source_row s on s.side_source = f.side_source
      ) r
    ) where place = 1`);
}

/** Titles of one language get the tree from those of another, where only that one's source has it. */
const titled = sql`
  with tree as (
    select scheme, symbol, level, parent, row_number() over (
      partition by scheme, symbol order by parent is null, level is null, side_source desc, lang
    ) as place
    from side_class_title
  )
  select c.* exclude (level, parent), coalesce(c.level, t.level) as level, coalesce(c.parent, t.parent) as parent
  from side_class_title c join tree t on t.scheme = c.scheme and t.symbol = c.symbol and t.place = 1`;
