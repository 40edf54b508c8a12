import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { action, limits, type Action } from "#base";
import { attachmentsAnswer, attachmentShape, type Attachment } from "../contract.ts";
import { doingOf, ledgerOf } from "../open-ledgers.ts";

const page = "ledger/attachments";

const attachmentsAction = action({
  name: page,
  summary: { zh: "列出一条记录的附件", en: "The files that a record carries" },
  input: z.object({ register: z.string(), record: z.string() }),
  output: attachmentsAnswer,
  positional: ["register", "record"],
  doors: ["cli", "http"],
  method: "get",
  may: "by_record",
  run: async (asked, context) => (await ledgerOf(context)).attachments.list(asked, doingOf(context)),
  print: ({ attachments }) => attachments.map(lineOf).join("\n"),
  rows: ({ attachments }) =>
    attachments.map(({ withdrawn, ...attachment }) => ({ ...attachment, withdrawn_at: withdrawn?.at ?? null })),
});

/** Over HTTP the bytes are sent to the same name, by a route of the server's own. */
const attachAction = action({
  name: "ledger/attach",
  page,
  summary: { zh: "为一条记录上传附件", en: "Attach a file to a record" },
  input: z.object({
    register: z.string(),
    record: z.string(),
    path: z.string(),
    name: z.string().optional(),
    field: z.string().optional(),
    act: z.string().optional(),
  }),
  output: attachmentShape,
  positional: ["register", "record", "path"],
  doors: ["cli"],
  method: "post",
  may: "by_record",
  async run({ path, name = basename(path), ...rest }, context) {
    const content = createReadStream(path, { signal: context.signal });
    return (await ledgerOf(context)).attachments.attach({ ...rest, name, content }, doingOf(context));
  },
  print: lineOf,
});

const withdrawAction = action({
  name: "ledger/attachment-withdraw",
  page,
  summary: { zh: "撤回附件并说明理由", en: "Withdraw an attached file, with the reason" },
  input: z.object({ id: z.string(), reason: z.string().max(limits.ledgerTextCharsMax) }),
  output: attachmentShape,
  positional: ["id", "reason"],
  doors: ["cli", "http"],
  method: "post",
  may: "by_record",
  run: async (asked, context) => (await ledgerOf(context)).attachments.withdraw(asked, doingOf(context)),
  print: lineOf,
});

function lineOf({ id, name, bytes, mediaType, at, by, withdrawn }: Attachment): string {
  return [withdrawn ? "×" : "✓", id, name, bytes, mediaType, at, by].join("\t");
}

export const attachmentActions: readonly Action[] = [attachmentsAction, attachAction, withdrawAction];
