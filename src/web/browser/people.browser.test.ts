import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { settled } from "./settled.ts";
import { setStage, type Stage } from "./stage.ts";

let stage: Stage;
let page: Page;

const table = [
  "公开号,申请号,标题,申请人,发明人,申请日",
  "CN104000001A,CN201410000001.1,一种刀具,郑州示例工具有限公司,欧阳示例,2014-01-02",
  "CN104000002A,CN201410000002.2,一种磨具,洛阳示例轴承有限公司,欧阳示例,2015-01-02",
].join("\r\n");

beforeAll(async () => {
  stage = await setStage();
  page = await stage.page(1280);
  await page.goto(`${stage.url}/data`);
  await page.setInputFiles("[data-testid=file-input]", { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.waitForSelector("#loss-report", { timeout: 120_000 });
});
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  stage.ensureQuiet();
});

const published = () => page.getByText("已发布，当前快照包含全部认定。").waitFor({ timeout: 120_000 });
const people = async () => (await (await fetch(`${stage.url}/api/corpus/people?text=欧阳示例`)).json()) as object;

test("the pages about the data lead to each other, and each says which it is", async () => {
  for (const [name, address] of [
    ["语料体检", "/data/health"],
    ["列映射", "/data/mapping"],
    ["机构", "/data/organisations"],
    ["人员", "/data/people"],
    ["文件与覆盖", "/data"],
  ] as const) {
    const tabs = page.getByRole("navigation", { name: "数据各页" });
    await tabs.getByRole("link", { name, exact: true }).click();
    await page.waitForURL((url) => url.pathname === address);
    // The address changes before the page that is fetched for it stands.
    await tabs.locator("[aria-current=page]", { hasText: name }).waitFor();
    await expect.poll(() => tabs.locator("[aria-current=page]").allTextContents()).toEqual([name]);
  }
});

test("namesakes become one person by keyboard, and a person who asks for it is named no more", async () => {
  await page.goto(`${stage.url}/data/people`);
  await page.getByRole("textbox", { name: "姓名的一部分" }).fill("欧阳示例");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "欧阳示例" }).first().click();
  await page.getByRole("button", { name: /与“欧阳示例”（.*）为同一人/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("已记入认定文件，重新发布快照后生效。").waitFor();
  await page.getByRole("button", { name: "重新发布快照" }).click();
  await published();
  expect(await people()).toMatchObject({ total: 1, people: [{ families: 2, method: "decision" }] });
  await page.getByRole("button", { name: "隐去姓名" }).click();
  await page.locator(".ant-popconfirm").getByRole("button", { name: "隐去姓名" }).click();
  await page.getByText("已记入认定文件，重新发布快照后生效。").waitFor();
  await page.goto(`${stage.url}/data/people`);
  await page.getByRole("button", { name: "重新发布快照" }).click();
  await published();
  expect(await people()).toMatchObject({ total: 0, withheld: 1, unpublished: false });
  await page.getByRole("checkbox", { name: /只看已隐去姓名者/ }).check();
  await page.getByRole("link", { name: "姓名已隐去" }).click();
  await page.getByRole("button", { name: "撤销第 2 条认定" }).waitFor();
  await settled(page);
  expect(await page.content()).not.toContain("欧阳示例");
});

test("a report of many files is narrowed by what was lost and by name, and opens the file that is meant", async () => {
  const files = Array.from({ length: 9 }, (_, at) => ({
    name: `sheet-${at}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(at === 4 ? "nothing of the kind\n1" : table.replaceAll("0000", `00${at}0`)),
  }));
  await page.goto(`${stage.url}/data`);
  await page.setInputFiles("[data-testid=file-input]", files);
  await page.waitForSelector(".loss-filter", { timeout: 120_000 });
  const rows = page.locator(".files .opens");
  await expect.poll(() => rows.first().textContent()).toBe("sheet-4.csv");
  await page.getByText(/^未读取 1$/).click();
  await expect.poll(() => rows.count()).toBe(1);
  await expect.poll(() => page.locator(".reason").first().textContent()).not.toBe("");
  await page.getByText(/^全部 9$/).click();
  await expect.poll(() => rows.count()).toBe(9);
  await page.getByRole("textbox", { name: "按文件名筛选" }).fill("SHEET-7");
  // The list is narrowed by way of the address: what stands first before that is another file.
  await expect.poll(() => rows.allTextContents()).toEqual(["sheet-7.csv"]);
  await rows.first().click();
  await page.getByRole("heading", { name: "sheet-7.csv" }).waitFor();
  await expect.poll(() => page.url()).toContain("file=sheet-7.csv");
});
