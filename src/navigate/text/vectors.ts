import type { FoundTerms, Term } from "./terms.ts";

/** Dimensions of the space of meanings; for some thousand short texts more add noise only. */
const dimensionsMax = 40;
const rounds = 5;

/** Rows of equal length, one after the other. */
export interface Vectors {
  readonly rows: number;
  readonly width: number;
  readonly values: Float64Array;
}

/**
 * Members as unit vectors of few dimensions: TF-IDF, then latent semantic analysis.
 *
 * in     terms with the number of members that have them; the terms of each member
 * out    U·Σ of the truncated singular value decomposition, each row of length 1 (0 where nothing is left)
 * unit   weight of a term: (1 + ln times) · ln(members / members with it), rows of length 1 before the decomposition
 * from   Halko, Martinsson, Tropp 2011: orthogonal iteration, from a start made by a fixed sequence
 */
export function denseVectors(terms: readonly Term[], found: FoundTerms["found"]): Vectors {
  const width = Math.min(dimensionsMax, Math.max(2, Math.floor(Math.min(terms.length, found.length) / 3)));
  const idf = terms.map(({ members }) => Math.max(0, Math.log(found.length / members)));
  const sparse = found.map((own) => {
    const weights = own.map(({ term, times }) => ({ term, weight: (1 + Math.log(times)) * (idf[term] ?? 0) }));
    const length = Math.sqrt(weights.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    return weights.map(({ term, weight }) => ({ term, weight: weight / length }));
  });
  let basis = startBasis(terms.length, width);
  orthonormalise(basis, terms.length, width);
  for (let round = 0; round < rounds; round++) {
    const projected = project(sparse, basis, width);
    const next = new Float64Array(terms.length * width);
    for (const [row, own] of sparse.entries()) {
      for (const { term, weight } of own) {
        for (let at = 0; at < width; at++) next[term * width + at]! += weight * projected[row * width + at]!;
      }
    }
    orthonormalise(next, terms.length, width);
    basis = next;
  }
  const values = project(sparse, basis, width);
  for (let row = 0; row < found.length; row++) normalise(values.subarray(row * width, (row + 1) * width));
  return { rows: found.length, width, values };
}

function project(
  sparse: readonly (readonly { term: number; weight: number }[])[],
  basis: Float64Array,
  width: number,
): Float64Array {
  const projected = new Float64Array(sparse.length * width);
  for (const [row, own] of sparse.entries()) {
    for (const { term, weight } of own) {
      for (let at = 0; at < width; at++) projected[row * width + at]! += weight * basis[term * width + at]!;
    }
  }
  return projected;
}

/** A start without structure, the same every time (Lehmer's sequence). */
function startBasis(rows: number, width: number): Float64Array {
  const next = sequence(20_011);
  return Float64Array.from({ length: rows * width }, () => next() - 0.5);
}

/** Numbers in 0–1 that look like chance and are not. */
export function sequence(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Modified Gram–Schmidt over the columns. A column that lies in those before it becomes zero. */
function orthonormalise(matrix: Float64Array, rows: number, width: number): void {
  for (let column = 0; column < width; column++) {
    for (let before = 0; before < column; before++) {
      let product = 0;
      for (let row = 0; row < rows; row++) product += matrix[row * width + column]! * matrix[row * width + before]!;
      for (let row = 0; row < rows; row++) matrix[row * width + column]! -= product * matrix[row * width + before]!;
    }
    let square = 0;
    for (let row = 0; row < rows; row++) square += matrix[row * width + column]! ** 2;
    const length = Math.sqrt(square);
    for (let row = 0; row < rows; row++)
      matrix[row * width + column] = length > 1e-9 ? matrix[row * width + column]! / length : 0;
  }
}

export function normalise(vector: Float64Array): void {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square);
  if (length > 1e-12) for (let at = 0; at < vector.length; at++) vector[at]! /= length;
}
