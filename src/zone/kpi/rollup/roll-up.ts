import { AppError } from "#base";
import { addDecimals, divideDecimals } from "../number/decimals.ts";
import type { Kpi } from "../catalogue/kpi.ts";
import type { HeldValue } from "../held.ts";
import { regionsApart } from "../regions.ts";
import "../messages.ts";

/** What one member of a whole tells. */
export interface Member {
  /** A region's code, a park's or an organisation's id. */
  readonly id: string;
  readonly name: string;
  /** The head office of a branch, the region above: whoever stands for it where both tell. */
  readonly head: string | null;
  readonly value: HeldValue;
}

export interface RolledUp {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly counted: readonly Member[];
  /** Branches whose head office tells a value that holds theirs. */
  readonly leftOut: readonly Member[];
  /** First and last day of the values: a stock of several days says so. */
  readonly days: readonly [string, string] | null;
  readonly isLowerBound: boolean;
}

/**
 * Makes one value of many, counting nothing twice.
 *
 * rule    stocks and flows are added; a ratio is made anew of the sums of its parts, never averaged
 * errors  regions that hold each other, flows of different periods, ratios without their parts
 */
export function rollUpValues(members: readonly Member[], kpi: Kpi, title: string): RolledUp {
  regionsApart(
    members.map(({ value }) => value.region),
    (outer, inner) => {
      throw new AppError("zone.kpi_regions.overlap", { outer, inner });
    },
  );
  const ids = new Set(members.map(({ id }) => id));
  const leftOut = members.filter(({ head }) => head !== null && ids.has(head));
  const counted = members.filter((each) => !leftOut.includes(each));
  const days = counted.map(({ value }) => value.to).toSorted();
  const base = {
    counted,
    leftOut,
    days: days.length === 0 ? null : ([days[0] ?? "", days.at(-1) ?? ""] as const),
    isLowerBound: counted.some(({ value }) => value.bound === "lower"),
  };
  if (kpi.kind !== "stock") ensureOnePeriod(counted, title);
  if (kpi.kind !== "ratio") {
    const value = counted.length === 0 ? null : addDecimals(counted.map((each) => each.value.value));
    return { ...base, value, numerator: null, denominator: null };
  }
  const { factor } = kpi;
  const without = counted.find(({ value }) => value.numerator === null || value.denominator === null);
  if (factor === undefined || without)
    throw new AppError("zone.kpi_roll_up.no_parts", { kpi: title, name: without?.name ?? "–" });
  const numerator = addDecimals(counted.map(({ value }) => value.numerator ?? "0"));
  const denominator = addDecimals(counted.map(({ value }) => value.denominator ?? "0"));
  return { ...base, numerator, denominator, value: divideDecimals(numerator, denominator, { factor }) };
}

function ensureOnePeriod(counted: readonly Member[], title: string): void {
  const [first] = counted;
  const other = counted.find(({ value }) => value.from !== first?.value.from || value.to !== first?.value.to);
  if (!first || !other) return;
  const spelled = ({ value }: Member) => `${value.from ?? ""}–${value.to}`;
  throw new AppError("zone.kpi_roll_up.periods", { kpi: title, one: spelled(first), other: spelled(other) });
}
