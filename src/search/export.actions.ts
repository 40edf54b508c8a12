import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { action, AppError } from "#base";
import { getCurrentSnapshot } from "#corpus";
import { exportAnswer, exportFormats, exportInput } from "./contract.ts";
import { exportStream } from "./export.ts";
import { openSearch } from "./search.ts";

/** Over HTTP the same is `GET /api/search/export.csv` and `.xlsx`, which answer with the file. */
export const exportAction = action({
  name: "search/export",
  may: "member",
  summary: { zh: "把检索结果保存为 CSV 或 XLSX 文件", en: "Save what a query finds as a CSV or XLSX file" },
  input: exportInput,
  output: exportAnswer,
  positional: ["query"],
  doors: ["cli"],
  method: "get",
  run: async ({ query, sort, out }, context) => {
    const format = exportFormats.find((ending) => out.toLowerCase().endsWith(`.${ending}`));
    if (!format) throw new AppError("search.export_format", { file: out });
    const snapshot = await getCurrentSnapshot(context.dataDir);
    const { stream, rows } = exportStream(openSearch(snapshot), { query, sort }, format, context.lang);
    const partial = `${out}.partial`;
    try {
      await pipeline(stream, createWriteStream(partial), { signal: context.signal });
      await rename(partial, out);
    } finally {
      await rm(partial, { force: true });
    }
    return { rows, file: out, snapshot: snapshot.id };
  },
  print: ({ rows, file }) => `${rows}\t${file}`,
});
