import { plainContext } from "#base";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { navigateActions } from "#navigate";
import { zoneForTest } from "../zone-for-test.ts";

const bed = zoneForTest("2016-06-01T00:00:00Z");
afterAll(bed.close);

const zoneOf = (name: string, region: string, type = "ip_service_cluster") =>
  bed.make("zone/zones", { name, type, level: "national", region });

interface Told {
  readonly kpi: string;
  readonly unit: string;
  readonly value: string;
  readonly [field: string]: string | null;
}
async function report(zone: string, told: Told): Promise<string> {
  const values = { zone, source: "公开报道", method: "reported", period_to: "2015-12-31", ...told };
  return (await bed.move("zone/kpi-values", await bed.make("zone/kpi-values", values), ["submit", "verify"])).id;
}
async function aim(zone: string, values: object): Promise<void> {
  await bed.move("zone/targets", await bed.make("zone/targets", { zone, source: "方案", ...values }), ["set"]);
}

interface Target {
  readonly kpi: string;
  readonly verdict: string;
  readonly value: string | null;
  readonly asPublished: string | null;
}
const targetsOf = async (zone: string, at?: string) =>
  (await bed.run<{ targets: Target[] }>("zone/target-status", { zone, at })).targets;

interface Compared {
  readonly own: { readonly to: string } | null;
  readonly others: readonly {
    readonly region: string;
    readonly to: string;
    readonly times: string;
    readonly sharePercent: string;
    readonly quotient: string;
  }[];
  readonly national: { readonly percent: string } | null;
  readonly isLowerBound: boolean;
}
const compare = (zone: string, kpi: string, base?: string) => bed.run<Compared>("zone/kpi-compare", { zone, kpi, base });

test("0.3 a target that was published ten times too small is kept as published beside its correction", async () => {
  const zone = await zoneOf("郑州", "CN-410100", "patent_navigation_zone");
  const asPublished =
    "the target was set at 'three billion yuan,' which included starting the projects signed in 2012, raising investment by 10 billion yuan, completing fixed asset investments of 10 billion.";
  const { statements } = await bed.run<{ statements: { figure: string; verdict: string; correction: string }[] }>("zone/sanity", {
    source: asPublished,
  });
  expect(statements.find(({ figure }) => figure === "three billion yuan")).toMatchObject({
    verdict: "wrong",
    correction: "30 billion yuan",
  });
  await aim(zone, {
    kpi: "investment",
    comparator: "ge",
    value: "300",
    due_on: "2013-12-31",
    as_published: asPublished,
    corrected: true,
  });
  expect((await targetsOf(zone))[0]).toMatchObject({ value: "300", asPublished });
  for (const [kpi, value] of [
    ["investment_started", "100"],
    ["investment_signed", "100"],
    ["fixed_assets", "100"],
  ] as const)
    await report(zone, { kpi, unit: "亿元", value, period_from: "2013-01-01", period_to: "2013-12-31" });
});

test("0.4 34.9 and 35.0 billion do not exceed 35 billion, 35.1 does; output is to be 2.857 times the investment", async () => {
  const zone = await zoneOf("郑州二", "CN-410100", "patent_navigation_zone");
  await aim(zone, { kpi: "investment", comparator: "gt", value: "350", due_on: "2016-12-31" });
  await aim(zone, { kpi: "output_value", comparator: "gt", value: "1000", due_on: "2016-12-31" });
  let replaces: string | null = null;
  for (const [value, verdict] of [
    ["349", "not_met"],
    ["350.0", "not_met"],
    ["351", "met"],
  ] as const) {
    const period = { period_from: "2013-09-01", period_to: "2016-05-31", replaces, reason: replaces === null ? null : "更正" };
    replaces = await report(zone, { kpi: "investment", unit: "亿元", value, ...period });
    expect((await targetsOf(zone)).find(({ kpi }) => kpi === "investment")?.verdict).toBe(verdict);
  }
  const wanted = new Map((await targetsOf(zone)).map(({ kpi, value }) => [kpi, Number(value)]));
  expect((Number(wanted.get("output_value")) / Number(wanted.get("investment"))).toFixed(3)).toBe("2.857");
});

