import { afterAll, expect, test } from "vitest";
import type { z } from "zod";
import { zoneForTest } from "../zone-for-test.ts";
import type { directoryAnswer, milestoneGridAnswer } from "./contract.ts";

type Directory = z.output<typeof directoryAnswer>;
type Grid = z.output<typeof milestoneGridAnswer>;

const bed = zoneForTest("2019-12-31T00:00:00Z");
afterAll(() => bed.close());
const directory = (at?: string) => bed.run<Directory>("zone/directory", at === undefined ? {} : { at });
const zoneIn = async (id: string, at?: string) => (await directory(at)).zones.find((zone) => zone.id === id);
const national = { level: "national" } as const;

test("0.5 the first batch has eight members, Zhengzhou is one of them, and its share is 12.5 percent", async () => {
  const type = "patent_navigation_zone";
  const first = { ...national, name: "首批实验区", type, batch: 1, stated_members: 8, source: "公告" };
  const list = await bed.make("zone/zone-lists", first);
  const others = ["CN-110000", "CN-310000", "CN-320500", "CN-220100", "CN-610300", "CN-420100"];
  for (const region of others)
    await bed.make("zone/zones", { ...national, name: `实验区 ${region}`, type, region, lists: [list] });
  const zhengzhou = await bed.make("zone/zones", { ...national, name: "郑州实验区", type, region: "CN-410100", lists: [list] });
  const told = async () => (await directory()).lists.find(({ id }) => id === list);
  // Seven are written down of the eight that were published: both numbers are told, and the share is of what was published.
  expect(await told()).toMatchObject({ members: 7, stated: 8, sharePercent: 12.5 });
  await bed.make("zone/zones", { ...national, name: "实验区 8", type, region: "CN-330100", lists: [list] });
  expect(await told()).toMatchObject({ batch: 1, members: 8, stated: 8, sharePercent: 12.5 });
  expect((await zoneIn(zhengzhou))?.lists).toEqual([list]);
  const city = { ...national, name: "某市", type: "model_city", region: "CN-330700", lists: [list] };
  await expect(bed.make("zone/zones", city)).rejects.toThrow("is a list of zones of another type");
});

test("1.1 a pilot becomes a demonstration zone on a dated change with its evidence", async () => {
  const cluster = { ...national, name: "中关村", type: "ip_service_cluster", region: "CN-110108" };
  const id = await bed.make("zone/zones", { ...cluster, pilot_on: "2012-12-01", stage_evidence: "试点批复" });
  await bed.move("zone/zones", id, ["approve"]);
  await expect(bed.move("zone/zones", id, ["promote"])).rejects.toThrow("“Demonstration from” must be filled in");
  const dated = { demonstration_on: "2016-04-29", stage_evidence: "试点批复\n示范区批复" };
  await bed.run("zone/zones-save", { id, seen: 2, values: dated });
  await bed.move("zone/zones", id, ["promote"]);
  const stages = await Promise.all(["2012-11-30", "2016-04-28", "2016-04-29"].map((at) => zoneIn(id, at)));
  expect(stages.map((zone) => zone && [zone.stage, zone.since])).toEqual([
    [null, null],
    ["pilot", "2012-12-01"],
    ["demonstration", "2016-04-29"],
  ]);
  const { entries } = await bed.run<{ entries: { act: string; changes: object }[] }>("zone/zones-history", { id });
  expect(entries[0]).toMatchObject({ act: "promote", changes: { state: ["pilot", "demonstration"] } });
  const ahead = { demonstration_on: "2011-01-01" };
  await expect(bed.run("zone/zones-save", { id, seen: 4, values: ahead })).rejects.toThrow("cannot begin (2011-01-01) before");
});

test("2.1 a model city is listed on its day without having been a pilot here", async () => {
  const city = { ...national, name: "金华市", type: "model_city", region: "CN-330700" };
  const id = await bed.make("zone/zones", { ...city, demonstration_on: "2019-05-08", stage_evidence: "公告" });
  expect((await bed.move("zone/zones", id, ["promote"])).state).toBe("demonstration");
  expect(await zoneIn(id, "2019-05-07")).toMatchObject({ stage: null, provinceName: "Zhejiang" });
  expect(await zoneIn(id, "2019-05-08")).toMatchObject({ stage: "demonstration", since: "2019-05-08" });
});

test("3.1 Jilin has exactly one zone in the list, and a second one is refused", async () => {
  const type = "ip_service_cluster";
  const listed = { ...national, name: "服务业高质量集聚发展示范区和试验区", type, per_province: 1, source: "公告" };
  const list = await bed.make("zone/zone-lists", listed);
  const changchun = { ...national, name: "长春新区", type, region: "CN-220100", lists: [list] };
  const id = await bed.make("zone/zones", { ...changchun, pilot_on: "2019-01-01", stage_evidence: "公告" });
  await bed.move("zone/zones", id, ["approve"]);
  await bed.make("zone/zones", { ...changchun, name: "沈阳", region: "CN-210100" });
  const lists = (await directory()).lists.find((each) => each.id === list);
  expect(lists?.provinces.find(({ province }) => province === "CN-220000")).toMatchObject({ members: 1, zones: [id] });
  const second = { ...changchun, name: "吉林市", region: "CN-220200" };
  await expect(bed.make("zone/zones", second)).rejects.toThrow("at most 1 of CN-220000: there 长春新区 is in it already");
  // 3.12: approved as a pilot, in a list whose title names demonstration zones too.
  expect(await zoneIn(id)).toMatchObject({ stage: "pilot", state: "pilot" });
});

