import { expect, test } from "vitest";
import type { Purpose } from "../../contract.ts";
import type { Before, FigureRow } from "../../indicator/indicator.ts";
import { actionsOf } from "./actions.ts";

const clear = (question: string, node: string, more: FigureRow = {}): FigureRow => ({
  question: `ground_${question}`,
  node,
  verdict: "clear",
  ...more,
});
const acts = (purpose: Purpose, rows: readonly FigureRow[], before: Before = new Map()) => actionsOf(rows, { purpose }, before);

test("a project starts where the field rises, is adjusted where one holds it or it has turned, and stops where it falls", () => {
  const rises = clear("node_rises", "a");
  expect(acts("project_evaluation", [rises])).toEqual(["go"]);
  expect(acts("project_evaluation", [rises, clear("held_by_one", "a")])).toEqual(["adjust", "adjust"]);
  expect(acts("project_evaluation", [rises, clear("held_by_one", "b")])).toEqual(["go", "adjust"]);
  const turned: Before = new Map([["growth", [{ node: "a", turned: true }]]]);
  expect(acts("project_evaluation", [rises], turned)).toEqual(["adjust"]);
  expect(acts("project_evaluation", [clear("node_falls", "a"), clear("held_by_one", "a")])).toEqual(["stop", "stop"]);
  expect(acts("project_evaluation", [clear("effect_rises", "a")])).toEqual([null]);
});

test("what is not clear speaks for nothing", () => {
  expect(
    acts("listing", [
      { ...clear("joint", "*"), verdict: "not_clear" },
      { ...clear("pledged", "*"), verdict: "not_on_record" },
    ]),
  ).toEqual([null, null]);
  expect(acts("listing", [clear("joint", "*"), { ...clear("pledged", "*"), verdict: "on_record" }])).toEqual([
    "clear_ownership",
    "clear_burden",
  ]);
});

test("what is lacking is had free where most is out of force, by licence where somebody licenses or holds it, bought, or else made", () => {
  const gap = clear("own_gap", "a");
  const gone = (share: number): FigureRow => ({ ...clear("out_of_force", "a"), verdict: "not_clear", share });
  const uses = (...list: string[]): Before => new Map([["technology", list.map((use) => ({ node: "a", use }))]]);
  const route = (rows: readonly FigureRow[], before: Before) => acts("technology_import", rows, before)[0];
  expect(route([gap, gone(0.5)], uses("free", "license"))).toBe("free");
  expect(route([gap, gone(0.49)], uses("free", "license"))).toBe("license");
  expect(route([gap, gone(0.49)], uses("free", "buy"))).toBe("buy");
  expect(route([gap, clear("held_by_one", "a")], uses("buy"))).toBe("license");
  expect(route([gap], new Map([["sources", [{ node: "a", licence: 1, open_licence: 0 }]]]))).toBe("license");
  expect(route([gap], new Map())).toBe("make");
});

test("a candidate is approached for a node only where our enterprise is short of it, for its quality anywhere", () => {
  const fit = clear("candidate_fit", "a", { organisation: "o" });
  expect(acts("target_selection", [fit])).toEqual([null]);
  expect(acts("target_selection", [fit, clear("own_gap", "a")])).toEqual(["approach", null]);
  expect(acts("target_selection", [clear("candidate_quality", "*")])).toEqual(["approach"]);
  expect(acts("cooperation", [clear("candidate_ties", "*"), fit])).toEqual(["partner", null]);
});

test("people are kept at home, approached elsewhere, and left alone where nobody knows where they are", () => {
  const of = (home: boolean | null) => acts("talent_selection", [clear("person_fit", "a", { home })])[0];
  expect([of(true), of(false), of(null)]).toEqual(["keep", "attract", null]);
});
