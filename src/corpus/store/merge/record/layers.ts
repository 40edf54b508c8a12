import { createHash } from "node:crypto";
import { copyFile, link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { list, sql, type Engine, type Sql } from "#engine";
import { batchLayout } from "../../batch-columns.ts";
import type { RecordTable } from "./record-table.ts";
import { mergedTables, recordTables } from "./record-tables.ts";

/**
 * What was merged for each publication lies in layers, files of Parquet in one folder: each publish adds one with the publications
 * that it merged anew, and every publication is read from the layer that was written last for it. When there are many layers, or
 * much in them that nothing reads any more, all is written together into one.
 */
export interface Layer {
  readonly number: number;
  readonly publications: number;
}

const layersMax = 12;
const rowsPerLiveMax = 1.3;
/** Small corpora may waste some. */
const wasteMin = 1000;

const stateFile = "layers.json";
/** Tells the layer of each publication, what claimed it, and its content hash. */
export const mergedPublications = "publications.parquet";

/** Rows made by other rules (or read from other columns) are of no use: the text of the questions is the rule. */
const rules = createHash("sha256")
  .update(JSON.stringify([batchLayout, mergedTables.map((table) => [table.name, table.rows.text, table.rows.parameters])]))
  .digest("hex");

/** The layers of a folder; none when there is no folder or other rules made it. */
export async function readLayers(folder: string | undefined): Promise<readonly Layer[]> {
  if (folder === undefined) return [];
  const text = await readFile(join(folder, stateFile), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return [];
  const state = JSON.parse(text) as { readonly rules: string; readonly layers: readonly Layer[] };
  return state.rules === rules ? state.layers : [];
}

export async function writeLayers(folder: string, layers: readonly Layer[]): Promise<void> {
  await writeFile(join(folder, stateFile), `${JSON.stringify({ rules, layers })}\n`);
}

export function layerFile(folder: string, layer: number, table: string): string {
  return join(folder, `${layer}-${table}.parquet`);
}

/** The same files under a second name; copied where the file system has no links. */
export async function linkLayers(before: string, folder: string, layers: readonly Layer[]): Promise<void> {
  for (const layer of layers) {
    for (const table of recordTables) {
      const to = layerFile(folder, layer.number, table.name);
      await linkFile(layerFile(before, layer.number, table.name), to);
    }
  }
}

/** A finished file that is never changed, under a second name. */
export async function linkFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

export async function removeLayers(folder: string, layers: readonly Layer[]): Promise<void> {
  for (const layer of layers) {
    for (const table of recordTables) await rm(layerFile(folder, layer.number, table.name));
  }
}

export function shouldCompact(layers: readonly Layer[], publications: number): boolean {
  const written = layers.reduce((sum, layer) => sum + layer.publications, 0);
  return layers.length > layersMax || written > Math.max(publications * rowsPerLiveMax, publications + wasteMin);
}

/** The rows of a table from all layers, with the numbers that publications have now. */
export function layeredRows(folder: string, layers: readonly Layer[], { name: table, numbered }: RecordTable): Sql {
  if (numbered) return sql`select * from read_parquet([${list(layers.map(({ number }) => layerFile(folder, number, table)))}])`;
  return layers
    .map(
      ({ number }) => sql`
        select p.doc, t.* exclude (doc)
        from read_parquet(${layerFile(folder, number, table)}) t
          join (select doc, layer_doc from doc_place where layer = ${number}) p on p.layer_doc = t.doc`,
    )
    .reduce((left, right) => sql`${left} union all ${right}`);
}

/** Where each publication's rows lie: `doc_place(doc, layer, layer_doc)`, without layer where it must be merged anew. */
export function placeRows(before: string | undefined): Sql {
  if (before === undefined) {
    return sql`select doc, cast(null as integer) as layer, cast(null as integer) as layer_doc from claimed`;
  }
  return sql`
    select c.doc, b.layer, b.layer_doc
    from claimed c left join read_parquet(${join(before, mergedPublications)}) b
      on b.publication_key = c.publication_key and b.claims_hash = c.claims_hash`;
}

/** Where the rows of each publication lie now, with its hashes: what the next publish compares with. */
export async function writeMerged(engine: Engine, folder: string): Promise<void> {
  await engine.write(
    sql`
      select c.doc, c.publication_key, c.claims_hash, p.layer, p.layer_doc, h.content_hash
      from claimed c join doc_place p on p.doc = c.doc join content h on h.doc = c.doc`,
    join(folder, mergedPublications),
    { compression: "snappy" },
  );
}