test("3.12 the stage is the zone's own, whatever the title of the list says", async () => {
  const list = await bed.make("zone/zone-lists", {
    ...national,
    name: "示范区和试验区名单",
    type: "ip_service_cluster",
    source: "公告",
  });
  const zone = { ...national, name: "某新区", type: "ip_service_cluster", region: "CN-220300", lists: [list] };
  const id = await bed.make("zone/zones", { ...zone, pilot_on: "2019-06-01", stage_evidence: "批复" });
  expect((await bed.move("zone/zones", id, ["approve"])).state).toBe("pilot");
  await expect(bed.move("zone/zones", id, ["promote"])).rejects.toThrow("must be filled in");
});

test("4.15 a day whose year is inferred is kept as a day that says so", async () => {
  const province = await bed.make("zone/zones", {
    name: "湖南省",
    type: "strong_province",
    level: "province",
    region: "CN-430000",
  });
  const policy = {
    zone: province,
    title: "知识产权强省建设试点方案",
    issuer: "国家知识产权局",
    issued_on: "2016-09-13",
    inferred: ["issued_on"],
    inferred_from: "原文仅印“9 月 13 日”，据发布时间推定年份",
  };
  const id = await bed.make("zone/policies", policy);
  const { values } = await bed.run("zone/policies-get", { id });
  expect([values["issued_on"], values["inferred"]]).toEqual(["2016-09-13", ["issued_on"]]);
});

test("0.7 the programme from 2013-09 to 2018-08 has 60 months, and what is past its day is marked", async () => {
  const period = { starts_on: "2013-09-01", ends_on: "2018-08-31" };
  const zone = await bed.make("zone/zones", { ...national, name: "郑州", type: "park", region: "CN-410100", ...period });
  const made = async (title: string, due_on: string) => bed.make("zone/milestones", { zone, title, due_on });
  await made("编制规划", "2013-09-30");
  const inTime = await made("中期评估", "2016-06-30");
  await made("结题", "2018-08-31");
  await made("后续", "2018-09-15");
  const done = { done_on: "2016-06-20", evidence: "意见书" };
  await bed.run("zone/milestones-save", { id: inTime, seen: 1, values: done });
  await bed.move("zone/milestones", inTime, ["submit"]);
  const grid = await bed.run<Grid>("zone/milestone-grid", { zone, at: "2018-08-31" });
  expect([grid.months.length, grid.months[0]?.month, grid.months.at(-1)?.month]).toEqual([60, "2013-09", "2018-08"]);
  const marked = grid.months.filter(({ due }) => due > 0).map(({ month, due, overdue }) => [month, due, overdue]);
  // What was submitted in time waits to be accepted: that is nobody's delay. On its last day nothing is overdue.
  expect(marked).toEqual([
    ["2013-09", 1, 1],
    ["2016-06", 1, 0],
    ["2018-08", 1, 0],
  ]);
  expect(grid.outside.map(({ title, isOverdue }) => [title, isOverdue])).toEqual([["后续", false]]);
  const after = await bed.run<Grid>("zone/milestone-grid", { zone, at: "2018-09-01" });
  expect(after.months.at(-1)?.overdue).toBe(1);
  expect(await zoneIn(zone, "2018-08-31")).toMatchObject({ isOverrun: false });
  expect(await zoneIn(zone, "2018-09-01")).toMatchObject({ isOverrun: true });
});

test("1.18 monitoring covers every milestone: accepted ones leave the marks, returned ones do not", async () => {
  const period = { starts_on: "2016-01-01", ends_on: "2018-12-31" };
  const zone = await bed.make("zone/zones", { ...national, name: "中关村", type: "park", region: "CN-110108", ...period });
  const [a, b] = [
    await bed.make("zone/milestones", { zone, title: "a", due_on: "2016-03-31" }),
    await bed.make("zone/milestones", { zone, title: "b", due_on: "2016-03-31" }),
  ];
  for (const id of [a, b]) {
    await bed.run("zone/milestones-save", { id, seen: 1, values: { done_on: "2016-03-01", evidence: "…" } });
    await bed.move("zone/milestones", id, ["submit", id === a ? "accept" : "send_back"]);
  }
  const grid = await bed.run<Grid>("zone/milestone-grid", { zone, at: "2016-04-01" });
  expect(grid.months.find(({ month }) => month === "2016-03")).toMatchObject({ due: 2, accepted: 1, overdue: 1 });
});
