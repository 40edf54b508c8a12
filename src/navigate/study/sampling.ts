/** How a sample is drawn, and what it says: deterministic, without replacement, with its interval. */
import { createHash } from "node:crypto";
import { limits } from "#base";
import type { Study } from "../contract.ts";
import { effectiveQuery, type StudyNode } from "./nodes.ts";
import { precisionMin } from "./precision.ts";

const z95 = 1.959964;
/** Half of the interval that a sample is sized for where nothing else is asked. */
const marginDefault = 0.1;

/**
 * How many to judge so that the interval about the bar of 80 % is no wider than ± margin, with the correction for a small node:
 * at least 50 (or all there are) and at most `limits.sampleMax`; ± 10 points asks for 62.
 */
export function sampleSize(population: number, margin = marginDefault): number {
  const endless = (z95 * z95 * precisionMin * (1 - precisionMin)) / (margin * margin);
  const corrected = endless / (1 + (endless - 1) / Math.max(1, population));
  return Math.min(population, limits.sampleMax, Math.max(limits.sampleMin, Math.ceil(corrected)));
}

/**
 * A random sample without replacement, the same for the same seed: the first steps of a shuffle, steered by SHA-256. A larger sample of
 * the same seed begins with the smaller one.
 */
export function drawSample(population: Int32Array, size: number, seed: string): number[] {
  const moved = new Map<number, number>();
  const drawn: number[] = [];
  for (let step = 0; step < Math.min(size, population.length); step++) {
    // 48 bits of a hash: the remainder favours no place by more than one in a hundred million.
    const random = createHash("sha256").update(`${seed}:${step}`).digest().readUIntBE(0, 6);
    const other = step + (random % (population.length - step));
    const chosen = moved.get(other) ?? other;
    moved.set(other, moved.get(step) ?? step);
    drawn.push(population[chosen] ?? 0);
  }
  return drawn;
}

/** What a node's members depend on before hand corrections: unit, period and query. A sample of another is one of an earlier query. */
export function askedOf(study: Study, nodes: readonly StudyNode[], node: StudyNode): string {
  const text = JSON.stringify([study.count, study.period, effectiveQuery(nodes, node)]);
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
