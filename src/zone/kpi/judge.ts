import type { comparators, TargetVerdict } from "./contract.ts";

export interface Target {
  readonly comparator: keyof typeof comparators;
  readonly value: string | null;
  readonly value_to: string | null;
}

/**
 * Is a target reached?
 *
 * in     both as written, in the same unit; `>` is strict: 35.0 does not meet “more than 35”
 * out    of a range also whether the value lies below it or above
 */
export function judgeTarget({ comparator, value, value_to: to }: Target, actual: string | null): TargetVerdict {
  if (value === null || (comparator === "range" && to === null)) return "incomplete";
  if (actual === null) return "no_value";
  const [wanted, found] = [Number(value), Number(actual)];
  switch (comparator) {
    case "gt":
      return found > wanted ? "met" : "not_met";
    case "ge":
      return found >= wanted ? "met" : "not_met";
    case "lt":
      return found < wanted ? "met" : "not_met";
    case "le":
      return found <= wanted ? "met" : "not_met";
    case "range":
      return found < wanted ? "below" : found > Number(to) ? "exceeded" : "met";
  }
}
