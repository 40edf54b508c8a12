import { action } from "#base";
import { getCurrentSnapshot } from "#corpus";
import { findAnswer, findInput } from "./contract.ts";
import { findHits } from "./find.ts";
import { openSearch } from "./search.ts";

export const findAction = action({
  name: "search/find",
  may: "member",
  summary: { zh: "检索专利文献", en: "Find publications" },
  input: findInput,
  output: findAnswer,
  positional: ["query"],
  doors: ["cli", "http"],
  method: "get",
  run: async (input, context) => findHits(openSearch(await getCurrentSnapshot(context.dataDir)), input, context.lang),
  print: ({ total, hits, notices }) =>
    [
      `${total}`,
      ...notices.map(({ message }) => `! ${message}`),
      ...hits.map((hit) => `${hit.number}\t${hit.filedOn ?? "–"}\t${hit.title}\t${hit.applicants.join("; ")}`),
    ].join("\n"),
  rows: ({ hits }) => hits.map((hit) => ({ ...hit, applicants: hit.applicants.join("; "), snippet: undefined })),
});
