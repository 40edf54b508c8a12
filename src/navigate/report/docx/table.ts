import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import { textWidth } from "./page.ts";
import type { PrintedCell, PrintedTable } from "../table.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const thick = { style: BorderStyle.SINGLE, size: 12, color: "222222" };
const thin = { style: BorderStyle.SINGLE, size: 6, color: "222222" };
const hair = { style: BorderStyle.SINGLE, size: 2, color: "D0D7DD" };

/** A table with three rules, as reports set it; its head stands again on every page, and no row breaks. */
export function tableParts(table: PrintedTable): Table[] {
  const { head, rows } = table;
  if (rows.length === 0) return [];
  const size = head.length > 14 ? 12 : head.length > 10 ? 14 : 17;
  const widths = columnWidths(table);
  const cell = (text: string, place: number, numeric: boolean, bold: boolean, shaded: boolean) =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      margins: { left: head.length > 10 ? 30 : 70, right: head.length > 10 ? 30 : 70, top: 30, bottom: 30 },
      ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: "ECEFF2", color: "auto" } } : {}),
      children: [
        new Paragraph({
          style: "Cell",
          alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold, size })],
        }),
      ],
    });
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: hair, insideVertical: none },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map(
            ({ text, numeric, incomplete }, place) =>
              new TableCell({
                width: { size: widths[place] ?? 0, type: WidthType.DXA },
                borders: { bottom: thin },
                margins: { left: head.length > 10 ? 30 : 70, right: head.length > 10 ? 30 : 70, top: 40, bottom: 40 },
                ...(incomplete ? { shading: { type: ShadingType.CLEAR, fill: "ECEFF2", color: "auto" } } : {}),
                children: [
                  new Paragraph({
                    style: "Cell",
                    keepNext: true,
                    alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
                    children: [new TextRun({ text, bold: true, size })],
                  }),
                ],
              }),
          ),
        }),
        ...rows.map(
          (cells) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((each, place) =>
                cell(shown(each), place, each.numeric, each.strong === true, head[place]?.incomplete === true),
              ),
            }),
        ),
      ],
    }),
  ];
}

function shown({ text, small }: PrintedCell): string {
  return small === undefined ? text : `${text} (${small})`;
}

/** Wide characters count double. */
function wideness(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2E7F" ? 2 : 1;
  return width;
}

/** Shares of the page by what the columns hold: numbers as wide as their widest, texts up to a limit, and none below a least. */
function columnWidths({ head, rows }: PrintedTable): number[] {
  const wanted = head.map(({ text, numeric }, place) => {
    const widest = Math.max(...rows.map((cells) => wideness(cells[place] ? shown(cells[place]) : "")), 1);
    return numeric ? Math.max(widest, Math.min(8, wideness(text))) + 1 : Math.max(4, Math.min(widest, 44), Math.min(wideness(text), 10)) + 1;
  });
  const all = wanted.reduce((sum, each) => sum + each, 0);
  return wanted.map((each) => Math.floor((each / all) * textWidth));
}
