import type { Lang } from "#base";
import { writeSheets, type CellKind, type Sheet } from "#engine";
import type { ReportContent } from "../bundle/content.ts";
import type { Figure, FigureColumn } from "../contract.ts";
import { ratioDigits } from "../figure/number-digits.ts";
import { cellText, figureRows, isDifference, textOf, type Show } from "./cell-text.ts";
import type { Text } from "../indicator/indicator.ts";
import { headFacts } from "./head.ts";
import { bundle } from "../bundle/layout.ts";
import { unitNames } from "../indicator/say.ts";
import { effectiveQuery } from "../study/nodes.ts";
import { aboutOf } from "./outline/advice.ts";
import { adviceWords } from "./outline/advice-words.ts";
import { figureNotes, quietGaps } from "./notes.ts";
import { words } from "./words.ts";

/**
 * All tables of the report as a workbook, numbers as numbers: contents that lead to every sheet, one sheet per figure, the
 * recommendations, what each figure rests on, and the queries.
 */
export function writeReportXlsx(content: ReportContent, lang: Lang, target: string): Promise<number> {
  const show: Show = { lang, labels: content.labels };
  const sheets = [
    ...content.figures.map((figure, index) => figureSheet(figure, index + 1, show)),
    recommendationSheet(content, show),
    evidenceSheet(content, lang),
    querySheet(content, lang),
  ];
  return writeSheets(target, [contentsSheet(content, sheets, lang), ...sheets]);
}

/** One figure as a workbook of its own. */
export function writeFigureXlsx(figure: Figure, show: Show, target: NodeJS.WritableStream): Promise<number> {
  return writeSheets(target, [figureSheet(figure, 1, show)]);
}

/** What was asked, then every sheet by a link. */
function contentsSheet(content: ReportContent, sheets: readonly Sheet[], lang: Lang): Sheet {
  const word = words(lang);
  const facts = headFacts(content, lang);
  const tables = sheets.map((sheet, index) => {
    const figure = content.figures[index];
    return figure
      ? [index + 1, textOf(figure.title, lang), figure.analysis, figureRows(figure).length, figure.evidence.members]
      : [null, sheet.name, null, null, null];
  });
  return {
    name: word.contents,
    columns: [
      { header: word.report, kind: "text" },
      { header: textOf(content.study.title, lang), kind: "text" },
      { header: word.analysis, kind: "text" },
      { header: word.rows, kind: "integer" },
      { header: word.members, kind: "integer" },
    ],
    rows: [...facts.map(([name, value]) => [name, value]), ...tables],
    links: sheets.map((_, index) => ({ row: facts.length + index, column: 1, sheet: index + 1 })),
    notes: [...(content.run.synthetic ? [word.synthetic] : []), ...word.general],
  };
}

/** Of each figure, what is needed to check it. */
function evidenceSheet({ figures }: ReportContent, lang: Lang): Sheet {
  const word = words(lang);
  const text = (header: string) => ({ header, kind: "text" as const });
  return {
    name: word.checkTitle,
    columns: [
      { header: word.table, kind: "integer" },
      { header: word.item, kind: "text" },
      text(word.definition),
      text(word.measured),
      text(word.unit),
      { header: word.members, kind: "integer" },
      text(word.period),
      text(word.cutOff),
      text(word.snapshot),
      text(word.code),
      text(word.file),
      text(word.hash),
      text(word.facts),
      text(word.from),
      text("SQL"),
    ],
    rows: figures.map((figure, index) => {
      const { evidence } = figure;
      return [
        index + 1,
        textOf(figure.title, lang),
        textOf(figure.definition, lang),
        textOf(figure.unit, lang),
        unitNames[figure.count][lang],
        evidence.members,
        `${evidence.period[0]}–${evidence.period[1]}`,
        evidence.cutOff ?? word.unknown,
        evidence.snapshot,
        evidence.code,
        bundle.figure(figure.id),
        evidence.sha256 ?? null,
        evidence.facts.join(" "),
        (evidence.from ?? []).join(" "),
        evidence.sql,
      ];
    }),
    links: figures.map((_, index) => ({ row: index, column: 1, sheet: index + 1 })),
  };
}

