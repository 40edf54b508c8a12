import type { FigureRow } from "../indicator/indicator.ts";
import type { Purpose } from "../study/project-shape.ts";

/**
 * What the studies of an enterprise, a project or people ask before anything is proposed, and from where on an answer counts: data,
 * versioned. Some are held against the rest (their enterprises, nodes, people), and only what is clear of chance counts; what a register
 * records needs no such test.
 */
export const groundsRule = {
  name: "rule/grounds",
  version: 1,
  /** By how much every threshold is moved at once to see which answers hang on it. */
  sensitivitySpread: 0.2,
  thresholds: {
    /** Share of false findings among all that are called clear, over all questions of the study together. */
    groundQMax: 0.05,
    /** How many there must be (of what is lacking: how many would be expected). */
    groundHitsMin: 5,
    /** By what the share must exceed that of the rest, or fall short of it. */
    groundRatioMin: 1.5,
    /** Share of a node's rights in force that one holder must have to stand in the way. */
    heldShareMin: 0.2,
    /** Share of a node's filings in the recent window from which a riser is watched. */
    riserShareMin: 0.05,
  },
  /** Members of the enterprise in question below which nothing is said of what it lacks. */
  ownMembersMin: 20,
  /** Share of a node that is out of force from which its known solutions come before a licence. */
  freeShareMin: 0.5,
  /** Nearness from which an earlier right is a risk of a project. */
  nearMin: 0.8,
} as const;

export type GroundThresholds = { readonly [Name in keyof typeof groundsRule.thresholds]: number };

/** More than the rest, fewer than the rest, or simply on record. */
type Side = "excess" | "deficit" | "record";

export const groundQuestions = {
  pledged: "record",
  seized: "record",
  challenged: "record",
  joint: "excess",
  lapsed_early: "excess",
  ending_soon: "excess",
  people_left: "excess",
  builds_on: "excess",
  held_by_one: "excess",
  riser: "excess",
  node_rises: "excess",
  node_falls: "deficit",
  own_gap: "deficit",
  out_of_force: "excess",
  effect_rises: "excess",
  effect_gap: "deficit",
  candidate_fit: "excess",
  candidate_quality: "excess",
  candidate_ties: "excess",
  person_fit: "excess",
  person_quality: "excess",
} as const satisfies Readonly<Record<string, Side>>;
export type GroundQuestion = keyof typeof groundQuestions;

const groundPrefix = "ground_";

/** A question as figures write it: other figures have codes of the same name. */
export function groundCode<Question extends GroundQuestion>(question: Question): `${typeof groundPrefix}${Question}` {
  return `${groundPrefix}${question}`;
}

/** The question that a row of the table of grounds answers. */
export function groundOf(row: FigureRow): GroundQuestion {
  return String(row["question"]).slice(groundPrefix.length) as GroundQuestion;
}

/** The questions of each objective, in the order in which a report asks them. */
export const questionsOf: Readonly<Partial<Record<Purpose, readonly GroundQuestion[]>>> = {
  target_selection: ["own_gap", "candidate_fit", "candidate_quality"],
  target_evaluation: ["pledged", "seized", "challenged", "joint", "lapsed_early", "ending_soon", "people_left", "builds_on"],
  listing: ["pledged", "seized", "challenged", "joint", "lapsed_early", "ending_soon", "people_left", "builds_on", "held_by_one"],
  cooperation: ["own_gap", "candidate_fit", "candidate_quality", "candidate_ties"],
  technology_import: ["own_gap", "held_by_one", "out_of_force"],
  product_development: ["builds_on", "held_by_one", "out_of_force", "effect_rises", "effect_gap"],
  project_evaluation: ["node_rises", "node_falls", "held_by_one", "effect_rises"],
  process_support: ["riser", "effect_rises"],
  talent_selection: ["person_fit", "person_quality"],
  talent_evaluation: ["person_fit", "person_quality"],
};

/** What was counted for one question, of whom and where. */
export interface Ground {
  readonly question: GroundQuestion;
  readonly hits: number;
  readonly total: number;
  readonly restHits: number;
  readonly restTotal: number;
  /** False-discovery rate over all questions of the study; null where nothing is tested. */
  readonly q: number | null;
}

export type GroundVerdict = "clear" | "not_clear" | "too_few" | "on_record" | "not_on_record";

/** Share over the share of the rest; null where the rest has none, so that no ratio can be told. */
export function groundRatio({ hits, total, restHits, restTotal }: Omit<Ground, "question" | "q">): number | null {
  if (total === 0 || restTotal === 0 || restHits === 0) return null;
  return hits / total / (restHits / restTotal);
}

export function judgeGround(ground: Ground, thresholds: GroundThresholds): GroundVerdict {
  const { question, hits, total, restHits, restTotal, q } = ground;
  const side: Side = groundQuestions[question];
  if (side === "record") return hits > 0 ? "on_record" : "not_on_record";
  const expected = restTotal === 0 ? 0 : (total * restHits) / restTotal;
  if ((side === "deficit" ? expected : hits) < thresholds.groundHitsMin) return "too_few";
  // Products of whole numbers: three tenths over two tenths is one and a half, whatever a division makes of it.
  const [own, rest] = [hits * restTotal, restHits * total];
  const apart = side === "deficit" ? own * thresholds.groundRatioMin <= rest : own >= rest * thresholds.groundRatioMin;
  const sure = q !== null && q <= thresholds.groundQMax;
  return apart && sure && total > 0 && hits / total >= shareMin(question, thresholds) ? "clear" : "not_clear";
}

function shareMin(question: GroundQuestion, thresholds: GroundThresholds): number {
  if (question === "held_by_one") return thresholds.heldShareMin;
  return question === "riser" ? thresholds.riserShareMin : 0;
}
