import { action, analysts, messageText } from "#base";
import { z } from "zod";
import { createExample } from "./create.ts";
import { storyKinds } from "./generate.ts";

export const createAction = action({
  name: "example/create",
  may: analysts,
  summary: {
    zh: "生成合成示例产业（超硬材料），导入、发布并附研究文件",
    en: "Make the synthetic example industry (superhard materials): imported, published, with its study file",
  },
  input: z.object({
    /** With the planted story, or a world in which there is nothing to find. */
    story: z.enum(storyKinds).optional(),
    /** Another world of the kind. */
    seed: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  }),
  output: z.object({ study: z.string(), snapshot: z.string(), families: z.int().nonnegative() }),
  doors: ["cli", "http"],
  method: "post",
  long: true,
  run: (world, context) => createExample(context, world),
  print: (answer, lang) =>
    [messageText("example.print.created", answer, lang), messageText("example.print.study", answer, lang)].join("\n"),
});
