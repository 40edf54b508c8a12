import { afterAll, expect, test } from "vitest";
import type { z } from "zod";
import { createTestSnapshot, type PublicationRecord } from "#corpus";
import "#search";
import { openSearch } from "#search";
import { zoneForTest } from "../zone-for-test.ts";
import type { carrierPatentsAnswer, planTreeAnswer, structureAnswer, tiersAnswer } from "./contract.ts";

type Structure = z.output<typeof structureAnswer>;
type Tiers = z.output<typeof tiersAnswer>;
type Tree = z.output<typeof planTreeAnswer>;
type Patents = z.output<typeof carrierPatentsAnswer>;

const bed = zoneForTest("2021-01-01T00:00:00Z");
afterAll(() => bed.close());
const zoneOf = (name: string, region: string, type = "park") => bed.make("zone/zones", { name, type, level: "national", region });
const organisation = (zone: string, name: string, kind: string, more: object = {}) =>
  bed.make("ledger/organisations", { zone, name, kind, ...more });

test("3.8 the template makes 1 + 2 + 3 + N places, lists the unfilled ones, and N is 86 by the register", async () => {
  const zone = await zoneOf("长春新区", "CN-220100");
  for (let at = 1; at <= 86; at++) await organisation(zone, `服务机构 ${at}`, "institution");
  const office = await organisation(zone, "长春新区管委会", "zone_office");
  const { id: structure } = await bed.run<{ id: string }>("zone/structure-use", { zone });
  const place = (part: string, at: number, more: object) =>
    bed.make("zone/structure-places", { structure, part, place: at, ...more });
  await place("载体", 1, { title: "产业园", organisation: office });
  await place("平台", 1, { title: "长春知识产权运营服务平台" });
  await place("中心", 1, { title: "东北知识产权大数据中心" });
  const [whole] = (await bed.run<Structure>("zone/structure", { zone })).structures;
  expect(whole?.parts.map(({ places, counted, filled }) => [places, counted, filled.length])).toEqual([
    [1, null, 1],
    [2, null, 1],
    [3, null, 1],
    [null, 86, 0],
  ]);
  expect([whole?.places, whole?.filled]).toEqual([6, 3]);
  expect(whole?.unfilled.map(({ part, place: at }) => `${part.zh} ${at}`)).toEqual(["平台 2", "中心 2", "中心 3"]);
  await expect(place("平台", 1, { title: "另一平台" })).rejects.toThrow("Place 1 of “平台” is taken by 长春知识产权运营服务平台");
  await expect(place("平台", 3, { title: "第三个" })).rejects.toThrow("has 2 places; 3 is none of them");
  await expect(place("机构", 1, { title: "某机构" })).rejects.toThrow("is counted from the register");
  await expect(place("基金", 1, { title: "某基金" })).rejects.toThrow("has no part “基金”");
  const own = { zone, title: "自定架构", parts: ["基地 × 4", "无数量"] };
  await expect(bed.make("zone/structures", own)).rejects.toThrow("“无数量” is no part");
});

test("0.11 patents of the institute count once in the zone, also those it files with others", async () => {
  const zone = await zoneOf("郑州", "CN-410100");
  const institute = await organisation(zone, "超硬材料研究院", "institute", { corpus_names: ["郑州超硬材料研究院"] });
  await organisation(zone, "晶石公司", "enterprise", { corpus_names: ["郑州晶石有限公司"] });
  await organisation(zone, "没有专利的公司", "enterprise");
  await bed.make("zone/carriers", { zone, title: "超硬材料研究院", kind: "institute", organisation: institute });
  await createTestSnapshot(bed.dataDir, [
    filed(1, "110000001", ["郑州超硬材料研究院"]),
    filed(2, "110000002", ["郑州超硬材料研究院", "郑州晶石有限公司"]),
    // The grant of the second application: the same family.
    {
      ...filed(3, "110000002", ["郑州超硬材料研究院", "郑州晶石有限公司"]),
      publicationKey: "CN-110000002-B",
      kind: "B",
      stage: "grant",
    },
    filed(4, "110000004", ["郑州晶石有限公司"]),
    filed(5, "110000005", ["外地公司"]),
  ]);
  const told = await bed.run<Patents>("zone/carrier-patents", { zone });
  // 2 of the institute and 2 of the company, one of which they filed jointly: 3 in the zone, not 4.
  expect([told.families, told.applications, told.bySum]).toEqual([3, 3, 4]);
  expect(told.carriers).toMatchObject([{ title: "超硬材料研究院", families: 2, applications: 2 }]);
  expect(told.unknown.map(({ name }) => name)).toEqual(["没有专利的公司"]);
  const { currentSnapshot } = await import("#corpus");
  const snapshot = await currentSnapshot(bed.dataDir);
  expect(snapshot && openSearch(snapshot).docs(told.carriers[0]?.query ?? "").length).toBe(2);
});

function filed(at: number, number: string, applicants: readonly string[]): PublicationRecord {
  return {
    at,
    office: "CN",
    publicationNumber: number,
    kind: "A",
    publicationKey: `CN-${number}-A`,
    applicationKey: `CN-2019${number}`,
    filedOn: "2019-01-10",
    publishedOn: "2019-07-01",
    type: "invention",
    stage: "application",
    titles: [{ lang: "zh", text: "一种方法" }],
    parties: applicants.map((name) => ({ role: "applicant", name, country: "CN" })),
  };
}

