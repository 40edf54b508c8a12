import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Ledger } from "../ledger.ts";
import { ledgerRegisters } from "../ledger.actions.ts";
import { beginAttempt, forgive, triedAs, useCode } from "./attempts.ts";

const dataDir = mkdtempSync(join(tmpdir(), "fairway-attempts-"));
let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open({ dataDir }, ledgerRegisters);
});
afterAll(async () => {
  await ledger.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const now = new Date("2026-03-01T08:00:00Z");
const tries = (email: string, from: string) => beginAttempt(ledger.accounts.db, triedAs(email, from), now);
async function fail(times: number, email: (at: number) => string, from: string): Promise<number> {
  for (let at = 0; at < times; at++) {
    try {
      await tries(email(at), from);
    } catch {
      return at;
    }
  }
  return times;
}

test("who guesses at an account from elsewhere does not hold its owner off", async () => {
  expect(await fail(9, () => "ada@example.org", "203.0.113.7")).toBe(5);
  await expect(tries("ada@example.org", "198.51.100.1")).resolves.toBeUndefined();
});

test("guesses from very many places make everybody wait", async () => {
  let made = 0;
  for (let at = 0; at < 30; at++) made += await fail(5, () => "bo@example.org", `203.0.113.${at}`);
  expect(made).toBe(100);
});

test("addresses of one network of IPv6 are counted as one", async () => {
  const from = (at: number) => `2001:db8:1:${at}::${at}`;
  let made = 0;
  for (let at = 0; at < 9; at++) made += await fail(1, () => "cy@example.org", from(at));
  expect(made).toBe(5);
});

test("an account of one's own buys no more guesses at those of others", async () => {
  const from = "192.0.2.1";
  let made = 0;
  for (let round = 0; round < 8; round++) {
    made += await fail(10, (at) => `other${round}-${at}@example.org`, from);
    const own = triedAs("mallory@example.org", from);
    await beginAttempt(ledger.accounts.db, own, now).then(
      () => forgive(ledger.accounts.db, own),
      () => undefined,
    );
  }
  expect(made).toBe(30);
});

test("a code is taken once while it lasts, whoever gives it first", async () => {
  const use = (code: string, at = now) => useCode(ledger.accounts.db, { account: "a", code }, at);
  expect((await Promise.all([use("123456"), use("123456"), use("654321")])).filter(Boolean)).toHaveLength(2);
  expect(await use("123456", new Date(now.getTime() + 60_000))).toBe(false);
  expect(await use("123456", new Date(now.getTime() + 600_000))).toBe(true);
});
