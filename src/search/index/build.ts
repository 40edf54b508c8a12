import { join } from "node:path";
import type { SnapshotPart } from "#corpus";
import { buildColumns } from "./build-columns.ts";
import { buildText } from "./build-text.ts";
import { ColumnFileWriter } from "./column-file.ts";
import { segmentationVersion } from "./segment.ts";
import { updatable, updateText } from "./update-text.ts";

/** Raised whenever the same tables would give other files. */
const layoutVersion = 4;

export const indexFiles = { text: "search.sqlite", columns: "search-columns.bin" } as const;

/** The search index of a snapshot: full text in SQLite FTS5, everything else as columns of numbers. */
export const searchPart: SnapshotPart = {
  name: "search",
  version: layoutVersion * 100 + segmentationVersion,
  async build(folder, engine, context, before) {
    const columns = new ColumnFileWriter(join(folder, indexFiles.columns));
    await buildColumns(engine, columns);
    let done = 0;
    const step = (rows: number): void => {
      context.signal.throwIfAborted();
      done += rows;
      context.progress({ doing: "search.progress.index", done, unit: "record" });
    };
    const file = join(folder, indexFiles.text);
    const known = before?.manifest.rules[this.name] === this.version ? updatable(before, indexFiles) : undefined;
    if (known) await updateText(engine, file, columns, known, step);
    else await buildText(engine, file, columns, step);
    columns.close();
  },
};
