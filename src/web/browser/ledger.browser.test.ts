import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { settled } from "./settled.ts";
import { setStage, type Stage } from "./stage.ts";

let stage: Stage;
let page: Page;

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

const save = () => page.getByRole("button", { name: "保存" }).click();
const choose = async (label: RegExp, option: string) => {
  await page.getByLabel(label).click();
  await page.locator(".ant-select-item-option", { hasText: option }).click();
};

test("a zone and its milestone are made, submitted, returned with a reason and accepted, and the page tells all of it", async () => {
  await page.goto(`${stage.url}/ledger?lang=zh`);
  await page.getByRole("link", { name: "新建专区" }).click();
  await page.getByLabel(/^名称/).fill("示例实验区");
  await choose(/^类型/, "专利导航产业发展实验区");
  await choose(/^级别/, "国家级");
  await page.getByLabel(/^所在区域/).fill("CN-410100");
  await save();
  await page.getByRole("heading", { name: "示例实验区" }).waitFor();

  await page.goto(`${stage.url}/ledger/zone/milestones/new?lang=zh`);
  await choose(/^专区/, "示例实验区");
  await page.getByLabel(/^事项/).fill("成立专家指导委员会");
  await page.getByLabel(/^期限/).fill("2014-03-15");
  await save();
  await page.getByRole("heading", { name: "成立专家指导委员会" }).waitFor();
  await page.getByText("须先填写：完成日期 · 佐证附件（或填写“佐证材料”）").waitFor();
  await page.getByLabel(/^完成日期/).fill("2014-03-01");
  await page.getByLabel(/^佐证材料/).fill("郑知〔2014〕1 号");
  await save();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("当前状态下内容不可修改。").waitFor();
  await expect.poll(() => page.getByRole("button", { name: "退回" }).isDisabled()).toBe(true);
  await page.getByLabel("理由").fill("缺少名单");
  await page.getByRole("button", { name: "退回" }).click();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByRole("button", { name: "验收通过" }).click();
  await page.locator(".ledger-history li").nth(5).waitFor();
  const acts = page.locator(".ledger-history li strong");
  await expect
    .poll(() => acts.allTextContents())
    .toEqual([
      "local办理“验收通过”：已提交 → 验收通过",
      "local办理“提交”：退回 → 已提交",
      "local办理“退回”：已提交 → 退回",
      "local办理“提交”：计划 → 已提交",
      "local作了修改",
      "local新建了该里程碑",
    ]);
  await page.getByText("缺少名单").waitFor();
});

