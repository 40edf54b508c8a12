import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  SimpleField,
  TextRun,
  type ParagraphChild,
} from "docx";
import { ChartRun } from "docx/charts";
import type { Figure } from "../../contract.ts";
import { chartOption } from "../chart-option.ts";
import { textOf, type Show } from "../cell-text.ts";
import { drawFigure, svgSize } from "../draw.ts";
import { nativeChart } from "../native-chart.ts";
import type { AnalystNote, Block, Outline, Sentence, SentenceStyle } from "../outline/block.ts";
import { figureName } from "../outline/number-figures.ts";
import { words } from "../words.ts";
import { blankPng } from "./blank-png.ts";
import type { DocxTables } from "./table.ts";

export interface DocxGround {
  readonly show: Show;
  readonly outline: Outline;
  readonly tables: DocxTables;
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** The text block at 96 dots an inch. */
const space = { width: 588, heightMax: 620, fontSize: 8.5 };

/** A name that a bookmark may have. */
export function bookmarkName(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, "_").slice(0, 40);
}

export function heading(level: 1 | 2 | 3, id: string, text: string): Paragraph {
  return new Paragraph({
    heading: levels[level - 1] ?? HeadingLevel.HEADING_3,
    children: [new Bookmark({ id: bookmarkName(id), children: [new TextRun(text)] })],
  });
}

/** A block of the report as paragraphs and tables. */
export function blockParts(block: Block, ground: DocxGround): Paragraph[] {
  const { show } = ground;
  const word = words(show.lang);
  switch (block.kind) {
    case "heading":
      return [heading(block.level, block.id, block.text)];
    case "sentences":
      return sentenceParts(block.style, block.sentences, ground);
    case "items":
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: sentenceRuns(item, ground) }),
      );
    case "chart": {
      const native = nativeChart(block.figure, show, space);
      return [
        new Paragraph({
          keepNext: true,
          alignment: "center",
          spacing: { before: 120, line: 240, lineRule: "auto" },
          children: [native ? new ChartRun(native) : drawing(block.figure, show)],
        }),
        caption(word.figure, block.number, block.caption, "chart", false),
        ...(block.note === "" ? [] : [small(block.note)]),
        ...(native ? [] : [small(word.drawn)]),
      ];
    }
    case "table":
      return [
        ...(block.number === undefined ? [] : [caption(word.table, block.number, block.caption, "table", true)]),
        ...(block.continues === undefined ? [] : [goesOn(`${word.table} ${block.continues}${word.continued}　${block.caption}`)]),
        ...ground.tables.place(block.table),
        ...block.notes.map(small),
        new Paragraph({ spacing: { line: 120, lineRule: "exact" }, children: [] }),
      ];
    case "facts":
      return [
        new Paragraph({
          style: "Notes",
          children: block.facts.flatMap(({ name, value, file }, index): ParagraphChild[] => {
            const text = `${index === 0 ? "" : "　"}${name}${word.colon}`;
            return file === undefined
              ? [new TextRun(`${text}${value}`)]
              : [new TextRun(text), new ExternalHyperlink({ link: file, children: [new TextRun(value)] })];
          }),
        }),
      ];
    case "figure":
      return [anchor(block.figure.id), ...block.blocks.flatMap((each) => blockParts(each, ground))];
    case "analyst":
      return analystParts(block);
  }
}

/** Where references to a figure lead: an empty line before its heading, too thin to be seen. */
function anchor(id: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { line: 20, lineRule: "exact", before: 0, after: 0 },
    children: [new Bookmark({ id: bookmarkName(`figure-${id}`), children: [] })],
  });
}

/** A caption that the word processor numbers and lists; the number stands in it as the report counts. */
function caption(label: string, number: number, text: string, id: string, above: boolean): Paragraph {
  return new Paragraph({
    style: "Caption",
    ...(above ? { keepNext: true } : {}),
    children: [
      new Bookmark({
        id: bookmarkName(`${id}-${number}`),
        children: [
          new TextRun(`${label} `),
          new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)) as unknown as ParagraphChild,
        ],
      }),
      new TextRun(`　${text}`),
    ],
  });
}

/** The caption of a further piece: neither counted nor listed. */
function goesOn(text: string): Paragraph {
  return new Paragraph({ style: "Caption", keepNext: true, children: [new TextRun(text)] });
}

/** What no office program draws itself. */
function drawing(figure: Figure, show: Show): ParagraphChild {
  const svg = drawFigure(figure, show) ?? "";
  const { width, height } = svgSize(chartOption(figure, show));
  const scale = Math.min(space.width / width, space.heightMax / height);
  return new ImageRun({
    type: "svg",
    data: Buffer.from(svg),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    fallback: { type: "png", data: blankPng(Math.round(width * scale), Math.round(height * scale)) },
    altText: { name: figure.id, title: textOf(figure.title, show.lang), description: textOf(figure.definition, show.lang) },
  });
}

function sentenceParts(style: SentenceStyle, sentences: readonly Sentence[], ground: DocxGround): Paragraph[] {
  if (style === "caveat") {
    return sentences.map((one) => new Paragraph({ style: "Caveat", children: sentenceRuns(one, ground) }));
  }
  const between = ground.show.lang === "zh" ? "" : " ";
  const last = sentences.length - 1;
  const runs = sentences.flatMap((one, index): ParagraphChild[] =>
    style === "reading"
      ? [new TextRun(`${index > 0 ? between : ""}${one.text}`), ...(index === last ? reference(one, ground) : [])]
      : [...(index > 0 ? [new TextRun(" ")] : []), ...sentenceRuns(one, ground)],
  );
  const name = { plain: "Reading", reading: "Reading", intro: "Intro", note: "Notes", caveat: "Caveat" }[style];
  return [new Paragraph({ style: name, keepNext: style === "reading", children: runs })];
}

function sentenceRuns(sentence: Sentence, ground: DocxGround): ParagraphChild[] {
  return [new TextRun(sentence.text), ...reference(sentence, ground)];
}

function reference({ figure }: Sentence, { outline, show }: DocxGround): ParagraphChild[] {
  if (figure === undefined) return [];
  const shown = figureName(outline.numbers.get(figure), show);
  const text = show.lang === "zh" ? `（${shown}）` : ` (${shown})`;
  return [
    new InternalHyperlink({ anchor: bookmarkName(`figure-${figure}`), children: [new TextRun({ text, color: "1F4E79" })] }),
  ];
}

function analystParts({ title, paragraphs, foot, stale }: AnalystNote): Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 6, space: 6, color: "B8902C" };
  const border = { top: edge, bottom: edge, left: edge, right: edge };
  const line = (text: string, run: { bold?: boolean; size?: number; color?: string }) =>
    new Paragraph({
      style: "Analyst",
      border,
      shading: { fill: "FBF7EC", type: "clear", color: "auto" },
      children: [new TextRun({ text, ...run })],
    });
  return [
    line(title, { bold: true, color: "7A5B00" }),
    ...paragraphs.map((text) => line(text, {})),
    line(foot, { size: 17, color: stale ? "9A4A00" : "555555", bold: stale }),
    new Paragraph({ spacing: { line: 120, lineRule: "exact" }, children: [] }),
  ];
}

function small(text: string): Paragraph {
  return new Paragraph({ style: "Notes", children: [new TextRun(text)] });
}
