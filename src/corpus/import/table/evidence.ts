import type { DayOrder } from "../../normalise/days.ts";
import { cellText, valuesOf } from "./cell-text.ts";

/** What the values of a date column say about the order of day and month. */
export interface OrderEvidence {
  /** Year last, first number above 12. */
  dayFirst: number;
  /** Year last, second number above 12. */
  monthFirst: number;
  /** Year last, and both numbers could be a month. */
  open: number;
}

export const noOrderEvidence = (): OrderEvidence => ({ dayFirst: 0, monthFirst: 0, open: 0 });

const yearLast = /^(\d{1,2})[-./](\d{1,2})[-./](?:\d{4}|\d{2})(?:\s|$)/;

export function weighDate(cell: string, evidence: OrderEvidence): void {
  const match = yearLast.exec(cellText(cell));
  if (!match) return;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 && second <= 12) evidence.dayFirst++;
  else if (second > 12 && first <= 12) evidence.monthFirst++;
  else if (first <= 12 && second <= 12 && first !== second) evidence.open++;
}

interface OrderDecision {
  readonly order: DayOrder | undefined;
  readonly decisive: number;
  readonly contrary: number;
  /** Nothing in the data decides; the tool's usual order is taken. */
  readonly assumed: boolean;
}

/**
 * The order for a column: what the data show, else what the tool is known to write. Undefined where no date has its year last.
 * A column that shows both orders is read in the commoner one; the others do not parse and are reported one by one.
 */
export function decideOrder(evidence: OrderEvidence, usual: readonly DayOrder[]): OrderDecision {
  const { dayFirst, monthFirst, open } = evidence;
  if (dayFirst + monthFirst + open === 0) return { order: undefined, decisive: 0, contrary: 0, assumed: false };
  if (dayFirst !== monthFirst) {
    const order = dayFirst > monthFirst ? "dmy" : "mdy";
    return { order, decisive: Math.max(dayFirst, monthFirst), contrary: Math.min(dayFirst, monthFirst), assumed: false };
  }
  const likely = usual.find((order) => order !== "ymd");
  return { order: likely, decisive: dayFirst, contrary: monthFirst, assumed: true };
}

/** How many cells each separator would split in two or more. */
export class SeparatorEvidence {
  readonly counts: Map<string, number>;

  constructor(candidates: readonly string[]) {
    this.counts = new Map(candidates.map((candidate) => [candidate, 0]));
  }

  weigh(cell: string): void {
    if (cell === "") return;
    for (const [candidate, count] of this.counts) {
      if (cell.includes(candidate.trim()) && valuesOf(cellText(cell), candidate).length > 1)
        this.counts.set(candidate, count + 1);
    }
  }

  /** The separator that splits most cells; the first candidate when none splits any. */
  decide(): { separator: string | undefined; cells: number } {
    let [best, cells]: [string | undefined, number] = [undefined, -1];
    for (const [candidate, count] of this.counts) if (count > cells) [best, cells] = [candidate, count];
    return { separator: best, cells: Math.max(0, cells) };
  }
}
