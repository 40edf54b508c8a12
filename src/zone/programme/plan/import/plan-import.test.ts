import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { z } from "zod";
import { zoneForTest } from "../../../zone-for-test.ts";
import type { planImportAnswer, planTreeAnswer } from "../../contract.ts";
import { readDue } from "./due.ts";
import { readOutline } from "./outline.ts";
import { readTarget } from "./read-target.ts";

type Imported = z.output<typeof planImportAnswer>;
type Tree = z.output<typeof planTreeAnswer>;

const bed = zoneForTest("2019-06-30T00:00:00Z");
afterAll(() => bed.close());

async function plan(title = "知识产权强省试点实施方案") {
  const zone = await bed.make("zone/zones", { name: "湖南", type: "strong_province", level: "province", region: "CN-430000" });
  const id = await bed.make("zone/plans", { zone, title, starts_on: "2016-01-01", ends_on: "2020-12-31" });
  return { zone, id };
}

const outline = `知识产权强省建设试点实施方案
一、实施产业专利导航工程
（一）建设产业专利战略支持中心（责任单位：省知识产权局；期限：2018年底）
1. 目标：每万人口发明专利拥有量 大于 24 件/万人
1. 指标：没有这样的指标 ≥ 5
（二）开展专利预警分析
1. 每万人口发明专利拥有量 > 24 件/万人（期限：2018年底）
二、推进知识产权综合管理改革
（一）探索使用权、处置权、收益权改革（责任单位：省科技厅；期限：尽快）
1. 目标：每万人口发明专利拥有量 ≥ 8 件/百万人`;

test("4.1 an outline becomes a plan tree: shown with its losses first, then kept as a whole", async () => {
  const { zone, id } = await plan();
  const shown = await bed.run<Imported>("zone/plan-import", { plan: id, text: outline });
  expect([shown.saved, shown.lines, shown.tasks, shown.measures, shown.targets, shown.lost]).toEqual([false, 10, 2, 3, 2, 3]);
  expect(shown.lines).toBe(shown.tasks + shown.measures + shown.targets + shown.lost);
  expect(shown.losses.map(({ at, reason, isTaken }) => [at, reason, isTaken])).toEqual([
    [1, "no_level", false],
    [5, "no_target", false],
    [9, "bad_due", true],
    [10, "wrong_unit", false],
  ]);
  expect((await bed.run<Tree>("zone/plan-tree", { zone })).plans[0]?.tasks).toEqual([]);

  const kept = await bed.run<Imported>("zone/plan-import", { plan: id, text: outline, save: true });
  // The same target stands under two measures: it is one.
  expect([kept.saved, kept.targetsMade]).toEqual([true, 1]);
  const { plans } = await bed.run<Tree>("zone/plan-tree", { zone });
  const [tree] = plans;
  expect(tree?.tasks.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
    ["实施产业专利导航工程", ["建设产业专利战略支持中心", "开展专利预警分析"]],
    ["推进知识产权综合管理改革", ["探索使用权、处置权、收益权改革"]],
  ]);
  expect(tree?.tasks[0]?.items[0]).toMatchObject({ owner: "省知识产权局", dueOn: "2018-12-31", isOverdue: true });
  expect(tree?.tasks[0]?.items[0]?.targets).toMatchObject([
    { kpi: "inventions_per_10k", title: { zh: "每万人口发明专利拥有量" }, unit: { zh: "件/万人" }, verdict: "draft" },
  ]);
  expect([tree?.measures, tree?.overdue, tree?.targets]).toEqual([{ planned: 3 }, 1, { draft: 1 }]);
  await expect(bed.run("zone/plan-import", { plan: id, text: outline })).rejects.toThrow("2 tasks already");
});

test("4.1 a table with merged cells becomes the same tree, and a column nobody reads is told", async () => {
  const { zone, id } = await plan();
  const rows = [
    "任务,措施,目标,目标值,责任单位,期限,备注",
    "专利导航工程,设立支持中心,每万人口发明专利拥有量,> 24,省知识产权局,2018-12-31,",
    ",,valid_inventions,50000,,2020,重要",
    ",预警分析,,,省经信委,2019年6月,",
  ];
  const file = join(bed.dataDir, "plan.csv");
  writeFileSync(file, rows.join("\r\n"));
  const kept = await bed.run<Imported>("zone/plan-import", { plan: id, file, save: true });
  expect([kept.tasks, kept.measures, kept.targets, kept.lost, kept.unreadColumns]).toEqual([1, 2, 2, 0, ["备注"]]);
  const [tree] = (await bed.run<Tree>("zone/plan-tree", { zone })).plans;
  expect(tree?.tasks[0]?.items.map(({ title, owner, dueOn, targets }) => [title, owner, dueOn, targets.length])).toEqual([
    ["设立支持中心", "省知识产权局", "2018-12-31", 2],
    ["预警分析", "省经信委", "2019-06-30", 0],
  ]);
  const wanted = await bed.run<{ records: { values: object }[] }>("zone/targets", { where: { kpi: "valid_inventions" } });
  expect(wanted.records[0]?.values).toMatchObject({ comparator: "ge", value: "50000", due_on: "2020-12-31" });
});

test("an outline is read by its indentation where it has one, and what is deeper than a target is told", () => {
  const { lines } = readOutline("任务\n\t措施\n\t\t目标\n\t\t\t太深\n\t另一措施\n第二任务");
  expect(lines.map(({ level, text }) => [level, text])).toEqual([
    [0, "任务"],
    [1, "措施"],
    [2, "目标"],
    [3, "太深"],
    [1, "另一措施"],
    [0, "第二任务"],
  ]);
});

test("days are read as plans print them, and what is no day is not", () => {
  const days = ["2018年底", "2018年2月底", "2016/9/13", "2018-13", "尽快", "2018", "2020年12月31日", "2020年2月30日"];
  expect(days.map(readDue)).toEqual(["2018-12-31", "2018-02-28", "2016-09-13", null, null, "2018-12-31", "2020-12-31", null]);
});

test("what is wanted is read with its comparator: not exceeding is no exceeding", () => {
  const read = (text: string) => {
    const { comparator, value, valueTo, unit } = readTarget(text) ?? {};
    return [comparator, value, valueTo, unit];
  };
  expect(read("目标：投资 超过 35 亿元")).toEqual(["gt", "35", null, "亿元"]);
  expect(read("投资 不超过 1,200 万元")).toEqual(["le", "1200", null, "万元"]);
  expect(read("综合服务机构: 3–5 家")).toEqual(["range", "3", "5", "家"]);
  expect(read("output more than 100")).toEqual(["gt", "100", null, ""]);
  expect(read("大幅提升")).toEqual([undefined, undefined, undefined, undefined]);
});
