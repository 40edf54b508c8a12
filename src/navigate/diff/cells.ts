import type { DiffAnswer, Figure, FigureColumn } from "../contract.ts";
import { canonicalJson } from "../figure/json.ts";
import type { Cell, FigureRow } from "../indicator/indicator.ts";

const naming: ReadonlySet<string> = new Set(["node", "organisation", "region", "year", "text", "technology", "effect"]);

/** Columns that say what a row is about; the others say how much. Of patents the first names the row, another is what it says. */
export function namingKeys(columns: readonly FigureColumn[]): string[] {
  const patent = columns.find(({ kind }) => kind === "patent")?.key;
  return columns.filter(({ kind, key }) => naming.has(kind) || key === patent).map(({ key }) => key);
}

export type Rows = ReadonlyMap<string, FigureRow>;

/** A figure's rows by what they are about; where several are about the same, in their order. */
export function keyedRows(figure: Figure | undefined): Rows {
  const rows = Array.isArray(figure?.value) ? figure.value : [];
  const names = namingKeys(figure?.columns ?? []);
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const key = canonicalJson(names.map((each) => row[each] ?? null));
      const place = seen.get(key) ?? 0;
      seen.set(key, place + 1);
      return [place === 0 ? key : `${key}#${place}`, row];
    }),
  );
}

export interface ChangedRow {
  readonly figure: string;
  readonly key: string;
  readonly columns: readonly FigureColumn[];
  readonly before: FigureRow | null;
  readonly after: FigureRow | null;
}

/** The rows of a figure that differ between two runs. What only one version of the program writes beside the columns is no change. */
export function changedRows(old: Figure | undefined, fresh: Figure | undefined): ChangedRow[] {
  const columns = (fresh ?? old)?.columns ?? [];
  const [a, b] = [keyedRows(old), keyedRows(fresh)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const [was, is] = [a.get(key) ?? null, b.get(key) ?? null];
    const told = new Set(columns.map((column) => column.key));
    const written = (row: FigureRow | null, other: FigureRow | null) =>
      row && Object.fromEntries(Object.entries(row).filter(([name]) => told.has(name) || !other || name in other));
    if (canonicalJson({ row: written(was, is) }) === canonicalJson({ row: written(is, was) })) return [];
    return [{ figure: (fresh ?? old)?.id ?? "", key, columns, before: was, after: is }];
  });
}

/** What names a row, and its cells that differ. */
export function shownRow({ columns, before, after }: ChangedRow, row: FigureRow | null): FigureRow | null {
  if (!row || !before || !after) return row;
  const names = new Set(namingKeys(columns));
  const kept = columns.filter(({ key }) => names.has(key) || before[key] !== after[key]).map(({ key }) => key);
  return Object.fromEntries(kept.map((key) => [key, row[key] ?? null]));
}

type CellChange = DiffAnswer["changed"][number]["causes"][number]["cells"][number];

/** How the cells of a row change from one state to the next. */
export function cellChanges(
  columns: readonly FigureColumn[],
  was: FigureRow | undefined,
  is: FigureRow | undefined,
): CellChange[] {
  const names = new Set(namingKeys(columns));
  return columns
    .filter(({ key }) => !names.has(key))
    .flatMap(({ key, kind }) => {
      const [before, after] = [valueOf(was, key, kind), valueOf(is, key, kind)];
      if (before === after) return [];
      const by = typeof before === "number" && typeof after === "number" ? plain(after - before) : null;
      return [{ column: key, before, after, by }];
    });
}

/** A count that is not in a table is nought: nothing was there to count. */
function valueOf(row: FigureRow | undefined, key: string, kind: FigureColumn["kind"]): Cell {
  return row === undefined && kind === "count" ? 0 : (row?.[key] ?? null);
}

/** Figures carry six digits after the point: a difference of two has no more. */
function plain(difference: number): number {
  return Math.round(difference * 1e6) / 1e6;
}
