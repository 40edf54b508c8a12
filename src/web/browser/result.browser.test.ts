import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { setStage, type Stage } from "./stage.ts";

const study = "superhard-materials";
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

async function savedText(): Promise<string> {
  const answer = await fetch(`${stage.url}/api/navigate/study?study=${study}`);
  return ((await answer.json()) as { yaml: string }).yaml;
}

function note(input: object): Promise<Response> {
  return fetch(`${stage.url}/api/navigate/note`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ study, ...input }),
  });
}

test("a note on a figure is written on the page, stands in the study's file with its numbers, and is taken out again", async () => {
  const page = await stage.page(1280);
  await page.goto(`${stage.url}/navigate/${study}?lang=zh`);
  const figure = page.locator("article", { has: page.locator("#figure-corpus") });
  await figure.getByRole("button", { name: /分析人员意见/ }).click();
  await figure.getByRole("textbox", { name: "中文" }).fill("语料按关键词收集。\n第二段。");
  await figure.getByLabel("署名").fill("李某");
  await figure.getByRole("button", { name: "保存意见" }).click();
  await figure.getByText("所据数字未变").waitFor();
  await page.waitForSelector("text=重新运行后写入报告");
  const text = await savedText();
  expect(text).toContain("语料按关键词收集。");
  expect(text).toMatch(/numbers: "?[0-9a-f]{16}/);
  await figure.getByRole("button", { name: "修改意见" }).click();
  await figure.getByRole("button", { name: /删\s*除/ }).click();
  await figure.getByRole("button", { name: /分析人员意见/ }).waitFor();
  expect(await savedText()).not.toContain("notes:");
  await page.close();
});

test("who writes over somebody else's note is shown theirs, and nothing is overwritten until they choose", async () => {
  const page = await stage.page(1280);
  await page.goto(`${stage.url}/navigate/${study}?lang=zh`);
  const head = page.locator(".result-head");
  await head.getByRole("button", { name: /分析人员意见/ }).click();
  await head.getByRole("textbox", { name: "中文" }).fill("我的摘要");
  expect((await note({ on: "summary", text: { zh: "他人的摘要" } })).status).toBe(200);
  await head.getByRole("button", { name: "保存意见" }).click();
  await page.waitForSelector("text=对方的文字：他人的摘要");
  expect(stage.takeComplaints().join()).toContain("409");
  expect(await savedText()).toContain("他人的摘要");
  await head.getByRole("button", { name: "保留我的文字" }).click();
  await head.getByRole("button", { name: "保存意见" }).click();
  await head.getByText("所据数字未变").waitFor();
  const text = await savedText();
  expect(text).toContain("我的摘要");
  expect(text).not.toContain("他人的摘要");
  await page.close();
});

test("forms that the run did not write are made in either language, and a figure is had as picture and table", async () => {
  const page = await stage.page(1280);
  await page.goto(`${stage.url}/navigate/${study}?lang=zh&part=direction`);
  await page.getByText("下载报告").click();
  const [deck] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    page.getByRole("link", { name: "汇报幻灯片（PPTX）（英文）" }).click(),
  ]);
  expect(deck.suggestedFilename()).toBe(`${study}-report.en.pptx`);
  expect(await deck.failure()).toBeNull();
  await page.keyboard.press("Escape");
  const figure = page.locator("article", { has: page.locator("#figure-trend") });
  for (const form of ["PNG", "SVG", "CSV", "XLSX"]) {
    const [file] = await Promise.all([
      page.waitForEvent("download", { timeout: 120_000 }),
      figure.locator(".figure-downloads").getByText(form, { exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`trend.*\\.${form.toLowerCase()}$`));
    expect(await file.failure()).toBeNull();
  }
  await page.close();
});