test("0.6 navigation tells the node's share of output beside its share of patents, by year, with both series and the count", async () => {
  const action = navigateActions.find(({ name }) => name === "navigate/indicators");
  const context = plainContext(bed.dataDir, { clock: () => new Date() });
  const answer = (await action?.run(action.input.parse({}), context)) as {
    indicators: { id: string; columns: { key: string }[] }[];
  };
  const keys = answer.indicators.find(({ id }) => id === "alignment")?.columns.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(["node", "year", "members", "patent_share", "output_share", "gap", "incomplete"]));
});

describe("1.2 to 1.8: an IP-service cluster by the end of 2015", () => {
  let zone: string;
  const text =
    "By the end of 2015 the cluster was home to 223 patent agencies, or 60.1 percent of all in Beijing and 17.8 percent nationwide. " +
    "Its agents numbered 3,166, accounting for 62.9 percent in Beijing and 25.1 percent in China.";
  beforeAll(async () => {
    zone = await zoneOf("中关村", "CN-110108");
    for (const [region, agencies, agents] of [
      [null, "223", "3166"],
      ["CN-110000", "371", "5033"],
      ["CN", "1253", "12614"],
    ] as const) {
      await report(zone, { kpi: "agencies", unit: "家", value: agencies, region });
      await report(zone, { kpi: "attorneys", unit: "人", value: agents, region });
    }
  });

  test("1.2 1.3 1.4 1.5 totals that the rounded shares imply: 371; 1250–1256; 5030–5037; 12589–12638", async () => {
    const { statements } = await bed.run<{ statements: { implied: { least: number; most: number }[] }[] }>("zone/sanity", {
      source: text,
    });
    const implied = statements.flatMap((each) => each.implied.map(({ least, most }) => [least, most]));
    expect(implied).toEqual(
      expect.arrayContaining([
        [371, 371],
        [1250, 1256],
        [5030, 5037],
        [12_589, 12_638],
      ]),
    );
  });

  test("1.6 agents per agency are made of their parts: 14.20, 13.57, 10.07; another number is refused", async () => {
    const ratio = { kpi: "agents_per_agency", unit: "人/家" };
    await report(zone, { ...ratio, value: "14.20", numerator: "3166", denominator: "223" });
    await report(zone, { ...ratio, value: "13.57", numerator: "5033", denominator: "371", region: "CN-110000" });
    await report(zone, { ...ratio, value: "10.07", numerator: "12614", denominator: "1253", region: "CN" });
    const wrong = report(zone, { ...ratio, value: "14.3", numerator: "3166", denominator: "223" });
    await expect(wrong).rejects.toThrow("The value 14.3 is not what its parts make: 14.197309");
  });

  test("1.2 1.7 shares of Beijing and of the nation follow from the counts, and chain", async () => {
    const { others } = await compare(zone, "agencies");
    const share = (region: string) => others.find((each) => each.region === region)?.sharePercent;
    expect([share("CN-110000"), share("CN")]).toEqual(["60.11", "17.80"]);
    expect(((100 * Number(share("CN"))) / Number(share("CN-110000"))).toFixed(1)).toBe("29.6");
  });

  test("1.8 agents are 1.41 times as concentrated as agencies", async () => {
    const { others } = await compare(zone, "attorneys", "agencies");
    expect(others.find(({ region }) => region === "CN")?.quotient).toBe("1.41");
    await expect(compare(zone, "agents_per_agency", "agencies")).rejects.toThrow("made of counts, not of ratios");
  });

  test("1.19 every share stands with its day, and values of other days are not held against each other", async () => {
    const { own, others } = await compare(zone, "agencies");
    expect([own?.to, ...others.map(({ to }) => to)]).toEqual(["2015-12-31", "2015-12-31", "2015-12-31"]);
    await report(zone, { kpi: "agencies", unit: "家", value: "240", period_to: "2016-03-31" });
    expect((await compare(zone, "agencies")).others.map(({ times }) => times)).toEqual([null, null]);
  });

  test("1.10 three to five providers: 2 is below, 3 to 5 are met, 6 exceeds", async () => {
    await aim(zone, { kpi: "service_providers_global", comparator: "range", value: "3", value_to: "5", due_on: "2018-12-31" });
    let replaces: string | null = null;
    for (const [value, verdict] of [
      ["2", "below"],
      ["3", "met"],
      ["5", "met"],
      ["6", "exceeded"],
    ] as const) {
      replaces = await report(zone, {
        kpi: "service_providers_global",
        unit: "家",
        value,
        replaces,
        reason: replaces === null ? null : "更正",
      });
      expect((await targetsOf(zone))[0]?.verdict).toBe(verdict);
    }
  });
});

