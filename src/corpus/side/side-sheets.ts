import { AppError, limits } from "#base";
import { containerOf, openWorkbook } from "../import/table/container.ts";
import { CsvRows } from "../import/table/csv-rows.ts";
import { decodeText, detectEncoding } from "../import/table/encoding.ts";
import { TableRows } from "../import/table/table-rows.ts";
import type { ByteFile } from "../import/importer.ts";
import type { SheetRow, Workbook } from "../import/table/sheet.ts";
import {
  fieldIn,
  headedLayouts,
  headerlessLayouts,
  recognisedSideHeaders,
  type Layout,
  type SideAsked,
} from "./layouts/index.ts";
import { schemeOf } from "./layouts/class-title.ts";
import { headerOf, SideCells, type SideHeader } from "./layouts/side-cells.ts";
import type { SideEffects, SideTable } from "./side-reading.ts";

/** Rows looked at before a table is taken for a kind. */
const sampleRows = 200;
const sampleChars = 4 * 1024 * 1024;

interface Plan {
  readonly layout: Layout;
  readonly header: SideHeader;
  readonly asked: SideAsked;
  /** That the first row which can be read is of. */
  readonly concordance?: string;
}

/** Spreadsheets and delimited text as side tables. */
export async function recogniseSheets(file: ByteFile, asked: SideAsked, signal: AbortSignal): Promise<SideTable | undefined> {
  if (containerOf(file.head) === undefined) return undefined;
  const plan = await withWorkbook(
    file,
    () => undefined,
    async (workbook) => {
      for (const sheet of workbook.sheets) {
        const rows = new TableRows(sheet);
        try {
          await rows.look(sampleRows, sampleChars);
          signal.throwIfAborted();
          const found = planOf(rows.first, asked);
          if (found) return found;
        } finally {
          await rows.close();
        }
      }
      return undefined;
    },
  );
  if (!plan) return undefined;
  const { layout } = plan;
  return { kind: layout.kind, layout: layout.name, scope: scopeOf(plan), read: (effects) => readSheets(file, plan, effects) };
}

function scopeOf({ layout, asked, concordance }: Plan): string | null {
  if (layout.kind === "class_title") return asked.scheme ?? null;
  if (layout.kind !== "concordance") return null;
  // The rows name their concordance: where one layout is of several, the file's first row tells.
  return concordance ?? asked.scheme ?? null;
}

/** A list of one column has no delimiter, and is a table here all the same. */
async function openTable(file: ByteFile, consumed: (bytes: number) => void): ReturnType<typeof openWorkbook> {
  try {
    return await openWorkbook(file, recognisedSideHeaders, consumed);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "corpus.table.one_column") throw error;
    const encoding = await detectEncoding(file);
    async function* rows(): AsyncGenerator<readonly SheetRow[]> {
      const reader = new CsvRows({ delimiter: "\u0000", lineEnd: "\n" });
      for await (const text of decodeText(file.open(), encoding, consumed)) yield reader.push(text, false);
      yield reader.push("", true);
    }
    return { container: "csv", sheets: [{ name: "", rows }], encoding: encoding.label, notes: [] };
  }
}

async function withWorkbook<T>(
  file: ByteFile,
  consumed: (bytes: number) => void,
  use: (workbook: Workbook) => Promise<T>,
): Promise<T> {
  const workbook = await openTable(file, consumed);
  try {
    return await use(workbook);
  } finally {
    workbook.close?.();
  }
}

/** The layout of a sheet by its first rows: by its header, else by its values. */
function planOf(first: readonly SheetRow[], asked: SideAsked): Plan | undefined {
  const filled = first.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  let best: Plan | undefined;
  let most = 0;
  for (const [place, { row, cells }] of filled.slice(0, limits.preambleRowsMax).entries()) {
    for (const layout of headedLayouts) {
      if (asked.kind !== undefined && layout.kind !== asked.kind) continue;
      const header = headerOf(row, cells, (name) => fieldIn(layout, name));
      if (header.columns.size <= most || !meets(layout, header)) continue;
      const rows = filled.slice(place + 1).map((each) => new SideCells(each.row, each.cells, header));
      if (layout.fits && !layout.fits(rows, asked)) continue;
      most = header.columns.size;
      best = planned(layout, header, rows, asked);
    }
  }
  return best ?? headerlessPlan(filled, asked);
}

