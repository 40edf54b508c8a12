import { writeFile } from "node:fs/promises";
import { action, analysts } from "#base";
import { z } from "zod";
import { setImporters } from "./import/importers.ts";
import { importersFor } from "./mappings/importers-for.ts";
import { surveyCsv } from "./survey/survey-csv.ts";
import { surveyPaths } from "./survey/survey-paths.ts";
import { printSurvey, surveyRows } from "./survey/survey-print.ts";
import { surveyAnswer } from "./survey/survey-row.ts";

export const surveyAction = action({
  name: "corpus/survey",
  may: analysts,
  summary: {
    zh: "逐个文件试读而不导入：识别格式、独立计数、可导入与拒收数量、字段填充率与读取速度",
    en: "Read every file without importing it: format, an independent count, what would be taken and why not, fields filled, speed",
  },
  input: z.object({
    paths: z.array(z.string()).min(1),
    /** A file to write the table to as CSV. */
    csv: z.string().optional(),
    /** `format` prints one line for each format in place of one for each file. */
    by: z.enum(["file", "format"]).default("file"),
  }),
  output: surveyAnswer,
  positional: ["paths"],
  doors: ["cli"],
  method: "get",
  long: true,
  run: async ({ paths, csv, by }, context) => {
    const answer = await surveyPaths(paths, await importersFor(context.dataDir), setImporters, context);
    if (csv !== undefined) await writeFile(csv, surveyCsv(answer));
    return { ...answer, by };
  },
  exitCode: (answer) => (answer.different.length === 0 ? 0 : 1),
  print: printSurvey,
  rows: surveyRows,
});
