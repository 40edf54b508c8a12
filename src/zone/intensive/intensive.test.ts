import { plainContext } from "#base";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { corpusActions } from "#corpus";
import { zoneForTest } from "../zone-for-test.ts";
import type { intensiveAnswer } from "./contract.ts";

const bed = zoneForTest();
afterAll(bed.close);
type Answer = z.output<typeof intensiveAnswer>;

/** Industry, employees in 10,000 of each year, invention grants a year, research and revenue in 亿元, in a catalogue or not. */
const industries = [
  ["C39", 10, 180, 50, 1000, 1],
  ["C17", 60, 120, 4, 1000, 0],
  ["C27", 2, 20, 8, 100, 1],
  ["H61", 28, 0, 0, 500, 0],
] as const;

async function bring(name: string, lines: readonly string[]): Promise<void> {
  const path = join(bed.dataDir, name);
  writeFileSync(path, lines.join("\n"));
  const importing = corpusActions.find((action) => action.name === "corpus/import");
  const context = plainContext(bed.dataDir, { clock: () => new Date(bed.now) });
  await importing?.run(importing.input.parse({ paths: [path] }), context);
}

beforeAll(async () => {
  const rows = [2019, 2020, 2021, 2022, 2023].flatMap((year) =>
    industries.flatMap(([code, people, grants, research, revenue, listed]) => [
      `CN,${code},${year},从业人员,万人,${people}`,
      `CN,${code},${year},发明专利授权量,件,${grants}`,
      `CN,${code},${year},商标注册量,件,${grants * 2}`,
      `CN,${code},${year},研发经费,亿元,${research}`,
      `CN,${code},${year},营业收入,亿元,${revenue}`,
      `CN,${code},${year},增加值,亿元,${revenue / 4}`,
      `CN,${code},${year},战略性新兴产业,项,${listed}`,
    ]),
  );
  await bring("patents.csv", [
    "公开号,申请号,标题,申请日,授权公告日,IPC分类号",
    "CN112000001B,CN201910000001.1,一种刀具,2019-01-02,2021-05-04,B23B27/00",
    "CN112000002B,CN201910000002.2,一种刀具与药物,2019-01-02,2023-05-04,B23B27/00; A61K9/00",
    "CN112000003B,CN201010000003.3,过早授权,2010-01-02,2012-05-04,B23B27/00",
    "CN112000004A,CN202010000004.4,尚未授权,2020-01-02,,B23B27/00",
  ]);
  await bring("concordance.csv", [
    "IPC分类号,国民经济行业代码,国民经济行业名称",
    "B23B,3321,切削工具制造",
    "A61K,2720,化学药品制剂制造",
  ]);
  await bring("statistics.csv", ["地区,行业代码,年份,指标,单位,数值", ...rows, "CN,C99,2023,从业人员,车次,3"]);
});

const ask = (more: object = {}) => bed.run<Answer>("zone/intensive", { region: "CN", to: 2023, ...more });

// By hand, over five years: grants 900, 600, 100, 0; mean 400. Employees 100,000, 600,000, 20,000, 280,000; mean density 16 per 10,000.
// C17: scale above, density 10 below, research 0.4 % below the mean: not intensive. C27: density 50 above, scale below, research 8 %
// above the mean of (5 + 0.4 + 8 + 0) / 4 = 3.35 %, and catalogued: intensive by the second route.
test("2.5 both methods side by side, with the list of what differs", async () => {
  const { industries: judged, differences, means, caveats } = await ask();
  expect(judged.map(({ code }) => code)).toEqual(["C17", "C27", "C39", "H61"]);
  expect(judged.map(({ rights, employees, employeeYears }) => [rights, employees, employeeYears])).toEqual([
    [600, 600_000, 5],
    [100, 20_000, 5],
    [900, 100_000, 5],
    [0, 280_000, 5],
  ]);
  expect(means).toMatchObject({ scale: 400, density: 16 });
  expect(means.perThousand).toBeCloseTo(2.2222, 4);
  expect(means.researchIntensity).toBeCloseTo(0.0335, 10);
  expect(judged.map(({ scaleAndDensity }) => scaleAndDensity.reason)).toEqual([
    "one_only",
    "one_and_research",
    "scale_and_density",
    "neither",
  ]);
  expect(differences).toEqual({
    both: ["C27", "C39"],
    onlyScaleAndDensity: [],
    onlyPerEmployee: [],
    neither: ["C17", "H61"],
    unjudged: [],
  });
  expect(caveats.join(" ")).toContain("commonly told");
  expect(caveats.join(" ")).toContain("车次");
});

test("2.5 what intensive industries hold of all is told with its count, people and value added", async () => {
  const { sums } = await ask();
  expect(sums.all).toMatchObject({ industries: 4, employees: 1_000_000, employeeShare: 1, valueAddedShare: 1 });
  expect(sums.scaleAndDensity).toMatchObject({ industries: 2, employees: 120_000, employeeShare: 0.12 });
  // 增加值 of the last year: 250 + 250 + 25 + 125 = 650 亿元; C39 and C27 hold 275.
  expect(sums.scaleAndDensity.valueAdded).toBe(275e8);
  expect(sums.scaleAndDensity.valueAddedShare).toBeCloseTo(275 / 650, 10);
});

test("4.6 an industry can be intensive by patents, trade marks or copyright, each on its own", async () => {
  const marks = await ask({ right: "trademark" });
  expect(marks.industries.map(({ scaleAndDensity }) => scaleAndDensity.reason)).toEqual(Array(4).fill("not_of_method"));
  expect(marks.industries.filter(({ perEmployee }) => perEmployee.intensive).map(({ code }) => code)).toEqual(["C27", "C39"]);
  const works = await ask({ right: "copyright" });
  expect(works.industries.map(({ perEmployee }) => perEmployee.reason)).toEqual(Array(4).fill("no_factor"));
  expect(works.differences.unjudged).toHaveLength(4);
});

test("a year that is missing leaves the rights unknown instead of too low", async () => {
  const { industries: judged } = await ask({ to: 2024 });
  expect(judged.map(({ rights }) => rights)).toEqual([null, null, null, null]);
  expect(judged[0]?.scaleAndDensity).toEqual({ intensive: null, reason: "no_rights" });
});

// By hand: within 2019–2023 one family is all tools, one half tools and half drugs: C27 has 0.5, and C17, C39, H61 none.
test("grants of the corpus are spread over industries by the concordance, each family once and only those of the window", async () => {
  const { industries: judged, rightsFrom, caveats } = await ask({ count: "corpus" });
  expect(rightsFrom).toBe("corpus");
  expect(Object.fromEntries(judged.map(({ code, rights }) => [code, rights]))).toEqual({ C17: 0, C27: 0.5, C39: 0, H61: 0 });
  expect(caveats.join(" ")).toContain("gbt4754");
});

test("a region without statistics says what to import", async () => {
  const { industries: judged, caveats } = await ask({ region: "CN-430000" });
  expect(judged).toEqual([]);
  expect(caveats.join(" ")).toContain("import a table");
});