test("0.18 tiers change by dated events, and brands count from their day", async () => {
  const zone = await zoneOf("郑州", "CN-410100");
  const [a, b] = [await organisation(zone, "甲公司", "enterprise"), await organisation(zone, "乙公司", "enterprise")];
  const tier = (at: string, code: string, from_on: string, more: object = {}) =>
    bed.make("zone/enterprise-tiers", { organisation: at, tier: code, from_on, document: "文号", ...more });
  await tier(a, "cultivated", "2014-01-01");
  await tier(a, "key", "2016-01-01");
  await tier(a, "advantage", "2018-01-01");
  await tier(b, "key", "2015-01-01", { until_on: "2016-12-31" });
  await tier(a, "none", "2020-01-01");
  await bed.make("zone/brands", {
    title: "某牌",
    organisation: a,
    kind: "trade_mark",
    from_on: "2015-06-01",
    until_on: "2018-05-31",
  });
  const at = async (day: string) => {
    const { tiers, brands } = await bed.run<Tiers>("zone/tiers-at", { zone, at: day });
    const held = tiers.filter(({ enterprises }) => enterprises > 0).map(({ tier: code, enterprises }) => [code, enterprises]);
    return [held, brands.reduce((sum, each) => sum + each.brands, 0)];
  };
  expect(await at("2013-12-31")).toEqual([[], 0]);
  expect(await at("2015-12-31")).toEqual([
    [
      ["cultivated", 1],
      ["key", 1],
    ],
    1,
  ]);
  expect(await at("2016-06-30")).toEqual([[["key", 2]], 1]);
  expect(await at("2017-01-01")).toEqual([[["key", 1]], 1]);
  expect(await at("2018-06-01")).toEqual([[["advantage", 1]], 0]);
  expect(await at("2020-01-01")).toEqual([[], 0]);
});

test("1.11 a new form of service is tagged with its evidence only", async () => {
  const zone = await zoneOf("中关村", "CN-110108");
  const one = await organisation(zone, "某机构", "institution");
  const tag = { organisation: one, form: "internet_plus", from_on: "2015-12-31" };
  await expect(bed.make("zone/service-form-tags", tag)).rejects.toThrow("“Evidence” must be filled in");
  await bed.make("zone/service-form-tags", { ...tag, evidence: "平台截图与合同" });
  const found = await bed.run<{ total: number }>("zone/service-form-tags", { zone, where: { form: "internet_plus" } });
  expect(found.total).toBe(1);
});

test("1.13 a standard goes from its draft to its issue, which needs a number and a day", async () => {
  const zone = await zoneOf("中关村", "CN-110108");
  const drafters = [await organisation(zone, "某协会", "institution")];
  const id = await bed.make("zone/standards", { zone, title: "知识产权服务规范", kind: "group", drafters });
  await bed.move("zone/standards", id, ["open", "approve"]);
  await expect(bed.move("zone/standards", id, ["issue"])).rejects.toThrow("“Number” must be filled in");
  await bed.run("zone/standards-save", { id, seen: 3, values: { number: "T/ZGC 1—2016", issued_on: "2016-12-01" } });
  expect((await bed.move("zone/standards", id, ["issue"])).state).toBe("issued");
});

test("1.15 each of three goals is on track only with an indicator that has a value or a target in the zone", async () => {
  const zone = await zoneOf("中关村", "CN-110108");
  const goals: string[] = [];
  for (const title of ["三个转变之一", "三个转变之二", "三个转变之三"]) {
    const id = await bed.make("zone/goals", { zone, title });
    goals.push(id);
    await expect(bed.move("zone/goals", id, ["mark_on_track"])).rejects.toThrow("“Indicators” must be filled in");
    const unknown = bed.run("zone/goals-save", { id, seen: 1, values: { kpis: ["no_such_kpi"] } });
    await expect(unknown).rejects.toThrow("The catalogue has no indicator “no_such_kpi”");
    await bed.run("zone/goals-save", { id, seen: 1, values: { kpis: ["valid_inventions"] } });
    await expect(bed.move("zone/goals", id, ["mark_on_track"])).rejects.toThrow(
      "None of these indicators measures anything here yet: valid_inventions",
    );
  }
  const told = { zone, kpi: "valid_inventions", unit: "件", period_to: "2013-12-31", value: "12", source: "年报" };
  const value = await bed.make("zone/kpi-values", { ...told, method: "reported" });
  await bed.move("zone/kpi-values", value, ["submit"]);
  await expect(bed.move("zone/goals", goals[0] ?? "", ["mark_on_track"])).rejects.toThrow("measures anything here yet");
  await bed.move("zone/kpi-values", value, ["verify"]);
  for (const id of goals) expect((await bed.move("zone/goals", id, ["mark_on_track"])).state).toBe("on_track");
});

test("1.17 the directory of platforms tells operator and forms of service", async () => {
  const zone = await zoneOf("中关村", "CN-110108");
  const operator = await organisation(zone, "某运营公司", "institution");
  const forms = ["internet_plus", "trading"];
  await bed.make("zone/platforms", {
    zone,
    title: "互联网知识产权服务平台",
    operator,
    forms,
    opened_on: "2015-06-01",
    shown: "授牌仪式现场展示",
  });
  const found = await bed.run<{ records: { values: object }[] }>("zone/platforms", { zone });
  expect(found.records[0]?.values).toMatchObject({ operator, forms });
});

test("1.19 the plan of the next three years runs 2016–2018, and is inferred from the end of 2015", async () => {
  const zone = await zoneOf("中关村", "CN-110108");
  const inferred = { inferred: ["starts_on", "ends_on"], inferred_from: "“到 2015 年底”“未来三年”" };
  const period = { starts_on: "2016-01-01", ends_on: "2018-12-31" };
  await bed.make("zone/plans", { zone, title: "三年计划", ...period, ...inferred });
  const [plan] = (await bed.run<Tree>("zone/plan-tree", { zone })).plans;
  expect([plan?.startsOn, plan?.endsOn, plan?.isInferred]).toEqual(["2016-01-01", "2018-12-31", true]);
});
