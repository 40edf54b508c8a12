import { limits } from "#base";
import { Parser } from "htmlparser2";
import type { ByteFile } from "../importer.ts";
import { encodingNotes } from "./csv.ts";
import { decodeText, detectEncoding } from "./encoding.ts";
import type { SheetRow, Workbook } from "./sheet.ts";

/** A web page with a table, as CNKI and others save under the name `.xls`. Tags may be left open; scripts and styles are skipped. */
export async function openHtml(file: ByteFile, consumed: (bytes: number) => void): Promise<Workbook> {
  const encoding = await detectEncoding(file);
  async function* rows(): AsyncGenerator<readonly SheetRow[]> {
    const reader = new TableReader();
    const parser = new Parser(
      {
        onopentag: (name, attributes) => reader.open(name, attributes["colspan"]),
        ontext: (text) => reader.text(text),
        onclosetag: (name) => reader.close(name),
      },
      { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
    );
    let seen = 0;
    for await (const text of withoutMarkers(decodeText(file.open(), encoding, consumed))) {
      seen += text.match(rowTags)?.length ?? 0;
      parser.write(text);
      const batch = reader.take();
      if (batch.length > 0) yield batch;
    }
    parser.end();
    const batch = reader.take();
    if (batch.length > 0) yield batch;
    // Broken markup inside a cell can swallow rows; then the count of row tags says so.
    if (seen !== reader.rowTags)
      notes.push({ code: "corpus.table.rows_swallowed", values: { seen, read: reader.rowTags }, severity: "note" });
  }
  const notes = encodingNotes(encoding);
  return { container: "html", sheets: [{ name: "", rows }], encoding: encoding.label, notes };
}

const rowTags = /<tr(?=[\s>])/gi;
const markers = /<!\[CDATA\[|\]\]>|<!--|-->/g;

/**
 * Text without the marks of CDATA sections and comments: CNKI prints formulas of the office's XML into cells and cuts them off,
 * and a section that is never closed would take the following rows with it. No piece ends inside a mark or a row tag.
 */
async function* withoutMarkers(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const text = rest + piece;
    const open = Math.max(
      text.lastIndexOf("<"),
      text.lastIndexOf("]]"),
      text.lastIndexOf("--"),
      text.endsWith("]") || text.endsWith("-") ? text.length - 1 : -1,
    );
    const cut = open >= 0 && text.length - open < 9 ? open : text.length;
    rest = text.slice(cut);
    yield text.slice(0, cut).replace(markers, "");
  }
  yield rest.replace(markers, "");
}

/** Rows of the outermost tables; a table inside a cell is text of that cell. */
class TableReader {
  #rows: SheetRow[] = [];
  #row = 0;
  #depth = 0;
  #cells: string[] | undefined;
  #tooLong: { column: number; bytes: number }[] = [];
  #cell: string | undefined;
  #span = 1;
  #hidden = 0;

  /** Rows that were opened, nested ones counted. */
  rowTags = 0;

  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, colspan: string | undefined): void {
    switch (name) {
      case "table":
        this.#depth++;
        return;
      case "script":
      case "style":
        this.#hidden++;
        return;
      case "br":
      case "p":
        if (this.#cell !== undefined && this.#cell !== "") this.#cell += "\n";
        return;
      case "tr":
        this.rowTags++;
        if (this.#depth <= 1) {
          this.#endRow();
          this.#cells = [];
        }
        return;
      case "td":
      case "th":
        if (this.#depth <= 1) {
          this.#endCell();
          this.#cells ??= [];
          this.#cell = "";
          this.#span = Math.min(Math.max(1, Number(colspan) || 1), 100);
        }
    }
  }

  text(text: string): void {
    if (this.#cell !== undefined && this.#hidden === 0 && this.#cell.length <= limits.cellBytes) this.#cell += text;
  }

  close(name: string): void {
    if (name === "table") {
      if (this.#depth === 1) this.#endRow();
      this.#depth = Math.max(0, this.#depth - 1);
    } else if (name === "script" || name === "style") this.#hidden = Math.max(0, this.#hidden - 1);
    else if (this.#depth <= 1 && (name === "td" || name === "th")) this.#endCell();
    else if (this.#depth <= 1 && name === "tr") this.#endRow();
  }

  #endCell(): void {
    if (this.#cell === undefined || !this.#cells) return;
    let text = this.#cell.trim();
    this.#cell = undefined;
    const bytes = text.length * 3 > limits.cellBytes ? Buffer.byteLength(text) : 0;
    if (bytes > limits.cellBytes) {
      this.#tooLong.push({ column: this.#cells.length, bytes });
      text = "";
    }
    this.#cells.push(text);
    for (let more = 1; more < this.#span; more++) this.#cells.push("");
  }

  #endRow(): void {
    this.#endCell();
    const cells = this.#cells;
    this.#cells = undefined;
    if (!cells) return;
    this.#row++;
    if (cells.length > 0) {
      const row = { row: this.#row, cells };
      this.#rows.push(this.#tooLong.length > 0 ? { ...row, tooLong: this.#tooLong } : row);
    }
    this.#tooLong = [];
  }
}
