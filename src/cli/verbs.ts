import { z } from "zod";
import { messageText, type Context, type Lang } from "#base";
import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { restore } from "./restore.ts";
import { serve } from "./serve.ts";

const filesAnswer = z.object({ path: z.string(), files: z.int(), bytes: z.int() });

/** A verb with its types inferred; forgets them afterwards, as `action` does. */
function verb<Input extends z.ZodType, Output extends z.ZodType>(
  value: Omit<Command, "input" | "output" | "run" | "print"> & {
    readonly input: Input;
    readonly output: Output;
    run(input: z.output<Input>, context: Context, tell: (text: string) => void): Promise<z.output<Output>>;
    print?(output: z.output<Output>, lang: Lang): string;
  },
): Command {
  return value as unknown as Command;
}

/** The commands that belong to no part. */
export const verbs: readonly Command[] = [
  verb({
    words: "start",
    summary: { en: "Serve the pages and the API of a data directory", zh: "为数据目录提供页面与接口服务" },
    input: z.object({
      host: z.string().default("127.0.0.1"),
      port: z.int().min(0).max(65_535).default(4444),
      openToNetwork: z.boolean().default(false),
      allowHost: z.array(z.string()).default([]),
      publicUrl: z.string().optional(),
      open: z.boolean().default(false),
    }),
    output: z.object({ url: z.string() }),
    run: serve,
    print: (_, lang) => messageText("cli.start.stopped", {}, lang),
  }),
  verb({
    words: "backup",
    summary: {
      en: "Write the whole data directory to one file (zip), consistently, also while a server runs",
      zh: "将整个数据目录一致地写入一个文件（zip），服务运行期间也可进行",
    },
    input: z.object({ file: z.string().min(1) }),
    output: filesAnswer,
    positional: ["file"],
    run: ({ file }, context) => backup(file, context),
    print: (answer, lang) => messageText("cli.backup.done", answer, lang),
  }),
  verb({
    words: "restore",
    summary: {
      en: "Restore a backup into an empty data directory",
      zh: "将备份恢复到空的数据目录",
    },
    input: z.object({ file: z.string().min(1) }),
    output: filesAnswer,
    positional: ["file"],
    run: ({ file }, context) => restore(file, context),
    print: (answer, lang) => messageText("cli.backup.done", answer, lang),
  }),
];
