import type { Action } from "#base";
import { hasRoute } from "#server";
import { floors } from "../floors.ts";

/** `docs/map.md`: the floors and, on each, the features with their doors. */
export function mapText(actions: readonly Action[]): string {
  const lines = [
    "# Map",
    "",
    "Printed from `src/floors.ts` and the actions of the product by `node scripts/map.ts`; a test compares it. 本页由程序生成。",
    "",
    "A part imports parts of lower floors only, through their front doors (`#corpus`, `#corpus/contract`).",
    "",
    "| floor | part | 中文 | what it knows |",
    "| ----: | --- | --- | --- |",
    ...[...floors]
      .reverse()
      .map(({ floor, parts, zh, en }) => `| ${floor} | ${parts.map((part) => `\`${part}\``).join(" ")} | ${zh} | ${en} |`),
    "",
  ];
  for (const { parts } of floors) {
    for (const part of parts) {
      const own = actions.filter(({ name }) => name.startsWith(`${part}/`));
      if (own.length === 0) continue;
      lines.push(
        `## ${part}`,
        "",
        "| feature | what it does | 中文 | command | route |",
        "| --- | --- | --- | --- | --- |",
        ...own.map((action) => {
          const command = action.doors.includes("cli") ? `\`fairway ${action.name.replace("/", " ")}\`` : "–";
          const methods = action.method === "get" && !action.long ? "GET, POST" : "POST";
          const route = hasRoute(action) ? `\`${methods} /api/${action.name}\`` : "–";
          return `| [${action.name}](${action.page ?? action.name}.md) | ${action.summary.en} | ${action.summary.zh} | ${command} | ${route} |`;
        }),
        "",
      );
    }
  }
  return lines.join("\n");
}
