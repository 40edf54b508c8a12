import { action, AppError, type Lang } from "#base";
import type { z } from "zod";
import { translateAnswer, translateInput } from "./contract.ts";
import { dialectTable, isReadable, printDialect, readableDialects, readDialect, type DialectName } from "./dialects/index.ts";
import { parseQuery, printQuery } from "./language/index.ts";

export const translateAction = action({
  name: "search/translate",
  may: "member",
  summary: { zh: "检索式在各专利数据库语法之间转换", en: "Translate a query between the languages of patent databases" },
  input: translateInput,
  output: translateAnswer,
  positional: ["query"],
  doors: ["cli", "http"],
  method: "get",
  run: ({ query, from, to }, context) => Promise.resolve().then(() => translate(query, from, to, context.lang)),
  print: ({ query, lost }) => [query, ...lost.map((reason) => `! ${reason}`)].join("\n"),
});

/** A query in another language; `lost` says what the two languages do not share. */
export function translate(query: string, from: DialectName, to: DialectName, lang: Lang): z.output<typeof translateAnswer> {
  if (from !== "fairway" && !isReadable(from)) {
    throw new AppError("search.dialect_not_read", {
      dialect: dialectTable[from].title,
      known: ["fairway", ...readableDialects].join(", "),
    });
  }
  const read = from === "fairway" ? { query: parseQuery(query), lost: [] } : readDialect(from, query, lang);
  const printed =
    to === "fairway" ? { query: printQuery(read.query), lost: [] } : printDialect(dialectTable[to], read.query, lang);
  return { query: printed.query, lost: [...read.lost, ...printed.lost] };
}
