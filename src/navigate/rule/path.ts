import type { Readiness } from "../study/project-shape.ts";

/**
 * From direction, position and feasibility to an action: data, versioned, printed in the report, and judged by people before use.
 * Thresholds stand apart from the table of cases so that their sensitivity can be shown. To strengthen, complete or extend is proposed
 * only on what is clear of chance: where applicants or years are dealt out anew there must be nothing to propose.
 */
export const pathRule = {
  name: "rule/path",
  version: 6,
  /** Share of a precision sample found relevant, below which a node is not ready and its action is marked so. From practice. */
  precisionMin: 0.8,
  /** By how much each threshold is moved, one at a time and all at once, to show what hangs on it. */
  sensitivitySpread: 0.2,
  /** Share of false findings among the end nodes said to outgrow the rest of the chain, and among those said to be strong or weak. */
  falseDiscoveryMax: 0.05,
  thresholds: {
    /** Growth per year from which a node rises, and (negative) to which it declines. */
    risingGrowthMin: 0.08,
    decliningGrowthMax: -0.03,
    /** Gain or loss of share in the chain (0.01 = one point) that counts as rising or declining beside the rate itself. */
    risingShiftMin: 0.02,
    /** By how many standard deviations of a count the windows must differ before a rate says that a node rises or declines. */
    clearGrowthMin: 1.96,
    /** Where a window is too small for a rate: how many standard deviations the two windows must differ to tell a direction. */
    clearContrastMin: 3,
    /** Shrunk RTA from which a place is strong, and below which it is weak; it must differ from 1 clearly too. */
    strongAdvantageMin: 1.2,
    weakAdvantageMax: 0.8,
    /** Share of the node whose applicants' region is known, below which nothing is said of a place's position. */
    knownRegionMin: 0.5,
    /** Fewer members than this and the node is missing. */
    presentMembersMin: 3,
    /** Relatedness density (0–1) to the place's strong nodes from which technology is near. */
    nearRelatednessMin: 0.4,
    /** Local applicants from which there is somebody to build on. */
    localApplicantsMin: 3,
  },
} as const;

export type PathThreshold = keyof typeof pathRule.thresholds;
export const pathThresholdNames = Object.keys(pathRule.thresholds) as PathThreshold[];
export type PathThresholds = { readonly [Name in keyof typeof pathRule.thresholds]: number };

export type Direction = "rising" | "steady" | "declining" | "unclear";
export type Standing = "unclear" | "strong" | "par" | "weak" | "missing";
export type PathAction = "strengthen" | "complete" | "extend" | "watch" | "leave";

/** What is known of one node. */
export interface NodeFacts {
  readonly growth: number | null;
  readonly shift: number | null;
  /** (recent − before) / √(recent + before): by how many standard deviations of a count the two windows differ. */
  readonly contrast: number | null;
  /** Whether it fell clearly within the recent window: then a rise between windows is past, and nothing is built on it. */
  readonly turned: boolean;
  readonly members: number;
  readonly advantage: number | null;
  /** False-discovery rate at which the shrunk RTA differs from 1. */
  readonly advantage_q: number | null;
  /** Growth over that of the rest of the chain, and the false-discovery rate at which it differs from 1. */
  readonly relative: number | null;
  readonly relative_q: number | null;
  readonly relatedness: number | null;
  readonly applicants: number;
  /** Share of the node's members with a known region. */
  readonly known: number | null;
}

export interface Judgement {
  readonly direction: Direction;
  readonly standing: Standing;
  readonly near: boolean;
  readonly grown: boolean;
  readonly action: PathAction;
  /** The row of the table of cases that decided, from 1. */
  readonly rule: number;
}

/** The three factors of the decision table as numbers, for order among nodes; the table of cases decides the action. */
export interface PathScores {
  /** 0 declining at the threshold or faster, 0.5 at the threshold of rising, 1 far above; null where nothing can be told. */
  readonly direction: number | null;
  /** 0 at the RTA from which a place is strong, 1 where it has nothing; null where regions are mostly unknown. */
  readonly gap: number | null;
  /** 0.5 where technology is just near enough or just enough applicants are there, 1 at twice that. */
  readonly feasibility: number;
  /** Direction × feasibility × the gap to close, or × what is there to build on (1 − gap) where the action is to strengthen. */
  readonly priority: number | null;
}

interface Case {
  readonly direction: readonly Direction[];
  readonly standing: readonly Standing[];
  /** `near`: technology is near or somebody is there; `near_only`: near, but nobody there yet. */
  readonly feasible?: "near_only" | "either";
  /** `clear_rise`: it outgrows the rest of the chain; `clear_gap`: the place has less than its weight, both clear of chance. */
  readonly clear?: "clear_rise" | "clear_gap";
  readonly action: PathAction;
}

/** The first case that fits decides. */
export const pathCases: readonly Case[] = [
  { direction: ["unclear"], standing: ["unclear", "strong", "par", "weak", "missing"], action: "watch" },
  { direction: ["rising", "steady", "declining"], standing: ["unclear"], action: "watch" },
  { direction: ["rising", "steady"], standing: ["strong"], action: "strengthen" },
  { direction: ["rising"], standing: ["par"], clear: "clear_rise", action: "strengthen" },
  { direction: ["rising", "steady"], standing: ["par"], action: "watch" },
  { direction: ["declining"], standing: ["strong", "par"], action: "watch" },
  { direction: ["declining"], standing: ["weak", "missing"], action: "leave" },
  { direction: ["rising"], standing: ["weak", "missing"], feasible: "near_only", clear: "clear_gap", action: "extend" },
  { direction: ["rising", "steady"], standing: ["weak", "missing"], feasible: "either", clear: "clear_gap", action: "complete" },
  { direction: ["rising"], standing: ["weak", "missing"], action: "watch" },
  { direction: ["steady"], standing: ["weak", "missing"], clear: "clear_gap", action: "leave" },
  { direction: ["steady"], standing: ["weak", "missing"], action: "watch" },
];

