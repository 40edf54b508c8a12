import { afterAll, expect, test } from "vitest";
import type { z } from "zod";
import { zoneForTest } from "../../zone-for-test.ts";
import type { planTreeAnswer } from "../contract.ts";
import { statutoryShare } from "./statutory-share.ts";

type Tree = z.output<typeof planTreeAnswer>;

const bed = zoneForTest("2021-01-01T00:00:00Z");
afterAll(() => bed.close());
const zoneOf = (name: string, region: string) =>
  bed.make("zone/zones", { name, type: "strong_province", level: "province", region });
const organisation = (zone: string, name: string, kind: string) => bed.make("ledger/organisations", { zone, name, kind });
const period = { starts_on: "2016-01-01", ends_on: "2020-12-31" };

test("2.13 a policy leads to its measures, those to their targets and funds, and back", async () => {
  const zone = await zoneOf("金华市", "CN-330700");
  const opinions = {
    zone,
    title: "若干意见",
    issuer: "市政府",
    issued_on: "2019-05-20",
    from_on: "2019-06-01",
    kpis: ["valid_inventions"],
  };
  const policy = await bed.make("zone/policies", opinions);
  await bed.move("zone/policies", policy, ["issue"]);
  const wanted = { zone, kpi: "valid_inventions", comparator: "ge", value: "20000", due_on: "2020-12-31", source: "若干意见" };
  const target = await bed.make("zone/targets", wanted);
  await bed.move("zone/targets", target, ["set"]);
  const fund = await bed.make("zone/funds", { zone, name: "专利专项资金", year_from: 2019, budget: "1000000", source: "市财政" });
  const plan = await bed.make("zone/plans", { zone, title: "实施方案", ...period });
  const task = await bed.make("zone/plan-tasks", { plan, place: 1, title: "培育高价值专利" });
  const links = { targets: [target], policies: [policy], funds: [fund] };
  const measure = await bed.make("zone/measures", { task, place: 1, title: "资助优势企业", due_on: "2020-06-30", ...links });
  const item = async (at: string) => (await bed.run<Tree>("zone/plan-tree", { zone, at })).plans[0]?.tasks[0]?.items[0];
  expect(await item("2020-07-01")).toMatchObject({
    isOverdue: true,
    policies: [{ id: policy, title: "若干意见", isInForce: true }],
    funds: [{ id: fund, title: "专利专项资金" }],
    targets: [{ id: target, kpi: "valid_inventions", verdict: "no_value" }],
  });
  expect((await item("2019-05-31"))?.policies[0]?.isInForce).toBe(false);
  // And back: the measures of a policy, of a target, of a fund.
  for (const [field, id] of Object.entries({ policies: policy, targets: target, funds: fund })) {
    const { records } = await bed.run<{ records: { id: string }[] }>("zone/measures", { where: { [field]: id } });
    expect(records.map((each) => each.id)).toEqual([measure]);
  }
  const other = await zoneOf("义乌市", "CN-330782");
  const foreign = await bed.make("zone/targets", { ...wanted, zone: other });
  const lent = { task, place: 2, title: "借用指标", targets: [foreign] };
  await expect(bed.make("zone/measures", lent)).rejects.toThrow("belongs to another zone");
});

test("2.11 a measure for missing leaders is counted by its state, and by no percentage", async () => {
  const zone = await zoneOf("金华市", "CN-330700");
  const plan = await bed.make("zone/plans", { zone, title: "补链方案", ...period });
  const task = await bed.make("zone/plan-tasks", { plan, place: 1, title: "补链强链" });
  const made = [];
  for (const place of [1, 2, 3, 4]) made.push(await bed.make("zone/measures", { task, place, title: `引进龙头 ${place}` }));
  const [done = "", begun = "", dropped = ""] = made;
  await bed.run("zone/measures-save", { id: done, seen: 1, values: { done_on: "2020-05-01", evidence: "签约文本" } });
  await bed.move("zone/measures", done, ["begin", "finish"]);
  await bed.move("zone/measures", begun, ["begin"]);
  await bed.move("zone/measures", dropped, ["drop"]);
  const [tree] = (await bed.run<Tree>("zone/plan-tree", { zone })).plans;
  expect(tree?.measures).toEqual({ done: 1, under_way: 1, dropped: 1, planned: 1 });
  await expect(bed.move("zone/measures", begun, ["finish"])).rejects.toThrow("“Done” must be filled in");
});