test("the zone's own page tells what is wanted, what was reached and what is late", async () => {
  const { records } = (await (await fetch(`${stage.url}/api/zone/zones`)).json()) as { records: { id: string }[] };
  const zone = records[0]?.id;
  const send = async (feature: string, body: object) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${stage.url}/api/zone/${feature}`, { method: "POST", headers, body: JSON.stringify(body) });
    return (await answer.json()) as { id: string; version: number };
  };
  const wanted = { zone, kpi: "transfers", comparator: "ge", value: "10", due_on: "2016-12-31", source: "方案" };
  const target = await send("targets-save", { values: wanted });
  await send("targets-move", { id: target.id, seen: 1, act: "set" });
  await send("milestones-save", { values: { zone, title: "未完成事项", due_on: "2015-01-01" } });
  await page.goto(`${stage.url}/zone/${zone}?lang=zh`);
  await page.getByRole("row", { name: /专利转让次数.*不少于 10 件次.*无数据\s*逾期/ }).waitFor();
  await expect.poll(() => page.locator(".agenda-late li", { hasText: "未完成事项" }).textContent()).toMatch(/逾期 [\d,]+ 天/);
});

test("a file is evidence enough, is fetched as it was sent, and what is said of a record is answered and withdrawn", async () => {
  const { records } = (await (await fetch(`${stage.url}/api/zone/milestones`)).json()) as { records: { id: string }[] };
  const [late] = records;
  await page.goto(`${stage.url}/ledger/zone/milestones/${late?.id}?lang=zh`);
  await page.getByLabel(/^完成日期/).fill("2015-02-01");
  await save();
  await page.getByText("须先填写：佐证附件（或填写“佐证材料”）").waitFor();
  const sent = { name: "意见书.pdf", mimeType: "text/html", buffer: Buffer.from("%PDF-1.7 agreed") };
  await page.locator("input[type=file]").setInputFiles(sent);
  const file = page.getByRole("link", { name: "意见书.pdf" });
  await file.waitFor();
  const got = await fetch(new URL((await file.getAttribute("href")) ?? "", stage.url));
  expect([await got.text(), got.headers.get("content-type")]).toEqual(["%PDF-1.7 agreed", "application/pdf"]);
  await page.getByLabel("写评论").fill("请补签字页");
  await page.getByRole("button", { name: "发表" }).click();
  await page.getByRole("button", { name: "答复" }).click();
  await page.getByLabel("写评论").fill("已补");
  await page.getByRole("button", { name: "发表" }).click();
  await page.locator(".said-list li", { hasText: "已补" }).getByText("答复 local").waitFor();
  await page.getByRole("button", { name: "撤回 请补签字页" }).click();
  await page.getByLabel("撤回理由").fill("另行通知");
  await page.getByRole("button", { name: "撤回", exact: true }).last().click();
  await page.getByText(/撤回：另行通知/).waitFor();
  // What was taken back is not repeated by the history.
  await page.locator(".ledger-history").getByText("（评论已撤回）").waitFor();
  await expect.poll(() => page.locator(".ledger-history").getByText("请补签字页").count()).toBe(0);
  await page.getByRole("link", { name: "示例实验区" }).first().waitFor();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("local办理“提交”：计划 → 已提交").waitFor();
});

test("a list is narrowed by its chips and fields, sorted, passed on as a link, and its records are moved together", async () => {
  const { records } = (await (await fetch(`${stage.url}/api/zone/zones`)).json()) as { records: { id: string }[] };
  const headers = { "content-type": "application/json" };
  for (const [title, more] of [
    ["一号事项", { done_on: "2015-03-01", evidence: "文号一" }],
    ["二号事项", {}],
  ] as const) {
    const values = { zone: records[0]?.id, title, due_on: "2015-06-01", ...more };
    await fetch(`${stage.url}/api/zone/milestones-save`, { method: "POST", headers, body: JSON.stringify({ values }) });
  }
  await page.goto(`${stage.url}/ledger/zone/milestones?lang=zh`);
  await page.getByRole("button", { name: "计划（2）" }).click();
  await page.getByRole("button", { name: "期限" }).click();
  await page.waitForURL(/order=due_on/);
  await page.getByText("筛选", { exact: true }).click();
  await choose(/^专区/, "示例实验区");
  await page.waitForURL(/state=planned.*order=due_on.*where=zone/);
  await page.reload();
  await page.getByText("共 2 条").waitFor();
  await page.getByLabel("选择本页全部").check();
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await page.getByText("1 条已办理，1 条未办理").waitFor();
  await page
    .locator(".bulk-results .refused", { hasText: "二号事项" })
    .getByText(/“完成日期”为必填项/)
    .waitFor();
  stage.takeComplaints();
  await page.getByRole("button", { name: "已提交（2）" }).waitFor();
  await settled(page);
  await expect.poll(() => page.locator(".bulk-results .refused").count()).toBe(1);
});

test("the bell counts what is due, and what was read is counted no more", async () => {
  await page.goto(`${stage.url}/ledger/notices?filter=deadlines&lang=zh`);
  await page.getByText("2015-06-01 已逾期").waitFor();
  await page.getByRole("link", { name: "通知，1 条未读" }).waitFor();
  await page.getByRole("button", { name: "全部标为已读" }).click();
  await page.getByRole("link", { name: "通知，0 条未读" }).waitFor();
  // The bell and the list are two answers.
  await expect.poll(() => page.locator("main .unread").count()).toBe(0);
});

test("who saves what somebody else changed meanwhile is told, and overwrites nothing", async () => {
  await page.goto(`${stage.url}/ledger/zone/zones?lang=en`);
  await page.getByRole("link", { name: "示例实验区" }).click();
  await page.waitForURL(/\/zones\/[0-9a-f-]{36}/);
  await page.getByLabel(/^Place/).fill("mine");
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const other = { id, seen: 1, values: { place: "theirs" } };
  const saved = await fetch(`${stage.url}/api/zone/zones-save`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(other),
  });
  expect(saved.status).toBe(200);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("changed by local meanwhile (version 2, yours 1)").waitFor();
  // The browser tells of every answer that is no success.
  expect(stage.takeComplaints().filter((told) => !told.includes("409"))).toEqual([]);
  await page.getByRole("button", { name: "Read the latest version" }).click();
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "theirs"));
});
