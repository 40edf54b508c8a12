import type { Study } from "../contract.ts";

/** What of a study its facts are made of: who makes them is shown nothing else, so studies that agree in it have the same facts. */
export type FactStudy = Pick<
  Study,
  "region" | "compare" | "period" | "count" | "chain" | "tags" | "applicants" | "effects" | "technologies"
>;

export function factStudy(study: Study): FactStudy {
  const { region, compare, period, count, chain, tags, applicants, effects, technologies } = study;
  return { region, compare, period, count, chain, tags, applicants, effects, technologies };
}
