import { action } from "#base";
import { getCurrentSnapshot } from "#corpus";
import { countAnswer, countInput } from "./contract.ts";
import { countGroups } from "./count.ts";
import { openSearch } from "./search.ts";

export const countAction = action({
  name: "search/count",
  may: "member",
  summary: { zh: "按维度统计检索结果", en: "Count what a query finds by a facet" },
  input: countInput,
  output: countAnswer,
  positional: ["query"],
  doors: ["cli", "http"],
  method: "get",
  run: async (input, context) => countGroups(openSearch(await getCurrentSnapshot(context.dataDir)), input, context.lang),
  print: ({ total, unit, groups, unknown, more, notices }) =>
    [
      `${total} (${unit})`,
      ...notices.map(({ message }) => `! ${message}`),
      ...groups.map(({ key, label, count }) => `${count}\t${label}${label === key ? "" : `\t${key}`}`),
      ...(unknown > 0 ? [`${unknown}\t?`] : []),
      ...(more > 0 ? [`… +${more}`] : []),
    ].join("\n"),
  rows: ({ groups }) => groups,
});
