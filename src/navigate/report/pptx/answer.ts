/** The answer comes first: what is proposed for each node and why, how sure it is, and what the data cannot tell. */
import type { ReportContent } from "../../bundle/content.ts";
import { capital, percent } from "../../indicator/say.ts";
import { recommendedActions, type Recommendation } from "../../recommendation-shape.ts";
import { mainReasons } from "../../rule/reasons.ts";
import { isTerritorial } from "../../indicator/for-kinds.ts";
import { both } from "../../figure/labels.ts";
import { textOf, type Show } from "../cell-text.ts";
import { adviceWords } from "../outline/advice-words.ts";
import { aboutOf } from "../outline/advice.ts";
import type { Sentence } from "../outline/block.ts";
import { words } from "../words.ts";
import { heightOf, pagesOf, widthOf } from "./fit-text.ts";
import { innerWidth } from "./parts.ts";
import { knownOfNone } from "./worst-gap.ts";

export interface AnswerTable {
  readonly size: number;
  /** Of the width of the slide. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  /** The sentences of each cell. */
  readonly rows: readonly (readonly (readonly Sentence[])[])[];
}

export interface AnswerPage {
  readonly title: string;
  /** Above the table. */
  readonly question?: string | undefined;
  readonly table?: AnswerTable | undefined;
  /** Below it: how sure, and what is not told. */
  readonly below: readonly Sentence[];
}

/** Points: what stands above and below the table, and what a cell and a row need beside their letters. */
export const answerSizes = { question: 14, below: 10.5, after: 3, cell: 10, row: 4.8 } as const;
const room = 404;
/** How many reasons a row has, and in what letters: the first of these in which all rows have room on one slide. */
const forms = [
  { reasons: 2, size: 11 },
  { reasons: 2, size: 10 },
  { reasons: 2, size: 9 },
  { reasons: 1, size: 11 },
  { reasons: 1, size: 10 },
  { reasons: 1, size: 9 },
] as const;
type Form = (typeof forms)[number];

export function answerPages(content: ReportContent, refer: (figure: string) => string, show: Show): AnswerPage[] {
  const { lang } = show;
  const word = words(lang);
  const question = content.study.question ? `${word.question}${word.colon}${both(content.study.question)[lang]}` : undefined;
  if (content.recommendations.length === 0) {
    const [first, ...others] = content.figures.find(({ id }) => id === "grounds")?.reading ?? [];
    const told = others.map((text) => ({ text: textOf(text, lang), figure: "grounds" }));
    return [{ title: first ? textOf(first, lang) : word.noActions, question, below: [...told, ...belowOf(content, show)] }];
  }
  const below = belowOf(content, show);
  const above = question === undefined ? 0 : heightOf([question], answerSizes.question, { width: innerWidth, after: 10 });
  const first = room - above - belowHeight(below) - 6;
  const recommendations = content.recommendations.toSorted((a, b) => rank(a) - rank(b));
  const measured = (form: Form) => measure(tableOf(recommendations, form, content, show), refer);
  const sized = forms.map(measured);
  const fits = sized.find(({ head, heights }) => heights.reduce((sum, height) => sum + height, head) <= first);
  const { table, head, heights } = fits ?? measured(forms[forms.length - 1] ?? forms[0]);
  const pages = pagesOf(
    table.rows.map((cells, index) => ({ cells, height: heights[index] ?? 0 })),
    ({ height }) => height,
    (page) => (page === 0 ? first : room) - head,
  );
  const title = answerTitle(recommendations, show);
  return pages.map((rows, page) => ({
    title: pages.length > 1 ? `${title} (${page + 1}/${pages.length})` : title,
    question: page === 0 ? question : undefined,
    table: { ...table, rows: rows.map(({ cells }) => cells) },
    below: page === 0 ? below : [],
  }));
}

/** Points that the lines under the table need, with a place for the name of a figure after each. */
export function belowHeight(below: readonly Sentence[]): number {
  const texts = below.map(({ text }) => `${text} (Figure 00)`);
  return heightOf(texts, answerSizes.below, { width: innerWidth - 20, after: answerSizes.after });
}