interface Rolled {
  readonly value: string;
  readonly numerator: string | null;
  readonly counted: readonly { readonly name: string }[];
  readonly leftOut: readonly { readonly name: string }[];
}
const rollUp = (zone: string, kpi: string, more: object) => bed.run<Rolled>("zone/kpi-roll-up", { zone, kpi, ...more });

describe("1.14 Beijing, Tianjin and Hebei", () => {
  const members = ["CN-110000", "CN-120000", "CN-130000"];
  test("are added without their parts, and their ratios are made of the sums of parts, not averaged", async () => {
    const zone = await zoneOf("京津冀", "CN");
    for (const [region, agencies, agents] of [
      ["CN-110000", 371, 5033],
      ["CN-120000", 40, 300],
      ["CN-130000", 50, 210],
    ] as const) {
      await report(zone, { kpi: "agencies", unit: "家", value: String(agencies), region });
      const parts = { numerator: String(agents), denominator: String(agencies) };
      await report(zone, { kpi: "agents_per_agency", unit: "人/家", value: (agents / agencies).toFixed(2), region, ...parts });
    }
    expect(await rollUp(zone, "agencies", { members })).toMatchObject({ value: "461" });
    // The mean of 13.57, 7.50 and 4.20 would be 8.42.
    expect(await rollUp(zone, "agents_per_agency", { members })).toMatchObject({ value: "12.02", numerator: "5543" });
    await report(zone, { kpi: "agencies", unit: "家", value: "223", region: "CN-110108" });
    await expect(rollUp(zone, "agencies", {})).rejects.toThrow("CN-110000 holds CN-110108");
    expect((await rollUp(zone, "agencies", { members })).value).toBe("461");
    await report(zone, { kpi: "satisfaction", unit: "分", value: "81", region: "CN-110000" });
    await expect(rollUp(zone, "satisfaction", {})).rejects.toThrow("tells no numerator and denominator");
  });

  test("a branch whose head office tells a value is counted with it once", async () => {
    const zone = await zoneOf("京津冀二", "CN");
    const institution = { kind: "institution", zone };
    const head = await bed.make("ledger/organisations", { ...institution, name: "北京总部" });
    const branch = await bed.make("ledger/organisations", { ...institution, name: "天津分部", parent: head });
    const other = await bed.make("ledger/organisations", { ...institution, name: "石家庄机构" });
    for (const [organisation, value] of [
      [head, "100"],
      [branch, "20"],
      [other, "10"],
    ] as const)
      await report(zone, { kpi: "attorneys", unit: "人", value, organisation });
    const rolled = await rollUp(zone, "attorneys", { over: "organisations" });
    expect(rolled.value).toBe("110");
    expect(rolled.leftOut.map(({ name }) => name)).toEqual(["天津分部"]);
  });

  test("parks add up to their zone; flows of different periods do not", async () => {
    const zone = await zoneOf("一区多园", "CN-410100");
    const parks = [];
    for (const name of ["甲园", "乙园"])
      parks.push(await bed.make("zone/zones", { name, type: "park", level: "park", region: "CN-410182", parent: zone }));
    const visitors = { kpi: "visitors", unit: "人次", period_from: "2015-01-01" };
    await report(String(parks[0]), { ...visitors, value: "400" });
    await report(String(parks[1]), { ...visitors, value: "230" });
    expect((await rollUp(zone, "visitors", { over: "parks" })).value).toBe("630");
    await report(String(parks[1]), { ...visitors, value: "90", period_from: "2016-01-01", period_to: "2016-03-31" });
    await expect(rollUp(zone, "visitors", { over: "parks" })).rejects.toThrow("told for different periods");
  });
});

