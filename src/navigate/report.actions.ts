/** Any form of a run's report, in any language; the notes of analysts. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { action, AppError } from "#base";
import { readBundle } from "./bundle/read.ts";
import { readContent } from "./bundle/read-content.ts";
import { reportAnswer, reportInput } from "./contract.ts";
import { folderOf } from "./verify.actions.ts";

export const reportAction = action({
  name: "navigate/report",
  may: "member",
  summary: {
    zh: "由成果包生成任一形式、任一语言的报告或全部图片（html、docx、xlsx、pptx、svg）",
    en: "Make any form of a run's report in either language, or all its pictures (html, docx, xlsx, pptx, svg)",
  },
  input: reportInput,
  output: reportAnswer,
  positional: ["study"],
  doors: ["cli"],
  method: "get",
  async run({ study, as, figure, out }, context) {
    const content = readContent(await readBundle(await folderOf(study, context)));
    const { reportPictures, writeReport } = await import("./report/index.ts");
    if (as !== "svg") {
      const target = resolve(out ?? `report.${context.lang}.${as}`);
      await mkdir(dirname(target), { recursive: true });
      await writeReport(content, as, context.lang, target);
      return { files: [target] };
    }
    const pictures = [...reportPictures(content, context.lang)].filter(
      ([name]) => figure === undefined || name === `${figure}.svg`,
    );
    if (figure !== undefined && pictures.length === 0) throw new AppError("navigate.no_picture", { figure });
    const folder = resolve(out ?? "figures");
    await mkdir(folder, { recursive: true });
    const files: string[] = [];
    for (const [name, svg] of pictures) {
      await writeFile(join(folder, name), svg);
      files.push(join(folder, name));
    }
    return { files };
  },
  print: ({ files }) => files.join("\n"),
  rows: ({ files }) => files.map((file) => ({ file })),
});
