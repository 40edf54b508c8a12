import type { proximityMeasures } from "../../../contract.ts";

/**
 * The space of what regions do: which items (nodes of a chain, fields of technology) are found together in regions, how near a region
 * is to an item it does not have, and how much it takes to have one.
 *
 * from   Hidalgo et al. 2007 (proximity), Balland et al. 2019 (relatedness density; smart-specialisation quadrant), Hidalgo &
 *        Hausmann 2009 (complexity, here as the second eigenvector)
 */
export type ProximityMeasure = (typeof proximityMeasures)[number];

/** Which region has which item: 1 where its RTA within the matrix is at least 1 on at least `membersMin` members. */
export function presence(counts: readonly (readonly number[])[], membersMin: number): number[][] {
  const rowTotals = counts.map((row) => sum(row));
  const columnTotals = (counts[0] ?? []).map((_, item) => sum(counts.map((row) => row[item] ?? 0)));
  const total = sum(rowTotals);
  return counts.map((row, region) =>
    row.map((n, item) =>
      n >= Math.max(membersMin, 1) && n * total >= (rowTotals[region] ?? 0) * (columnTotals[item] ?? 0) ? 1 : 0,
    ),
  );
}

/**
 * How near two items are by the regions that have both.
 *
 * out    minimum: co / max(u_i, u_j), the smaller conditional share · cosine: co / √(u_i u_j) · jaccard: co / (u_i + u_j − co) ·
 *        association: co · regions / (u_i u_j), 1 where they meet as often as by chance; 0 on the diagonal and where an item is
 *        nowhere
 */
export function proximity(present: readonly (readonly number[])[], measure: ProximityMeasure): number[][] {
  const items = present[0]?.length ?? 0;
  const ubiquity = Array.from({ length: items }, (_, item) => sum(present.map((row) => row[item] ?? 0)));
  return ubiquity.map((own, i) =>
    ubiquity.map((other, j) => {
      if (i === j || own === 0 || other === 0) return 0;
      const both = sum(present.map((row) => (row[i] ?? 0) * (row[j] ?? 0)));
      switch (measure) {
        case "minimum":
          return both / Math.max(own, other);
        case "cosine":
          return both / Math.sqrt(own * other);
        case "jaccard":
          return both / (own + other - both);
        case "association":
          return (both * present.length) / (own * other);
      }
    }),
  );
}

/** d_ir = 100 · Σ_{j ≠ i} M_rj φ_ij / Σ_{j ≠ i} φ_ij; null where nothing is near the item. */
export function relatednessDensity(
  present: readonly number[],
  near: readonly (readonly number[])[],
  item: number,
): number | null {
  const row = near[item] ?? [];
  const total = sum(row);
  return total === 0 ? null : (100 * sum(row.map((each, other) => each * (present[other] ?? 0)))) / total;
}

export interface Complexity {
  /** Per region; null outside the largest connected part, or where the second eigenvalue stands not alone. */
  readonly regions: (number | null)[];
  readonly items: (number | null)[];
  /** Correlation of the regions' complexity with how many items they have: near 0 the sign, so what is complex, is a matter of chance. */
  readonly agreement: number | null;
}

const stepsMax = 20_000;
const settled = 1e-13;
/** Nearer than this the second and the third eigenvalue give no direction. */
const gapMin = 1e-6;

/**
 * Complexity of regions (ECI) and items (TCI): the second eigenvector of D⁻¹MU⁻¹Mᵀ and of its counterpart for items, each with mean 0
 * and standard deviation 1 (of the population). Regions of many items have the higher values: corr(ECI, diversity) > 0; an item's sign
 * follows from the regions that have it.
 *
 * how    power iteration on the symmetric form of the item side, from a fixed start, with what was found before taken out
 */