test("2.2 2.3 2.14 quality beside volume: 14.84 % of applications and 6.755 % of grants are inventions, each made of its parts", async () => {
  const zone = await zoneOf("金华", "CN-330700", "model_city");
  const period = { period_from: "2015-01-01", period_to: "2015-10-31" };
  await report(zone, { kpi: "applications", unit: "件", value: "35043", ...period });
  await report(zone, { kpi: "grants", unit: "件", value: "20770", ...period });
  const of = { unit: "%", ...period };
  await report(zone, { ...of, kpi: "invention_share_applications", value: "14.84", numerator: "5202", denominator: "35043" });
  await report(zone, { ...of, kpi: "invention_share_grants", value: "6.755", numerator: "1403", denominator: "20770" });
  const swapped = {
    ...of,
    kpi: "invention_share_grants",
    value: "26.97",
    numerator: "1403",
    denominator: "20770",
    region: "CN-330702",
  };
  await expect(report(zone, swapped)).rejects.toThrow("is not what its parts make");
  const { statements } = await bed.run<{ statements: { checks: string[]; reason: string }[] }>("zone/sanity", {
    source: "From January to October 2019 there were 5202 invention patent applications and 1403 of them were authorized.",
  });
  const flow = statements.find(({ checks }) => checks.includes("flow-ratio"));
  expect(flow?.reason).toContain("26.97");
  const { kpis } = await bed.run<{ kpis: { id: string; definition: { en: string } }[] }>("zone/kpi-catalogue", {});
  expect(kpis.find(({ id }) => id === "grants")?.definition.en).toContain("flow ratio, no grant rate");
});

test("2.4 industries of applications are shares that add up to 100 % at most", async () => {
  const told = (shares: string) =>
    bed.run<{ statements: { verdict: string; checks: string[] }[] }>("zone/sanity", {
      source: `Pharmaceuticals, electromechanical industry, hardware and textiles account for ${shares} of applications respectively.`,
    });
  const verdictOf = async (shares: string) =>
    (await told(shares)).statements.find(({ checks }) => checks.includes("shares-sum"))?.verdict;
  expect(await verdictOf("30%, 40%, 25% and 20%")).toBe("suspicious");
  expect(await verdictOf("30%, 40%, 15% and 10%")).toBe("ok");
});

test("3.2 over 38 million of 86 institutions: 44.2 in ten thousands each, a lower bound, 13.8 % of the national mean", async () => {
  const zone = await zoneOf("长春新区", "CN-220100");
  const mean = {
    kpi: "revenue_per_institution",
    unit: "万元",
    value: "44.2",
    numerator: "3800",
    denominator: "86",
    bound: "lower",
  };
  await report(zone, { ...mean, period_from: "2015-01-01" });
  expect(await compare(zone, "revenue_per_institution")).toMatchObject({
    national: { percent: "13.8", year: 2023 },
    isLowerBound: true,
  });
});

test("3.3 an upgrade asks for more growth than of GDP and of the tertiary sector; without one of them nothing is said", async () => {
  const zone = await zoneOf("长春新区二", "CN-220100");
  const growth = {
    kpi: "revenue_growth",
    unit: "%",
    value: "8.00",
    numerator: "0.8",
    denominator: "10",
    period_from: "2015-01-01",
  };
  await report(zone, growth);
  const upgrade = async (gdp?: string, tertiary?: string) =>
    (await bed.run<{ verdict: string }>("zone/upgrade-test", { zone, year: 2015, gdp, tertiary })).verdict;
  expect(await upgrade("6.9", "7.9")).toBe("met");
  expect(await upgrade("6.9", "8.0")).toBe("not_met");
  expect(await upgrade("8.3")).toBe("not_met");
  expect(await upgrade("6.9")).toBe("open");
});

test("4.3 24 per 10,000 is 3 times 8; per million it would be doubted", async () => {
  const zone = await zoneOf("湖南", "CN-430000", "strong_province");
  await aim(zone, { kpi: "inventions_per_10k", comparator: "gt", value: "24", due_on: "2020-12-31" });
  await report(zone, { kpi: "inventions_per_10k", unit: "件/万人", value: "24" });
  await report(zone, { kpi: "inventions_per_10k", unit: "件/万人", value: "8", region: "CN-430000" });
  expect((await compare(zone, "inventions_per_10k")).others[0]?.times).toBe("3.00");
  expect((await targetsOf(zone))[0]?.verdict).toBe("not_met");
  const perMillion = report(zone, { kpi: "inventions_per_10k", unit: "per million", value: "24" });
  await expect(perMillion).rejects.toThrow("reported in 件/万人 / per 10,000, not in “per million”");
});
