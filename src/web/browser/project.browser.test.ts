import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { settled } from "./settled.ts";
import { setStage, type Stage } from "./stage.ts";

const name = "bought";
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  stage.ensureQuiet();
});

async function ask(feature: string, input: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${stage.url}/api/navigate/${feature}?lang=zh`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  return (await answer.json()) as Record<string, unknown>;
}

async function savedText(): Promise<string> {
  const answer = await fetch(`${stage.url}/api/navigate/study?study=${name}`);
  return ((await answer.json()) as { yaml: string }).yaml;
}

test("a study is made from a template, says what it lacks, and its team is edited on the page with comments kept", async () => {
  const page = await stage.page(1280);
  await page.goto(`${stage.url}/study?lang=zh`);
  await page.getByRole("button", { name: "新建项目" }).click();
  await page.getByLabel("模板（项目目标）").click();
  await page.getByText("投资并购对象评估").last().click();
  await page.getByLabel("名称", { exact: true }).fill("收购对象评估");
  await page.getByLabel("文件名").fill(name);
  await page.getByLabel("初始检索式", { exact: false }).fill("title:金刚石");
  await page.getByRole("button", { name: /创\s*建/ }).click();
  await page.waitForURL(/tab=question/);
  await page.waitForSelector("text=请写明作为分析对象的企业或机构");
  await page.getByRole("link", { name: /^团队/ }).click();
  await page.getByRole("button", { name: /添\s*加/ }).click();
  await page.getByLabel("姓名").fill("李某");
  await page.waitForSelector("text=3 年以上专利有效性");
  await page.getByLabel("有效性与侵权分析经验（年）").fill("5");
  await page.getByLabel("单位").click();
  await page.waitForSelector("text=3 年以上专利有效性", { state: "detached" });
  await page.getByRole("button", { name: /^保\s*存$/ }).click();
  await page.waitForFunction(() => !document.querySelector(".unsaved"));
  const text = await savedText();
  expect(text).toContain("李某");
  expect(text).toContain("risk_years: 5");
  expect(text).toContain("# 项目团队");
  await page.close();
});

test("who saves over somebody else's save is told, and nothing is overwritten until they choose", async () => {
  const page = await stage.page(1280);
  await page.goto(`${stage.url}/study/${name}?lang=zh&tab=quality`);
  await page.getByLabel("检查或评价人").first().fill("王某");
  const theirs = `${await savedText()}# 他人所写\n`;
  await ask("save", { study: name, yaml: theirs });
  await page.getByRole("button", { name: /^保\s*存$/ }).click();
  await page.waitForSelector(".conflict");
  expect(await savedText()).toBe(theirs);
  // The browser itself tells of the answer that refused the save.
  expect(() => stage.ensureQuiet()).toThrow(/400/);
  await page.getByRole("button", { name: "坚持我的修改" }).click();
  await page.getByRole("button", { name: /^保\s*存$/ }).click();
  await page.waitForFunction(() => !document.querySelector(".unsaved"));
  expect(await savedText()).toContain("王某");
  await page.close();
});

test("a sample is drawn and judged by keys alone, and what was judged is there again", async () => {
  const page = await stage.page(1280);
  await page.goto(`${stage.url}/study/superhard-materials/judge/cvd?lang=zh`);
  await page.getByLabel("判读人").fill("李某");
  await page.getByRole("button", { name: /^抽\s*样$/ }).click();
  await page.waitForSelector("#judge-title");
  await page.locator("h1").click();
  const tally = (told: string) => page.waitForSelector(`text=已判读 ${told} / 50`);
  await page.keyboard.press("1");
  await tally("1");
  await page.keyboard.press("2");
  await tally("2");
  await page.keyboard.press("k");
  await page.keyboard.press("u");
  await tally("1");
  await page.keyboard.press("j");
  await page.waitForSelector("text=第 3 件");
  // A judgement is shown before it is kept; what is not kept yet would be lost with the page.
  await settled(page);
  await page.reload();
  await tally("1");
  await page.goto(`${stage.url}/study/superhard-materials?lang=zh&tab=samples`);
  await expect.poll(() => page.locator("text=1 / 1").count()).toBeGreaterThan(0);
  await page.close();
});
