import { action, AppError, type Lang } from "#base";
import { currentSnapshot } from "#corpus";
import type { z } from "zod";
import { checkAnswer, checkInput } from "./contract.ts";
import { noticesOf } from "./find.ts";
import { parseQuery, printQuery } from "./language/index.ts";
import { openSearch } from "./search.ts";

export const checkAction = action({
  name: "search/check",
  may: "member",
  summary: {
    zh: "检查检索式：是否正确、错在哪里、命中多少",
    en: "Check a query: is it well formed, where is it wrong, how much does it find",
  },
  input: checkInput,
  output: checkAnswer,
  positional: ["query"],
  doors: ["cli", "http"],
  method: "get",
  run: async ({ query }, context) => {
    const checked = checkQuery(query, context.lang);
    const snapshot = checked.ok ? await currentSnapshot(context.dataDir) : undefined;
    const found = snapshot ? openSearch(snapshot).find(query) : undefined;
    return { ...checked, total: found?.set.size ?? null, notices: noticesOf(found?.notes ?? [], context.lang) };
  },
  print: ({ printed, error, total, notices }) =>
    error?.message ??
    [[printed, ...(total === null ? [] : [total])].join("\t"), ...notices.map(({ message }) => `! ${message}`)].join("\n"),
  exitCode: ({ ok }) => (ok ? 0 : 1),
});

/** The first error with its place (from 0, end excluded), or the query as we print it. */
function checkQuery(query: string, lang: Lang): Omit<z.output<typeof checkAnswer>, "total" | "notices"> {
  try {
    return { ok: true, printed: printQuery(parseQuery(query)), error: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { from = 1, to = query.length } = error.values;
    const place = { from: Number(from) - 1, to: Number(to) };
    return { ok: false, printed: null, error: { code: error.code, message: error.text(lang), ...place } };
  }
}
