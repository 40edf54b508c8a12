import { createHmac } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { settled } from "./settled.ts";
import { setStage, type Stage } from "./stage.ts";
import { violations } from "./violations.ts";

const password = "a horse that reads gazettes";
let stage: Stage;
let ada: Page;
let secret = "";

beforeAll(async () => {
  stage = await setStage({ withExample: false });
});
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  // The browser tells of every answer that is no success; refusals are what these tests are about.
  const told = stage.takeComplaints().filter((each) => !/status of 4\d\d/.test(each));
  if (told.length > 0) throw new Error(`the console complains: ${told.join("\n")}`);
});

/** A page of somebody: it shares no cookies with others. */
const person = (width = 1280) => stage.page(width);

const faults = (page: Page) => violations(page, "all");

/** Whether a page that has come to rest is no wider than its window. */
async function fit(page: Page): Promise<boolean> {
  await settled(page);
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

test("who has the machine works without signing in, and the link of the first start makes the administrator", async () => {
  ada = await person();
  await ada.goto(`${stage.url}/account?lang=zh`);
  await ada.getByText("您正在本机直接操作，无须登录。").waitFor();
  const { path } = await stage.command<{ path: string }>("ledger", "account-first");
  await ada.goto(`${stage.url}${path.replace("#", "?lang=zh#")}`);
  await ada.getByRole("heading", { name: "设置首位系统管理员" }).waitFor();
  await fill(ada, { 姓名: "张艾达", 电子邮箱: "ada@example.org", 新密码: "太短" });
  await ada.getByRole("button", { name: "启用账户" }).click();
  await ada.getByText("密码共 2 位，至少需要 12 位").waitFor();
  expect(await faults(ada)).toEqual([]);
  await fill(ada, { 新密码: password });
  await ada.getByRole("button", { name: "启用账户" }).click();
  await ada.getByRole("link", { name: "我的账户：张艾达" }).waitFor();
});

test("who is not signed in is asked to where they are, and is there afterwards", async () => {
  for (const [lang, width] of [
    ["zh", 1440],
    ["en", 390],
  ] as const) {
    const page = await person(width);
    await page.emulateMedia({ colorScheme: lang === "en" ? "dark" : "light" });
    await page.goto(`${stage.url}/ledger/ledger/organisations?lang=${lang}`);
    const submit = page.getByRole("button", { name: lang === "zh" ? "登录" : "Sign in", exact: true });
    await submit.waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await fit(page)).toBe(true);
    const [email, word] = lang === "zh" ? ["电子邮箱", "密码"] : ["E-mail", "Password"];
    await fill(page, { [email]: "ada@example.org", [word]: "not the right one" });
    await submit.click();
    await page.getByText(lang === "zh" ? "电子邮箱与密码不符" : "do not belong together").waitFor();
    await fill(page, { [word]: password });
    await submit.click();
    await page.getByRole("heading", { level: 1, name: lang === "zh" ? "单位" : "Organisations" }).waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/ledger/ledger/organisations");
    await page.close();
  }
});

test("a second factor is set up from the picture, and asked for at the next signing in", async () => {
  await ada.goto(`${stage.url}/account?lang=zh`);
  const section = ada.locator("section", { has: ada.getByRole("heading", { name: "双因素认证" }) });
  await section.getByLabel("当前密码").fill(password);
  await section.getByRole("button", { name: "开始设置" }).click();
  await ada.getByRole("img", { name: "供身份验证器扫描的二维码" }).waitFor();
  secret = (await ada.locator(".account-secret").textContent()) ?? "";
  await expect.poll(() => ada.locator(".account-codes li").count()).toBe(10);
  expect(await faults(ada)).toEqual([]);
  await section.getByLabel("验证码").fill(await freshCode(secret));
  await section.getByRole("button", { name: "启用" }).click();
  await section.getByText("已启用：登录时除密码外还需验证码。").waitFor();
  await ada.getByRole("button", { name: "退出登录" }).click();
  await fill(ada, { 电子邮箱: "ada@example.org", 密码: password });
  await ada.getByRole("button", { name: "登录", exact: true }).click();
  await ada.getByLabel("验证码").fill(await freshCode(secret));
  await ada.getByRole("button", { name: "确认" }).click();
  await ada.getByRole("heading", { name: "我的账户" }).waitFor();
});

