import { messageText, type Lang } from "#base";
import type { DiffAnswer } from "../contract.ts";
import type { Cell } from "../indicator/indicator.ts";
import "../messages.ts";
import "./change-messages.ts";

/** Rows of one figure that a terminal shows; all of them are in the JSON. */
const rowsShownMax = 5;

/** The difference of two runs for an analyst at a terminal: the causes first, then what each did to the figures. */
export function printDifference(answer: DiffAnswer, lang: Lang): string {
  const { changed, before, after, figures } = answer;
  const given = printChanges(answer, lang);
  if (figures.length === 0)
    return [...given, messageText("navigate.diff.none", {}, lang), ...causeLines(answer, lang)].join("\n");
  return [
    ...given,
    messageText(
      "navigate.diff.head",
      { rows: changed.length, figures: figures.length, before: before.snapshot, after: after.snapshot },
      lang,
    ),
    ...causeLines(answer, lang),
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

function causeLines({ causes }: DiffAnswer, lang: Lang): string[] {
  return causes.map(({ told, rows }, index) => `  ${index + 1}. ${told} (${rowsTold(rows, lang)})`);
}

function rowsTold(rows: number, lang: Lang): string {
  return rows === 0
    ? messageText("navigate.change.moved_none", {}, lang)
    : messageText("navigate.diff.rows", { count: rows }, lang);
}

/** What the runs were given that differs, before → after, and what came of it: also where no number moved. */
function printChanges({ changes }: DiffAnswer, lang: Lang): string[] {
  if (changes.length === 0) return [];
  const side = (text: string | null) => (text === null ? "–" : text.replaceAll("\n", "\n        "));
  return [
    messageText("navigate.diff.changes", {}, lang),
    ...changes.flatMap(({ what, change, before, after, rows, members }) => [
      `  ${what} (${messageText(`navigate.change.${change}`, {}, lang)})`,
      ...(before === null ? [] : [`      − ${side(before)}`]),
      ...(after === null ? [] : [`      + ${side(after)}`]),
      ...(members ? [`      ${messageText("navigate.change.members", members, lang)}`] : []),
      ...(rows === null
        ? []
        : [
            `      ${rows === 0 ? messageText("navigate.change.moved_none", {}, lang) : messageText("navigate.change.moved", { rows }, lang)}`,
          ]),
    ]),
    "",
  ];
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
