import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainContext, type Context } from "#base";
import { corpusActions } from "#corpus";
import { closeLedgers, setRegisters, type LedgerRecord } from "#ledger";
import { zoneActions, zoneRegisters } from "../index.ts";
import { judgeTarget } from "./judge.ts";
import { concentrationOf, rollUp, type RegionCount } from "./regions.ts";

let dataDir: string;
let zone: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "fairway-kpi-"));
  setRegisters(zoneRegisters);
  zone = (await run("zone/zones-save", { values: { name: "示例区", type: "park", level: "city", region: "CN-410100" } })).id;
});
afterAll(async () => {
  await closeLedgers();
  rmSync(dataDir, { recursive: true, force: true });
});

async function run<Answer = LedgerRecord>(name: string, input: object): Promise<Answer> {
  const action = zoneActions.find((each) => each.name === name);
  if (!action) throw new Error(`no action ${name}`);
  return action.output.parse(await action.run(action.input.parse(input), contextOf())) as Answer;
}

function contextOf(): Context {
  return plainContext(dataDir, { clock: () => new Date("2017-01-15T00:00:00Z") });
}

async function through(name: string, values: object, acts: readonly string[]): Promise<LedgerRecord> {
  let record = await run(`${name}-save`, { values: { zone, ...values } });
  for (const act of acts) record = await run(`${name}-move`, { id: record.id, seen: record.version, act });
  return record;
}

const report = (value: string, more: object = {}) =>
  through(
    "zone/kpi-values",
    {
      kpi: "investment",
      period_from: "2013-09-01",
      period_to: "2016-12-31",
      value,
      unit: "亿元",
      source: "年报",
      method: "reported",
      ...more,
    },
    ["submit", "verify", "sign"],
  );

interface RegionsAnswer {
  readonly rows: readonly { readonly region: string; readonly density: number | null }[];
  readonly sum: { readonly count: number; readonly population: number; readonly density: number | null };
  readonly concentration: number | null;
}

interface Status {
  readonly targets: readonly { readonly verdict: string; readonly actual: string | null; readonly late: boolean }[];
}

describe("0.4 more than 35 billion by the end of 2016 (350 in units of 100 million)", () => {
  const target = { comparator: "gt", value: "350", value_to: null } as const;
  test.each([
    ["349", "not_met"],
    ["350", "not_met"],
    ["350.0", "not_met"],
    ["351", "met"],
    [null, "no_value"],
  ] as const)("%s: %s", (actual, verdict) => {
    expect(judgeTarget(target, actual)).toBe(verdict);
  });

  test("is late while it is not met, and met by a revision that says what it replaces and why", async () => {
    await through("zone/targets", { kpi: "investment", comparator: "gt", value: "350", due_on: "2016-12-31", source: "方案" }, [
      "set",
    ]);
    const first = await report("349");
    const before = await run<Status>("zone/target-status", { zone });
    expect(before.targets[0]).toMatchObject({ verdict: "not_met", actual: "349", late: true });
    await report("351", { replaces: first.id, reason: "补录第四季度" });
    const after = await run<Status>("zone/target-status", { zone });
    expect(after.targets[0]).toMatchObject({ verdict: "met", actual: "351", late: false });
  });
});

test("0.9 a value without unit or source cannot be submitted, and the reason is given", async () => {
  const draft = { kpi: "transfers", period_from: "2016-01-01", period_to: "2016-12-31", value: "12", method: "reported" };
  await expect(through("zone/kpi-values", { ...draft, unit: "件次" }, ["submit"])).rejects.toThrow("“Source” must be filled in");
  await expect(through("zone/kpi-values", { ...draft, source: "登记簿" }, ["submit"])).rejects.toThrow(
    "“Unit” must be filled in",
  );
  const wrong = through("zone/kpi-values", { ...draft, source: "登记簿", unit: "万件" }, ["submit"]);
  await expect(wrong).rejects.toThrow("reported in 件次 / transfers");
});

test("what is only submitted or returned is no value of the zone yet", async () => {
  const other = (await run("zone/zones-save", { values: { name: "另一区", type: "park", level: "city", region: "CN-410100" } }))
    .id;
  const at = { zone: other, kpi: "transfers", due_on: "2016-12-31", source: "方案" };
  await through("zone/targets", { ...at, comparator: "ge", value: "10" }, ["set"]);
  const value = {
    zone: other,
    kpi: "transfers",
    period_from: "2016-01-01",
    period_to: "2016-12-31",
    value: "12",
    unit: "件次",
    source: "登记簿",
    method: "reported",
  };
  await through("zone/kpi-values", value, ["submit"]);
  const { targets } = await run<Status>("zone/target-status", { zone: other });
  expect(targets[0]).toMatchObject({ verdict: "no_value", late: true });
});

describe("1.10 three to five providers", () => {
  const target = { comparator: "range", value: "3", value_to: "5" } as const;
  test.each([
    ["2", "below"],
    ["3", "met"],
    ["5", "met"],
    ["6", "exceeded"],
  ] as const)("%s: %s", (actual, verdict) => {
    expect(judgeTarget(target, actual)).toBe(verdict);
  });
});

test("4.14 a target whose object is cut off in its source is kept as incomplete", async () => {
  await through(
    "zone/targets",
    {
      kpi: "mechanism_share",
      comparator: "gt",
      due_on: "2020-12-31",
      as_published: "more than 70% large and medium…",
      source: "2016 方案",
    },
    ["set"],
  );
  const { targets } = await run<Status>("zone/target-status", { zone, at: "2021-01-01" });
  expect(targets.map(({ verdict }) => verdict)).toContain("incomplete");
});

