import { action, analysts } from "#base";
import { importAnswer } from "./contract.ts";
import { printImport } from "./import-print.ts";
import { sideInput } from "./side/contract.ts";
import { importFiles } from "./store/import-files.ts";

export const sideAction = action({
  name: "corpus/side",
  may: analysts,
  summary: {
    zh: "导入附表（地区、人口、企业、产业统计、分类名称、对照表、局别、法律事件代码），可指定种类、日期与来源",
    en: "Import side tables (regions, population, enterprises, statistics, class titles, concordances …) with their kind, date and source",
  },
  input: sideInput,
  output: importAnswer,
  positional: ["paths"],
  doors: ["cli"],
  method: "post",
  long: true,
  run: ({ paths, publish, ...side }, context) => importFiles({ paths, publish, side }, [], context),
  exitCode: (answer) => (answer.reports.every((report) => report.outcome === "read" && report.rejected === 0) ? 0 : 1),
  print: printImport,
});
