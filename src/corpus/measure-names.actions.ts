import { action, analysts, AppError, limits, messageText } from "#base";
import { z } from "zod";
import { walkFiles } from "./import/files/index.ts";
import "./measure/messages.ts";
import { LabelledFiles } from "./measure/labelled-files.ts";
import { measureSet } from "./measure/measure-sets.ts";
import { measureRows, printMeasured } from "./measure/print-measured.ts";
import { measureAnswer } from "./measure/measure-answer.ts";

export const measureNamesAction = action({
  name: "corpus/measure-names",
  may: analysts,
  summary: {
    zh: "用已标注的名称集测量机构与人员归并的查准率和查全率，并与按字面完全相同归并对照",
    en: "Measure how well names of organisations and people are put together, on labelled sets, beside the exact printed name",
  },
  input: z.object({ paths: z.array(z.string()).min(1) }),
  output: measureAnswer,
  positional: ["paths"],
  doors: ["cli"],
  method: "get",
  long: true,
  run: async ({ paths }, context) => {
    const files = new LabelledFiles();
    let passedOver = 0;
    for await (const walked of walkFiles(paths, { signal: context.signal })) {
      if ("problem" in walked || (walked.file.bytes ?? 0) > limits.labelledFileBytes) {
        passedOver++;
        continue;
      }
      if (!(await files.add(walked.file))) passedOver++;
    }
    files.finish();
    if (files.sets.length === 0) throw new AppError("corpus.measure.nothing", { paths: paths.join(" ") });
    const sets = [];
    for (const set of files.sets) {
      context.signal.throwIfAborted();
      const { exact, ours, ...counts } = await measureSet(set);
      sets.push({
        file: set.file,
        of: set.of,
        ...counts,
        blank: set.blank,
        limits: messageText(set.limits, {}, context.lang),
        exact,
        ours,
      });
    }
    return { sets, passedOver };
  },
  print: printMeasured,
  rows: measureRows,
});
