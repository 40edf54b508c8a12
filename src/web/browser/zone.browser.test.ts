import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { settled } from "./settled.ts";
import { setStage, type Stage } from "./stage.ts";
import { violations } from "./violations.ts";

const password = "a horse that reads gazettes";
/** The word of the bar, and a sign that its page is there. */
const walk = {
  zh: [
    ["指标", ".kpi-card"],
    ["资金", ".fund-two"],
    ["项目", ".pipeline-card"],
    ["专家", "table"],
    ["决策", "h2"],
    ["首页", ".dimension"],
  ],
  en: [
    ["KPIs", ".kpi-card"],
    ["Funds", ".fund-two"],
    ["Projects", ".pipeline-card"],
    ["Experts", "table"],
    ["Decisions", "h2"],
    ["Home", ".dimension"],
  ],
} as const;

let stage: Stage;
let zone = "";

beforeAll(async () => {
  stage = await setStage({ withExample: false });
  ({ zone } = await stage.command<{ zone: string }>("zone", "example"));
});
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  stage.ensureQuiet();
});

/** What is wider than the window, what hinders a reader, and what only machines read. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await settled(page);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  const text = await page.locator("main").innerText();
  const raw = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\b[a-z]+_[a-z_]+\b/g) ?? [];
  return [...(isWide ? ["too wide"] : []), ...raw, ...(await violations(page))];
}

for (const [lang, width] of [
  ["zh", 1440],
  ["en", 390],
  ["zh", 390],
  ["en", 1440],
] as const) {
  test(`a year of a zone is walked by its bar in ${lang} at ${width} pixels, each page readable and the zone's name above it`, async () => {
    const page = await stage.page(width);
    await page.goto(`${stage.url}/zone/${zone}?lang=${lang}`);
    await page.waitForSelector(".dimension");
    expect(await faultsOf(page)).toEqual([]);
    for (const [word, sign] of walk[lang]) {
      await page.locator(".zone-nav").getByRole("link", { name: word, exact: true }).click();
      await page.locator(`main ${sign}`).first().waitFor();
      await page.locator(".zone-nav [aria-current=page]", { hasText: word }).waitFor();
      await page
        .locator(".zone-crumb", { hasText: lang === "zh" ? "示例专利导航实验区" : "Example patent-navigation zone" })
        .waitFor();
      expect({ word, faults: await faultsOf(page) }).toEqual({ word, faults: [] });
    }
    await page.close();
  });
}

test("a payment is traced up to its budget, and a new record of the zone begins with the zone", async () => {
  const page = await stage.page(1440);
  await page.goto(`${stage.url}/zone/${zone}/funds?lang=zh`);
  await page.getByRole("link", { name: "向上追溯" }).first().click();
  await page.waitForURL(/payment=/);
  await page.getByRole("link", { name: "专利产业化专项资金（合成）" }).waitFor();
  await page.goto(`${stage.url}/zone/${zone}/projects?lang=zh`);
  await page.getByRole("link", { name: "登记项目" }).click();
  await page.locator(".ledger-form").getByText("示例专利导航实验区（合成）").waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get("zone")).toBe(zone);
  await page.close();
});

test("who may only read is offered nothing else, and what waits for others does not wait for an administrator", async () => {
  const ada = await stage.page(1280);
  const accept = async (page: Page, path: string, fields: Readonly<Record<string, string>>) => {
    await page.goto(`${stage.url}${path.replace("#", "?lang=zh#")}`);
    for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole("button", { name: "启用账户" }).click();
    await page.getByRole("link", { name: /^我的账户/ }).waitFor();
  };
  const first = await stage.command<{ path: string }>("ledger", "account-first");
  await accept(ada, first.path, { 姓名: "张艾达", 电子邮箱: "ada@example.org", 新密码: password });
  await ada.goto(`${stage.url}/ledger/notices?filter=waiting&lang=zh`);
  await ada.getByRole("link", { name: "示例专利导航实验区（合成）" }).waitFor();
  await settled(ada);
  expect(await ada.locator("main").getByText("项目合同").count()).toBe(0);
  const words = ["ledger", "account-invite", "aud@example.org", "auditor", "--name", "沈计", "--zone", zone];
  const invited = await stage.command<{ path: string }>(...words);
  const aud = await stage.page(1280);
  await accept(aud, invited.path, { 新密码: password });
  await aud.goto(`${stage.url}/ledger/zone/projects?lang=zh`);
  await aud.getByText("共 40 条").waitFor();
  await settled(aud);
  expect(await aud.getByRole("link", { name: "新建项目" }).count()).toBe(0);
  await aud.getByRole("link", { name: "产业化项目01（合成）" }).click();
  await aud.getByText("您可以查看此记录，不能修改。").waitFor();
  await settled(aud);
  expect(await aud.getByRole("button", { name: "保存" }).count()).toBe(0);
  expect(await aud.getByRole("heading", { name: "办理" }).count()).toBe(0);
  // The browser tells of every answer that is no success: nobody is signed in yet when a link is followed, and there are no patents.
  expect(stage.takeComplaints().filter((told) => !/status of 40[14]/.test(told))).toEqual([]);
});
