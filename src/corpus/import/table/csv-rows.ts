import { limits } from "#base";
import type { SheetRow } from "./sheet.ts";
import type { CsvLayout } from "./csv-layout.ts";

/**
 * Splits text into rows, piece by piece (RFC 4180, and kinder: a quote inside an unquoted cell is text, text after a closing
 * quote belongs to the cell, a quote that is never closed is text). Written by us because `csv-parse` goes through a file
 * byte by byte: see docs/decisions/005-our-own-csv-rows.md. `csv-parse` is the oracle of the tests.
 */
export class CsvRows {
  readonly #delimiter: string;
  readonly #lineEnd: "\n" | "\r";
  #rest = "";
  /** Do not try the rest again before it has this length: keeps the work linear when a cell spans many pieces. */
  #retryAt = 0;
  #row = 0;
  /** Rows where a quote was opened and never closed. */
  readonly unclosed: number[] = [];

  constructor(layout: CsvLayout) {
    this.#delimiter = layout.delimiter;
    this.#lineEnd = layout.lineEnd;
  }

  /** The rows that `text` completes; `last` when no text follows. */
  push(text: string, last: boolean): SheetRow[] {
    const rows: SheetRow[] = [];
    const all = this.#rest + text;
    if (!last && all.length < this.#retryAt) {
      this.#rest = all;
      return rows;
    }
    let at = 0;
    let quote = all.indexOf('"');
    while (at < all.length) {
      let end = all.indexOf(this.#lineEnd, at);
      if (end < 0) {
        if (!last) break;
        end = all.length;
      }
      if (quote >= 0 && quote < at) quote = all.indexOf('"', at);
      if (quote < 0 || quote >= end) {
        rows.push(this.#finish(this.#line(all, at, end).split(this.#delimiter)));
        at = end + 1;
        continue;
      }
      const cells: string[] = [];
      const next = this.#quotedRow(all, at, last, cells);
      if (next < 0) break;
      rows.push(this.#finish(cells));
      at = next;
    }
    this.#rest = all.slice(at);
    this.#retryAt = at === 0 ? 2 * this.#rest.length : 0;
    return rows;
  }

  #line(all: string, at: number, end: number): string {
    if (this.#lineEnd === "\n") while (end > at && all.charCodeAt(end - 1) === 13) end--;
    return all.slice(at, end);
  }

  #finish(cells: string[]): SheetRow {
    this.#row++;
    let tooLong: { column: number; bytes: number }[] | undefined;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? "";
      if (cell.length * 3 <= limits.cellBytes) continue;
      const bytes = Buffer.byteLength(cell);
      if (bytes <= limits.cellBytes) continue;
      (tooLong ??= []).push({ column, bytes });
      cells[column] = "";
    }
    return tooLong ? { row: this.#row, cells, tooLong } : { row: this.#row, cells };
  }

  /** Reads one row with quotes into `cells`; the place after it, or -1 when more text is needed. */
  #quotedRow(all: string, from: number, last: boolean, cells: string[]): number {
    let at = from;
    let end = -1;
    for (;;) {
      let head = "";
      if (all.charCodeAt(at) === 34) {
        const close = closingQuote(all, at);
        if (close === -1 && !last && all.length - from < limits.rowChars) return -1;
        if (close === -1) this.unclosed.push(this.#row + 1);
        else {
          // The piece may end between a closing quote and its twin.
          if (close + 1 === all.length && !last) return -1;
          const inner = all.slice(at + 1, close);
          head = inner.includes('"') ? inner.replaceAll('""', '"') : inner;
          at = close + 1;
        }
      }
      if (all[at] === this.#delimiter) {
        cells.push(head);
        at++;
        continue;
      }
      const delimiter = all.indexOf(this.#delimiter, at);
      if (end < at) {
        end = all.indexOf(this.#lineEnd, at);
        if (end < 0) end = all.length;
      }
      if (delimiter >= 0 && delimiter < end) {
        cells.push(head + all.slice(at, delimiter));
        at = delimiter + 1;
        continue;
      }
      if (end === all.length && !last) return -1;
      cells.push(head + this.#line(all, at, end));
      return end + 1;
    }
  }
}

function closingQuote(all: string, open: number): number {
  let at = open + 1;
  for (;;) {
    const close = all.indexOf('"', at);
    if (close < 0 || all.charCodeAt(close + 1) !== 34) return close;
    at = close + 2;
  }
}