function rank({ action }: Recommendation): number {
  return recommendedActions.indexOf(action);
}

function actionName(action: string, { lang, labels }: Show): string {
  return labels[`verdict:${action}`]?.[lang] ?? action;
}

/** How many of each action: counted, and nothing else. */
function answerTitle(recommendations: readonly Recommendation[], show: Show): string {
  const word = words(show.lang);
  const list = [...Map.groupBy(recommendations, ({ action }) => action)].map(([action, those]) =>
    word.actionCount.replace("{action}", actionName(action, show)).replace("{count}", String(those.length)),
  );
  return word.answer
    .replace("{count}", String(recommendations.length))
    .replace("{list}", list.join(show.lang === "zh" ? "、" : ", "));
}

function tableOf(
  recommendations: readonly Recommendation[],
  { reasons, size }: Form,
  { study }: ReportContent,
  show: Show,
): AnswerTable {
  const word = words(show.lang);
  const advice = adviceWords(show.lang);
  const rows = recommendations.map((one): Sentence[][] => [
    [{ text: aboutOf(one, show) }],
    [{ text: actionName(one.action, show) }],
    mainReasons(one)
      .slice(0, reasons)
      .map((told, index) => ({
        text: `${index > 0 && show.lang === "en" ? " " : ""}${textOf(told, show.lang)}`,
        figure: told.cells[0]?.figure,
      })),
    [{ text: actionName(one.readiness, show) }],
    [{ text: percent(one.stability, 0) }],
  ]);
  const head = [
    isTerritorial(study) ? word.node : word.item,
    word.action,
    word.reasons,
    capital(advice.readiness),
    capital(advice.stability),
  ];
  // Short cells stand on one line; names may take two or three, and reasons have the rest.
  const widest = (place: number) =>
    Math.max(...[[{ text: head[place] ?? "" }], ...rows.map((cells) => cells[place] ?? [])].map((cell) => cellWidth(cell, size)));
  const [about, action, readiness, stability] = [
    Math.min(widest(0), innerWidth * 0.2),
    widest(1),
    Math.min(widest(3), innerWidth * 0.12),
    Math.min(widest(4), innerWidth * 0.12),
  ];
  return { size, head, rows, widths: [about, action, innerWidth - about - action - readiness - stability, readiness, stability] };
}

function cellWidth(cell: readonly Sentence[], size: number): number {
  return widthOf(cell.map(({ text }) => text).join(""), size) * 1.1 + answerSizes.cell;
}

function measure(table: AnswerTable, refer: (figure: string) => string) {
  const { size, widths } = table;
  const height = (cells: readonly string[]) =>
    Math.max(
      ...cells.map((text, place) =>
        heightOf([text], size, { width: (widths[place] ?? innerWidth) - answerSizes.cell, after: 0 }),
      ),
    ) + answerSizes.row;
  const texts = (cell: readonly Sentence[]) => cell.map(({ text, figure }) => `${text}${figure ? refer(figure) : ""}`).join("");
  return { table, head: height(table.head), heights: table.rows.map((cells) => height(cells.map(texts))) };
}

/** How sure it is, and what cannot be told: said by the figures that the answer rests on, and by those that came out empty. */
function belowOf({ figures }: ReportContent, { lang }: Show): Sentence[] {
  const word = words(lang);
  const told = (name: string, texts: readonly Sentence[]): Sentence[] =>
    texts.map(({ text, figure }, index) => ({ text: index === 0 ? `${name}${word.colon}${text}` : text, figure }));
  const of = (id: string, which: "reading" | "caveats") =>
    figures
      .filter((figure) => figure.id === id)
      .flatMap((figure) => figure[which].map((text) => ({ text: textOf(text, lang), figure: figure.id })));
  const none = knownOfNone(figures, lang);
  return [
    ...told(word.sure, [...of("stability", "reading").slice(0, 1), ...of("nodes", "caveats").slice(0, 1)]),
    ...told(word.cannotTell, [
      ...[...of("path", "caveats"), ...of("grounds", "caveats")].slice(-1),
      ...(none === undefined ? [] : [{ text: none }]),
    ]),
  ];
}
