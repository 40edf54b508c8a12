import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { setStage, type Stage } from "./stage.ts";
import { violations } from "./violations.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.page(360);
});
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  stage.ensureQuiet();
});

test("a pasted text is marked in place, with its correction beside the published figure, in both languages and on a phone", async () => {
  await page.goto(`${stage.url}/ledger?lang=zh`);
  await page.getByRole("link", { name: "核查公开表述中的数据" }).click();
  await page
    .getByLabel("公开表述", { exact: true })
    .fill("项目总投资30亿元，其中一期投资100亿元、二期投资100亿元、三期投资100亿元。");
  await page.getByRole("button", { name: "核查" }).click();
  await page.locator(".sanity-mark.sanity-wrong", { hasText: "30亿元" }).waitFor();
  await page.getByText("更正：300亿元").waitFor();
  await page.goto(`${stage.url}/zone/sanity?lang=en`);
  await page.getByLabel("Published text").fill("The cluster has 223 agencies, accounting for 60.1 percent of all in Beijing.");
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByText("means a total of 371 for Beijing").waitFor();
  expect(await violations(page, "all")).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
});
