import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { assert } from "#base";
import { ZipFile } from "yazl";
import { cellXml, columnName, escapeXml, stylesXml, textCellXml, type Cell, type CellKind } from "./sheet-cell.ts";

export interface SheetColumn {
  readonly header: string;
  readonly kind: CellKind;
}

export interface Sheet {
  /** Shown on the tab: cut to 31 characters, forbidden ones replaced, made unique. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** In the order of `columns`. Asked for one by one while the file is written, so an answer of any length needs little memory. */
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  /** Lines under the table, after an empty row: unit, period, source, caveats. */
  readonly notes?: readonly string[];
  /** Cells that lead to another sheet: row and column from 0, the head not counted; the sheet by its place in the workbook. */
  readonly links?: readonly { readonly row: number; readonly column: number; readonly sheet: number }[];
}

/** Of the format itself. */
const sheetRowsMax = 1_048_576;
/** Rows that are looked at for the widths of the columns. */
const widthRows = 200;
/** A fixed time, so that the same tables give the same bytes. */
const mtime = new Date(Date.UTC(1980, 0, 1));

/**
 * Writes an XLSX workbook, streaming: a bold frozen header with filters, column widths, numbers, shares and days as such.
 *
 * in     a path or a stream, and sheets; `Cell` values: `date` columns take `YYYY-MM-DD`, `percent` columns a share (0–1)
 * out    rows written, header and notes not counted
 * limit  1,048,575 rows a sheet (the format's own; the caller limits before); text beyond 32,767 characters ends in “…”
 * safe   text that looks like a formula is marked as text (`quotePrefix`) and never computed
 */
export async function writeSheets(target: string | NodeJS.WritableStream, sheets: readonly Sheet[]): Promise<number> {
  assert(sheets.length > 0, "a workbook has a sheet");
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const options = { mtime, forceDosTimestamp: true };
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const written = { rows: 0 };
  for (const [path, xml] of Object.entries(frameXml(names))) zip.addBuffer(Buffer.from(xml), path, options);
  sheets.forEach((sheet, index) => {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, options, (done) => {
      const entry = Readable.from(blocks(sheetXml(sheet, names, written)), { objectMode: false });
      entry.on("error", (error) => output.destroy(error));
      done(null, entry);
    });
  });
  zip.end();
  zip.on("error", (error: Error) => output.destroy(error));
  await pipeline(output, typeof target === "string" ? createWriteStream(target) : target);
  return written.rows;
}

async function* sheetXml(sheet: Sheet, names: readonly string[], written: { rows: number }): AsyncGenerator<string> {
  const rows = Symbol.asyncIterator in sheet.rows ? sheet.rows[Symbol.asyncIterator]() : sheet.rows[Symbol.iterator]();
  const first: (readonly Cell[])[] = [];
  while (first.length < widthRows) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
  }
  yield (
    `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
  );
  for (const [index, column] of sheet.columns.entries()) {
    yield `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(column, first, index)}" customWidth="1"/>`;
  }
  yield `</cols><sheetData><row r="1">`;
  for (const [index, column] of sheet.columns.entries()) yield textCellXml(column.header, "header", `${columnName(index)}1`);
  yield "</row>";
  let row = 1;
  const linked = new Set((sheet.links ?? []).map((link) => placeOf(link)));
  const rowXml = (cells: readonly Cell[]): string => {
    assert(row < sheetRowsMax, "a sheet is limited before it is written");
    const xml = sheet.columns
      .map((column, index) => {
        const value = cells[index];
        return typeof value === "string" && linked.has(`${columnName(index)}${row + 1}`)
          ? textCellXml(value, "link", `${columnName(index)}${row + 1}`)
          : cellXml(value, column.kind, index, row);
      })
      .join("");
    row += 1;
    return `<row r="${row}">${xml}</row>`;
  };
  for (const cells of first) yield rowXml(cells);
  for (let next = await rows.next(); !next.done; next = await rows.next()) yield rowXml(next.value);
  written.rows += row - 1;
  const last = row;
  for (const note of sheet.notes ?? []) {
    row += row === last ? 2 : 1;
    yield `<row r="${row}">${textCellXml(note, "note", `A${row}`)}</row>`;
  }
  yield "</sheetData>";
  if (sheet.columns.length > 0) yield `<autoFilter ref="A1:${columnName(sheet.columns.length - 1)}${last}"/>`;
  yield linksXml(sheet.links ?? [], names);
  yield "</worksheet>";
}

function linksXml(links: NonNullable<Sheet["links"]>, names: readonly string[]): string {
  if (links.length === 0) return "";
  const one = links.map((link) => {
    const name = names[link.sheet];
    assert(name !== undefined, "a link leads to a sheet of the workbook");
    const location = escapeXml(`'${name.replaceAll("'", "''")}'!A1`);
    return `<hyperlink ref="${placeOf(link)}" location="${location}"/>`;
  });
  return `<hyperlinks>${one.join("")}</hyperlinks>`;
}

/** The head is the first row. */
function placeOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnName(column)}${row + 2}`;
}

/** Wide characters count double. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2E7F" ? 2 : 1;
  return width;
}

function columnWidth(column: SheetColumn, rows: readonly (readonly Cell[])[], index: number): number {
  let width = Math.max(8, column.kind === "date" ? 11 : 0, textWidth(column.header) + 2);
  for (const row of rows) {
    const value = row[index];
    if (typeof value === "string") width = Math.max(width, textWidth(value.slice(0, 80)) + 1);
    else if (typeof value === "number") width = Math.max(width, Math.min(16, String(value).length + 3));
  }
  return Math.min(60, width);
}

/** Small pieces put together, so that the packer is not called for every cell. */
async function* blocks(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let block = "";
  for await (const piece of pieces) {
    block += piece;
    if (block.length < 65_536) continue;
    yield Buffer.from(block);
    block = "";
  }
  if (block) yield Buffer.from(block);
}

function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base =
      name
        .replace(/[[\]:*?/\\]/g, "-")
        .replace(/^'|'$/g, "’")
        .slice(0, 31) || "-";
    let unique = base;
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1)
      unique = `${base.slice(0, 31 - ` (${copy})`.length)} (${copy})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Everything of the package but the sheets. */
function frameXml(names: readonly string[]): Readonly<Record<string, string>> {
  const numbers = names.map((_, index) => index + 1);
  const overrides = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const tabs = names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const links = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return {
    "[Content_Types].xml":
      `${xmlHead}<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels":
      `${xmlHead}<Relationships xmlns="${packages}/relationships">` +
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${tabs.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `${xmlHead}<Relationships xmlns="${packages}/relationships">${links.join("")}` +
      `<Relationship Id="rId${names.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml,
  };
}
