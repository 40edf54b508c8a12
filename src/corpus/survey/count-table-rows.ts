import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { limits } from "#base";
import type { ByteFile, SourceFacts } from "../import/importer.ts";

const isFilled = (cells: readonly unknown[]): boolean =>
  cells.some((cell) => cell !== null && cell !== undefined && String(cell as string).trim() !== "");

/** Rows with anything in them below the header, by libraries that the importer does not use for the same container. */
export async function countTableRows(file: ByteFile, facts: SourceFacts, signal: AbortSignal): Promise<number | undefined> {
  const headers = new Map((facts.headers ?? []).map(({ sheet, row }) => [sheet, row]));
  if (headers.size === 0) return undefined;
  const head = Buffer.from(file.head.buffer, file.head.byteOffset, file.head.byteLength);
  if (head.subarray(0, 4).toString("hex") === "504b0304" || head.subarray(0, 4).toString("hex") === "d0cf11e0") {
    return countWorkbookRows(file, headers);
  }
  if (facts.delimiter === undefined) return countMarkedRows(file, headers, signal);
  return countDelimitedRows(file, facts, headers, signal);
}

/** The whole workbook in memory: only up to the size at which that is cheap. */
async function countWorkbookRows(file: ByteFile, headers: ReadonlyMap<string, number>): Promise<number | undefined> {
  if ((file.bytes ?? Infinity) > limits.surveyWorkbookBytes) return undefined;
  const parts: Uint8Array[] = [];
  for await (const chunk of file.open()) parts.push(chunk);
  // A wrong `<dimension>` would hide rows.
  const book = readWorkbook(Buffer.concat(parts), { type: "buffer", nodim: true });
  let rows = 0;
  for (const [name, headerRow] of headers) {
    const sheet = book.Sheets[name];
    if (!sheet) return undefined;
    const first = sheet["!ref"] === undefined ? 0 : utils.decode_range(sheet["!ref"]).s.r;
    utils
      .sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })
      .forEach((cells, index) => (rows += first + index + 1 > headerRow && isFilled(cells) ? 1 : 0));
  }
  return rows;
}

/** `<tr` marks of an HTML table. */
async function countMarkedRows(
  file: ByteFile,
  headers: ReadonlyMap<string, number>,
  signal: AbortSignal,
): Promise<number | undefined> {
  let rows = 0;
  let rest = "";
  for await (const chunk of file.open()) {
    signal.throwIfAborted();
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    rows += text.match(/<tr[\s>]/gi)?.length ?? 0;
    rest = text.slice(-4).replace(/^.*<tr[\s>]/i, "");
  }
  return headers.size === 1 ? rows - ([...headers.values()][0] ?? 0) : undefined;
}

async function countDelimitedRows(
  file: ByteFile,
  facts: SourceFacts,
  headers: ReadonlyMap<string, number>,
  signal: AbortSignal,
): Promise<number | undefined> {
  const decoder = new TextDecoder(facts.encoding ?? "utf-8");
  const lineEnd = lineEndOf(decoder.decode(file.head));
  async function* text(): AsyncGenerator<string> {
    const streaming = new TextDecoder(facts.encoding ?? "utf-8");
    for await (const chunk of file.open()) {
      signal.throwIfAborted();
      yield streaming.decode(chunk, { stream: true });
    }
    yield streaming.decode();
  }
  const parser = Readable.from(text()).pipe(
    parse({
      delimiter: facts.delimiter ?? ",",
      record_delimiter: lineEnd,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: limits.rowChars,
    }),
  );
  const headerRow = [...headers.values()][0] ?? 0;
  let [row, rows] = [0, 0];
  for await (const cells of parser as AsyncIterable<readonly string[]>) {
    row++;
    if (row > headerRow && isFilled(cells)) rows++;
  }
  return rows;
}

function lineEndOf(text: string): string {
  if (text.includes("\r\r\n")) return "\r\r\n";
  if (text.includes("\r\n")) return "\r\n";
  return text.includes("\n") ? "\n" : "\r";
}
