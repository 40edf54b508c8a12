/** When a node counts as held by others: data, so that a zone can state its own. The first that fits counts. */
export const dependenceRule = {
  name: "rule/dependence",
  version: 1,
  /** Fewer core rights in force say nothing of who holds a node. */
  coreMin: 5,
  /** Holders of so many of them must be placed: those of unknown region may well stand abroad. */
  knownMin: 0.7,
  /** 受制于人: abroad hold at least so much of them … */
  abroadMin: 0.5,
  /** … and home at most so much. */
  homeMax: 0.05,
  /** 依赖外部: others hold at least so much. */
  outsideMin: 0.8,
} as const;

export type Dependence = "chokepoint" | "dependent" | "shared" | "too_few" | "unclear";

/** What is known of the core rights in force of a node: how many, how many of known region, and how these divide. */
export function dependenceOf(active: number, known: number, home: number, abroad: number): Dependence {
  if (active < dependenceRule.coreMin) return "too_few";
  if (known < active * dependenceRule.knownMin || known < dependenceRule.coreMin) return "unclear";
  if (abroad / known >= dependenceRule.abroadMin && home / known <= dependenceRule.homeMax) return "chokepoint";
  return (known - home) / known >= dependenceRule.outsideMin ? "dependent" : "shared";
}
