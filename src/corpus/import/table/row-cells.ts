import { limits } from "#base";
import type { Issue } from "../../record.ts";
import { cellText, valuesOf } from "./cell-text.ts";
import type { Field } from "./mapping.ts";
import type { Column, Plan } from "./plan.ts";
import type { SheetRow } from "./sheet.ts";

/** A value of a row and the column it stands in. */
export interface Cell {
  readonly text: string;
  readonly column: Column;
}

/** Gives the cells of one row by field, and collects what is wrong with them. One value serves all rows of a sheet. */
export class RowCells {
  readonly #plan: Plan;
  readonly #byField = new Map<Field, Column[]>();
  readonly filled: number[];
  #row: SheetRow = { row: 0, cells: [] };
  #texts: string[] = [];
  issues: Issue[] = [];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.filled = Array.from(plan.header.cells, () => 0);
    for (const column of plan.columns) {
      const columns = this.#byField.get(column.field);
      if (columns) columns.push(column);
      else this.#byField.set(column.field, [column]);
    }
  }

  get at(): number {
    return this.#row.row;
  }

  /** Takes the next row; cells beyond the header and cells that were too long are reported. */
  take(row: SheetRow): void {
    this.#row = row;
    this.issues = [];
    const { cells } = row;
    const texts: string[] = [];
    const width = this.filled.length;
    const { empty } = this.#plan;
    for (let index = 0; index < cells.length; index++) {
      const text = cellText(cells[index] ?? "");
      if (index >= width) continue;
      const value = empty.has(text) ? "" : text;
      texts.push(value);
      if (value !== "") this.filled[index] = (this.filled[index] ?? 0) + 1;
    }
    this.#texts = texts;
    if (cells.length > width) {
      const beyond = cells.slice(width).filter((cell) => cell.trim() !== "").length;
      if (beyond > 0) this.issue("corpus.table.cells_beyond_header", { count: beyond }, "field");
    }
    for (const { column, bytes } of row.tooLong ?? []) {
      this.issue("corpus.table.cell_too_long", { column: this.headerOf(column), bytes, limit: limits.cellBytes }, "field");
    }
  }

  headerOf(index: number): string {
    return this.#plan.header.cells[index]?.trim() || `#${index + 1}`;
  }

  has(field: Field): boolean {
    return this.#byField.has(field);
  }

  /** The first filled cell of a field; several columns may hold it (申请日 three times). */
  one(field: Field): Cell | undefined {
    const columns = this.#byField.get(field);
    if (!columns) return undefined;
    for (const column of columns) {
      const text = this.#texts[column.index];
      if (text !== undefined && text !== "") return { text, column };
    }
    return undefined;
  }

  /** Every filled cell of a field. */
  all(field: Field): Cell[] {
    const found: Cell[] = [];
    for (const column of this.#byField.get(field) ?? []) {
      const text = this.#texts[column.index];
      if (text !== undefined && text !== "") found.push({ text, column });
    }
    return found;
  }

  /** The values of a list field; with `keepEmpty`, empty places stand for a value that is missing (parallel lists). */
  values(field: Field, keepEmpty = false): string[] {
    const cell = this.one(field);
    return cell ? valuesOf(cell.text, cell.column.separator, keepEmpty) : [];
  }

  issue(code: string, values: Readonly<Record<string, string | number>>, severity: Issue["severity"]): void {
    this.issues.push({ at: this.#row.row, code, values: { row: this.#row.row, ...values }, severity });
  }

  /** Reports a cell that could not be read as what its column says. */
  unread(code: string, cell: Cell, value = cell.text): void {
    this.issue(code, { column: cell.column.header, value: value.length > 100 ? `${value.slice(0, 100)}…` : value }, "field");
  }
}
