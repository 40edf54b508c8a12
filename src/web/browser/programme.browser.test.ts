import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { setStage, type Stage } from "./stage.ts";

let stage: Stage;
let page: Page;
let zone = "";

beforeAll(async () => {
  stage = await setStage();
  page = await stage.page(1280);
});
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  stage.ensureQuiet();
});

async function make(register: string, values: object): Promise<string> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${stage.url}/api/${register}-save`, { method: "POST", headers, body: JSON.stringify({ values }) });
  return ((await answer.json()) as { id: string }).id;
}

test("zones are found by their list, with the share of one beside what was published", async () => {
  const type = "patent_navigation_zone";
  const list = await make("zone/zone-lists", { name: "首批名单", type, level: "national", stated_members: 8, source: "公告" });
  const period = { starts_on: "2013-09-01", ends_on: "2018-08-31", pilot_on: "2013-09-01" };
  zone = await make("zone/zones", { name: "甲实验区", type, level: "national", region: "CN-410100", lists: [list], ...period });
  await make("zone/zones", { name: "乙示范城市", type: "model_city", level: "national", region: "CN-330700" });
  await page.goto(`${stage.url}/zone?lang=zh`);
  await page.getByText("符合条件 2 个，共 2 个").waitFor();
  await page.getByRole("row", { name: /首批名单.*1 \/ 公布 8.*12\.5/ }).waitFor();
  await page.getByLabel("名单", { exact: true }).click();
  await page.locator(".ant-select-item-option", { hasText: "首批名单 (1)" }).click();
  await page.getByText("符合条件 1 个，共 2 个").waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get("list")).toBe(list);
  await page.getByRole("link", { name: "甲实验区" }).click();
  await page.getByText("2013-09-01 至 2018-08-31，共 60 个月").waitFor();
});

test("a pasted outline is shown with what is not taken, kept when asked, and stands as a tree", async () => {
  const plan = await make("zone/plans", { zone, title: "实施方案", starts_on: "2013-09-01", ends_on: "2018-08-31" });
  await page.goto(`${stage.url}/zone/${zone}/plan/${plan}/import?lang=zh`);
  await page
    .getByLabel("提纲，或由表格复制的行")
    .fill("前言\n一、任务甲\n（一）措施乙（期限：2015年底）\n1. 目标：有效发明专利拥有量 不少于 500 件");
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByText("共 4 行：任务 1、措施 1、目标 1，未采纳 1").waitFor();
  await page.getByRole("row", { name: /1.*既无缩进也无编号.*前言/ }).waitFor();
  await page.getByRole("button", { name: /^保\s*存$/ }).click();
  await page.getByRole("link", { name: "规划方案" }).click();
  await page.getByRole("link", { name: "措施乙" }).waitFor();
  // Due in 2015, and not begun: the plan and its task both say so.
  await expect.poll(() => page.getByText("逾期 1").count()).toBe(2);
});

test("a structure is made from the template and lists its unfilled places", async () => {
  await page.goto(`${stage.url}/zone/${zone}/programme?lang=zh`);
  await page.getByRole("button", { name: /模板/ }).click();
  await page.getByText("已落位 0 / 6").waitFor();
  await expect.poll(() => page.locator(".structure li.unfilled").count()).toBe(6);
  await page.getByText("N = 0（由单位台账统计）").waitFor();
});
