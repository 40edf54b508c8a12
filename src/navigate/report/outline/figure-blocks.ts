import type { ReportContent } from "../../bundle/content.ts";
import { bundle } from "../../bundle/layout.ts";
import type { Figure } from "../../contract.ts";
import { figureRows, textOf, type Show } from "../cell-text.ts";
import { fitTable } from "../fit-table.ts";
import { printTable } from "../table.ts";
import { whole } from "../../indicator/say.ts";
import { words } from "../words.ts";
import { figureNotes, quietGaps } from "../notes.ts";
import { analystNotes } from "./analyst.ts";
import type { Block, Fact, FigureNumbers } from "./block.ts";

/** One figure of the report: what it says by rule, its picture, its table, how it is counted, and where its numbers come from. */
export function figureBlocks(figure: Figure, numbers: FigureNumbers, content: ReportContent, show: Show): Block {
  const word = words(show.lang);
  const title = textOf(figure.title, show.lang);
  const noted = figureNotes(figure, show.lang).map((text) => ({ text }));
  const known = quietGaps(figure, show.lang);
  const said = figure.reading.map((text) => ({ text: textOf(text, show.lang), figure: figure.id }));
  return {
    kind: "figure",
    figure,
    blocks: [
      { kind: "heading", level: 3, id: `figure-${figure.id}-title`, text: title },
      ...(said.length > 0 ? [{ kind: "sentences" as const, style: "reading" as const, sentences: said }] : []),
      ...analystNotes(content, figure.id, show.lang),
      ...(numbers.chart === undefined
        ? []
        : [
            {
              kind: "chart" as const,
              figure,
              number: numbers.chart,
              caption: title,
              note: hasIncomplete(figure) ? word.incomplete : "",
            },
          ]),
      ...(numbers.table === undefined
        ? [{ kind: "sentences" as const, style: "note" as const, sentences: [{ text: word.noRows }] }]
        : tableBlocks(figure, numbers.table, show)),
      ...(noted.length === 0 ? [] : [{ kind: "sentences" as const, style: "caveat" as const, sentences: noted }]),
      {
        kind: "facts",
        facts: [
          { name: word.definition, value: textOf(figure.definition, show.lang) },
          ...(known === "" ? [] : [{ name: word.known, value: known }]),
        ],
      },
      { kind: "facts", facts: origin(figure, show) },
    ],
  };
}

/** The table of a figure, in as many pieces as pages are too narrow for it; what is said of it stands under the last. */
function tableBlocks(figure: Figure, number: number, show: Show): Block[] {
  const table = printTable(figure, show);
  const { pieces, left } = fitTable(table);
  const word = words(show.lang);
  const notes = [
    ...table.notes,
    ...(left.length > 0 ? [word.emptyColumns.replace("{list}", left.join(show.lang === "zh" ? "、" : ", "))] : []),
    ...(table.left > 0 ? [moreRows(figure.id, table.rows.length, table.left, show)] : []),
  ];
  return pieces.map((piece, index) => ({
    kind: "table",
    table: piece,
    caption: textOf(figure.title, show.lang),
    ...(index === 0 ? { number } : { continues: number }),
    notes: index === pieces.length - 1 ? notes : [],
  }));
}

function moreRows(id: string, shown: number, left: number, show: Show): string {
  return words(show.lang)
    .more.replace("{shown}", String(shown))
    .replace("{all}", String(shown + left))
    .replace("{id}", id);
}

function hasIncomplete(figure: Figure): boolean {
  return figure.chart?.incomplete !== undefined && figureRows(figure).some((row) => row["incomplete"] === true);
}

function origin(figure: Figure, { lang }: Show): Fact[] {
  const word = words(lang);
  const { evidence } = figure;
  const file = bundle.figure(figure.id);
  return [
    { name: word.measured, value: textOf(figure.unit, lang) },
    { name: word.members, value: whole(evidence.members) },
    { name: word.period, value: `${evidence.period[0]}–${evidence.period[1]}` },
    { name: word.cutOff, value: evidence.cutOff ?? word.unknown },
    { name: word.snapshot, value: evidence.snapshot },
    { name: word.code, value: evidence.code },
    { name: word.evidence, value: file, file },
    { name: word.lists, value: "evidence/lists/", file: "evidence/lists/" },
    ...(evidence.from ? [{ name: word.from, value: evidence.from.join(lang === "zh" ? "、" : ", ") }] : []),
  ];
}
