import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isDay } from "#base";

const text = z.object({ zh: z.string(), en: z.string() });
const day = z.string().refine(isDay);
const ruleShape = z.object({
  from: day,
  until: day.nullable(),
  source: text,
  leastPercent: z.partialRecord(z.enum(["transfer", "licence", "investment", "own_use"]), z.number()),
});
export type Way = "transfer" | "licence" | "investment" | "own_use";

const { rules } = z
  .object({ about: text, rules: z.array(ruleShape) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "statutory-shares.json"), "utf8")));

/**
 * What those who did the work must at least get of what a result brings.
 *
 * in     the way the result was used, and the day
 * out    the least percentage with the rule's source; null where no rule of that day speaks of that way
 */
export function statutoryShare(way: Way, on: string) {
  const rule = rules.find(({ from, until }) => from <= on && (until === null || on <= until));
  const least = rule?.leastPercent[way];
  return rule === undefined || least === undefined ? null : { leastPercent: least, source: rule.source, from: rule.from };
}
