import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complexity, presence, proximity, relatednessDensity, type ProximityMeasure } from "./space.ts";

/** Three regions: one has all three items, one two, one only the commonest. */
const nested = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
];

const rounded = (values: readonly (number | null)[]) => values.map((each) => (each === null ? null : Number(each.toFixed(6))));

test("a region has what its RTA is at least 1 in: of [[8, 2], [2, 8]] each has one", () => {
  const counts = [
    [8, 2],
    [2, 8],
  ];
  expect(presence(counts, 1)).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(proximity(presence(counts, 1), "minimum")).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(presence(counts, 9)).toEqual([
    [0, 0],
    [0, 0],
  ]);
  // An RTA of exactly 1 counts.
  expect(
    presence(
      [
        [5, 5],
        [5, 5],
      ],
      1,
    ),
  ).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

describe("proximity of items in 3, 2 and 1 regions, by hand", () => {
  const pairs = (measure: ProximityMeasure) => {
    const near = proximity(nested, measure);
    return rounded([near[0]?.[1] ?? null, near[0]?.[2] ?? null, near[1]?.[2] ?? null]);
  };
  test("the smaller conditional share is 2/3, 1/3, 1/2", () => {
    expect(pairs("minimum")).toEqual([0.666667, 0.333333, 0.5]);
  });
  test("the cosine is 2/√6, 1/√3, 1/√2", () => {
    expect(pairs("cosine")).toEqual([0.816497, 0.57735, 0.707107]);
  });
  test("Jaccard's is 2/3, 1/3, 1/2", () => {
    expect(pairs("jaccard")).toEqual([0.666667, 0.333333, 0.5]);
  });
  test("association is 1, 1, 3/2 of chance", () => {
    expect(pairs("association")).toEqual([1, 1, 1.5]);
  });
});

test("density of the region of one item is 57.14 around the second and 40 around the third", () => {
  const near = proximity(nested, "minimum");
  expect(relatednessDensity(nested[2] ?? [], near, 1)).toBeCloseTo((100 * (2 / 3)) / (2 / 3 + 1 / 2), 12);
  expect(relatednessDensity(nested[2] ?? [], near, 2)).toBeCloseTo(40, 12);
  expect(relatednessDensity([1], [[0]], 0)).toBeNull();
});

test("complexity of the nested matrix by hand: eigenvalues 1, 1/4, 1/9, second vector (2, −1, −4), so ±√(3/2) and 0", () => {
  const found = complexity(nested);
  expect(rounded(found.regions)).toEqual([1.224745, 0, -1.224745]);
  expect(rounded(found.items)).toEqual([-1.224745, 0, 1.224745]);
});

test("what hangs not together with the rest has no complexity, nor has a matrix without a second direction", () => {
  const apart = [...nested.map((row) => [...row, 0]), [0, 0, 0, 1]];
  expect(rounded(complexity(apart).regions)).toEqual([1.224745, 0, -1.224745, null]);
  expect(complexity(apart).items[3]).toBeNull();
  const alike = [
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ];
  expect(complexity(alike).regions).toEqual([null, null, null]);
});

test("complexity is an eigenvector: a region's is the mean of its items' up to a factor, whatever the order of rows", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 6, maxLength: 6 }), { minLength: 5, maxLength: 9 }),
      (present) => {
        const found = complexity(present);
        const turned = complexity(present.toReversed());
        for (const [region, own] of found.regions.entries()) {
          const other = turned.regions[present.length - 1 - region] ?? null;
          if (own === null || other === null) continue;
          expect(Math.abs(own)).toBeCloseTo(Math.abs(other), 5);
        }
        const inside = found.regions.flatMap((own, region) => (own === null ? [] : [{ own, row: present[region] ?? [] }]));
        const means = inside.map(({ row }) => {
          const items = row.flatMap((has, item) => (has === 1 ? [found.items[item] ?? 0] : []));
          return items.reduce((total, each) => total + each, 0) / items.length;
        });
        // Standardised, both sides are the same line.
        const slope = inside.map(({ own }, index) => [own, means[index] ?? 0] as const);
        const [a, b] = [slope.reduce((t, [x]) => t + x, 0) / slope.length, slope.reduce((t, [, y]) => t + y, 0) / slope.length];
        const xy = slope.reduce((t, [x, y]) => t + (x - a) * (y - b), 0);
        const xx = slope.reduce((t, [x]) => t + (x - a) ** 2, 0);
        const yy = slope.reduce((t, [, y]) => t + (y - b) ** 2, 0);
        const told = slope.length > 0 && xx > 0 && yy > 0;
        expect(told ? Math.abs(xy) / Math.sqrt(xx * yy) : 1).toBeCloseTo(1, 4);
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});
