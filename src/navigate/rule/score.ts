import { drawn } from "./draws.ts";

/** Components of match scores, each 0–1, more is better. */
export const scoreParts = [
  "fit",
  "strength",
  "activity",
  "quality",
  "ties",
  "soundness",
  "expansion",
  "proximity",
  "complement",
  "people",
  "ownership",
] as const;
export type ScorePart = (typeof scoreParts)[number];
export type Weights = Readonly<Partial<Record<ScorePart, number>>>;
export type Parts = Readonly<Partial<Record<ScorePart, number | null>>>;

/**
 * Weights of the match scores: data, versioned, and to be changed by a study. A score only puts in order for a first look; it is
 * never shown without its components, what is missing, and how its rank depends on the weights.
 */
export const scoreRule = {
  name: "rule/score",
  version: 1,
  weights: {
    cultivate: { fit: 1, strength: 2, activity: 2, quality: 2, ties: 1, soundness: 1, expansion: 1 },
    attract: { fit: 1, strength: 3, activity: 2, quality: 2, ties: 1, soundness: 1, expansion: 2, proximity: 1 },
    partners: { fit: 2, strength: 2, activity: 1, quality: 2, ties: 2, proximity: 1 },
    keep: { fit: 1, strength: 2, activity: 2, quality: 2 },
    people: { fit: 1, strength: 2, activity: 2, quality: 2, ties: 2 },
    targets: { strength: 3, quality: 2, complement: 2, soundness: 2, ownership: 2, activity: 1, people: 1 },
    allies: { complement: 3, strength: 2, quality: 2, ties: 2, activity: 1, soundness: 1 },
  },
  /** Components known, by weight, below which no score is given. */
  coverageMin: 0.5,
  /** By how much every weight is moved at once to see who stays on the list. */
  weightSpread: 0.5,
} as const;

export type ScoreList = keyof typeof scoreRule.weights;

export interface Score {
  /** Weighted mean of the components that are known; null where they are too few. */
  readonly score: number | null;
  /** With everything missing at 0, and at 1: how far what is missing could move it. */
  readonly low: number;
  readonly high: number;
  /** Share of the weights whose component is known. */
  readonly coverage: number;
}

/** The weights of a list, with what a study states of them. */
export function weightsOf(list: ScoreList, stated: Readonly<Partial<Record<ScorePart, number | undefined>>> = {}): Weights {
  const own: Weights = scoreRule.weights[list];
  return Object.fromEntries(Object.entries(own).map(([part, weight]) => [part, stated[part as ScorePart] ?? weight]));
}

export function scoreOf(parts: Parts, weights: Weights): Score {
  let [sum, known, total] = [0, 0, 0];
  for (const part of scoreParts) {
    const weight = weights[part] ?? 0;
    const value = parts[part];
    total += weight;
    if (value === null || value === undefined) continue;
    sum += weight * value;
    known += weight;
  }
  const coverage = total === 0 ? 0 : known / total;
  return {
    score: known === 0 || coverage < scoreRule.coverageMin ? null : sum / known,
    low: total === 0 ? 0 : sum / total,
    high: total === 0 ? 0 : (sum + total - known) / total,
    coverage,
  };
}

/** Candidates in order, with how their place depends on the weights. */
export interface Ranked<Candidate> extends Score {
  readonly candidate: Candidate;
  /** Share of the draws of all weights in which it stays among the first. */
  readonly stability: number;
}

/**
 * The first `listMax` candidates by score.
 *
 * in     candidates in an order that stands where scores are equal
 * out    what has no score stands last; stability from `drawsMax` draws, every weight moved by up to `weightSpread`
 */
export function ranked<Candidate extends { readonly parts: Parts }>(
  candidates: readonly Candidate[],
  weights: Weights,
  listMax: number,
): readonly Ranked<Candidate>[] {
  const values = candidates.map(({ parts }) => Float64Array.from(scoreParts, (part) => parts[part] ?? Number.NaN));
  const first = firstBy(values, inOrder(weights), listMax);
  const stays = new Map(first.map((index) => [index, 0]));
  const draws = candidates.length <= listMax ? [] : drawsOf(weights);
  for (const moved of draws) {
    for (const index of firstBy(values, moved, listMax)) {
      const count = stays.get(index);
      if (count !== undefined) stays.set(index, count + 1);
    }
  }
  return first.flatMap((index) => {
    const candidate = candidates[index];
    if (!candidate) return [];
    const stability = draws.length === 0 ? 1 : (stays.get(index) ?? 0) / draws.length;
    return [{ candidate, ...scoreOf(candidate.parts, weights), stability }];
  });
}

/** Numbers in the order of `scoreParts`: a list is put in order a thousand times, and an object read by name costs far more. */
type InOrder = Float64Array;

function inOrder(weights: Weights): InOrder {
  return Float64Array.from(scoreParts, (part) => weights[part] ?? 0);
}

const drawsByWeights = new WeakMap<Weights, readonly InOrder[]>();

/** The draws of the weights, made once for all nodes of a list. */
function drawsOf(weights: Weights): readonly InOrder[] {
  const known = drawsByWeights.get(weights);
  if (known) return known;
  const draws = drawn(weights as Record<ScorePart, number>, scoreRule.weightSpread).map(inOrder);
  drawsByWeights.set(weights, draws);
  return draws;
}

/** Places of the `count` candidates with the highest scores, the earlier first where they are equal: nothing else is put in order. */
function firstBy(candidates: readonly InOrder[], weights: InOrder, count: number): number[] {
  const first: { readonly index: number; readonly score: number }[] = [];
  for (const [index, values] of candidates.entries()) {
    const score = scoreInOrder(values, weights);
    let place = first.length;
    while (place > 0 && (first[place - 1]?.score ?? 0) < score) place--;
    if (place >= count) continue;
    first.splice(place, 0, { index, score });
    if (first.length > count) first.pop();
  }
  return first.map(({ index }) => index);
}

/** `scoreOf` of parts of which the unknown are not numbers; −1 where it is null. */
function scoreInOrder(values: InOrder, weights: InOrder): number {
  let [sum, known, total] = [0, 0, 0];
  for (let at = 0; at < weights.length; at++) {
    const [weight, value] = [weights[at] ?? 0, values[at] ?? Number.NaN];
    total += weight;
    if (Number.isNaN(value)) continue;
    sum += weight * value;
    known += weight;
  }
  return known === 0 || known / total < scoreRule.coverageMin ? -1 : sum / known;
}

/** The components that add most to a score, largest first. */
export function strongestParts(parts: Parts, weights: Weights, count: number): readonly ScorePart[] {
  const adds = (part: ScorePart) => (weights[part] ?? 0) * (parts[part] ?? 0);
  return scoreParts
    .filter((part) => adds(part) > 0)
    .toSorted((a, b) => adds(b) - adds(a))
    .slice(0, count);
}