export function complexity(present: readonly (readonly number[])[]): Complexity {
  const part = largestPart(present);
  const none = { regions: present.map(() => null), items: (present[0] ?? []).map(() => null), agreement: null };
  if (part.regions.length < 3 || part.items.length < 3) return none;
  const cells = part.regions.map((region) => part.items.map((item) => present[region]?.[item] ?? 0));
  const diversity = cells.map((row) => sum(row));
  const ubiquity = part.items.map((_, item) => sum(cells.map((row) => row[item] ?? 0)));
  // S_ij = Σ_r M_ri M_rj / (k_r √(u_i u_j)): symmetric, with first eigenvector √u and eigenvalue 1.
  const symmetric = ubiquity.map((own, i) =>
    ubiquity.map(
      (other, j) => sum(cells.map((row, r) => ((row[i] ?? 0) * (row[j] ?? 0)) / (diversity[r] ?? 1))) / Math.sqrt(own * other),
    ),
  );
  const first = unit(ubiquity.map((each) => Math.sqrt(each)));
  const second = leading(symmetric, [first]);
  const third = leading(symmetric, [first, second.vector]);
  if (second.value < gapMin || second.value - third.value < gapMin) return none;
  const raw = second.vector.map((each, item) => each / Math.sqrt(ubiquity[item] ?? 1));
  const ofRegions = cells.map((row, r) => sum(row.map((each, item) => each * (raw[item] ?? 0))) / (diversity[r] ?? 1));
  const sign = covariance(ofRegions, diversity) < 0 ? -1 : 1;
  const place = (all: (number | null)[], at: readonly number[], values: readonly number[]) => {
    const standard = standardised(values.map((each) => each * sign));
    for (const [index, to] of at.entries()) all[to] = standard[index] ?? null;
    return all;
  };
  const spread = Math.sqrt(covariance(ofRegions, ofRegions) * covariance(diversity, diversity));
  return {
    regions: place(none.regions, part.regions, ofRegions),
    items: place(none.items, part.items, raw),
    agreement: spread === 0 ? 0 : Math.abs(covariance(ofRegions, diversity)) / spread,
  };
}

/** The largest set of regions and items that hang together; ties by the first region. */
function largestPart(present: readonly (readonly number[])[]): { readonly regions: number[]; readonly items: number[] } {
  const seen = new Set<number>();
  let best: { regions: number[]; items: number[] } = { regions: [], items: [] };
  for (const start of present.keys()) {
    if (seen.has(start) || sum(present[start] ?? []) === 0) continue;
    const regions = new Set([start]);
    const items = new Set<number>();
    const waiting = [start];
    for (let region = waiting.pop(); region !== undefined; region = waiting.pop()) {
      seen.add(region);
      for (const [item, has] of (present[region] ?? []).entries()) {
        if (has === 0 || items.has(item)) continue;
        items.add(item);
        for (const [other, row] of present.entries()) {
          if (row[item] === 1 && !regions.has(other)) {
            regions.add(other);
            waiting.push(other);
          }
        }
      }
    }
    if (regions.size > best.regions.length) {
      best = { regions: [...regions].toSorted((a, b) => a - b), items: [...items].toSorted((a, b) => a - b) };
    }
  }
  return best;
}

/** The leading eigenvector of a symmetric matrix without negative eigenvalues, orthogonal to those given. */
function leading(
  matrix: readonly (readonly number[])[],
  known: readonly (readonly number[])[],
): { value: number; vector: number[] } {
  const without = (vector: readonly number[]) =>
    known.reduce<readonly number[]>((rest, each) => {
      const along = dot(rest, each);
      return rest.map((value, index) => value - along * (each[index] ?? 0));
    }, vector);
  // Any start will do that is orthogonal to no eigenvector; the golden angle makes one without a pattern.
  let vector = unit(without(matrix.map((_, index) => Math.sin((index + 1) * 2.399963229728653))));
  let value = 0;
  for (let step = 0; step < stepsMax; step++) {
    const image = without(matrix.map((row) => dot(row, vector)));
    const length = Math.sqrt(dot(image, image));
    if (length < settled) return { value: 0, vector };
    const next = image.map((each) => each / length);
    const moved = Math.sqrt(sum(next.map((each, index) => (each - (vector[index] ?? 0)) ** 2)));
    vector = next;
    value = length;
    if (moved < settled) break;
  }
  return { value, vector };
}

export function standardised(values: readonly number[]): number[] {
  const mean = sum(values) / values.length;
  const deviation = Math.sqrt(sum(values.map((each) => (each - mean) ** 2)) / values.length);
  return values.map((each) => (deviation === 0 ? 0 : (each - mean) / deviation));
}

function covariance(left: readonly number[], right: readonly number[]): number {
  const [a, b] = [sum(left) / left.length, sum(right) / right.length];
  return sum(left.map((each, index) => (each - a) * ((right[index] ?? 0) - b)));
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((each) => each / length);
}

function dot(left: readonly number[], right: readonly number[]): number {
  return sum(left.map((each, index) => each * (right[index] ?? 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