function querySheet({ scope }: ReportContent, lang: Lang): Sheet {
  const word = words(lang);
  const text = (header: string) => ({ header, kind: "text" as const });
  return {
    name: word.query,
    columns: [text(word.node), text(word.name), text(word.query), text(word.union)],
    rows: scope.nodes.map((node) => [node.node, textOf(node.title, lang), node.query, effectiveQuery(scope.nodes, node)]),
  };
}

function figureSheet(figure: Figure, number: number, show: Show): Sheet {
  const word = words(show.lang);
  const { evidence } = figure;
  const known = quietGaps(figure, show.lang);
  return {
    name: `${number} ${textOf(figure.title, show.lang)}`,
    columns: figure.columns.map((column) => ({ header: headerOf(column, show.lang), kind: kindOf(column) })),
    rows: figureRows(figure).map((row) =>
      figure.columns.map((column) => {
        const value = row[column.key];
        return typeof value === "number" ? value : value === null || value === undefined ? null : cellText(column, value, show);
      }),
    ),
    notes: [
      `${word.definition}${word.colon}${textOf(figure.definition, show.lang)}`,
      `${word.measured}${word.colon}${textOf(figure.unit, show.lang)}；${word.members}${word.colon}${evidence.members}；${word.period}${word.colon}${evidence.period[0]}–${evidence.period[1]}；${word.cutOff}${word.colon}${evidence.cutOff ?? word.unknown}；${word.snapshot}${word.colon}${evidence.snapshot}；figures/${figure.id}.json`,
      ...figure.reading.map((text) => textOf(text, show.lang)),
      ...(known === "" ? [] : [`${word.known}${word.colon}${known}`]),
      ...figureNotes(figure, show.lang),
    ],
  };
}

/** A cell says only “6.2%”: where that are points, the head says so. */
function headerOf(column: FigureColumn, lang: Lang): string {
  const title = textOf(column.title, lang);
  return isDifference(column) ? words(lang).inPoints.replace("{title}", title) : title;
}

function kindOf({ kind, key }: FigureColumn): CellKind {
  switch (kind) {
    case "count":
      return "integer";
    case "share":
      return "percent";
    case "year":
      return "year";
    case "ratio":
      return ratioDigits(key) === 3 ? "precise" : "number";
    case "number":
      return "mixed";
    case "text":
    case "node":
    case "organisation":
    case "region":
    case "flag":
    case "verdict":
    case "effect":
    case "technology":
    case "cluster":
    case "tag":
    case "patent":
      return "text";
  }
}

function recommendationSheet({ recommendations }: ReportContent, { lang, labels }: Show): Sheet {
  const word = words(lang);
  const advice = adviceWords(lang);
  const verdict = (code: string) => labels[`verdict:${code}`]?.[lang] ?? code;
  const all = (texts: readonly Text[]) => texts.map((text) => textOf(text, lang)).join(" ");
  const text = (header: string) => ({ header, kind: "text" as const });
  return {
    name: word.recommendations,
    columns: [
      text(word.node),
      text(word.action),
      text(advice.readiness),
      { header: advice.stability, kind: "percent" },
      { header: advice.feasibility, kind: "number" },
      { header: advice.priority, kind: "number" },
      text(word.reasons),
      text(advice.effects),
      text(advice.risks),
      text(advice.owner),
      { header: advice.deadline, kind: "integer" },
      text(advice.candidates),
    ],
    rows: recommendations.map((one) => [
      aboutOf(one, { lang, labels }),
      verdict(one.action),
      verdict(one.readiness),
      one.stability,
      one.feasibility,
      one.priority,
      all(one.reasons),
      one.effects
        .map(({ title, direction, baseline }) => {
          const today = baseline === null ? advice.unknown : String(baseline);
          return `${textOf(title, lang)} ${advice.directions[direction]} (${advice.baseline} ${today})`;
        })
        .join(advice.stop),
      all(one.risks),
      textOf(one.owner.title, lang),
      one.deadline.months,
      one.candidates
        .map(({ kind, name, because }) => `[${advice.kinds[kind]}] ${name}${advice.colon}${textOf(because, lang)}`)
        .join("\n"),
    ]),
  };
}
