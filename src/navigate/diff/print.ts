import { messageText, type Lang } from "#base";
import type { DiffAnswer } from "../contract.ts";
import "../messages.ts";

/** Rows of one figure that a terminal shows; all of them are in the JSON. */
const rowsShownMax = 5;

/** The difference of two runs for an analyst at a terminal: the causes first, then what each did to the figures. */
export function printDifference({ changed, causes, before, after }: DiffAnswer, lang: Lang): string {
  const figures = [...new Set(changed.map(({ figure }) => figure))];
  if (figures.length === 0) return messageText("navigate.diff.none", {}, lang);
  return [
    messageText(
      "navigate.diff.head",
      { rows: changed.length, figures: figures.length, before: before.snapshot, after: after.snapshot },
      lang,
    ),
    ...causes.map(
      ({ told, rows }, index) => `  ${index + 1}. ${told} (${messageText("navigate.diff.rows", { count: rows }, lang)})`,
    ),
    ...figures.flatMap((figure) => {
      const own = changed.filter((each) => each.figure === figure);
      const more = own.length - rowsShownMax;
      return [
        "",
        `${figure} (${messageText("navigate.diff.rows", { count: own.length }, lang)})`,
        ...own.slice(0, rowsShownMax).map((each) => `  ${plain(each.before)} → ${plain(each.after)}\n    ${each.because}`),
        ...(more > 0 ? [`  … ${messageText("navigate.diff.more", { count: more }, lang)}`] : []),
      ];
    }),
  ].join("\n");
}

function plain(row: unknown): string {
  if (row === null) return "–";
  return Object.entries(row as Record<string, unknown>)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(", ");
}
