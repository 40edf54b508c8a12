import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { zoneForTest } from "../../zone-for-test.ts";
import { kpiCatalogue, kpiOfRecommendation } from "../catalogue.ts";

const bed = zoneForTest();
const file = join(bed.dataDir, "kpi-catalogue.yaml");
afterEach(() => rmSync(file, { force: true }));
afterAll(bed.close);

interface Answer {
  readonly kpis: readonly { readonly id: string; readonly from: string; readonly everyMonths: number; readonly title: object }[];
}
const catalogue = (group?: string) => bed.run<Answer>("zone/kpi-catalogue", { group });

const added = `hydrogen_stations:
  group: use
  title: { zh: 加氢站数, en: Hydrogen stations }
  unit: { zh: 座, en: stations }
  definition: { zh: 期末建成的加氢站, en: Stations built at the day }
  formula: { zh: 计数, en: count }
  source: { zh: 住建部门, en: Housing department }
  better: more
  every_months: 12
  kind: stock
  owner: zone_administrator
  right: any
  obtained: reported
`;

test("0.9 every indicator has its unit, definition, formula, source, frequency, direction and owner in both languages", async () => {
  const { kpis } = await catalogue();
  expect(kpis.length).toBeGreaterThan(80);
  for (const kpi of kpis as readonly (Record<string, unknown> & { id: string })[]) {
    for (const field of ["title", "unit", "definition", "formula", "source"]) {
      const { zh, en } = kpi[field] as { zh: string; en: string };
      expect([kpi.id, field, zh !== "" && en !== ""]).toEqual([kpi.id, field, true]);
      expect(`${kpi.id} ${en}`).not.toMatch(/\p{Script=Han}/u);
    }
  }
  const titles = Object.values(kpiCatalogue).flatMap(({ title }) => [title.zh, title.en]);
  expect(new Set(titles).size).toBe(titles.length);
});

test("a ratio is made of parts by a factor, or says that none make it", () => {
  const without = Object.entries(kpiCatalogue).filter(([, { kind, factor }]) => (kind === "ratio") !== (factor !== undefined));
  expect(without.map(([id]) => id)).toEqual(["node_dependence", "case_days", "preexamination_days", "satisfaction"]);
});

test("each indicator of a recommendation has one here", () => {
  expect(Object.keys(kpiOfRecommendation)).toHaveLength(19);
  for (const [, id] of Object.entries(kpiOfRecommendation)) expect(kpiCatalogue[id].study).toBe(true);
});

test("3.10 environment of protection is protection, not of the environment; five dimensions have indicators", async () => {
  for (const group of ["creation", "use", "protection", "management", "service"]) {
    expect((await catalogue(group)).kpis.length).toBeGreaterThan(5);
  }
  expect(JSON.stringify(await catalogue("protection"))).not.toMatch(/environment/i);
});

test("4.13 talent and services have indicators of their own", async () => {
  expect((await catalogue("talent")).kpis.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["attorneys", "ip_staff", "trained", "interdisciplinary"]),
  );
  expect((await catalogue("service")).kpis.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["institutions", "institution_revenue", "agencies"]),
  );
});

type Registers = readonly {
  readonly name: string;
  readonly fields: readonly { readonly key: string; readonly codes?: object }[];
}[];

test("a zone adds an indicator by a file, finds it among the choices of forms, sets a target on it and reports it", async () => {
  const zone = await bed.make("zone/zones", { name: "示例区", type: "park", level: "city", region: "CN-410100" });
  const target = { zone, kpi: "hydrogen_stations", comparator: "ge", value: "3", due_on: "2026-12-31", source: "方案" };
  await expect(bed.make("zone/targets", target)).rejects.toThrow("No indicator “hydrogen_stations” is in the catalogue");
  writeFileSync(file, `${added}visitors:\n  every_months: 3\n`);
  await bed.make("zone/targets", target);
  const value = { zone, kpi: "hydrogen_stations", period_to: "2025-12-31", value: "2", unit: "座" };
  const id = await bed.make("zone/kpi-values", { ...value, source: "住建部门", method: "reported" });
  expect((await bed.move("zone/kpi-values", id, ["submit"])).state).toBe("submitted");
  await expect(bed.make("zone/kpi-values", { ...value, unit: "个" })).rejects.toThrow("reported in 座 / stations, not in “个”");
  const { registers } = await bed.run<{ registers: Registers }>("ledger/registers", {});
  for (const [name, key] of [
    ["zone/targets", "kpi"],
    ["zone/kpi-values", "kpi"],
    ["zone/decisions", "kpis"],
  ] as const) {
    const field = registers.find((each) => each.name === name)?.fields.find((each) => each.key === key);
    expect(field?.codes).toMatchObject({ hydrogen_stations: { en: "Hydrogen stations" }, visitors: {} });
  }
  const { kpis } = await catalogue();
  expect(kpis.find((kpi) => kpi.id === "hydrogen_stations")).toMatchObject({ from: "added" });
  expect(kpis.find((kpi) => kpi.id === "visitors")).toMatchObject({ from: "changed", everyMonths: 3 });
});

test.each([
  ["visitors:\n  every_months: 5\n", "kpi-catalogue.yaml, line 2, column 17: “visitors.every_months” has a wrong value"],
  ["visitors:\n  colour: red\n", "line 2, column 11: “visitors.colour” is not known here"],
  [added.replace(/ {2}unit.*\n/, ""), "line 2, column 3: “hydrogen_stations.unit” is missing"],
  [added.replace("obtained: reported", "obtained: ledger"), "line 13, column 13: “hydrogen_stations” cannot be computed"],
  ["Visitors:\n  every_months: 3\n", "line 2, column 3: “Visitors” is no id"],
  ["visitors: [\n", "kpi-catalogue.yaml, line 2"],
  ["- visitors\n", "must be a mapping"],
])("a mistake in the file is told with line and column: %s", async (text, said) => {
  writeFileSync(file, text);
  await expect(catalogue()).rejects.toThrow(said);
  // Forms go on with the indicators that are shipped.
  expect((await bed.run<{ registers: Registers }>("ledger/registers", {})).registers.length).toBeGreaterThan(10);
});