export function judgeNode(facts: NodeFacts, thresholds: PathThresholds): Judgement {
  const direction = directionOf(facts, thresholds);
  const standing = standingOf(facts, thresholds);
  const near = facts.relatedness !== null && facts.relatedness >= thresholds.nearRelatednessMin;
  const grown = facts.applicants >= thresholds.localApplicantsMin;
  const index = pathCases.findIndex(
    (each) =>
      each.direction.includes(direction) &&
      each.standing.includes(standing) &&
      isFeasible(each.feasible, near, grown) &&
      isClear(each.clear, facts),
  );
  return { direction, standing, near, grown, action: pathCases[index]?.action ?? "watch", rule: index + 1 };
}

/** The factors of a node as numbers from 0 to 1; they meet the thresholds at the same points as the cases do, which ask besides that it be clear. */
export function scoreNode(facts: NodeFacts, thresholds: PathThresholds): PathScores {
  const judged = judgeNode(facts, thresholds);
  const direction = directionScore(facts, judged.direction, thresholds);
  const gap =
    judged.standing === "unclear"
      ? null
      : judged.standing === "missing"
        ? 1
        : clipped(1 - (facts.advantage ?? 0) / thresholds.strongAdvantageMin);
  const feasibility = Math.max(
    clipped((facts.relatedness ?? 0) / (2 * thresholds.nearRelatednessMin)),
    clipped(facts.applicants / (2 * thresholds.localApplicantsMin)),
  );
  const place = gap === null ? null : judged.action === "strengthen" ? 1 - gap : gap;
  const priority = direction === null || place === null ? null : direction * place * feasibility;
  return { direction, gap, feasibility, priority };
}

function directionScore({ growth }: NodeFacts, direction: Direction, thresholds: PathThresholds): number | null {
  if (direction === "unclear") return null;
  // Without a rate only the side is known.
  if (growth === null) return direction === "rising" ? 1 : 0;
  const width = thresholds.risingGrowthMin - thresholds.decliningGrowthMax;
  return clipped((growth - thresholds.decliningGrowthMax) / (2 * width));
}

function clipped(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** May a node's query be relied on? By the precision of its sample; null: no sample. */
export function readinessOf(precision: number | null, precisionMin: number): Readiness {
  if (precision === null) return "not_sampled";
  return precision >= precisionMin ? "ready" : "not_ready";
}

function isFeasible(asked: Case["feasible"], near: boolean, grown: boolean): boolean {
  switch (asked) {
    case undefined:
      return true;
    case "near_only":
      return near && !grown;
    case "either":
      return near || grown;
  }
}

function isClear(asked: Case["clear"], { relative, relative_q, advantage, advantage_q }: NodeFacts): boolean {
  switch (asked) {
    case undefined:
      return true;
    case "clear_rise":
      return relative !== null && relative > 1 && isSure(relative_q);
    case "clear_gap":
      return advantage !== null && advantage < 1 && isSure(advantage_q);
  }
}

function isSure(q: number | null): boolean {
  return q !== null && q <= pathRule.falseDiscoveryMax;
}

/** Is the place's share of a node above its weight, beyond the threshold and beyond chance? */
export function isStrong(
  { members, advantage, advantage_q }: Pick<NodeFacts, "members" | "advantage" | "advantage_q">,
  thresholds: PathThresholds,
): boolean {
  return (
    members >= thresholds.presentMembersMin &&
    advantage !== null &&
    advantage > 1 &&
    advantage >= thresholds.strongAdvantageMin &&
    isSure(advantage_q)
  );
}

function directionOf({ growth, shift, contrast, turned }: NodeFacts, thresholds: PathThresholds): Direction {
  // Up from next to nothing and falling since: what is told between windows and within the recent one contradict each other.
  if (turned && (contrast ?? 0) > 0) return "unclear";
  if (growth === null) {
    // From 7 to 1,098 no rate can be told, but the direction can; so it can from 32 to 9.
    if ((contrast ?? 0) <= -thresholds.clearContrastMin) return "declining";
    return (contrast ?? 0) >= thresholds.clearContrastMin && (shift ?? 0) >= thresholds.risingShiftMin ? "rising" : "unclear";
  }
  // From 12 to 20 is 11 % a year, and no more than chance brings: neither rise nor fall.
  if (Math.abs(contrast ?? 0) < thresholds.clearGrowthMin) return "steady";
  if (growth <= thresholds.decliningGrowthMax) return "declining";
  if (growth >= thresholds.risingGrowthMin && (shift ?? 0) > -thresholds.risingShiftMin) return "rising";
  return growth > 0 && (shift ?? 0) >= thresholds.risingShiftMin ? "rising" : "steady";
}

function standingOf(facts: NodeFacts, thresholds: PathThresholds): Standing {
  const { members, advantage, advantage_q, known } = facts;
  if (known !== null && known < thresholds.knownRegionMin) return "unclear";
  if (members < thresholds.presentMembersMin || advantage === null) return "missing";
  if (isStrong(facts, thresholds)) return "strong";
  return advantage < Math.min(1, thresholds.weakAdvantageMax) && isSure(advantage_q) ? "weak" : "par";
}