test("who is invited opens their account with the link, and works until the account is taken out of use", async () => {
  await ada.goto(`${stage.url}/account/people?lang=en`);
  await fill(ada, { Name: "Bo Li", "E-mail": "bo@example.org" });
  await ada.getByRole("button", { name: "Invite" }).click();
  const link = await ada.locator(".account-once code").textContent();
  expect(await faults(ada)).toEqual([]);
  const bo = await person(390);
  await bo.goto((link ?? "").replace("#", "?lang=en#"));
  await bo.getByRole("heading", { name: "Accept the invitation" }).waitFor();
  expect(await fit(bo)).toBe(true);
  await fill(bo, { "New password": password });
  await bo.getByRole("button", { name: "Open the account" }).click();
  await bo.getByRole("link", { name: "My account: Bo Li" }).click();
  await bo.getByText("analyst").waitFor();
  await bo.getByText("Make an API key").first().click();
  await fill(bo, { Purpose: "nightly export" });
  await bo.getByRole("button", { name: "Make an API key" }).click();
  const key = await bo.locator(".account-once code").textContent();
  const asked = await fetch(`${stage.url}/api/corpus/status`, { headers: { authorization: `Bearer ${key}` } });
  expect(asked.status).toBe(200);
  expect(await fit(bo)).toBe(true);
  expect(await faults(bo)).toEqual([]);
  await ada.goto(`${stage.url}/account/people?lang=en`);
  const row = ada.getByRole("row", { name: /Bo Li/ });
  await row.getByRole("button", { name: "Deactivate" }).click();
  await ada.getByRole("dialog").getByLabel("Reason").fill("left");
  await ada.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await row.getByText("deactivated").waitFor();
  await bo.getByRole("link", { name: "Fairway" }).first().click();
  await bo.reload();
  await bo.getByRole("button", { name: "Sign in", exact: true }).waitFor();
  expect((await fetch(`${stage.url}/api/corpus/status`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
});

test("a session that was ended elsewhere leads to signing in, and what was typed is still there", async () => {
  await ada.goto(`${stage.url}/ledger/ledger/organisations/new?lang=en`);
  await ada
    .getByLabel(/^Name \*|^Name/)
    .first()
    .fill("Half-written");
  // As when another window signs out, or an administrator ends the session: this page does not know.
  await ada.evaluate(async () => {
    const headers = { "content-type": "application/json" };
    await fetch("/api/account/sign-out", { method: "POST", headers, body: "{}" });
  });
  await ada.getByRole("button", { name: "Save" }).click();
  await fill(ada, { "E-mail": "ada@example.org", Password: password });
  await ada.getByRole("button", { name: "Sign in", exact: true }).click();
  await ada.getByLabel("Code", { exact: true }).fill(await freshCode(secret));
  await ada.getByRole("button", { name: "Confirm" }).click();
  await ada.getByRole("button", { name: "Save" }).waitFor();
  await expect
    .poll(() =>
      ada
        .getByLabel(/^Name \*|^Name/)
        .first()
        .inputValue(),
    )
    .toBe("Half-written");
});

const stepMs = 30_000;
let lastStep = 0;

/** A code that was not given yet: each is taken once. That of the next thirty seconds holds already. */
async function freshCode(base32: string): Promise<string> {
  lastStep = Math.max(Math.floor(Date.now() / stepMs), lastStep + 1);
  const early = (lastStep - 1) * stepMs - Date.now();
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
  return codeAt(base32, lastStep);
}

/** RFC 6238, six digits of thirty seconds. */
function codeAt(base32: string, step: number): string {
  const bits = Array.from(base32.replace(/=+$/, ""), (letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const key = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", key).update(counter).digest();
  return String((digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
