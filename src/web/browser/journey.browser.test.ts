import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { setStage, type Stage } from "./stage.ts";

const study = "superhard-materials";
let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.page(1440);
});
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  stage.ensureQuiet();
});

const open = (path: string) => page.goto(`${stage.url}${path}`);
const text = (selector: string) => page.locator(selector).first().innerText();

/** Drops a file on the window, as a hand would. */
async function drop(name: string, content: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([title, body]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([body ?? ""], title ?? "", { type: "text/csv" }));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent("main", "dragenter", { dataTransfer: files });
  await page.waitForSelector(".drop-sea");
  await page.dispatchEvent("main", "drop", { dataTransfer: files });
}

test("the first page tells what is loaded, that it is synthetic, and where the files go", async () => {
  await open("/");
  await page.waitForSelector(".snapshot-main");
  await expect.poll(() => text(".snapshot-chip")).toContain("合成示例");
  await expect.poll(() => text(".note-land")).toContain("不对应任何真实企业或专利");
  // How many studies there are is another answer than what is loaded.
  await expect.poll(() => page.locator(".loop li.passed").count()).toBe(5);
  await expect.poll(() => text(".drop-large h2")).toBe("把您的专利数据文件拖到这里");
});

test("a dropped file ends in a report of every record, with the place of what could not be read", async () => {
  await drop(
    "我的专利.csv",
    [
      "公开号,标题,申请人,申请日,公开日,IPC,内部备注",
      "CN118000001A,一种测试夹具,郑州示例测试有限公司,2022-03-01,2023-09-05,G01N3/08,甲",
      "CN118000002A,一种日期有误的夹具,郑州示例测试有限公司,2022-13-45,2023-09-05,G01N3/08,乙",
      ",没有公开号的一行,郑州示例测试有限公司,2022-03-01,2023-09-05,G01N3/08,丙",
    ].join("\r\n"),
  );
  await page.waitForSelector("#loss-report", { timeout: 120_000 });
  await page.waitForURL(/\/data\?.*job=/);
  const cells = page.locator("section[aria-labelledby=loss-report] tbody tr").first().locator("td.num");
  await expect.poll(() => cells.allInnerTexts()).toEqual(["3", "2", "0", "0", "0", "1"]);
  for (const told of ["内部备注", "未识别", "2022-13-45"]) await expect.poll(() => text(".file-detail")).toContain(told);
});

test("a query finds, a facet narrows, and a hit opens its publication", async () => {
  await open("/search");
  await page.getByRole("textbox", { name: "检索式" }).fill("title:(金刚石 AND");
  await page.waitForSelector(".query-check.wrong");
  await expect.poll(() => page.locator(".marked-under u").count()).toBe(1);
  await page.getByRole("textbox", { name: "检索式" }).fill("金刚石");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".hit");
  const before = await text(".total");
  await page.locator(".facet .bar").first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toMatch(/^金刚石 AND organisation:/);
  await expect.poll(() => text(".total")).not.toBe(before);
  await page.waitForSelector(".hits:not(.stale)");
  const number = await text(".hit-number");
  await page.locator(".hit-title").first().click();
  await page.waitForSelector(".publication");
  await expect.poll(() => new URL(page.url()).searchParams.get("open")).toBe(number);
  await page.getByRole("link", { name: "独立页面" }).click();
  await page.waitForSelector("article.publication h1");
  await expect.poll(() => page.url()).toContain(`/publication/${number}`);
});

test("a changed query changes its node's count at once, in the form and in the text", async () => {
  await open(`/study/${study}?node=cbn`);
  await page.waitForSelector(".chain-row.selected .chain-count");
  const query = page.getByRole("textbox", { name: "检索式" });
  const was = await query.inputValue();
  await query.fill(`(${was}) NOT status:inactive`);
  await page.waitForSelector(".change.down");
  await expect.poll(() => page.locator(".text-scroll textarea").inputValue()).toContain("NOT status:inactive");
  await expect.poll(() => text(".unsaved")).toBe("有未保存的修改");
});

test("saving and running leads to the new navigation, which says that the data is no longer only synthetic", async () => {
  await page.getByRole("button", { name: "保存并运行" }).click();
  await page.waitForURL(new RegExp(`/navigate/${study}`), { timeout: 120_000 });
  await page.waitForSelector(".verdicts");
  await expect.poll(() => page.locator(".result-parts .leg").count()).toBe(4);
  await page.getByRole("button", { name: "核验全部图表" }).click();
  await page.getByText(/核验通过/).waitFor({ timeout: 120_000 });
});

test("a cell of a figure opens exactly as many patents as it says", async () => {
  await open(`/navigate/${study}?part=position`);
  const cell = page.locator("article[aria-labelledby=figure-regions] td .opens").nth(8);
  await cell.waitFor();
  const count = await cell.innerText();
  await cell.click();
  await page.waitForSelector(".member-list li");
  await expect.poll(() => text(".ant-drawer .total")).toBe(`${count} 个专利族`);
  await expect.poll(() => new URL(page.url()).searchParams.get("pick")).toMatch(/node\./);
  await page.reload();
  await page.waitForSelector(".member-list li");
  await expect.poll(() => text(".ant-drawer .total")).toBe(`${count} 个专利族`);
});

test("a mark of a chart opens its list too", async () => {
  await open(`/navigate/${study}?part=direction`);
  // A chart is drawn as the reader comes near it.
  await page.locator("article[aria-labelledby=figure-structure]").scrollIntoViewIfNeeded();
  const bar = page.locator("article[aria-labelledby=figure-structure] .chart svg path[fill='#0d5d75']").nth(2);
  await bar.waitFor();
  await bar.click();
  await page.waitForSelector(".member-list li");
  await expect.poll(() => new URL(page.url()).searchParams.get("figure")).toBe("structure");
});

test("the language changes in place, stays in the link, and is remembered", async () => {
  await open("/search?q=diamond");
  await page.waitForSelector(".hit");
  await page.getByRole("button", { name: "English" }).click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await expect.poll(() => new URL(page.url()).searchParams.get("lang")).toBe("en");
  await expect.poll(() => text(".total")).toMatch(/^[\d,]+ publications$/);
  await open("/");
  await page.waitForSelector(".snapshot-main");
  await expect.poll(() => text("h1")).toBe("From patent data to an industry’s decisions");
});
