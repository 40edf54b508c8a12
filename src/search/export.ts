import { PassThrough, Readable } from "node:stream";
import { AppError, limits, messageText, type Lang } from "#base";
import { neutralised, writeSheets, type Cell, type SheetColumn } from "#engine";
import { printPublicationNumber, regionName } from "#corpus";
import type { ExportFormat } from "./contract.ts";
import { factsOf } from "./find.ts";
import { ordered, type Sort } from "./index/index.ts";
import type { Search } from "./search.ts";

export interface Export {
  readonly stream: Readable;
  readonly rows: number;
  readonly contentType: string;
  readonly fileName: string;
}

const contentTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * All publications of a query as a file, streamed: the server mounts it at `GET /api/search/export.csv` and `.xlsx`
 * (input `exportQuery`), the command line writes it to a path. A wrong query throws before anything is streamed.
 *
 * limit  `exportRowsMax` rows
 * safe   text that looks like a formula is marked as text (XLSX) or gets an apostrophe (CSV)
 */
export function exportStream(
  search: Search,
  asked: { readonly query: string; readonly sort: Sort },
  format: ExportFormat,
  lang: Lang,
): Export {
  const { query, set } = search.find(asked.query);
  const rows = set.size;
  const max = limits.exportRowsMax;
  if (rows > max) throw new AppError("search.sheet_rows", { rows, max });
  const docs = ordered(search.index, query, set, { sort: asked.sort, offset: 0, limit: rows }, () => undefined);
  const lines = cells(
    search,
    docs.map(({ doc }) => doc),
    lang,
  );
  const { id, manifest } = search.snapshot;
  const note = messageText("search.export.note", { query: asked.query, snapshot: id, cutOff: manifest.cutOff ?? "–" }, lang);
  return {
    stream: format === "csv" ? csvStream(lines, lang) : sheetStream(lines, note, lang),
    rows,
    contentType: contentTypes[format],
    fileName: `fairway-search.${format}`,
  };
}

const columns = [
  ["number", "text"],
  ["title", "text"],
  ["applicants", "text"],
  ["application", "text"],
  ["filed", "date"],
  ["published", "date"],
  ["granted", "date"],
  ["type", "text"],
  ["status", "text"],
  ["expires", "date"],
  ["office", "text"],
  ["ipc", "text"],
  ["cited", "integer"],
  ["family", "text"],
  ["abstract", "text"],
] as const;

function headers(lang: Lang): readonly SheetColumn[] {
  return columns.map(([name, kind]) => ({ header: messageText(`search.export.${name}`, {}, lang), kind }));
}

function* cells(search: Search, docs: readonly number[], lang: Lang): Generator<readonly Cell[]> {
  for (const doc of docs) {
    const facts = factsOf(search, doc);
    yield [
      facts.number,
      facts.title,
      facts.applicants.join("; "),
      printPublicationNumber(facts.applicationKey),
      facts.filedOn,
      facts.publishedOn,
      facts.grantedOn,
      messageText(`search.type.${facts.type}`, {}, lang),
      messageText(`search.status.${facts.status}`, {}, lang),
      facts.expiresOn,
      regionName(facts.office, lang),
      facts.ipc,
      facts.citedByCount,
      facts.familyKey,
      facts.abstract,
    ];
  }
}

function sheetStream(rows: Iterable<readonly Cell[]>, note: string, lang: Lang): Readable {
  const out = new PassThrough();
  const sheet = { name: messageText("search.export.sheet", {}, lang), columns: headers(lang), rows, notes: [note] };
  writeSheets(out, [sheet]).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

/** RFC 4180, with a byte order mark so that spreadsheet programs read Chinese. */
function csvStream(rows: Iterable<readonly Cell[]>, lang: Lang): Readable {
  function* blocks(): Generator<Buffer> {
    let block = `\uFEFF${csvLine(headers(lang).map(({ header }) => header))}`;
    for (const row of rows) {
      block += csvLine(row);
      if (block.length < 65_536) continue;
      yield Buffer.from(block);
      block = "";
    }
    if (block) yield Buffer.from(block);
  }
  return Readable.from(blocks(), { objectMode: false });
}

function csvLine(row: readonly Cell[]): string {
  return `${row.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = neutralised(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
