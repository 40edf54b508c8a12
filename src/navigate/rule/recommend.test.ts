import { expect, test } from "vitest";
import { recommendationShape, type Figure } from "../contract.ts";
import type { FigureRow, Scope } from "../indicator/indicator.ts";
import { FigureCells } from "./figure-cells.ts";
import { recommend } from "./recommend.ts";

const figure = (id: string, value: FigureRow[]) => ({ id, value }) as unknown as Figure;
const scope = {
  unit: "family",
  study: {},
  home: { region: "CN-410100", prefix: "CN-4101", role: "home" },
  label: (_kind: string, key: unknown) => ({ zh: String(key), en: String(key) }),
} as unknown as Scope;

const row = {
  node: "tools",
  action: "complete",
  readiness: "not_ready",
  direction: "rising",
  standing: "weak",
  growth: 0.12,
  shift: 0.01,
  members: 4,
  advantage: 0.4,
  relatedness: 0.5,
  applicants: 1,
  known: 0.6,
  feasibility: 0.6,
  priority: 0.3,
};
const figures = [
  figure("path", [row]),
  figure("growth", [{ node: "tools", cagr: 0.12, before: 20, recent: 35 }]),
  figure("shares", [{ node: "tools", shift: 0.01 }]),
  figure("gaps", [{ node: "tools", members: 4, applicants: 1 }]),
  figure("rta", [
    { node: "tools", place: "world", shrunk: 1 },
    { node: "tools", place: "CN-410100", shrunk: 0.4 },
  ]),
  figure("nodes", [{ node: "tools", members: 25, precision: 0.7 }]),
  figure("stability", [{ node: "tools", action: "complete", stability: 0.55, other: "watch" }]),
  figure("concentration", [{ node: "tools", band: "high", hhi: 0.3, cr4: 0.9 }]),
  figure("enterprises", [{ node: "tools", enterprises: 2, largest: 3 }]),
  figure("technology-route", [{ node: "tools", route: "buy", own_core: 1, outside_core: 4, dependence: 0.8, own: 3 }]),
  figure("attract", [
    {
      node: "tools",
      organisation: "o1",
      score: 0.6,
      low: 0.5,
      high: 0.7,
      first: "strength",
      second: "fit",
      weakest: "ties",
      strength: 1,
      fit: 0.9,
      ties: 0,
    },
  ]),
];

test("a recommendation says which cells it stands on, and every one of them is there", () => {
  const [one] = recommend(scope, figures);
  expect(recommendationShape.parse(one)).toEqual(one);
  const cells = new FigureCells(figures);
  const refs = [...(one?.reasons ?? []), ...(one?.risks ?? [])].flatMap((told) => told.cells);
  expect(refs.length).toBeGreaterThan(8);
  for (const ref of refs) expect([ref, cells.rows(ref.figure, ref.row)[0]?.[ref.column]]).toEqual([ref, ref.value]);
  expect(refs.find((ref) => ref.figure === "rta")).toMatchObject({ row: { place: "CN-410100" }, value: 0.4 });
});

test("what should move has today's value where a figure tells it, and none where none does", () => {
  const [one] = recommend(scope, figures);
  expect(one?.effects.map(({ kpi, direction, baseline }) => [kpi, direction, baseline])).toEqual([
    ["node-enterprises", "up", 2],
    ["node-licences-in", "up", null],
    ["node-dependence", "down", 0.8],
    ["node-inventors", "up", null],
  ]);
  expect(one?.effects.map(({ cell }) => cell?.figure)).toEqual(["enterprises", undefined, "technology-route", undefined]);
});

test("every risk that its rule sees is named, with no other", () => {
  const [one] = recommend(scope, figures);
  expect(one?.risks.map(({ risk }) => risk)).toEqual([
    "not_ready",
    "unstable",
    "few_data",
    "unknown_regions",
    "outside_control",
    "concentrated",
    "one_holder",
  ]);
  const calm = { ...row, action: "watch", readiness: "ready", known: 1 };
  const [other] = recommend(scope, [figure("path", [calm]), figure("nodes", [{ node: "tools", members: 100, precision: 0.9 }])]);
  expect(other?.risks).toEqual([]);
});

test("candidates come with a key that lasts and with what speaks for and against them", () => {
  const [one] = recommend(scope, figures);
  expect(one?.candidates).toEqual([
    {
      kind: "attract",
      name: "o1",
      key: "organisation:o1",
      figure: "attract",
      row: { node: "tools", organisation: "o1" },
      score: 0.6,
      low: 0.5,
      high: 0.7,
      because: {
        zh: "主要依据：技术实力 1.00、契合度 0.90；最弱项：合作基础 0.00。",
        en: "For strength 1.00 and fit 0.90; weakest in ties 0.00.",
      },
    },
  ]);
  expect(one).toMatchObject({ id: "path-tools", owner: { role: "investment_promotion" }, deadline: { months: 24 } });
});
