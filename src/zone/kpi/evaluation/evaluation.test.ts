import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zoneForTest } from "../../zone-for-test.ts";
import { scoreOf } from "./score.ts";
import { weightsOf } from "./scheme.ts";
import { shippedSchemes } from "./shipped-schemes.ts";

const bed = zoneForTest("2026-06-30T00:00:00Z");
const file = join(bed.dataDir, "evaluation-schemes.yaml");
afterAll(bed.close);
let zone: string;
beforeAll(async () => {
  zone = await bed.make("zone/zones", { name: "示例区", type: "park", level: "city", region: "CN-220100" });
});

interface Item {
  readonly kpi: string;
  readonly record: string | null;
  readonly points: string | null;
  readonly why: string | null;
  readonly low: string;
  readonly high: string;
}
interface Evaluation {
  readonly low: string;
  readonly high: string;
  readonly weight: string;
  readonly missing: number;
  readonly vetoed: readonly string[];
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly title: { readonly en: string };
    readonly items: readonly Item[];
  }[];
}
const evaluate = (scheme?: string) => bed.run<Evaluation>("zone/evaluation", { zone, scheme });
const report = async (kpi: string, unit: string, value: string, period_from: string | null = null) => {
  const values = { zone, kpi, unit, period_from, period_to: "2025-12-31", value, source: "年报", method: "reported" };
  return (await bed.move("zone/kpi-values", await bed.make("zone/kpi-values", values), ["submit", "verify"])).id;
};

test("3.9 3.10 five dimensions and five elements, each with an indicator, whose weights add up to 100", async () => {
  for (const scheme of Object.values(shippedSchemes)) expect(weightsOf(scheme)).toBe("100");
  const dimensions = await evaluate();
  expect(dimensions.dimensions.map(({ dimension }) => dimension)).toEqual([
    "creation",
    "use",
    "protection",
    "management",
    "service",
  ]);
  expect(dimensions.dimensions[2]?.title.en).toBe("Sound protection");
  const elements = await evaluate("five_elements");
  expect(elements.dimensions.map(({ dimension }) => dimension)).toEqual([
    "platforms",
    "institutions",
    "capital",
    "industry",
    "talent",
  ]);
  for (const { items } of elements.dimensions) expect(items.length).toBeGreaterThan(0);
});

test("0.22 the four powers are four families of documented indicators, and what has no value stays open", async () => {
  const { kpis } = await bed.run<{ kpis: { id: string; definition: { en: string } }[] }>("zone/kpi-catalogue", {});
  const powers = await evaluate("four_powers");
  expect(powers.dimensions.map(({ dimension }) => dimension)).toEqual([
    "decision_guidance",
    "resource_allocation",
    "market_control",
    "operating_benefit",
  ]);
  for (const { items } of powers.dimensions) {
    expect(items.length).toBeGreaterThan(2);
    for (const { kpi } of items) expect(kpis.find(({ id }) => id === kpi)?.definition.en ?? "").not.toBe("");
  }
  expect([powers.low, powers.high]).toEqual(["0.00", "100.00"]);
  expect(powers.missing).toBe(powers.dimensions.reduce((sum, { items }) => sum + items.length, 0));
});

test("what is missing makes a range from nothing to its weight, and each point opens its value", async () => {
  expect(await evaluate()).toMatchObject({ low: "0.00", high: "100.00", missing: 13 });
  const record = await report("institutions", "家", "86");
  expect((await evaluate()).dimensions[4]?.items[0]).toMatchObject({ record, why: "no_target", low: "0.00", high: "5.00" });
  const target = await bed.make("zone/targets", {
    zone,
    kpi: "institutions",
    comparator: "ge",
    value: "100",
    due_on: "2026-12-31",
    source: "方案",
  });
  await bed.move("zone/targets", target, ["set"]);
  const scored = await evaluate();
  expect(scored.dimensions[4]?.items[0]).toMatchObject({ points: "86.00", why: null, low: "4.30", high: "4.30" });
  expect(scored).toMatchObject({ low: "4.30", high: "99.30", missing: 12 });
});

const own = `county:
  title: { zh: 县域评价, en: County }
  dimensions:
    all:
      title: { zh: 全部, en: All }
      items:
        - { kpi: institutions, weight: 40, steps: [{ from: 50, points: 60 }, { from: 80, points: 90 }] }
        - { kpi: case_days, weight: 60, linear: { floor: 60, target: 20 } }
        - { kpi: satisfaction, weight: 0, veto: { below: 60 } }
`;

test("a scheme of the data directory scores by steps, by lines that fall, and by a veto that takes everything", async () => {
  writeFileSync(file, own);
  await report("case_days", "天", "30");
  // 40 × 90 % + 60 × (60 − 30) ÷ (60 − 20); of the veto nobody knows yet.
  expect(await evaluate("county")).toMatchObject({ low: "81.00", high: "81.00", vetoed: [], missing: 1 });
  await report("satisfaction", "分", "59.9");
  expect(await evaluate("county")).toMatchObject({ low: "0.00", high: "0.00", vetoed: ["satisfaction"] });
  rmSync(file);
  await expect(evaluate("county")).rejects.toThrow(
    "no evaluation scheme “county”; known are five_dimensions, five_elements, four_powers",
  );
});

test.each([
  [
    own.replace("weight: 60", "weight: 59"),
    "evaluation-schemes.yaml, line 2, column 3: the weights of “county” add up to 99, not to 100",
  ],
  [own.replace("kpi: case_days", "kpi: nothing"), "line 8, column 18: no indicator “nothing” is in the catalogue"],
  [own.replace("floor: 60", "floor: 20"), "floor and target of “case_days” are the same"],
  [own.replace("from: 80", "from: 40"), "the steps of “institutions” must rise"],
])("a scheme that does not hold is refused with its place", async (text, said) => {
  writeFileSync(file, text);
  await expect(evaluate("county")).rejects.toThrow(said);
  rmSync(file);
});

test("a score is cut off at both ends", () => {
  const item = { kpi: "x", weight: 50, linear: { floor: 10, target: 20 } };
  expect([5, 10, 15, 20, 30].map((value) => scoreOf(item, String(value), null).points)).toEqual([
    "0.00",
    "0.00",
    "50.00",
    "100.00",
    "100.00",
  ]);
});
