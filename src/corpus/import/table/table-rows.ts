import type { Sheet, SheetRow } from "./sheet.ts";

/** The rows of a sheet, read once: the first ones can be looked at before all are taken. */
export class TableRows {
  readonly #sheet: Sheet;
  readonly #rows: AsyncIterator<readonly SheetRow[]>;
  /** What was looked at. */
  readonly first: SheetRow[] = [];
  #whole = false;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#rows = sheet.rows()[Symbol.asyncIterator]();
  }

  /** The sheet has no rows but `first`. */
  get whole(): boolean {
    return this.#whole;
  }

  /** Reads on until there are as many rows or characters, or no more. */
  async look(rows: number, chars: number): Promise<void> {
    let read = 0;
    while (!this.#whole && this.first.length < rows && read < chars) {
      const { value, done } = await this.#rows.next();
      if (done) {
        this.#whole = true;
        return;
      }
      for (const row of value) {
        this.first.push(row);
        for (const cell of row.cells) read += cell.length;
      }
    }
  }

  /** Every row from the top, the first ones from memory. */
  async *all(): AsyncGenerator<readonly SheetRow[]> {
    yield this.first;
    while (!this.#whole) {
      const { value, done } = await this.#rows.next();
      if (done) this.#whole = true;
      else yield value;
    }
  }

  /** The rows after the first ones, in a reading of their own. */
  async *further(): AsyncGenerator<readonly SheetRow[]> {
    const seen = this.first.at(-1)?.row ?? 0;
    for await (const batch of this.#sheet.rows()) {
      const rows = batch.filter(({ row }) => row > seen);
      if (rows.length > 0) yield rows;
    }
  }

  /** Lets go of the file when not all rows are taken. */
  async close(): Promise<void> {
    await this.#rows.return?.();
  }
}
