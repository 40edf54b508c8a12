import { messageText, type Lang } from "#base";
import type { DiffAnswer } from "../contract.ts";
import type { Cell } from "../indicator/indicator.ts";
import "../messages.ts";

/** Rows of one figure that a terminal shows; all of them are in the JSON. */
const rowsShownMax = 5;

/** The difference of two runs for an analyst at a terminal: the causes first, then what each did to the figures. */
export function printDifference(answer: DiffAnswer, lang: Lang): string {
  const { changed, causes, before, after, figures } = answer;
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
      const own = changed.filter((each) => each.figure === figure.id);
      const more = own.length - rowsShownMax;
      const title = figure.title[lang] ?? figure.id;
      return [
        "",
        `${title} · ${figure.id} (${messageText("navigate.diff.rows", { count: own.length }, lang)})`,
        ...own.slice(0, rowsShownMax).map((each) => `  ${printRow(each, figure, answer, lang)}\n    ${each.because}`),
        ...(more > 0 ? [`  … ${messageText("navigate.diff.more", { count: more }, lang)}`] : []),
      ];
    }),
  ].join("\n");
}

/** What the row is about, then each cell that differs, before → after. */
function printRow(
  { before, after }: DiffAnswer["changed"][number],
  { columns, names }: DiffAnswer["figures"][number],
  { labels }: DiffAnswer,
  lang: Lang,
): string {
  const called = (kind: string, value: Cell | undefined): string =>
    value === null || value === undefined ? "–" : (labels[`${kind}:${value}`]?.[lang] ?? String(value));
  const named = columns.filter(({ key }) => names.includes(key));
  const differing = columns.filter(({ key }) => !names.includes(key) && before?.[key] !== after?.[key]);
  const about = named.map(({ kind, key }) => called(kind, (after ?? before)?.[key])).join(" · ");
  const cells = differing.map(
    ({ kind, key, title }) => `${title[lang] ?? key} ${called(kind, before?.[key])} → ${called(kind, after?.[key])}`,
  );
  return [about, cells.join(", ")].filter((text) => text !== "").join(": ");
}
