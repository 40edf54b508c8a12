import { action, staff } from "#base";
import { sql } from "#engine";
import { z } from "zod";
import { sourcesAnswer } from "./contract.ts";
import { withCurrentSnapshot } from "./store/reading.ts";
import { currentSnapshot } from "./store/snapshots.ts";

interface SourceRow {
  readonly source: number;
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly unknown_columns: string[];
  readonly as_of: string | null;
}

export const sourcesAction = action({
  name: "corpus/sources",
  may: staff,
  summary: { zh: "当前快照的来源文件", en: "The files the current snapshot was made of" },
  input: z.object({}),
  output: sourcesAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: async (_input, context) => {
    if (!(await currentSnapshot(context.dataDir))) return { snapshot: null, sources: [] };
    return withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
      const rows = await engine.rows<SourceRow>(sql`
        select source, file, format, sha256, bytes, "read", accepted, rejected, unknown_columns, as_of
        from source order by source`);
      return {
        snapshot: snapshot.id,
        sources: rows.map(({ unknown_columns, as_of, ...row }) => ({ ...row, unknownColumns: unknown_columns, asOf: as_of })),
      };
    });
  },
  print: (answer) =>
    answer.sources
      .map(
        (row) =>
          `${row.source}  ${row.file}  ${row.format}  ${row.accepted}/${row.read}  ${row.asOf ?? "–"}  ${row.sha256.slice(0, 12)}`,
      )
      .join("\n"),
  rows: (answer) => answer.sources.map((row) => ({ ...row, unknownColumns: row.unknownColumns.join("; ") })),
});
