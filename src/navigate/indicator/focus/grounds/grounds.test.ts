import { afterAll, beforeAll, expect, test } from "vitest";
import { recommendationShape, type Figure, type Purpose } from "../../../contract.ts";
import { recommend } from "../../../rule/recommend.ts";
import { cellPick } from "../../../figure/open-cell.ts";
import { listMembers } from "../../../facts/list.ts";
import type { Before, FigureRow } from "../../indicator.ts";
import { handEngine, handStudy, times, type HandEngine } from "../../hand-facts.ts";
import { grounds } from "./grounds.ts";

/*
 * Ten years 2010–2019, all complete (cut-off at the end of 2022), lately 2017–2019. The study is about e1.
 *
 *   0–9    a by e1 with u1, 2018, active, term to 2024; 0 and 1 pledged
 *   10–29  a by e1, 2018, active, term to 2037
 *   30–129 b by o1, 2018, active, term to 2037; 30–39 cited by 0
 *   130–149 b by o2, 2012, active, term to 2032; 130–149 cited by 30
 *   150–159 a by o2, 2012, granted and out of force, term would last to 2032
 *   160–162 a by e1, 2010, of unknown status
 *
 * Inventors: 1 in 0–9, now of o1, but filed with e1 lately; 3 in 160–162, and of o1 to 2019.
 */
const members = [
  ...times(10, { nodes: ["a"], year: 2018, by: ["e1", "u1"], expiresOn: "2024-06-30", inventors: [1], granted: true }),
  ...times(20, { nodes: ["a"], year: 2018, by: ["e1"], expiresOn: "2037-01-01", granted: true }),
  ...times(100, { nodes: ["b"], year: 2018, by: ["o1"], expiresOn: "2037-01-01", granted: true }),
  ...times(20, { nodes: ["b"], year: 2012, by: ["o2"], expiresOn: "2032-01-01", granted: true }),
  ...times(10, { nodes: ["a"], year: 2012, by: ["o2"], status: "inactive", expiresOn: "2032-01-01", granted: true }),
  ...times(3, { nodes: ["a"], year: 2010, by: ["e1"], status: "unknown", inventors: [3] }),
];
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const facts = {
  cutOff: "2022-12-31",
  organisations: {
    e1: { type: "enterprise", region: "CN-410100" },
    o1: { type: "enterprise", region: "CN-430100" },
    o2: { type: "enterprise", region: "CN-430100" },
    u1: { type: "university", region: "CN-430100" },
  },
  members,
  tables: {
    operation: [
      { operation: 1, member: 0, kind: "pledge", year: 2019, on_date: "2019-01-01" },
      { operation: 2, member: 1, kind: "pledge", year: 2019, on_date: "2019-01-01" },
    ],
    event_coverage: [{ office: "CN", applications: 160, with_events: 2, operations: 2 }],
    citation: [
      ...range(30, 39).map((cited) => ({ citing: 0, cited, on_year: 2018 })),
      ...range(130, 149).map((cited) => ({ citing: 30, cited, on_year: 2018 })),
    ],
    member_office: range(0, 149).map((member) => ({ member, office: "CN", status: "active" })),
    inventor: [
      { inventor: 1, label: "Li Yi", organisation: "o1", members: 12, from_year: 2018, to_year: 2019 },
      { inventor: 3, label: "Wang Er", organisation: "o1", members: 5, from_year: 2010, to_year: 2019 },
    ],
  },
};

const engines = new Map<Purpose, HandEngine>();
beforeAll(async () => {
  for (const purpose of ["listing", "technology_import"] as const) {
    const study = handStudy(["a", "b"], {
      kind: "enterprise",
      purpose,
      focus: { organisations: ["e1"] },
    });
    engines.set(purpose, await handEngine({ ...facts, study }));
  }
});
afterAll(() => engines.forEach(({ engine }) => engine.close()));

async function told(purpose: Purpose, before: Before = new Map()): Promise<FigureRow[]> {
  const hand = engines.get(purpose);
  if (!hand) throw new Error(purpose);
  return hand.rows(grounds, before);
}
const find = (rows: readonly FigureRow[], question: string, more: FigureRow = {}) =>
  rows.find(
    (row) => row["question"] === `ground_${question}` && Object.entries(more).every(([key, value]) => row[key] === value),
  );

