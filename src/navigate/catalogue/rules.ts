import { textCodes } from "../figure/codes.ts";
import type { Both } from "../indicator/indicator.ts";
import { pathRule } from "../rule/path.ts";
import { tierRule } from "../rule/tiers.ts";

/** A rule as the catalogue shows it: its thresholds, each with what it is called. */
export interface RuleEntry {
  readonly rule: string;
  readonly thresholds: readonly { readonly name: string; readonly title: Both; readonly value: number }[];
}

interface Versioned {
  readonly name: string;
  readonly version: number;
}

/** Every rule that a figure names in `from`. */
const rules: readonly Versioned[] = [pathRule, tierRule];

export function ruleId({ name, version }: Versioned): string {
  return `${name}@${version}`;
}

/** The rule of that id, with every number in it; undefined where the id names a figure. */
export function findRule(id: string): RuleEntry | undefined {
  const rule = rules.find((each) => ruleId(each) === id);
  return rule && { rule: id, thresholds: numbersOf(rule) };
}

/** Rules hold their numbers in `thresholds`, or beside their name. */
function numbersOf(rule: Versioned): RuleEntry["thresholds"] {
  const held = { ...rule, ...("thresholds" in rule ? (rule.thresholds as object) : {}) };
  return Object.entries(held).flatMap(([name, value]) =>
    typeof value === "number" && name !== "version" ? [{ name, title: textCodes[name] ?? { zh: name, en: name }, value }] : [],
  );
}
