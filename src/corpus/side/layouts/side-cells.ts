import { headerName } from "../../import/table/header-name.ts";

/** The cells of a row by field. */
export class SideCells {
  readonly row: number;
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #units: ReadonlyMap<string, string>;

  constructor(row: number, cells: readonly string[], header: SideHeader) {
    this.row = row;
    this.#cells = cells;
    this.#columns = header.columns;
    this.#units = header.units;
  }

  /** Trimmed, in the usual width; `""` where there is nothing. `-` and `--` are how statistics write nothing. */
  text(field: string): string {
    const column = this.#columns.get(field);
    const cell = column === undefined ? "" : (this.#cells[column] ?? "").normalize("NFKC").replace(/\s+/gu, " ").trim();
    return /^[-–—]+$/u.test(cell) ? "" : cell;
  }

  /** As it stands, for columns where a dash means something. */
  raw(field: string): string {
    const column = this.#columns.get(field);
    return column === undefined ? "" : (this.#cells[column] ?? "").trim();
  }

  orNull(field: string): string | null {
    return this.text(field) || null;
  }

  /** The unit in the brackets of the field's header. */
  unit(field: string): string {
    return this.#units.get(field) ?? "";
  }

  has(field: string): boolean {
    return this.#columns.has(field);
  }
}

export interface SideHeader {
  readonly row: number;
  readonly cells: readonly string[];
  /** One for each cell; null: not understood. */
  readonly fields: readonly (string | null)[];
  readonly columns: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, string>;
}

/** A row as a header of fields; the first column that tells a field is the one. */
export function headerOf(row: number, cells: readonly string[], fieldOf: (name: string) => string | undefined): SideHeader {
  const columns = new Map<string, number>();
  const units = new Map<string, string>();
  const fields = cells.map((cell, column) => {
    const name = headerName(cell);
    const [, bare = name, unit] = /^(.+?)[([]([^)\]]*)[)\]]$/u.exec(name) ?? [];
    const field = fieldOf(name) ?? fieldOf(name.replaceAll("_", "")) ?? (unit === undefined ? undefined : fieldOf(bare));
    if (field === undefined || columns.has(field)) return null;
    columns.set(field, column);
    if (unit !== undefined) units.set(field, unit);
    return field;
  });
  return { row, cells, fields, columns, units };
}
