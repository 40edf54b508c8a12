import { textCodes } from "../figure/codes.ts";
import type { Both } from "../indicator/indicator.ts";
import { crowdingRule } from "../indicator/focus/crowding.ts";
import { dependenceRule } from "../rule/dependence.ts";
import { groundsRule } from "../rule/grounds.ts";
import { hiddenRule } from "../rule/hidden.ts";
import { officeWeights } from "../rule/office-weights.ts";
import { pathRule } from "../rule/path.ts";
import { recommendationRule } from "../rule/recommendation-rule.ts";
import { scoreRule } from "../rule/score.ts";
import { technologyRule } from "../rule/technology.ts";
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
const rules: readonly Versioned[] = [
  pathRule,
  tierRule,
  scoreRule,
  hiddenRule,
  technologyRule,
  dependenceRule,
  recommendationRule,
  crowdingRule,
  groundsRule,
  officeWeights,
];

function ruleId({ name, version }: Versioned): string {
  return `${name}@${version}`;
}

/** The rule of that id, with every number in it; undefined where the id names a figure. */
export function findRule(id: string): RuleEntry | undefined {
  const rule = rules.find((each) => ruleId(each) === id);
  return rule && { rule: id, thresholds: numbersOf(rule) };
}

/** Every number that a rule holds, by the path to it: `risingGrowthMin`, `weights.attract.strength`. */
function numbersOf(rule: Versioned): RuleEntry["thresholds"] {
  const found: { name: string; title: Both; value: number }[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "number") {
      const name = path.join(".");
      found.push({ name, title: textCodes[name] ?? { zh: name, en: name }, value });
    } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) visit(inner, key === "thresholds" ? path : [...path, key]);
    }
  };
  for (const [key, value] of Object.entries(rule)) {
    if (key !== "name" && key !== "version") visit(value, key === "thresholds" ? [] : [key]);
  }
  return found;
}
