import type { Lang } from "#base";
import { writeSheets, type CellKind, type Sheet } from "#engine";
import type { ReportContent } from "../bundle/content.ts";
import type { Figure, FigureColumn } from "../contract.ts";
import { cellText, figureRows, textOf, type Show } from "./cell-text.ts";
import type { Text } from "../indicator/indicator.ts";
import { headFacts } from "./head.ts";
import { adviceWords } from "./outline/advice-words.ts";
import { words } from "./words.ts";

/** All tables of the report as a workbook: one sheet per figure, numbers as numbers. */
export function writeReportXlsx(content: ReportContent, lang: Lang, target: string): Promise<number> {
  const show: Show = { lang, labels: content.labels };
  return writeSheets(target, [
    headSheet(content, lang),
    ...content.figures.map((figure, index) => figureSheet(figure, index + 1, show)),
    recommendationSheet(content, show),
  ]);
}

function headSheet(content: ReportContent, lang: Lang): Sheet {
  const word = words(lang);
  return {
    name: word.report,
    columns: [
      { header: textOf(content.study.title, lang), kind: "text" },
      { header: "", kind: "text" },
    ],
    rows: [
      ...headFacts(content, lang).map(([name, value]) => [name, value]),
      ...content.figures.map((figure, index) => [`${word.table} ${index + 1}`, textOf(figure.title, lang)]),
    ],
    notes: [...(content.run.synthetic ? [word.synthetic] : []), ...word.general],
  };
}

function figureSheet(figure: Figure, number: number, show: Show): Sheet {
  const word = words(show.lang);
  const { evidence } = figure;
  return {
    name: `${number} ${textOf(figure.title, show.lang)}`,
    columns: figure.columns.map((column) => ({ header: textOf(column.title, show.lang), kind: kindOf(column) })),
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
      ...figure.caveats.map((text) => `${word.note}${word.colon}${textOf(text, show.lang)}`),
    ],
  };
}

function kindOf({ kind }: FigureColumn): CellKind {
  switch (kind) {
    case "count":
      return "integer";
    case "share":
      return "percent";
    case "year":
      return "year";
    case "ratio":
    case "number":
      return "number";
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
      labels[`node:${one.node}`]?.[lang] ?? one.node,
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
