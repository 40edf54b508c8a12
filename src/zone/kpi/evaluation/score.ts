import { addDecimals, divideDecimals, multiplyDecimals } from "../number/decimals.ts";
import type { SchemeItem } from "./scheme.ts";

type NoScore = "no_value" | "no_target" | null;

export interface Score {
  /** 0…100, two digits; null where it cannot be told. */
  readonly points: string | null;
  readonly why: NoScore;
  /** Points × weight ÷ 100: equal where the score is known, from nothing to the whole weight where it is not. */
  readonly low: string;
  readonly high: string;
  readonly vetoed: boolean;
  /** What the line leads to: of the scheme, or the zone's own target. */
  readonly target: string | null;
}

/**
 * What a value scores by the rule of its item.
 *
 * rule    linear from floor (0 points) to target (100), cut off at both ends, also downwards where less is better; steps: the points of
 *         the highest step reached; a veto takes the whole evaluation's score
 */
export function scoreOf(item: SchemeItem, value: string | null, own: string | null): Score {
  const weight = String(item.weight);
  const target = item.linear ? (item.linear.target === "own" ? own : String(item.linear.target)) : null;
  const open = (why: NoScore): Score => ({
    points: null,
    why,
    low: "0.00",
    high: Number(weight).toFixed(2),
    vetoed: false,
    target,
  });
  if (value === null) return open("no_value");
  const { below, above } = item.veto ?? {};
  const vetoed = (below !== undefined && Number(value) < below) || (above !== undefined && Number(value) > above);
  const points = item.steps ? stepped(item.steps, value) : item.linear ? along(item.linear.floor, target, value) : "0.00";
  if (points === null) return { ...open("no_target"), vetoed };
  const score = divideDecimals(multiplyDecimals(points, weight), "100") ?? "0.00";
  return { points, why: null, low: score, high: score, vetoed, target };
}

function stepped(steps: NonNullable<SchemeItem["steps"]>, value: string): string {
  const reached = steps.findLast(({ from }) => Number(value) >= from);
  return (reached?.points ?? 0).toFixed(2);
}

function along(floor: number, target: string | null, value: string): string | null {
  if (target === null || Number(target) === floor) return null;
  const from = `${-floor}`;
  const [risen, whole] = [addDecimals([value, from]), addDecimals([target, from])];
  const points = divideDecimals(risen, whole, { factor: 100 }) ?? "0.00";
  return Math.min(100, Math.max(0, Number(points))).toFixed(2);
}