test("joint and pledged rights are counted beside those of the other enterprises", async () => {
  const rows = await told("listing");
  // 10 of 30 are joint; of the others' 120 in force none is. the chance is C(10 of 30) over C(10 of 150), far below 0.05.
  expect(find(rows, "joint")).toMatchObject({
    hits: 10,
    total: 30,
    rest_hits: 0,
    rest_total: 120,
    ratio: null,
    verdict: "clear",
    action: "clear_ownership",
    patents: 10,
  });
  expect(find(rows, "pledged")).toMatchObject({ hits: 2, total: 30, q: null, verdict: "on_record", action: "clear_burden" });
  expect(find(rows, "seized")).toMatchObject({ hits: 0, verdict: "not_on_record", action: null });
  // Terms to 2024 of a cut-off at the end of 2022 end within three years.
  expect(find(rows, "ending_soon")).toMatchObject({ hits: 10, total: 30, rest_hits: 0, rest_total: 120, verdict: "clear" });
});

test("what lapsed early is weighed by the age of the enterprise's own rights", async () => {
  // o2 lost 10 of its 30 of 2012; e1 has none of that age, and of its own age (2018) the others lost none of 100.
  expect(find(await told("listing"), "lapsed_early")).toMatchObject({ hits: 0, total: 30, rest_hits: 0, rest_total: 130 });
});

test("whose rights it builds on, against whose the others build on", async () => {
  const row = find(await told("listing"), "builds_on", { organisation: "o1" });
  // e1 cites ten of o1 and nothing else in force; the others cite twenty, none of them o1's.
  expect(row).toMatchObject({
    subject: "e1",
    hits: 10,
    total: 10,
    rest_hits: 0,
    rest_total: 20,
    verdict: "clear",
    action: "secure",
  });
});

test("one holder in a node, of what is in force here", async () => {
  const row = find(await told("listing"), "held_by_one", { node: "b", organisation: "o1" });
  expect(row).toMatchObject({ hits: 100, total: 120, rest_hits: 0, rest_total: 30, verdict: "clear", action: "avoid" });
});

test("key people who left are counted, not named", async () => {
  const row = find(await told("listing"), "people_left");
  expect(row).toMatchObject({ hits: 1, total: 2, verdict: "too_few", action: null, patents: null });
  expect(JSON.stringify(await told("listing"))).not.toMatch(/Li Yi|Wang Er/);
});

test("what the enterprise is short of, and how it may be had", async () => {
  const rows = await told("technology_import", new Map([["technology", [{ node: "b", use: "buy" }]]]));
  // None of its 33 stands in b, where 120 of the others' 130 do; o1 holds b, so a licence comes before buying.
  expect(find(rows, "own_gap", { node: "b" })).toMatchObject({
    hits: 0,
    total: 33,
    rest_hits: 120,
    rest_total: 130,
    verdict: "clear",
    action: "license",
  });
  expect(find(rows, "own_gap", { node: "a" })).toMatchObject({ hits: 33, total: 33, verdict: "too_few", action: null });
});

test("every number of patents opens as many", async () => {
  const hand = engines.get("listing");
  if (!hand) throw new Error("no engine");
  const column = grounds.columns(hand.scope).find(({ key }) => key === "patents");
  if (!column) throw new Error("no column");
  for (const row of (await told("listing")).filter(({ patents }) => patents !== null)) {
    const { total } = await listMembers(hand.engine, hand.scope.study, cellPick(column, row) ?? {}, { limit: 0, offset: 0 });
    expect([row["question"], row["node"], total]).toEqual([row["question"], row["node"], row["patents"]]);
  }
});

test("recommendations stand on cells that are there, name no person in what a ledger keeps, and go to those who act", async () => {
  const hand = engines.get("listing");
  if (!hand) throw new Error("no engine");
  const rows = await told("listing");
  const figures = [{ id: "grounds", value: rows }] as unknown as Figure[];
  const found = recommend(hand.scope, figures);
  expect(found.map(({ action, node }) => [action, node])).toEqual([
    ["clear_burden", "*"],
    ["clear_ownership", "*"],
    ["renew", "*"],
    ["secure", "*"],
    ["avoid", "b"],
  ]);
  for (const one of found) {
    expect(recommendationShape.parse(one)).toEqual(one);
    for (const { figure, row, column, value } of one.reasons.flatMap(({ cells }) => cells)) {
      const [at] = rows.filter((each) => figure === "grounds" && Object.entries(row).every(([key, is]) => each[key] === is));
      expect([one.id, column, at?.[column]]).toEqual([one.id, column, value]);
    }
  }
  const [burden, joint] = found;
  expect(burden).toMatchObject({
    owner: { role: "enterprise_rights" },
    subject: { key: "organisation:e1" },
    deadline: { months: 6 },
  });
  expect(joint?.effects.map(({ kpi, direction, baseline }) => [kpi, direction, baseline])).toEqual([["focus-joint", "down", 10]]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});