/** 4.4: valid inventions and population (10,000) of the prefectures, end of November 2020, with the density as printed. */
const hunan: readonly (readonly [region: string, count: number, population: number, printed: number])[] = [
  ["CN-430100", 32_981, 839.45, 39.29],
  ["CN-430200", 6957, 402.85, 17.27],
  ["CN-430300", 3829, 288.2, 13.29],
  ["CN-430400", 1897, 730.06, 2.6],
  ["CN-430500", 610, 730.24, 0.84],
  ["CN-430600", 1868, 577.13, 3.24],
  ["CN-430700", 2070, 577.2, 3.59],
  ["CN-430800", 200, 154.9, 1.29],
  ["CN-430900", 1300, 442.07, 2.94],
  ["CN-431000", 1111, 475.5, 2.34],
  ["CN-431100", 771, 544.61, 1.42],
  ["CN-431200", 687, 498.33, 1.38],
  ["CN-431300", 660, 394.13, 1.67],
  ["CN-433100", 370, 263.83, 1.4],
];

describe("4.4 Hunan's prefectures", () => {
  test("through the doors: reported by region, verified, spread over the population of a side table", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fairway-hunan-"));
    const people = join(folder, "population.csv");
    const patents = join(folder, "patents.csv");
    const lines = hunan.map(([region, , population]) => `${region.slice(3)},2020,${population},万人`);
    writeFileSync(people, ["地区,年份,常住人口,单位", ...lines].join("\n"));
    writeFileSync(patents, "公开号,申请号,标题,申请日\nCN104000001A,CN201410000001.1,一种刀具,2014-01-02\n");
    const importing = corpusActions.find(({ name }) => name === "corpus/import");
    await importing?.run(importing.input.parse({ paths: [patents, people] }), contextOf());
    rmSync(folder, { recursive: true, force: true });
    const province = (
      await run("zone/zones-save", { values: { name: "湖南", type: "strong_province", level: "province", region: "CN-430000" } })
    ).id;
    const at = {
      zone: province,
      kpi: "valid_inventions",
      period_to: "2020-11-30",
      unit: "件",
      source: "省市场监管局",
      method: "reported",
    };
    for (const [region, count] of hunan)
      await through("zone/kpi-values", { ...at, region, value: String(count) }, ["submit", "verify"]);
    const rolled = (regions?: string[]) =>
      run<RegionsAnswer>("zone/kpi-regions", { zone: province, kpi: "valid_inventions", at: "2020-12-31", regions });
    const all = await rolled();
    expect(all.rows.map(({ region, density }) => [region, Number(density?.toFixed(2))])).toEqual(
      hunan.map(([region, , , printed]) => [region, printed]),
    );
    expect([all.sum.count, all.sum.population, all.concentration?.toFixed(4)]).toEqual([55_311, 6918.5, "0.3815"]);
    const three = await rolled(["CN-430100", "CN-430200", "CN-430300"]);
    expect([three.sum.count, three.sum.population, three.sum.density?.toFixed(2)]).toEqual([43_767, 1530.5, "28.60"]);
    await through("zone/kpi-values", { ...at, region: "CN-430000", value: "55313" }, ["submit", "verify"]);
    await expect(rolled()).rejects.toThrow("CN-430000 holds CN-430100");
  });

  const overlap = (outer: string, inner: string): never => {
    throw new Error(`${outer} holds ${inner}`);
  };
  const counts: RegionCount[] = hunan.map(([region, count, population]) => ({ region, count, population }));
  const province = [...counts, { region: null, count: 2, population: null }];
  const capital = counts.filter(({ region }) => ["CN-430100", "CN-430200", "CN-430300"].includes(region ?? ""));
  const two = (value: number | null) => Number(value?.toFixed(2));

  test("have the densities that are printed", () => {
    for (const [region, count, population, printed] of hunan) {
      expect([region, two(rollUp([{ region, count, population }], overlap).density)]).toEqual([region, printed]);
    }
  });

  test("add up to the province, whose printed population is a tenth less than its parts", () => {
    const all = rollUp(province, overlap);
    expect([all.count, all.population, two(all.density)]).toEqual([55_313, 6918.5, 7.99]);
    // Over the printed 6,918.40 it is 7.995, printed as 8.00.
    expect((all.count / 6918.4).toFixed(3)).toBe("7.995");
  });

  test("Changsha, Zhuzhou and Xiangtan: 28.60, which is 3.58 times the province, 79.13 % of it; the rest 2.14; HHI 0.3815", () => {
    const three = rollUp(capital, overlap);
    const rest = rollUp(
      province.filter((each) => !capital.includes(each)),
      overlap,
    );
    expect([three.count, three.population, two(three.density)]).toEqual([43_767, 1530.5, 28.6]);
    expect(two((three.density ?? 0) / (55_313 / 6918.4))).toBe(3.58);
    expect(two((100 * three.count) / 55_313)).toBe(79.13);
    expect(two(rest.density)).toBe(2.14);
    expect(concentrationOf(counts)?.toFixed(4)).toBe("0.3815");
    expect(judgeTarget({ comparator: "gt", value: "24", value_to: null }, String(three.density))).toBe("met");
  });

  test("are not added to the province that holds them", () => {
    expect(() => rollUp([...counts, { region: "CN-430000", count: 1, population: 1 }], overlap)).toThrow(
      "CN-430000 holds CN-430100",
    );
    expect(() => rollUp([...counts, { region: "CN-430102", count: 1, population: 1 }], overlap)).toThrow(
      "CN-430100 holds CN-430102",
    );
    expect(() => rollUp([...counts, { region: "CN", count: 1, population: 1 }], overlap)).toThrow("CN holds CN-430100");
  });
});