test("4.5 a plan of five industries is adopted with exactly five, and copyright is not told by IPC", async () => {
  const zone = await zoneOf("湖南省", "CN-430000");
  const by = (title: string, rights: string[], more: object) =>
    bed.make("zone/plan-industries", { zone, title, rights, ...more });
  const industries = [
    await by("先进轨道交通", ["patent"], { ipc: ["B61"] }),
    await by("工程机械", ["patent", "trade_mark"], { ipc: ["E02F"] }),
    await by("新材料", ["patent"], { ipc: ["C01B"] }),
    await by("文化创意", ["copyright"], { gbt4754: ["R87"] }),
  ];
  await expect(by("动漫", ["copyright"], { gbt4754: ["R87"], ipc: ["G06T"] })).rejects.toThrow("is not delimited by IPC classes");
  await expect(by("动漫", ["copyright"], {})).rejects.toThrow("needs codes of GB/T 4754");
  const issued = { issuer: "省政府", issued_on: "2016-09-13", stated_industries: 5 };
  const plan = await bed.make("zone/plans", { zone, title: "实施方案", ...period, ...issued, industries });
  await expect(bed.move("zone/plans", plan, ["adopt"])).rejects.toThrow("names 5 industries; 4 are linked");
  industries.push(await by("新一代信息技术", ["patent", "copyright"], { ipc: ["H04L"], gbt4754: ["I65"] }));
  await bed.run("zone/plans-save", { id: plan, seen: 1, values: { industries } });
  expect((await bed.move("zone/plans", plan, ["adopt"])).values["industries"]).toHaveLength(5);
});

test("4.7 five navigation projects stand on a board, each at its step, with its study", async () => {
  const zone = await zoneOf("湖南省", "CN-430000");
  const undertaker = await organisation(zone, "某服务机构", "institution");
  const steps = ["commission", "analyse", "review", "use"];
  for (const [at, title] of ["轨道交通", "工程机械", "新材料", "文化创意", "信息技术"].entries()) {
    const industry = await bed.make("zone/plan-industries", { zone, title });
    const said = { undertaker, due_on: "2018-12-31", study: `study-${at}`, reviewed_on: "2018-12-01", used_for: "招商目录" };
    const id = await bed.make("zone/navigation-projects", { zone, title: `${title}导航`, industry, ...said });
    await bed.move("zone/navigation-projects", id, steps.slice(0, at));
  }
  const { records } = await bed.run<{ records: { state: string }[] }>("zone/navigation-projects", { zone, sort: "title" });
  expect(records.map(({ state }) => state).toSorted()).toEqual(["analysing", "commissioned", "in_use", "planned", "reviewed"]);
  const [industry] = [await bed.make("zone/plan-industries", { zone, title: "其他" })];
  const bare = await bed.make("zone/navigation-projects", { zone, title: "无承担单位", industry });
  await expect(bed.move("zone/navigation-projects", bare, ["commission"])).rejects.toThrow("must be filled in");
});

test("4.8 a support centre has a host, an industry, a team and outputs, and opens with its people", async () => {
  const zone = await zoneOf("湖南省", "CN-430000");
  const host = await organisation(zone, "某研究所", "institute");
  const industry = await bed.make("zone/plan-industries", { zone, title: "工程机械" });
  const centre = { zone, title: "工程机械产业专利战略支持中心", host, industry, team: ["甲", "乙"] };
  const id = await bed.make("zone/support-centres", centre);
  await expect(bed.move("zone/support-centres", id, ["open"])).rejects.toThrow("must be filled in");
  await bed.run("zone/support-centres-save", {
    id,
    seen: 1,
    values: { opened_on: "2017-03-01", team_size: 2, outputs: ["导航报告", "专题数据库"] },
  });
  expect((await bed.move("zone/support-centres", id, ["open"])).values["outputs"]).toEqual(["导航报告", "专题数据库"]);
});

test("4.11 comprehensive management is recorded with its departments and its document", async () => {
  const zone = await zoneOf("湖南省", "CN-430000");
  const departments = [
    await organisation(zone, "省知识产权局", "department"),
    await organisation(zone, "省科技厅", "department"),
  ];
  const record = {
    zone,
    title: "专利、商标、版权集中管理",
    kind: "comprehensive",
    departments,
    decided_on: "2016-09-13",
    before: "分散",
    after: "集中",
  };
  await bed.make("zone/governance-records", record);
  const { records } = await bed.run<{ records: { values: object }[] }>("zone/governance-records", {
    zone,
    where: { kind: "comprehensive" },
  });
  expect(records[0]?.values).toMatchObject({ departments, before: "分散", after: "集中" });
});

