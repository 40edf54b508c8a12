import { addMonths } from "#base";

/** Documents are published up to 18 months after filing, so the last 18 months before the cut-off are incomplete. */
export const incompleteMonths = 18;

/** Two neighbouring windows of equal length in complete years; growth compares them. */
export interface Windows {
  readonly previous: readonly [number, number];
  readonly recent: readonly [number, number];
  /** Years in each window, which is also the distance between their middles. */
  readonly years: number;
}

/**
 * The last year of which everything can have been published.
 *
 * in     cut-off day; null: not known, then nothing is called complete
 * out    the last year that ends on or before the day 18 months before the cut-off, at most the period's last
 * from   Patent law publishes at 18 months from the priority date; practice marks the same months (GB/T 39551 projects)
 */
export function lastCompleteYear(cutOff: string | null, period: readonly [number, number]): number | null {
  if (cutOff === null) return null;
  const known = addMonths(cutOff, -incompleteMonths);
  const year = Number(known.slice(0, 4)) - (known.slice(5) === "12-31" ? 0 : 1);
  return year < period[0] ? null : Math.min(year, period[1]);
}

/** The two latest windows of at most five complete years each; null with fewer than four complete years. */
export function growthWindows(period: readonly [number, number], completeTo: number | null): Windows | null {
  if (completeTo === null) return null;
  const years = Math.min(5, Math.floor((completeTo - period[0] + 1) / 2));
  if (years < 2) return null;
  return {
    previous: [completeTo - 2 * years + 1, completeTo - years],
    recent: [completeTo - years + 1, completeTo],
    years,
  };
}
