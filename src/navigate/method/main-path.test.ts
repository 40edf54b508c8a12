import fc from "fast-check";
import { expect, test } from "vitest";
import { mainPaths, orderCitations, weighCitations, type Citations } from "./main-path.ts";

function graphOf(size: number, links: readonly (readonly [cited: number, citing: number])[]): Citations {
  return { size, cited: Int32Array.from(links, ([cited]) => cited), citing: Int32Array.from(links, ([, citing]) => citing) };
}

const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5] as const;
const six = graphOf(6, [
  [a, c],
  [b, c],
  [c, d],
  [c, e],
  [d, f],
  [e, f],
]);

/** Every path from a source to a sink, walked one by one. */
function allPaths({ size, cited, citing }: Citations): number[][] {
  const ways = (member: number) => [...cited.keys()].filter((link) => cited[link] === member);
  const from = (member: number): number[][] => {
    const on = ways(member);
    return on.length === 0 ? [[]] : on.flatMap((link) => from(citing[link] ?? 0).map((rest) => [link, ...rest]));
  };
  return [...Array(size).keys()].filter((member) => !citing.includes(member)).flatMap(from);
}

test("in the published example every citation carries two of four paths", () => {
  expect(allPaths(six)).toHaveLength(4);
  expect([...weighCitations(orderCitations(six)).spc]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
});

test("SPLC counts paths that begin anywhere, SPNP those that end anywhere too", () => {
  // Paths that end in u, u itself among them: A 1, B 1, C 3, D 4, E 4. To sinks: C 2, D 1, E 1, F 1. Starting in v: C 5, D 2, E 2, F 1.
  const { splc, spnp } = weighCitations(orderCitations(six));
  expect([...splc]).toEqual([2, 2, 3, 3, 4, 4].map((count) => count / 4));
  expect([...spnp]).toEqual([5, 5, 6, 6, 4, 4].map((count) => count / 6));
});

test("the local path follows the heaviest citation, the global one the heaviest sum, and key routes the heaviest of all", () => {
  // 0 → 1 carries two of five paths and leads no further than 5; 0 → 2 → 3 → 4 is longer.
  const graph = graphOf(8, [
    [0, 1],
    [1, 5],
    [1, 6],
    [0, 2],
    [2, 3],
    [3, 4],
    [7, 3],
  ]);
  const order = orderCitations(graph);
  const { spc } = weighCitations(order);
  expect([...spc].map((each) => Math.round(each * 4))).toEqual([2, 1, 1, 1, 1, 2, 1]);
  const on = (path: string) =>
    mainPaths(order, spc)
      .filter((each) => each.path === path)
      .map(({ link }) => link);
  expect(on("local")).toEqual([0, 1]);
  expect(on("global")).toEqual([3, 4, 5]);
  expect(on("key_route").toSorted((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

const anyGraph = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), {
      selector: ([x, y]) => `${Math.min(x, y)}-${Math.max(x, y)}`,
      minLength: 1,
    })
    .map((pairs) => pairs.filter(([x, y]) => x !== y).map(([x, y]) => [Math.min(x, y), Math.max(x, y)] as const))
    .filter((pairs) => pairs.length > 0)
    .map((pairs) => graphOf(size, pairs)),
);

test("weights are the parts of all paths, as walking every path finds them", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const paths = allPaths(graph);
      // A member that cites nothing and is not cited is a path of no citation; it takes no part in the weights.
      const walked = paths.length;
      const { spc } = weighCitations(orderCitations(graph));
      spc.forEach((weight, link) => expect(weight).toBeCloseTo(paths.filter((path) => path.includes(link)).length / walked, 12));
    }),
  );
});

test("the global path is the heaviest of all paths, and each key route has one of the heaviest citations", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const order = orderCitations(graph);
      const { spc } = weighCitations(order);
      const sum = (path: readonly number[]) => path.reduce((total, link) => total + (spc[link] ?? 0), 0);
      const found = mainPaths(order, spc);
      const global = found.filter(({ path }) => path === "global").map(({ link }) => link);
      expect(sum(global)).toBeCloseTo(Math.max(...allPaths(graph).map(sum)), 12);
      expect(new Set(found.filter(({ path }) => path === "key_route").map(({ link }) => link)).size).toBeGreaterThanOrEqual(
        Math.min(10, spc.length),
      );
    }),
  );
});

test("counts past what a double holds still give the right parts", () => {
  // 1200 diamonds in a row: 2^1200 paths, half of them through each side of each.
  const links = Array.from({ length: 1200 }, (_, at) => at * 3).flatMap(
    (at) =>
      [
        [at, at + 1],
        [at, at + 2],
        [at + 1, at + 3],
        [at + 2, at + 3],
      ] as const,
  );
  const { spc, spnp } = weighCitations(orderCitations(graphOf(3601, links)));
  expect(spc.every((each) => Math.abs(each - 0.5) < 1e-9)).toBe(true);
  expect(spnp.every((each) => Number.isFinite(each))).toBe(true);
});

test("a circle is a bug of whoever made the citations", () => {
  expect(() =>
    orderCitations(
      graphOf(2, [
        [0, 1],
        [1, 0],
      ]),
    ),
  ).toThrow(/bug|circle|cycle/);
});
