import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { settled } from "./settled.ts";
import { setStage, type Stage } from "./stage.ts";

let stage: Stage;
let page: Page;

const table = [
  "公开号,申请号,标题,申请人,申请日",
  "CN104000001A,CN201410000001.1,一种刀具,郑州示例工具有限公司,2014-01-02",
  "CN104000002A,CN201410000002.2,一种磨具,ALPHA MOTOR WORKS CO LTD,2014-01-02",
  "CN104000003A,CN201410000003.3,一种钻头,ALPHA MOTER WORKS CO LTD,2014-01-02",
].join("\r\n");

beforeAll(async () => {
  stage = await setStage();
  page = await stage.page(1280);
  await page.goto(`${stage.url}/data`);
  await page.setInputFiles("[data-testid=file-input]", { name: "names.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.waitForSelector("#loss-report", { timeout: 120_000 });
});
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  stage.ensureQuiet();
});

test("a suggested name is put to its organisation by keyboard, and a publish makes it one", async () => {
  await page.goto(`${stage.url}/data/organisations`);
  await page.getByRole("textbox", { name: "机构名称的一部分" }).fill("alpha mot");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "ALPHA MOTOR WORKS CO LTD" }).click();
  const same = page.getByRole("button", { name: "与“ALPHA MOTER WORKS CO LTD”为同一机构" });
  await same.focus();
  await page.keyboard.press("Enter");
  await page.getByText("已记入认定文件，重新发布快照后生效。").waitFor();
  await page.getByRole("button", { name: "重新发布快照" }).click();
  await page.getByText("已发布，当前快照包含全部认定。").waitFor({ timeout: 120_000 });
  const found = await fetch(`${stage.url}/api/corpus/organisations?text=alpha+mot`);
  expect((await found.json()) as object).toMatchObject({
    total: 1,
    decisions: 1,
    unpublished: false,
    organisations: [{ name: "ALPHA MOTOR WORKS CO LTD", names: 2, method: "decision" }],
  });
  await page.getByRole("button", { name: "撤销第 1 条认定" }).click();
  await page.getByRole("button", { name: "重新发布快照" }).waitFor();
});

test("fits a phone of 360 pixels in both languages", async () => {
  const phone = await stage.page(360);
  for (const lang of ["zh", "en"]) {
    await phone.goto(`${stage.url}/data/organisations?text=郑州&key=郑州示例工具有限公司&lang=${lang}`);
    await phone.waitForSelector(".decide-facts");
    await settled(phone);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const folder = process.env["FAIRWAY_SHOTS"];
    if (folder) await phone.screenshot({ path: `${folder}/organisation-phone-${lang}.png`, fullPage: true });
    if (folder && lang === "zh") await page.goto(phone.url());
    if (folder && lang === "zh") await page.screenshot({ path: `${folder}/organisation-wide.png`, fullPage: true });
  }
  await phone.close();
});
