import type { Figure } from "../contract.ts";
import type { FigureRow } from "../indicator/indicator.ts";
import type { CellRef, Recommendation } from "../recommendation-shape.ts";

/** Looks up rows of figures and says which cell a number came from. */
export class FigureCells {
  readonly #rows: ReadonlyMap<string, readonly FigureRow[]>;

  constructor(figures: readonly Figure[]) {
    this.#rows = new Map(figures.map(({ id, value }) => [id, Array.isArray(value) ? value : []]));
  }

  rows(figure: string, like: FigureRow = {}): readonly FigureRow[] {
    return (this.#rows.get(figure) ?? []).filter((row) => Object.entries(like).every(([key, value]) => row[key] === value));
  }

  /** The cell of the first row that is like this; undefined where no figure of the run has it. */
  cell(figure: string, row: FigureRow, column: string): CellRef | undefined {
    const value = this.rows(figure, row)[0]?.[column];
    return value === undefined ? undefined : { figure, row, column, value };
  }

  cells(...wanted: readonly (readonly [figure: string, row: FigureRow, column: string])[]): CellRef[] {
    return wanted.flatMap((each) => this.cell(...each) ?? []);
  }

  number(figure: string, row: FigureRow, column: string): number | null {
    const value = this.rows(figure, row)[0]?.[column];
    return typeof value === "number" ? value : null;
  }
}

/** Every figure that a recommendation rests on: the one that proposes it first, then those of its cells and candidates. */
export function figuresOf(
  first: string,
  { reasons, risks, effects, candidates }: Pick<Recommendation, "reasons" | "risks" | "effects" | "candidates">,
): string[] {
  return [
    ...new Set([
      first,
      ...[...reasons, ...risks].flatMap(({ cells }) => cells.map(({ figure }) => figure)),
      ...effects.flatMap(({ cell }) => (cell ? [cell.figure] : [])),
      ...candidates.map(({ figure }) => figure),
    ]),
  ];
}
