import { z } from "zod";
import { action, limits, type Action } from "#base";
import { commentsAnswer, commentShape, type Comment } from "../contract.ts";
import { doingOf, ledgerOf } from "../open-ledgers.ts";

const page = "ledger/comments";

const commentsAction = action({
  name: page,
  summary: { zh: "列出一条记录的评论", en: "What is said of a record" },
  input: z.object({ register: z.string(), record: z.string() }),
  output: commentsAnswer,
  positional: ["register", "record"],
  doors: ["cli", "http"],
  method: "get",
  may: "by_record",
  run: async (asked, context) => (await ledgerOf(context)).comments.list(asked, doingOf(context)),
  print: ({ comments }) => comments.map(lineOf).join("\n"),
  rows: ({ comments }) =>
    comments.map(({ id, at, by, text, answersTo, withdrawn }) => ({
      id,
      at,
      by,
      text,
      answers_to: answersTo,
      withdrawn_because: withdrawn?.because ?? null,
    })),
});

const commentAction = action({
  name: "ledger/comment",
  page,
  summary: { zh: "评论一条记录", en: "Comment on a record" },
  input: z.object({
    register: z.string(),
    record: z.string(),
    text: z.string(),
    answersTo: z.string().optional(),
    mentions: z.array(z.string()).max(50).optional(),
  }),
  output: commentShape,
  positional: ["register", "record", "text"],
  doors: ["cli", "http"],
  method: "post",
  may: "by_record",
  run: async (asked, context) => (await ledgerOf(context)).comments.add(asked, doingOf(context)),
  print: lineOf,
});

const withdrawAction = action({
  name: "ledger/comment-withdraw",
  page,
  summary: { zh: "撤回评论并说明理由", en: "Withdraw a comment, with the reason" },
  input: z.object({ id: z.string(), reason: z.string().max(limits.ledgerTextCharsMax) }),
  output: commentShape,
  positional: ["id", "reason"],
  doors: ["cli", "http"],
  method: "post",
  may: "by_record",
  run: async (asked, context) => (await ledgerOf(context)).comments.withdraw(asked, doingOf(context)),
  print: lineOf,
});

function lineOf({ id, at, by, text, withdrawn }: Comment): string {
  return [withdrawn ? "×" : "✓", id, at, by, text ?? withdrawn?.because ?? ""].join("\t");
}

export const commentActions: readonly Action[] = [commentsAction, commentAction, withdrawAction];