function planned(layout: Layout, header: SideHeader, rows: readonly SideCells[], given: SideAsked): Plan {
  const asked = withScheme(layout, rows, given);
  if (layout.kind !== "concordance") return { layout, header, asked };
  for (const row of rows) {
    const read = layout.read(row, { asked, dated: () => undefined });
    const first = "problem" in read ? undefined : read[0]?.["concordance"];
    if (typeof first === "string") return { layout, header, asked, concordance: first };
  }
  return { layout, header, asked };
}

function meets(layout: Layout, header: SideHeader): boolean {
  return layout.required.every((field) =>
    typeof field === "string" ? header.columns.has(field) : field.some((each) => header.columns.has(each)),
  );
}

function withScheme(layout: Layout, rows: readonly SideCells[], asked: SideAsked): SideAsked {
  if (layout.kind !== "class_title" || asked.scheme !== undefined) return asked;
  const scheme = schemeOf(rows);
  return scheme === undefined ? asked : { ...asked, scheme };
}

function headerlessPlan(filled: readonly SheetRow[], asked: SideAsked): Plan | undefined {
  for (const layout of headerlessLayouts) {
    const fields = [...layout.columns];
    const columns = new Map(fields.map((field, place) => [field, place]));
    const header: SideHeader = { row: 0, cells: fields, fields, columns, units: new Map() };
    const rows = filled.map((each) => new SideCells(each.row, each.cells, header));
    const from = startsWithWords(filled, rows, layout, asked) ? 1 : 0;
    if (rows.length <= from || !layout.fits?.(rows.slice(from), asked)) continue;
    return planned(
      layout,
      { ...header, row: from === 0 ? 0 : (filled[0]?.row ?? 0) },
      rows.slice(from),
      withTitles(layout, asked),
    );
  }
  return undefined;
}

/** A first row of words that are no values is a header of names that nobody knows. */
function startsWithWords(filled: readonly SheetRow[], rows: readonly SideCells[], layout: Layout, asked: SideAsked): boolean {
  const [first] = rows;
  if (!first || filled[0]?.cells.some((cell) => /\d/u.test(cell))) return false;
  return "problem" in layout.read(first, { asked, dated: () => undefined });
}

function withTitles(layout: Layout, asked: SideAsked): SideAsked {
  return layout.kind === "class_title" ? { ...asked, scheme: asked.scheme ?? "ipc" } : asked;
}

async function readSheets(file: ByteFile, plan: Plan, effects: SideEffects): Promise<void> {
  await withWorkbook(file, effects.consumed, async (workbook) => {
    const { facts, sink, signal } = effects;
    if (workbook.encoding !== undefined) facts.encoding = workbook.encoding;
    if (workbook.delimiter !== undefined) facts.delimiter = workbook.delimiter;
    for (const sheet of workbook.sheets) {
      const rows = new TableRows(sheet);
      try {
        await rows.look(sampleRows, sampleChars);
        const own = planOf(rows.first, plan.asked);
        if (own?.layout !== plan.layout) {
          if (workbook.sheets.length > 1 && rows.first.length > 0) {
            sink.note({ code: "corpus.side.sheet_left_out", values: { sheet: sheet.name }, severity: "note" });
          }
          continue;
        }
        const { header, layout, asked } = own;
        (facts.headers ??= []).push({ sheet: sheet.name, row: header.row });
        const filled = header.fields.map(() => 0);
        for await (const batch of rows.all()) {
          signal.throwIfAborted();
          for (const { row, cells } of batch) {
            if (row <= header.row || cells.every((cell) => cell.trim() === "")) continue;
            cells.forEach((cell, column) => {
              if (cell.trim() !== "" && column < filled.length) filled[column] = (filled[column] ?? 0) + 1;
            });
            const read = layout.read(new SideCells(row, cells, header), { asked, dated: (day) => sink.dated(day) });
            if ("problem" in read) {
              sink.reject({ at: row, code: read.problem, values: { row, value: read.value }, severity: "reject" });
            } else await sink.accept(read);
          }
        }
        facts.columns ??= header.cells.map((cell, column) => ({
          header: cell,
          field: header.fields[column] ?? null,
          filled: filled[column] ?? 0,
        }));
      } finally {
        await rows.close();
      }
    }
    for (const note of workbook.notes) sink.note(note);
  });
}
