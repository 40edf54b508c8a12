import type { Effect } from "./contract.ts";
import type { Point, Series } from "./series.ts";

export interface Period {
  readonly key: string;
  readonly from: string | null;
  readonly to: string;
  readonly phase: "before" | "after";
}

export interface Balanced {
  /** Before first. */
  readonly periods: readonly Period[];
  readonly dropped: Effect["dropped"];
  /** Of each series its points in those periods. */
  readonly rows: ReadonlyMap<Series, readonly Point[]>;
}

/**
 * The periods for which every region has a value, and those that are left out, each with its reason: the measure came into force within
 * it, a region has no value, it is shorter or longer than the others, or its patents are not all published yet.
 *
 * in    a period that ends on or after the day counts as after when it begins no earlier (a value at a day: when it is that day or later)
 */
export function balancedOf(series: readonly Series[], day: string): Balanced {
  const all = new Map<string, Point>();
  for (const { points } of series) for (const point of points) all.set(keyOf(point), point);
  const ordered = [...all.values()].toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  const usual = commonest(ordered.map(monthsOf));
  const periods: Period[] = [];
  const dropped: { period: string; why: Effect["dropped"][number]["why"]; regions: string[] }[] = [];
  for (const { from, to } of ordered) {
    const key = keyOf({ from, to });
    const held = series.map((each) => ({ label: each.label, point: each.points.find((point) => keyOf(point) === key) }));
    const phase = to < day ? "before" : (from ?? to) >= day ? "after" : undefined;
    const missing = held.filter(({ point }) => point === undefined).map(({ label }) => label);
    const incomplete = held.filter(({ point }) => point?.incomplete === true && point.record === null).map(({ label }) => label);
    if (phase === undefined) dropped.push({ period: key, why: "straddles", regions: [] });
    else if (monthsOf({ from, to }) !== usual) dropped.push({ period: key, why: "length", regions: [] });
    else if (missing.length > 0) dropped.push({ period: key, why: "missing", regions: missing });
    else if (incomplete.length > 0) dropped.push({ period: key, why: "incomplete", regions: incomplete });
    else periods.push({ key, from, to, phase });
  }
  const rows = new Map(
    series.map((each) => [each, periods.map(({ key }) => each.points.find((point) => keyOf(point) === key) as Point)] as const),
  );
  return { periods, dropped, rows };
}

/** Time of a period's end in years, for slopes. */
export function yearsAt({ to }: Pick<Period, "to">): number {
  return Number(to.slice(0, 4)) + (Number(to.slice(5, 7)) - 1) / 12;
}

function keyOf({ from, to }: Pick<Point, "from" | "to">): string {
  if (from === null) return to;
  return from.slice(5) === "01-01" && to.slice(5) === "12-31" && from.slice(0, 4) === to.slice(0, 4)
    ? to.slice(0, 4)
    : `${from}–${to}`;
}

/** Whole months; of a value at a day none. */
function monthsOf({ from, to }: Pick<Point, "from" | "to">): number {
  if (from === null) return 0;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) + 1;
}

function commonest(lengths: readonly number[]): number {
  const counts = Map.groupBy(lengths, (length) => length);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}
