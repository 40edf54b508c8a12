import { AppError, limits, type Lang, type MessageKey } from "#base";
import type { LedgerRecord, SheetLoss, Value } from "../contract.ts";
import type { Ledger } from "../ledger.ts";
import { isPlural } from "../register/fields.ts";
import type { Register } from "../register/register.ts";
import type { Doing, RecordStore } from "../register/store.ts";
import { readValues } from "../register/values.ts";
import { readHeadings, timesTen, type SheetColumn } from "./headings.ts";
import type { SheetRow } from "./reader.ts";
import "../messages.ts";

export interface SheetAsked {
  /** False: everything is tried, and nothing kept. */
  readonly save: boolean;
  /** Keeps the rows that can be kept, where others are refused. */
  readonly partly: boolean;
  /** Heading → field, where the headings themselves do not say it. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
}

export interface SheetResult {
  readonly headingRow: number;
  readonly columns: readonly (SheetColumn & { readonly filled: number })[];
  readonly rows: number;
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly losses: readonly SheetLoss[];
  readonly saved: boolean;
}

type Outcome = "made" | "changed" | "unchanged";

/** Thrown to take back what was only tried. */
class Tried extends Error {}

/**
 * Reads the rows of a sheet as records, in one turn: where `save` is not asked or a row is refused, nothing is kept (unless `partly`).
 *
 * A row with an id changes that record; one that says no more than a record that is there leaves it as it is; every other row makes
 * one. So a sheet that is read twice makes its records once.
 */
export async function importSheet(
  ledger: Pick<Ledger, "records">,
  register: Register,
  sheet: readonly SheetRow[],
  asked: SheetAsked,
  doing: Doing,
): Promise<SheetResult> {
  for (const field of Object.values(asked.columns ?? {})) {
    if (["id", "version"].includes(field) || Object.hasOwn(register.fields, field)) continue;
    throw new AppError("ledger.unknown_field", { register: register.title[doing.lang], field });
  }
  const heading = headingOf(register, sheet, asked.columns);
  const columns = readHeadings(register, heading.cells, asked.columns);
  if (!columns.some(({ field }) => field !== null))
    throw new AppError("ledger.sheet.no_headings", { register: register.title[doing.lang] });
  const rows = sheet.filter(({ row }) => row > heading.row);
  const losses: SheetLoss[] = [];
  const counts = { made: 0, changed: 0, unchanged: 0, refused: 0 };
  let saved = false;
  try {
    await ledger.records.together(async (records) => {
      for (const row of rows) {
        try {
          counts[await takeRow(records, register, columns, row, doing)]++;
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          counts.refused++;
          losses.push({ row: row.row, code: error.code as MessageKey, message: error.text(doing.lang), refused: true });
        }
      }
      saved = asked.save && (counts.refused === 0 || asked.partly);
      if (!saved) throw new Tried();
    });
  } catch (error) {
    if (!(error instanceof Tried)) throw error;
  }
  return {
    headingRow: heading.row,
    columns: columns.map((column) => ({
      ...column,
      filled: rows.filter(({ cells }) => (cells[column.index] ?? "") !== "").length,
    })),
    rows: rows.length,
    ...counts,
    losses: losses.slice(0, limits.ledgerRowsMax),
    saved,
  };
}

/** Of the first rows the one that most headings are recognised in. */
function headingOf(register: Register, rows: readonly SheetRow[], asked: SheetAsked["columns"]): SheetRow {
  let best: SheetRow = { row: 0, cells: [] };
  let most = 0;
  for (const row of rows.slice(0, limits.preambleRowsMax)) {
    const known = readHeadings(register, row.cells, asked).filter(({ field }) => field !== null).length;
    if (known > most) [best, most] = [row, known];
  }
  return best;
}

async function takeRow(
  records: RecordStore,
  register: Register,
  columns: readonly SheetColumn[],
  { cells }: SheetRow,
  doing: Doing,
): Promise<Outcome> {
  const said = new Map(
    columns.flatMap(({ field, index, tens }) => (field === null ? [] : [[field, timesTen(cells[index] ?? "", tens)]])),
  );
  const entered: Record<string, unknown> = {};
  for (const [field, text] of said) {
    if (field === "id" || field === "version") continue;
    entered[field] = await linkedByName(records, register, field, text, doing);
  }
  const values = readValues(register, entered, doing.lang);
  const id = said.get("id") ?? "";
  if (id === "") {
    if (await isThere(records, register, values, doing)) return "unchanged";
    await records.create(register, entered, doing);
    return "made";
  }
  const before = await records.get(register, id, doing);
  const version = (said.get("version") ?? "") === "" ? before.version : Number(said.get("version"));
  if (isSame(before, values)) return "unchanged";
  await records.change(register, { id, version, entered, note: null }, doing);
  return "changed";
}

/** Is there a record that says all this already? */
async function isThere(
  records: RecordStore,
  register: Register,
  values: Readonly<Record<string, Value>>,
  doing: Doing,
): Promise<boolean> {
  const asked = Object.entries(values).filter(
    ([key, value]) => value !== null && !isPlural(register.fields[key]?.shape ?? { kind: "text" }),
  );
  const where = Object.fromEntries(asked.map(([key, value]) => [key, typeof value === "boolean" ? Number(value) : value]));
  if (asked.length === 0) return false;
  const found = await records.find(register, where as Readonly<Record<string, string | number>>, doing);
  return found.some((record) => isSame(record, values));
}

function isSame(record: LedgerRecord, values: Readonly<Record<string, Value>>): boolean {
  return Object.entries(values).every(([key, value]) => JSON.stringify(record.values[key] ?? null) === JSON.stringify(value));
}

/** Links may be given by the names of what they lead to. */
async function linkedByName(
  records: RecordStore,
  register: Register,
  field: string,
  text: string,
  doing: Doing,
): Promise<unknown> {
  const { shape } = register.fields[field] as Register["fields"][string];
  const target = shape.to === undefined ? undefined : records.registerOf(shape.to);
  if (!target || text === "") return text;
  const names = shape.kind === "links" ? text.split(/[\n;；]/).map((name) => name.trim()) : [text.trim()];
  const ids: string[] = [];
  for (const name of names.filter((each) => each !== "")) ids.push(await idOf(records, target, name, shape.title, doing));
  return shape.kind === "links" ? ids : ids[0];
}

async function idOf(
  records: RecordStore,
  target: Register,
  name: string,
  title: Readonly<Record<Lang, string>>,
  doing: Doing,
): Promise<string> {
  for (const field of ["id", target.label]) {
    const found = await records.find(target, { [field]: name }, doing);
    if (found.length > 1) {
      throw new AppError("ledger.sheet.many_named", { field: title[doing.lang], name, count: found.length });
    }
    if (found[0]) return found[0].id;
  }
  throw new AppError("ledger.no_target", { field: title[doing.lang], register: target.title[doing.lang], id: name });
}
