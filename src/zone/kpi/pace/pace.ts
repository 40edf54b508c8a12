import { addDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from "../number/decimals.ts";
import type { Kpi } from "../catalogue/kpi.ts";
import type { HeldValue } from "../held.ts";
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

export interface Goal {
  readonly comparator: string;
  /** Of a range the lower end. */
  readonly value: string;
  readonly dueOn: string;
  /** Where the way to the target begins; of a flow the first day that counts. Null: with the first value that is kept. */
  readonly beginOn: string | null;
  readonly baseline: string | null;
}

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
 * What counts towards a target so far: of a stock the latest value; of a flow with a beginning the periods that follow each other
 * from there without gap or overlap, added; where they do not reach back to it, undefined.
 */
export function reachedOf(
  { beginOn }: Pick<Goal, "beginOn">,
  { kind }: Pick<Kpi, "kind">,
  told: readonly HeldValue[],
): string | undefined {
  const [latest] = told;
  if (!latest || kind !== "flow" || beginOn === null || latest.from === null || latest.from <= beginOn) return latest?.value;
  const before = told.find(({ from, to }) => from !== null && daysBetween(to, latest.from ?? "") === 1);
  const earlier = before && reachedOf({ beginOn }, { kind }, [before, ...told.filter(({ to }) => to < before.to)]);
  return earlier === undefined ? undefined : addDecimals([earlier, latest.value]);
}

/**
 * Does what was reached so far lead to the target?
 *
 * in      values of the whole zone of one indicator, latest first
 * out     a straight line from the beginning to the deadline, held against the latest value on its own day: nothing is made of parts of
 *         years but the parts they are
 * limit   targets that are not to be exceeded have no pace
 */
export function paceOf(goal: Goal, kpi: Kpi, values: readonly HeldValue[], today: string): Pace {
  if (goal.comparator === "lt" || goal.comparator === "le") return noPace;
  const until = goal.dueOn < today ? goal.dueOn : today;
  const told = values.filter(({ to }) => to <= until);
  const [latest] = told;
  const reached = reachedOf(goal, kpi, told);
  if (!latest || reached === undefined) return noPace;
  const left = Math.max(0, Math.ceil((daysBetween(latest.to, goal.dueOn) / 365.25) * (12 / kpi.everyMonths) - 0.05));
  const remaining = positive(subtractDecimals(goal.value, reached));
  const digits = Math.max(2, reached.split(".")[1]?.length ?? 0);
  const perPeriod = left === 0 ? null : divideDecimals(remaining, String(left), { digits });
  const rest = { remaining, periodsLeft: left, perPeriod };
  if (kpi.kind === "flow") {
    // Without a beginning a number of one year says nothing of a target of another.
    const beginning = goal.beginOn ?? (latest.from?.slice(0, 4) === goal.dueOn.slice(0, 4) ? latest.from : null);
    if (beginning === null) return noPace;
    const expected = along({ value: "0", to: dayBefore(beginning) }, goal, latest.to);
    return { ...rest, ...judged(reached, expected), baseline: null, forecast: null };
  }
  const first = told.at(-1) ?? latest;
  const baseline = goal.baseline !== null && goal.beginOn !== null ? { value: goal.baseline, to: goal.beginOn } : first;
  const points = told.map(({ to, value }) => ({ at: daysBetween(baseline.to, to), value: Number(value) }));
  const leads = forecast(points, daysBetween(baseline.to, goal.dueOn)) ?? null;
  const shown = { value: baseline.value, to: baseline.to };
  if (baseline.to >= latest.to) return { ...noPace, ...rest, baseline: shown, forecast: leads };
  return { ...rest, ...judged(reached, along(baseline, goal, latest.to)), baseline: shown, forecast: leads };
}

function judged(value: string, expected: string | null): Pick<Pace, "verdict" | "expected"> {
  if (expected === null) return { verdict: "unknown", expected: null };
  return { verdict: Number(value) >= Number(expected) ? "on_pace" : "behind", expected };
}

/** Where a straight line from a value to the target stands on a day. */
function along(from: { readonly value: string; readonly to: string }, goal: Goal, at: string): string | null {
  const whole = daysBetween(from.to, goal.dueOn);
  if (whole <= 0) return goal.value;
  const passed = Math.min(daysBetween(from.to, at), whole);
  const rise = divideDecimals(multiplyDecimals(subtractDecimals(goal.value, from.value), String(passed)), String(whole), {
    digits: 6,
  });
  return rise === null ? null : divideDecimals(addDecimals([from.value, rise]), "1");
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function positive(value: string): string {
  return value.startsWith("-") ? "0" : value;
}
