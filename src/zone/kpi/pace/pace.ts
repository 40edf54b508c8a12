import { dayBefore } from "#base";
import { addDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from "../number/decimals.ts";
import type { Kpi } from "../catalogue/kpi.ts";
import type { HeldValue } from "../held.ts";
import type { Aim, Reached } from "../reached.ts";
import { forecast, type Forecast } from "./forecast.ts";
import { daysBetween, isPartOfYear, lengthOf, yearBefore } from "./periods.ts";

export interface Estimate {
  readonly value: string;
  readonly months: number;
}

/** A part of a year as a whole one: ×12/n, an estimate that is called one, since years are not even. 35,043 of ten months: 42,052. */
export function annualised({ from, to, value }: Pick<HeldValue, "from" | "to" | "value">): Estimate | undefined {
  if (from === null || !isPartOfYear(from, to)) return undefined;
  const { months, whole } = lengthOf(from, to);
  if (!whole) return undefined;
  const digits = value.split(".")[1]?.length ?? 0;
  const made = divideDecimals(multiplyDecimals(value, "12"), String(months), { digits });
  return made === null ? undefined : { value: made, months };
}

/** The same months of the year before, where they are kept. */
export function samePeriodBefore(
  value: HeldValue,
  all: readonly HeldValue[],
): { value: HeldValue; change: string | null } | undefined {
  const from = value.from === null ? null : yearBefore(value.from);
  const to = yearBefore(value.to);
  const isLeap = (day: string) => day.slice(0, 8) === to.slice(0, 8) && day.endsWith("02-29");
  const found = all.find(
    (each) =>
      each.kpi === value.kpi &&
      each.region === value.region &&
      each.organisation === value.organisation &&
      each.from === from &&
      (each.to === to || isLeap(each.to)),
  );
  if (!found) return undefined;
  return { value: found, change: divideDecimals(subtractDecimals(value.value, found.value), found.value, { factor: 100 }) };
}

type Goal = Aim & { readonly baseline: string | null };

export interface Pace {
  readonly verdict: "on_pace" | "behind" | "unknown";
  /** What a straight line from the beginning to the target asks for on the day of the latest value. */
  readonly expected: string | null;
  readonly remaining: string | null;
  /** Reporting periods that are left until the deadline, and what each of them must bring. */
  readonly periodsLeft: number | null;
  readonly perPeriod: string | null;
  readonly baseline: { readonly value: string; readonly to: string } | null;
  readonly forecast: Forecast | null;
}

export const noPace: Pace = {
  verdict: "unknown",
  expected: null,
  remaining: null,
  periodsLeft: null,
  perPeriod: null,
  baseline: null,
  forecast: null,
};

/**
 * Does what was reached so far lead to the target?
 *
 * in      values of the whole zone of one indicator, latest first, and what they come to
 * out     a straight line from the beginning to the deadline, held against what is reached on its own day: nothing is made of parts of
 *         years but the parts they are
 * limit   targets that are not to be exceeded have no pace; a flow with periods missing has one only where what is told suffices
 */
export function paceOf(goal: Goal, kpi: Kpi, told: readonly HeldValue[], reached: Reached): Pace {
  if (goal.comparator === "lt" || goal.comparator === "le" || goal.value === null) return noPace;
  const { value, to, since, gaps } = reached;
  if (value === null || to === null) return noPace;
  const left = Math.max(0, Math.ceil((daysBetween(to, goal.due_on) / 365.25) * (12 / kpi.everyMonths) - 0.05));
  const remaining = positive(subtractDecimals(goal.value, value));
  const digits = Math.max(2, value.split(".")[1]?.length ?? 0);
  const perPeriod = left === 0 ? null : divideDecimals(remaining, String(left), { digits });
  const rest = { remaining, periodsLeft: left, perPeriod };
  const aim = { value: goal.value, to: goal.due_on };
  if (kpi.kind === "flow") {
    const beginning = since ?? reached.counted[0]?.from ?? null;
    if (beginning === null) return noPace;
    const found = judged(value, along({ value: "0", to: dayBefore(beginning) }, aim, to));
    if (gaps.length > 0 && found.verdict !== "on_pace") return noPace;
    return { ...rest, ...found, baseline: null, forecast: null };
  }
  const first = told.at(-1);
  const baseline = goal.baseline !== null && goal.begins_on !== null ? { value: goal.baseline, to: goal.begins_on } : first;
  if (baseline === undefined) return noPace;
  const points = told.map((each) => ({ at: daysBetween(baseline.to, each.to), value: Number(each.value) }));
  const leads = forecast(points, daysBetween(baseline.to, goal.due_on)) ?? null;
  const shown = { value: baseline.value, to: baseline.to };
  if (baseline.to >= to) return { ...noPace, ...rest, baseline: shown, forecast: leads };
  return { ...rest, ...judged(value, along(baseline, aim, to)), baseline: shown, forecast: leads };
}

function judged(value: string, expected: string | null): Pick<Pace, "verdict" | "expected"> {
  if (expected === null) return { verdict: "unknown", expected: null };
  return { verdict: Number(value) >= Number(expected) ? "on_pace" : "behind", expected };
}

interface Stand {
  readonly value: string;
  readonly to: string;
}

/** Where a straight line from a value to the target stands on a day. */
function along(from: Stand, aim: Stand, at: string): string | null {
  const whole = daysBetween(from.to, aim.to);
  if (whole <= 0) return aim.value;
  const passed = Math.min(daysBetween(from.to, at), whole);
  const rise = divideDecimals(multiplyDecimals(subtractDecimals(aim.value, from.value), String(passed)), String(whole), {
    digits: 6,
  });
  return rise === null ? null : divideDecimals(addDecimals([from.value, rise]), "1");
}

function positive(value: string): string {
  return value.startsWith("-") ? "0" : value;
}