test("4.12 inventors of a public institute get at least half of a transfer since October 2015, to the fen", async () => {
  const zone = await zoneOf("湖南省", "CN-430000");
  const holder = await organisation(zone, "某研究院", "institute");
  const share = {
    zone,
    organisation: holder,
    title: "成果",
    is_public: true,
    way: "transfer",
    agreed_on: "2016-05-01",
    evidence: "合同",
  };
  const confirmed = async (more: object) => {
    const id = await bed.make("zone/benefit-shares", { ...share, ...more });
    return (await bed.move("zone/benefit-shares", id, ["confirm"])).state;
  };
  expect(await confirmed({ base: "1000000", reward: "500000" })).toBe("confirmed");
  await expect(confirmed({ base: "1000000", reward: "499999.99" })).rejects.toThrow(/49\.99 % is below the statutory 50 %.*2015/);
  // Before the amendment a fifth was enough; of own use the law speaks of a twentieth; an enterprise agrees as it likes.
  expect(await confirmed({ base: "1000000", reward: "200000", agreed_on: "2015-09-30" })).toBe("confirmed");
  expect(await confirmed({ base: "1000000", reward: "50000", way: "own_use" })).toBe("confirmed");
  expect(await confirmed({ base: "1000000", reward: "10000", is_public: false })).toBe("confirmed");
  await expect(confirmed({ base: "100", reward: "101" })).rejects.toThrow("at most the amount shared");
  expect(statutoryShare("transfer", "2015-10-01")).toMatchObject({ leastPercent: 50, from: "2015-10-01" });
  expect([statutoryShare("transfer", "2015-09-30")?.leastPercent, statutoryShare("transfer", "1990-01-01")]).toEqual([20, null]);
});

test("4.2 what was learned is confirmed with evidence and then promoted, and stands in the conclusion", async () => {
  const zone = await zoneOf("湖南省", "CN-430000");
  const lesson = await bed.make("zone/lessons", { zone, title: "集中管理经验", learned_on: "2018-06-30", what: "…" });
  await expect(bed.move("zone/lessons", lesson, ["promote"])).rejects.toThrow("not possible from the state “noted”");
  await bed.run("zone/lessons-save", { id: lesson, seen: 1, values: { evidence: "评估报告" } });
  await bed.move("zone/lessons", lesson, ["confirm"]);
  await bed.run("zone/lessons-save", { id: lesson, seen: 3, values: { promoted_to: "全省", promoted_on: "2019-01-01" } });
  expect((await bed.move("zone/lessons", lesson, ["promote"])).state).toBe("promoted");
});

test("a conclusion names every target, and calls none reached that no verified value meets", async () => {
  const zone = await zoneOf("湖南省", "CN-430000");
  const wanted = { zone, kpi: "valid_inventions", comparator: "gt", due_on: "2020-12-31", source: "方案" };
  const [reached, missed] = [
    await bed.make("zone/targets", { ...wanted, value: "50000" }),
    await bed.make("zone/targets", { ...wanted, value: "60000" }),
  ];
  for (const id of [reached, missed]) await bed.move("zone/targets", id, ["set"]);
  const told = {
    zone,
    kpi: "valid_inventions",
    period_to: "2020-11-30",
    value: "55313",
    unit: "件",
    source: "省局",
    method: "reported",
  };
  const value = await bed.make("zone/kpi-values", told);
  const said = { zone, title: "总结", concluded_on: "2020-12-31", summary: "…", document: "文号", achieved: [reached] };
  const id = await bed.make("zone/conclusions", said);
  await expect(bed.move("zone/conclusions", id, ["issue"])).rejects.toThrow("it is not said whether they were reached");
  await bed.run("zone/conclusions-save", { id, seen: 1, values: { missed: [missed] } });
  await expect(bed.move("zone/conclusions", id, ["issue"])).rejects.toThrow("was not reached by what is verified (–)");
  await bed.move("zone/kpi-values", value, ["submit", "verify"]);
  expect((await bed.move("zone/conclusions", id, ["issue"])).values["achieved"]).toEqual([reached]);
  const wrong = await bed.make("zone/conclusions", { ...said, achieved: [reached, missed] });
  await expect(bed.move("zone/conclusions", wrong, ["issue"])).rejects.toThrow("(55313)");
});
