import { mkdir, rm } from "node:fs/promises";
import { name, sql, type Engine, type Sql } from "#engine";
import {
  layeredRows,
  layerFile,
  linkLayers,
  placeRows,
  readLayers,
  removeLayers,
  shouldCompact,
  writeLayers,
  type Layer,
} from "./layers.ts";
import { dropClaims } from "./claims.ts";
import { mergedTables, recordTables } from "./record-tables.ts";
import type { RecordTable } from "./record-table.ts";
import { recordRows } from "./records.ts";

/**
 * The record-level tables of all publications: those that the same records tell of as `before` keep what was merged for them,
 * the others are merged from the batches.
 *
 * in     record, batch_part, claim, claimed; `before`: the folder of what was merged last
 * out    a view for every record-level table; doc_place(doc, layer, layer_doc): where its rows lie in `folder`; fresh_doc(doc): those
 *        that were merged anew; fresh_claim: their claims
 * answer publications that were merged anew
 */
export async function mergeRecords(engine: Engine, folder: string, before: string | undefined): Promise<number> {
  await mkdir(folder, { recursive: true });
  const known = await readLayers(before);
  await engine.run(sql`create table doc_place as ${placeRows(known.length > 0 ? before : undefined)}`);
  await engine.run(sql`create table fresh_doc as select doc from doc_place where layer is null`);
  const [publications = 0, fresh = 0] = await engine.integers(sql`
    select cast(v as integer) from (
      select 0 as place, count(*) as v from doc_place union all select 1, count(*) from doc_place where layer is null
    ) order by place`);
  const kept = fresh === publications ? [] : known;
  await engine.run(sql`
    create table fresh_claim as
    select c.* from claim c ${fresh === publications ? sql`` : sql`semi join fresh_doc f on f.doc = c.doc`}`);
  await dropClaims(engine);
  if (before !== undefined) await linkLayers(before, folder, kept);
  const added = fresh > 0 || kept.length === 0 ? [await mergeFresh(engine, folder, kept, { fresh, publications })] : [];
  const layers = [...kept, ...added];
  const isDue = kept.length > 0 && shouldCompact(layers, publications);
  const settled = isDue ? await compact(engine, folder, layers, publications) : layers;
  await writeLayers(folder, settled);
  // In a layer that holds all, publications have the number that they have now.
  const [whole] = kept.length === 0 || isDue ? settled : [];
  for (const table of recordTables) {
    if (whole) await engine.view(table.name, [layerFile(folder, whole.number, table.name)]);
    else await engine.define(table.name, layeredRows(folder, settled, table));
  }
  return fresh;
}

/** Merges anew what has no place yet, into a layer of its own. */
async function mergeFresh(
  engine: Engine,
  folder: string,
  kept: readonly Layer[],
  { fresh, publications }: { readonly fresh: number; readonly publications: number },
): Promise<Layer> {
  await viewFresh(engine, fresh, publications);
  const layer: Layer = { number: Math.max(-1, ...kept.map(({ number }) => number)) + 1, publications: fresh };
  const fileOf = (table: RecordTable) => layerFile(folder, layer.number, table.name);
  for (const table of mergedTables) {
    if (table.numbered) await engine.define(`last_${table.name}`, lastNumber(folder, kept, table, table.numbered.by));
    await engine.write(table.rows, fileOf(table));
    await engine.view(`fresh_${table.name}`, [fileOf(table)]);
  }
  for (const table of mergedTables) if (table.isPassing) await rm(fileOf(table));
  await engine.run(sql`drop table if exists held_record`);
  await engine.run(sql`update doc_place set layer = ${layer.number}, layer_doc = doc where layer is null`);
  return layer;
}

function lastNumber(folder: string, kept: readonly Layer[], table: RecordTable, by: string): Sql {
  if (kept.length === 0) return sql`select -1 as last`;
  return sql`select coalesce(max(${name(by)}), -1) as last from (${layeredRows(folder, kept, table)})`;
}

/** Up to this share of a corpus, the records that are merged anew are held in the engine. */
const heldShareMax = 0.2;

/** Records of the publications that are merged anew. */
async function viewFresh(engine: Engine, fresh: number, publications: number): Promise<void> {
  if (fresh === publications) {
    await engine.define("fresh_record", sql`select * from record`);
    return;
  }
  // Only the files that hold such records are opened: most of a corpus is not read again.
  const files = await engine.rows<{ file: string }>(sql`
    select file from batch_part where source in (select source from fresh_claim) order by file`);
  const paths = files.map((row) => row.file);
  const records = sql`
    select r.* exclude (titles, abstracts, claims, description, raw)
    from (${paths.length === 0 ? sql`select * from record where false` : recordRows(paths)}) r
      semi join fresh_claim c on c.source = r.source and c.seq = r.seq`;
  // Few among many: every column of the batches is decoded once, not by each table again.
  const isHeld = fresh <= publications * heldShareMax;
  if (isHeld) await engine.run(sql`create table held_record as ${records}`);
  await engine.define("fresh_record", isHeld ? sql`select * from held_record` : records);
}

/** Writes all layers into one. */
async function compact(
  engine: Engine,
  folder: string,
  layers: readonly Layer[],
  publications: number,
): Promise<readonly Layer[]> {
  const whole: Layer = { number: Math.max(...layers.map(({ number }) => number)) + 1, publications };
  for (const table of recordTables) {
    await engine.write(usedRows(folder, layers, table), layerFile(folder, whole.number, table.name));
  }
  await removeLayers(folder, layers);
  await engine.run(sql`update doc_place set layer = ${whole.number}, layer_doc = doc`);
  return [whole];
}

/** The rows of all layers, numbered ones only where a publication still names them. */
function usedRows(folder: string, layers: readonly Layer[], table: RecordTable): Sql {
  const rows = layeredRows(folder, layers, table);
  const naming = recordTables.find(({ name: other }) => other === table.numbered?.of);
  if (!table.numbered || !naming) return rows;
  const by = name(table.numbered.by);
  return sql`select * from (${rows}) where ${by} in (select ${by} from (${layeredRows(folder, layers, naming)}))`;
}
