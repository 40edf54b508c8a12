import { action, analysts } from "#base";
import { importAnswer, importInput } from "./contract.ts";
import { setImporters } from "./import/importers.ts";
import { printImport } from "./import-print.ts";
import { importersFor } from "./mappings/importers-for.ts";
import { importFiles } from "./store/import-files.ts";

export const importAction = action({
  name: "corpus/import",
  may: analysts,
  summary: {
    zh: "导入专利文件并发布数据快照，给出逐文件的损失报告",
    en: "Import patent files and publish the snapshot, with a loss report for every file",
  },
  input: importInput,
  output: importAnswer,
  positional: ["paths"],
  uploads: "paths",
  doors: ["cli", "http"],
  method: "post",
  long: true,
  run: async (input, context) => importFiles(input, [...(await importersFor(context.dataDir)), ...setImporters], context),
  // What was rejected, cut short or refused can be mended by the user, and a script must not overlook it.
  exitCode: (answer) => (answer.reports.every((report) => report.outcome === "read" && report.rejected === 0) ? 0 : 1),
  print: printImport,
  rows: (answer) =>
    answer.reports.map(({ columns, issuesByCode, ...report }) => ({
      ...report,
      unknownColumns: columns.flatMap((column) => (column.field === null ? [column.header] : [])).join("; "),
      issues: Object.values(issuesByCode).reduce((sum, count) => sum + count, 0),
    })),
});
