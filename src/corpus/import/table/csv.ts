import { AppError, limits } from "#base";
import type { ByteFile } from "../importer.ts";
import type { Issue } from "../../record.ts";
import { isTextual, withoutControls } from "./control-characters.ts";
import { detectLayout } from "./csv-layout.ts";
import { CsvRows } from "./csv-rows.ts";
import { decodeText, detectEncoding, type Encoding } from "./encoding.ts";
import type { SheetRow, Workbook } from "./sheet.ts";

/** Text looked at to find the delimiter. */
const sampleChars = 512 * 1024;

/** A delimited text file as a workbook of one sheet. `recognised` counts the cells of a row that are known headers. */
export async function openCsv(
  file: ByteFile,
  recognised: (cells: readonly string[]) => number,
  consumed: (bytes: number) => void,
): Promise<Workbook> {
  const encoding = await detectEncoding(file);
  const sample = await firstText(file, encoding);
  const layout = detectLayout(sample.text, sample.whole, recognised);
  if (!layout) {
    const seen = shown(sample.text);
    if (isOneColumn(sample.text)) throw new AppError("corpus.table.one_column", { seen });
    throw new AppError("corpus.table.no_delimiter", { encoding: encoding.label, seen });
  }
  const notes: Issue[] = encodingNotes(encoding);
  if (layout.rival !== undefined) {
    notes.push({
      code: "corpus.table.delimiter_doubt",
      values: { delimiter: delimiterName(layout.delimiter), rival: delimiterName(layout.rival) },
      severity: "note",
    });
  }
  async function* rows(): AsyncGenerator<readonly SheetRow[]> {
    const reader = new CsvRows(layout!);
    let damaged = 0;
    const controls = { count: 0 };
    for await (const text of withoutControls(decodeText(file.open(), encoding, consumed), controls)) {
      damaged += encoding.doubt ? count(text, "\ufffd") : 0;
      const batch = reader.push(text, false);
      if (batch.length > 0) yield batch;
    }
    const batch = reader.push("", true);
    if (batch.length > 0) yield batch;
    for (const row of reader.unclosed) {
      notes.push({ at: row, code: "corpus.table.unclosed_quote", values: { row }, severity: "note" });
    }
    if (controls.count > 0)
      notes.push({ code: "corpus.table.control_characters", values: { count: controls.count }, severity: "note" });
    if (damaged > 0)
      notes.push({ code: "corpus.table.damaged_text", values: { count: damaged, encoding: encoding.label }, severity: "note" });
  }
  return {
    container: "csv",
    sheets: [{ name: "", rows }],
    encoding: encoding.label,
    delimiter: layout.delimiter,
    notes,
  };
}

/** Several short lines that are no prose. */
function isOneColumn(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  return lines.length > 2 && lines.filter((line) => line.length <= 80).length * 10 >= lines.length * 9;
}

export function encodingNotes(encoding: Encoding): Issue[] {
  if (!encoding.doubt) return [];
  const code = `corpus.table.encoding_${encoding.doubt}` as const;
  return [{ code, values: { encoding: encoding.label }, severity: "note" }];
}

const delimiterName = (delimiter: string): string => (delimiter === "\t" ? "TAB" : delimiter);

export const shown = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 80);

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

async function firstText(file: ByteFile, encoding: Encoding): Promise<{ text: string; whole: boolean }> {
  let text = "";
  for await (const piece of withoutControls(decodeText(file.open(), encoding))) {
    text += piece;
    if (text.length >= sampleChars) return { text: text.slice(0, sampleChars), whole: false };
  }
  return { text, whole: true };
}

/** Whether bytes that are no known container look like text of rows: used to decide if a file is for this importer at all. */
export function looksLikeText(head: Uint8Array): boolean {
  return head.length > 0 && head.length <= limits.cellBytes && isTextual(head);
}
