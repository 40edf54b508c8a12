import type { Lang } from "#base";
import type { RegisterShape } from "./use-ledger.ts";

/** A table with nothing but its headings, as the import reads them. Begins with the mark by which Excel knows UTF-8. */
export function templateOf(register: RegisterShape, lang: Lang): string {
  const headings = register.fields.map(({ title, kind, unit }) =>
    kind === "money" && unit ? (lang === "zh" ? `${title.zh}（${unit.zh}）` : `${title.en} (${unit.en})`) : title[lang],
  );
  const cells = headings.map((heading) => (/[",\n]/.test(heading) ? `"${heading.replaceAll('"', '""')}"` : heading));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${cells.join(",")}\r\n`)}`;
}
