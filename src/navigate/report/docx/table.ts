import { Paragraph, TextRun } from "docx";
import type { PrintedCell, PrintedTable } from "../table.ts";
import { escapeXml } from "../xml-text.ts";
import { textWidth } from "./page.ts";

/** Stands in the text where a table will stand. */
const mark = (index: number) => `\u2063table ${index}\u2063`;
const markedParagraph = /<w:p>(?:(?!<\/w:p>).)*\u2063table (\d+)\u2063.*?<\/w:p>/gs;

/**
 * The tables of a document as WordprocessingML. The writer builds an object for every cell and takes ten times as long for long
 * tables as for all the rest; so a line stands for each until the text is written, and is replaced then.
 */
export class DocxTables {
  readonly #tables: string[] = [];

  /** What stands for the table in the text. */
  place(table: PrintedTable): Paragraph[] {
    if (table.rows.length === 0) return [];
    this.#tables.push(tableXml(table));
    return [new Paragraph({ children: [new TextRun(mark(this.#tables.length - 1))] })];
  }

  /** Puts the tables in their places. */
  fill(documentXml: string): string {
    return documentXml.replace(markedParagraph, (_, index: string) => this.#tables[Number(index)] ?? "");
  }
}

/** A table with three rules, as reports set it; its head stands again on every page, and no row breaks. */
function tableXml(table: PrintedTable): string {
  const { head, rows } = table;
  const size = head.length > 14 ? 12 : head.length > 10 ? 14 : 17;
  const side = head.length > 10 ? 30 : 70;
  const widths = columnWidths(table, size, side);
  const cell = (text: string, place: number, made: { numeric: boolean; bold: boolean; shaded: boolean; head: boolean }) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[place] ?? 0}" w:type="dxa"/>${made.head ? `<w:tcBorders>${rule("bottom", 6, "222222")}</w:tcBorders>` : ""}${made.shaded ? '<w:shd w:val="clear" w:color="auto" w:fill="ECEFF2"/>' : ""}</w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="Cell"/>${made.head ? "<w:keepNext/>" : ""}<w:jc w:val="${made.numeric ? "right" : "left"}"/></w:pPr>` +
    `<w:r><w:rPr>${made.bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:tc>`;
  const headRow = head.map(({ text, numeric, incomplete }, place) =>
    cell(text, place, { numeric, bold: true, shaded: incomplete, head: true }),
  );
  const bodyRows = rows.map(
    (cells) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells
        .map((each, place) =>
          cell(shown(each), place, {
            numeric: each.numeric,
            bold: each.strong === true,
            shaded: head[place]?.incomplete === true,
            head: false,
          }),
        )
        .join("")}</w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${rule("top", 12, "222222")}${rule("bottom", 12, "222222")}${rule("insideH", 2, "D0D7DD")}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headRow.join("")}</w:tr>${bodyRows.join("")}</w:tbl>`
  );
}

function rule(name: string, size: number, color: string): string {
  return `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
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

/** What a column of short texts or numbers needs stands whole on one line; longer texts share what is left. */
const wholeMax = 12;
const textMax = 44;

function columnWidths({ head, rows }: PrintedTable, size: number, side: number): number[] {
  // A narrow character is about half as wide as the letter is high; sizes are in half points, widths in twentieths.
  const needed = (characters: number) => characters * size * 5 + 2 * side + 20;
  const columns = head.map(({ text, numeric }, place) => {
    const widest = Math.max(...rows.map((cells) => wideness(cells[place] ? shown(cells[place]) : "")), 2);
    const least = needed(numeric || widest <= wholeMax ? Math.max(widest, Math.min(6, wideness(text))) : wholeMax);
    return { least, more: numeric ? 1 : Math.max(1, Math.min(widest, textMax)) };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const more = columns.reduce((sum, column) => sum + column.more, 0);
  const left = textWidth - least;
  return columns.map((column) =>
    Math.floor(left >= 0 ? column.least + (left * column.more) / more : (column.least / least) * textWidth),
  );
}
