import { action, analysts, AppError, messageText } from "#base";
import { z } from "zod";
import { publishAnswer } from "./contract.ts";
import { importFiles } from "./store/import-files.ts";

export const publishAction = action({
  name: "corpus/publish",
  may: analysts,
  summary: {
    zh: "不导入文件，按现有语料与机构认定重新发布数据快照",
    en: "Publish the snapshot anew without importing: after decisions about organisations, or what an import held back",
  },
  input: z.object({}),
  output: publishAnswer,
  doors: ["cli", "http"],
  method: "post",
  long: true,
  run: async (_input, context) => {
    const { snapshot, seconds } = await importFiles({ paths: [], publish: true }, [], context);
    if (snapshot === null) throw new AppError("corpus.no_snapshot", {});
    return { snapshot, seconds };
  },
  print: (answer, lang) => messageText("corpus.print.snapshot", { ...answer }, lang),
});
