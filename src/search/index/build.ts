import { constants } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import type { SnapshotPart } from "#corpus";
import { name, sql, type Engine } from "#engine";
import { buildColumns } from "./build-columns.ts";
import { buildText } from "./build-text.ts";
import { ColumnFileWriter } from "./column-file.ts";
import { segmentationVersion } from "./segment.ts";
import { updatable, updateText } from "./update-text.ts";

/** Raised whenever the same tables would give other files. */
const layoutVersion = 5;

export const indexFiles = { text: "search.sqlite", columns: "search-columns.bin" } as const;

/** The search index of a snapshot: full text in SQLite FTS5, everything else as columns of numbers. */
export const searchPart: SnapshotPart = {
  name: "search",
  version: layoutVersion * 100 + segmentationVersion,
  async build(folder, engine, context, before) {
    const columns = new ColumnFileWriter(join(folder, indexFiles.columns));
    const file = join(folder, indexFiles.text);
    const known = before?.manifest.rules[this.name] === this.version ? updatable(before, indexFiles) : undefined;
    const copied = known && copyFile(known.text, file, constants.COPYFILE_FICLONE);
    copied?.catch(() => undefined);
    await buildColumns(engine, columns);
    await copied;
    const total = known ? undefined : await rowsToIndex(engine);
    let done = 0;
    const step = (rows: number): void => {
      context.signal.throwIfAborted();
      done += rows;
      context.progress({ doing: "search.progress.index", done, ...(total === undefined ? {} : { total }), unit: "record" });
    };
    if (known) await updateText(engine, file, columns, known, step);
    else await buildText(engine, file, columns, step);
    columns.close();
  },
};

/** Rows that an index built whole is made of. */
async function rowsToIndex(engine: Engine): Promise<number> {
  const tables = ["text", "publication", "applicant_name", "inventor_name", "organisation", "inventor_name", "class_symbol"];
  const counts = tables.map((table) => sql`select count(*) as v from ${name(table)}`);
  const [rows = 0] = await engine.integers(
    sql`select cast(sum(v) as integer) from (${counts.reduce((left, right) => sql`${left} union all ${right}`)})`,
  );
  return rows;
}
