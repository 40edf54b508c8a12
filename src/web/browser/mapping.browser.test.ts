import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { setStage, type Stage } from "./stage.ts";

let stage: Stage;
let page: Page;

const table = [
  "Exported from BioPat 3.1",
  "Doc;Name of invention;Owner(s);Filed;Classes;Score",
  "2014100512565;一种超硬刀具;郑州示例超硬材料有限公司/某某大学;31/01/2014;B23B27/14;88",
  "2014100512999;一种金刚石锯片;郑州示例测试有限公司;02/02/2014;B23D61/02;70",
  "none;没有号码;郑州示例测试有限公司;02/02/2014;B23D61/02;12",
].join("\r\n");

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

const field = (column: string) => page.getByRole("combobox", { name: `“${column}”的字段` });

test("a table of an unknown tool is refused, and its report leads to the page that maps its columns", async () => {
  await page.goto(`${stage.url}/data`);
  await page.setInputFiles("[data-testid=file-input]", { name: "biopat.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.waitForSelector("#loss-report", { timeout: 120_000 });
  await page.getByRole("link", { name: "为各列指定字段" }).click();
  await page.waitForSelector(".column-fields");
  await expect.poll(() => new URL(page.url()).searchParams.get("file")).toBe("biopat.csv");
  await expect
    .poll(() => page.locator(".column-fields label").allInnerTexts())
    .toEqual(["Doc", "Name of invention", "Owner(s)", "Filed", "Classes", "Score"]);
  await expect.poll(() => page.getByRole("button", { name: "保存并导入" }).isDisabled()).toBe(true);
});

test("every choice shows at once what would be read and what would be lost, by keyboard too", async () => {
  await field("Doc").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect.poll(() => field("Doc").inputValue()).toBe("applicationNumber");
  await field("Name of invention").selectOption("title");
  await field("Owner(s)").selectOption("applicants");
  await field("Filed").selectOption("filedOn");
  await field("Classes").selectOption("ipc");
  await page.getByRole("checkbox", { name: "/" }).check();
  await page.getByRole("textbox", { name: "号码未带局别时的受理局" }).fill("CN");
  // The first number says by its check digit whose it is; the second is read only once the office is.
  await page.getByText("CN201410051299").waitFor();
  const first = page.locator("section[aria-busy] tbody tr").first();
  await page.getByText("郑州示例超硬材料有限公司 · 某某大学").waitFor();
  await expect.poll(() => first.innerText()).toContain("2014-01-31");
  await expect.poll(() => first.innerText()).toContain("B23B27/14");
  await expect.poll(() => page.locator(".row-rejected").count()).toBe(1);
  await expect.poll(() => page.locator(".lost-list").innerText()).toContain("Score");
});

test("a saved mapping imports the file, and takes every later table with these headers", async () => {
  await page.getByRole("textbox", { name: "工具名称" }).fill("BioPat 3");
  await page.getByRole("button", { name: "保存并导入" }).click();
  await page.waitForURL(/\/data\?.*job=/);
  await page.waitForSelector("#loss-report", { timeout: 120_000 });
  const cells = page.locator("section[aria-labelledby=loss-report] tbody tr").first().locator("td.num");
  await expect.poll(() => cells.allInnerTexts()).toEqual(["3", "2", "0", "0", "0", "1"]);
  await expect.poll(() => page.locator(".file-detail").innerText()).toContain("table/own/biopat");
  const [preamble = "", header = ""] = table.split("\r\n");
  const later = [preamble, header, "2015100512569;一种超硬磨具;郑州示例超硬材料有限公司;03/02/2015;B24D3/06;91"].join("\r\n");
  await page.goto(`${stage.url}/data`);
  await page.setInputFiles("[data-testid=file-input]", { name: "later.csv", mimeType: "text/csv", buffer: Buffer.from(later) });
  await page.waitForSelector("#loss-report", { timeout: 120_000 });
  await expect.poll(() => cells.allInnerTexts()).toEqual(["1", "1", "0", "0", "0", "0"]);
  await expect.poll(() => page.locator(".file-detail").innerText()).toContain("table/own/biopat");
  await page.goto(`${stage.url}/data/mapping`);
  await page.getByText("BioPat 3").waitFor();
  await page.getByRole("button", { name: "删除映射“biopat”" }).click();
  await page.getByText("尚无列映射。").waitFor();
});
