/** What counts towards a target so far, and whether that reaches it: the one rule that every page, evaluation and conclusion asks. */
import { dayAfter, dayBefore } from "#base";
import type { Kpi } from "./catalogue/kpi.ts";
import type { TargetVerdict } from "./contract.ts";
import type { HeldValue } from "./held.ts";
import { judgeTarget, type Target } from "./judge.ts";
import { addDecimals } from "./number/decimals.ts";
import { coverOf, type Period } from "./cover.ts";

export interface Aim extends Target {
  readonly due_on: string;
  readonly begins_on: string | null;
}

export interface Reached {
  /** Null where nothing counts. */
  readonly value: string | null;
  /** Of a flow its first day that counts: of the target, or the calendar year of its deadline. Null of stocks and ratios. */
  readonly since: string | null;
  readonly to: string | null;
  /** Values that make it, in order of time: one of a stock or ratio. */
  readonly counted: readonly HeldValue[];
  /** Values of days that others tell already, or that reach beyond what counts. */
  readonly leftOut: readonly HeldValue[];
  /** Days that no value tells: between the beginning and the last one told, and up to the deadline once that has passed. */
  readonly gaps: readonly Period[];
}

/**
 * What is reached of a target up to a day.
 *
 * in      told: values of the whole zone of this indicator that hold
 * rule    a stock or a ratio is its latest value: neither is ever added. A flow is the sum of periods that do not overlap, from
 *         `begins_on`, else over the calendar year of the deadline, up to the deadline or the day. A single value that reaches into that
 *         year from before it (as of a plan of several years) stands for itself. Of periods that overlap those count that tell most days,
 *         and among these the coarsest: a year rather than its twelve months, the first ten months and November rather than eleven months
 */
export function reachedOf(
  aim: Pick<Aim, "due_on" | "begins_on">,
  kind: Kpi["kind"],
  told: readonly HeldValue[],
  at: string,
): Reached {
  const until = aim.due_on < at ? aim.due_on : at;
  const held = told.filter(({ to }) => to <= until);
  if (kind !== "flow") return alone(held[0], []);
  const year = `${aim.due_on.slice(0, 4)}-01-01`;
  const since = aim.begins_on ?? year;
  const isWithin = ({ from }: HeldValue) => from !== null && from >= since;
  const { counted, leftOut } = coverOf(held.filter(isWithin));
  const [last] = counted.slice(-1);
  const spanning = aim.begins_on === null ? held.find(({ from, to }) => from !== null && from < year && to >= year) : undefined;
  if (spanning && (last === undefined || spanning.to > last.to))
    return alone(
      spanning,
      held.filter((each) => each !== spanning && isWithin(each)),
    );
  const outside = held.filter(({ from, to }) => to >= since && (from === null || from < since));
  const value = counted.length === 0 ? null : addDecimals(counted.map((each) => each.value));
  const gaps = last === undefined ? [] : gapsOf(since, counted, aim.due_on < at ? aim.due_on : last.to);
  return { value, since, to: last?.to ?? null, counted, leftOut: [...leftOut, ...outside], gaps };
}

function alone(value: HeldValue | undefined, leftOut: readonly HeldValue[]): Reached {
  const since = value === undefined || leftOut.length === 0 ? null : value.from;
  return { value: value?.value ?? null, since, to: value?.to ?? null, counted: value ? [value] : [], leftOut, gaps: [] };
}

function gapsOf(since: string, counted: readonly HeldValue[], until: string): Period[] {
  const gaps: Period[] = [];
  let next = since;
  for (const { from, to } of counted) {
    if (from !== null && from > next) gaps.push({ from: next, to: dayBefore(from) });
    next = dayAfter(to);
  }
  return next <= until ? [...gaps, { from: next, to: until }] : gaps;
}

/**
 * Is the target reached?
 *
 * rule   where periods are missing the sum is a lower bound: it can show that more was reached than was asked for, or than was allowed,
 *        and nothing else
 */
export function verdictOf(aim: Aim, { value, counted, gaps }: Reached): TargetVerdict {
  const verdict = judgeTarget(aim, value);
  if (gaps.length === 0 || verdict === "incomplete" || verdict === "no_value") return verdict;
  const canOnlyGrow = counted.every((each) => !each.value.startsWith("-"));
  const isShown =
    aim.comparator === "gt" || aim.comparator === "ge"
      ? verdict === "met"
      : aim.comparator === "range"
        ? verdict === "exceeded"
        : verdict === "not_met";
  return canOnlyGrow && isShown ? verdict : "gaps";
}

/** As answers tell it: the records by their ids. */
export function idsOf({ since, counted, leftOut, gaps }: Reached) {
  const ids = (values: readonly HeldValue[]) => values.map(({ id }) => id);
  return { since, counted: ids(counted), leftOut: ids(leftOut), gaps: [...gaps] };
}
