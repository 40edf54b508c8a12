import type { Lang } from "#base";
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  TableOfContents,
  TextRun,
  type ISectionOptions,
} from "docx";
import type { ReportContent } from "../../bundle/content.ts";
import type { Show } from "../cell-text.ts";
import { headFacts } from "../head.ts";
import { both } from "../../figure/labels.ts";
import type { Outline } from "../outline/block.ts";
import { reportOutline } from "../outline/outline.ts";
import { words } from "../words.ts";
import { blockParts, bookmarkName, heading, type DocxGround } from "./blocks.ts";
import { steadyPackage } from "./steady-package.ts";
import { page, textWidth } from "./page.ts";
import { docxStyles, fontsOf } from "./styles.ts";
import { DocxTables } from "./table.ts";

/** The report for a word processor: headings, contents, captions, tables and charts are its own, to be edited further. */
export async function reportDocx(content: ReportContent, lang: Lang): Promise<Buffer> {
  const show: Show = { lang, labels: content.labels };
  const outline = reportOutline(content, lang);
  const tables = new DocxTables();
  const ground: DocxGround = { show, outline, tables };
  const document = new Document({
    title: outline.title,
    creator: "Fairway",
    styles: docxStyles(lang),
    features: { updateFields: true },
    sections: [
      cover(content, outline, lang),
      contents(outline, lang),
      ...outline.chapters.map((chapter) => body(chapter, ground)),
    ],
  });
  return steadyPackage(await Packer.toBuffer(document), (xml) => tables.fill(xml));
}

function cover({ study, run, ...content }: ReportContent, outline: Outline, lang: Lang): ISectionOptions {
  const word = words(lang);
  const centred = (text: string, size: number, bold = false) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      spacing: { before: 200, after: 200 },
      children: [new TextRun({ text, size, bold, font: fontsOf(lang).heading })],
    });
  return {
    properties: { page },
    children: [
      new Paragraph({ spacing: { before: 2_400 }, children: [] }),
      centred(word.report, 28),
      centred(outline.title, 48, true),
      ...(run.synthetic ? [centred(word.synthetic, 22, true)] : []),
      ...(study.question ? [centred(both(study.question)[lang], 24)] : []),
      new Paragraph({ spacing: { before: 1_600 }, children: [] }),
      ...headFacts({ study, run, ...content }, lang).map(
        ([name, value]) =>
          new Paragraph({ indent: { left: 1_200, firstLine: 0 }, children: [new TextRun(`${name}${word.colon}${value}`)] }),
      ),
    ],
  };
}

function contents({ title, chapters, charts, tables }: Outline, lang: Lang): ISectionOptions {
  const word = words(lang);
  const head = (text: string) => new Paragraph({ style: "ContentsHeading", children: [new TextRun(text)] });
  return {
    properties: { page: { ...page, pageNumbers: { start: 1, formatType: "upperRoman" } } },
    ...running(title, word.contents),
    children: [
      head(word.contents),
      new TableOfContents(word.contents, {
        hyperlink: true,
        headingStyleRange: "1-2",
        contentChildren: chapters.flatMap(({ id, title: text, blocks }) => [
          entry(text, id, 1),
          ...blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [entry(block.text, block.id, 2)] : [])),
        ]),
      }),
      head(word.figureList),
      new TableOfContents(word.figureList, {
        hyperlink: true,
        captionLabelIncludingNumbers: word.figure,
        contentChildren: entries(word.figure, "chart", charts),
      }),
      head(word.tableList),
      new TableOfContents(word.tableList, {
        hyperlink: true,
        captionLabelIncludingNumbers: word.table,
        contentChildren: entries(word.table, "table", tables),
      }),
    ],
  };
}

/** A line of the contents; its page is a field, which the word processor fills in when it lays the pages out. */
function entry(text: string, id: string, level: 1 | 2): Paragraph {
  const anchor = bookmarkName(id);
  return new Paragraph({
    style: `TOC${level}`,
    tabStops: [{ type: "right", position: textWidth, leader: "dot" }],
    children: [
      new InternalHyperlink({ anchor, children: [new TextRun(`${text}\t`), new PageReference(anchor, { hyperlink: true })] }),
    ],
  });
}

function entries(label: string, kind: "chart" | "table", captions: Outline["charts"]): Paragraph[] {
  return captions.map(({ number, caption }) => entry(`${label} ${number}　${caption}`, `${kind}-${number}`, 1));
}

function body(chapter: Outline["chapters"][number], ground: DocxGround): ISectionOptions {
  const children: Paragraph[] = [
    heading(1, chapter.id, chapter.title),
    ...chapter.blocks.flatMap((block) => blockParts(block, ground)),
  ];
  const first = ground.outline.chapters[0] === chapter;
  return {
    properties: { page: { ...page, ...(first ? { pageNumbers: { start: 1, formatType: "decimal" } } : {}) } },
    ...running(ground.outline.title, chapter.title),
    children,
  };
}

/** The title of the report and of the chapter at the head, the number of the page at the foot. */
function running(title: string, chapter: string): Pick<ISectionOptions, "headers" | "footers"> {
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: "Header",
            tabStops: [{ type: "right", position: textWidth }],
            children: [new TextRun(title), new TextRun(`\t${chapter}`)],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: "Footer",
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
          }),
        ],
      }),
    },
  };
}
