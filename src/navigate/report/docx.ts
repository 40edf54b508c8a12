import type { Lang } from "#base";
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { ReportContent } from "../bundle/content.ts";
import { packZip, zipEntries } from "../bundle/zip.ts";
import type { Figure } from "../contract.ts";
import { textOf, type Show } from "./cell-text.ts";
import { headFacts, summarySentences } from "./head.ts";
import { reportParts } from "./html.ts";
import { printTable, type PrintedTable } from "./table.ts";
import { words } from "./words.ts";

const font = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "SimSun" };
const headingFont = { ascii: "Arial", hAnsi: "Arial", eastAsia: "SimHei" };

/** The report for a word processor: real headings, captions and tables, to be edited further. Charts stand in the HTML form. */
export async function reportDocx(content: ReportContent, lang: Lang): Promise<Buffer> {
  const show: Show = { lang, labels: content.labels };
  const word = words(lang);
  const { study, figures, recommendations, run } = content;
  const children: (Paragraph | Table)[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(textOf(study.title, lang))] }),
    plain(word.report),
    ...(run.synthetic ? [plain(word.synthetic, { bold: true })] : []),
    ...(study.question ? [plain(textOf(study.question, lang))] : []),
    ...headFacts(content, lang).map(([name, value]) => plain(`${name}${word.colon}${value}`)),
    heading(word.summary),
    ...summarySentences(content, lang).map((sentence) => plain(sentence)),
    ...reportParts.flatMap((part) => [
      heading(word[part]),
      ...figures.flatMap((figure, index) => (figure.part === part ? figureBlocks(figure, index + 1, show) : [])),
    ]),
    heading(word.recommendations),
    ...recommendations.flatMap(({ title, reasons }) => [
      heading(textOf(title, lang), HeadingLevel.HEADING_2),
      ...reasons.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(textOf(text, lang))] })),
    ]),
    heading(word.caveats),
    ...word.general.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] })),
    heading(word.check),
    plain(word.checkText),
  ];
  const document = new Document({
    title: textOf(study.title, lang),
    creator: "Fairway",
    styles: {
      default: {
        document: { run: { font, size: 21 } },
        title: { run: { font: headingFont, size: 40, bold: true } },
        heading1: {
          run: { font: headingFont, size: 30, bold: true, color: "1F4E79" },
          paragraph: { spacing: { before: 360, after: 160 } },
        },
        heading2: { run: { font: headingFont, size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 100 } } },
      },
      paragraphStyles: [
        {
          id: "Caption",
          name: "caption",
          basedOn: "Normal",
          run: { size: 18, bold: true },
          paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return withoutTimes(await Packer.toBuffer(document));
}

/** The same report gives the same bytes: the writer's clock is taken out of the properties and the archive. */
async function withoutTimes(bytes: Buffer): Promise<Buffer> {
  const entries = [...(await zipEntries(bytes))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const steady = entries.map(([name, content]): [string, Buffer] => [
    name,
    name === "docProps/core.xml"
      ? Buffer.from(content.toString("utf8").replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2000-01-01T00:00:00Z"))
      : content,
  ]);
  return packZip(new Map(steady));
}

function figureBlocks(figure: Figure, number: number, show: Show): (Paragraph | Table)[] {
  const word = words(show.lang);
  const table = printTable(figure, show);
  const { evidence } = figure;
  const left =
    table.left > 0
      ? [
          word.more
            .replace("{shown}", String(table.rows.length))
            .replace("{all}", String(table.rows.length + table.left))
            .replace("{id}", figure.id),
        ]
      : [];
  return [
    heading(textOf(figure.title, show.lang), HeadingLevel.HEADING_2),
    ...figure.reading.map((text) => plain(textOf(text, show.lang))),
    new Paragraph({ style: "Caption", children: [new TextRun(`${word.table} ${number}　${textOf(figure.title, show.lang)}`)] }),
    table.rows.length === 0 ? plain(word.noRows) : tableBlock(table),
    ...[...table.notes, ...left].map((note) => plain(note, { size: 16 })),
    ...figure.caveats.map((text) => plain(`${word.note}${word.colon}${textOf(text, show.lang)}`, { size: 18 })),
    plain(`${word.definition}${word.colon}${textOf(figure.definition, show.lang)}`, { size: 16, color: "555555" }),
    plain(
      `${word.measured}${word.colon}${textOf(figure.unit, show.lang)}　${word.members}${word.colon}${evidence.members}　${word.period}${word.colon}${evidence.period[0]}–${evidence.period[1]}　${word.cutOff}${word.colon}${evidence.cutOff ?? word.unknown}　${word.snapshot}${word.colon}${evidence.snapshot}`,
      { size: 16, color: "555555" },
    ),
  ];
}

function tableBlock({ head, rows }: PrintedTable): Table {
  const cell = (text: string, numeric: boolean, bold: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold, size: 16 })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map(({ text, numeric }) => cell(text, numeric, true)) }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(({ text, small, numeric, strong }) =>
              cell(small === undefined ? text : `${text} (${small})`, numeric, strong === true),
            ),
          }),
      ),
    ],
  });
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_1): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(text)] });
}

function plain(text: string, run: { bold?: boolean; size?: number; color?: string } = {}): Paragraph {
  return new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text, ...run })] });
}
