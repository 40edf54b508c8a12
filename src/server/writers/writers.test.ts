/** Many who write one fund at once through HTTP, and a server that is killed while they do. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { closeLedgers } from "#ledger";
import { clientForTest, contractForTest, Refused, type ClientForTest, type Kept } from "./client-for-test.ts";
import { engines, placeForTest, postgres } from "./engines-for-test.ts";
import { serverForTest } from "./server-for-test.ts";

const kills = Number(process.env["FAIRWAY_KILLS"] ?? 2);
const boss = "administrator:Ada";
const users = Array.from({ length: 50 }, (_, index) => `zone_administrator:user-${index}`);

interface Check {
  readonly findings: readonly { readonly kind: string }[];
}
interface Figures {
  readonly sums: { readonly committed: number; readonly net: number; readonly payments: number };
}
interface History {
  readonly broken: readonly unknown[];
}

async function holds(ada: ClientForTest, zone: string): Promise<Figures["sums"]> {
  const { findings } = await ada.ask<Check>("zone/fund-check", { zone });
  expect(findings.filter(({ kind }) => kind === "sum")).toEqual([]);
  expect((await ada.ask<History>("ledger/verify", {})).broken).toEqual([]);
  return (await ada.ask<Figures>("zone/fund-figures", { zone })).sums;
}

/** Makes an instalment and pays it. */
async function pay(client: ClientForTest, commitment: string, amount: number, number: string): Promise<Kept> {
  const values = { commitment, amount, number, paid_on: "2025-05-01" };
  return client.move("zone/fund-payments", await client.make("zone/fund-payments", values), "pay");
}

/** Counts up on a record until nobody was in between: what is read is never what somebody has overwritten. */
async function countUp(client: ClientForTest, line: string): Promise<void> {
  for (;;) {
    const at = await client.ask<Kept>("zone/fund-lines-get", { id: line });
    const values = { remarks: String(Number(at.values["remarks"]) + 1) };
    try {
      await client.ask("zone/fund-lines-save", { id: line, seen: at.version, values });
      return;
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "ledger.changed_meanwhile") throw error;
    }
  }
}

function childOf(dataDir: string, env: Readonly<{ [name: string]: string }>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "server-for-test.ts"), dataDir], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", (said: Buffer) => resolve({ child, url: said.toString("utf8").trim() }));
    child.once("exit", (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.kill("SIGKILL");
  await gone;
}

for (const engine of engines) {
  describe.skipIf(engine === "postgres" && !postgres)(
    `writers of a ledger in ${engine} (PostgreSQL where FAIRWAY_TEST_POSTGRES names one)`,
    () => {
      afterAll(() => vi.unstubAllEnvs());

      test(
        "fifty who pay one contract at once are paid as far as it reaches, each other is told why, and no change is lost",
        { timeout: 300_000 },
        async () => {
          const place = await placeForTest(engine);
          for (const [name, value] of Object.entries(place.env)) vi.stubEnv(name, value);
          const server = await serverForTest(place.dataDir);
          try {
            const ada = clientForTest(server.url, boss);
            const { zone, line, commitment } = await contractForTest(ada, 1000);
            const told = await Promise.all(
              users.map(async (user, index) => {
                const client = clientForTest(server.url, user);
                const [paid] = await Promise.allSettled([
                  pay(client, commitment.id, 30, `BF-${index}`),
                  countUp(client, line.id),
                ]);
                return paid;
              }),
            );
            const paid = told.filter(({ status }) => status === "fulfilled");
            const refused = told.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
            // 33 × 30 = 990 ≤ 1000 < 34 × 30.
            expect([paid.length, refused.length]).toEqual([33, 17]);
            for (const reason of refused) {
              expect(reason).toBeInstanceOf(Refused);
              const { code, message, status } = reason as Refused;
              expect([code, status < 500]).toEqual(["zone.funds.payments_over_commitment", true]);
              expect(message).toContain("come to 1,020.00 yuan, 20.00 yuan more than the 1,000.00 yuan");
            }
            expect(await holds(ada, zone)).toMatchObject({ committed: 100000, net: 99000, payments: 33 });
            const after = await ada.ask<Kept>("zone/fund-lines-get", { id: line.id });
            expect([after.values["remarks"], after.version]).toEqual([String(users.length), line.version + users.length]);
          } finally {
            await server.close();
            await closeLedgers();
            await place.remove();
          }
        },
      );

      test(
        "a server killed while many write has lost nothing that it acknowledged, and its sums hold when it is back",
        { timeout: 300_000 },
        async () => {
          const place = await placeForTest(engine);
          let running: ChildProcess | undefined;
          try {
            let { child, url } = await childOf(place.dataDir, place.env);
            running = child;
            const { zone, commitment } = await contractForTest(clientForTest(url, boss), 100_000);
            const acknowledged: string[] = [];
            for (let round = 0; round < kills; round++) {
              let [stopped, failed] = [false, 0];
              const writers = users.slice(0, 20).map(async (user, index) => {
                const client = clientForTest(url, user);
                for (let turn = 0; !stopped; turn++) {
                  try {
                    const { id } = await pay(client, commitment.id, 7, `BF-${round}-${index}-${turn}`);
                    acknowledged.push(id);
                  } catch {
                    failed++;
                    return;
                  }
                }
              });
              const before = acknowledged.length;
              while (acknowledged.length < before + 15) await new Promise((resolve) => setTimeout(resolve, 10 + round * 7));
              await kill(child);
              stopped = true;
              await Promise.all(writers);
              expect(failed).toBeGreaterThan(0);
              ({ child, url } = await childOf(place.dataDir, place.env));
              running = child;
              const ada = clientForTest(url, boss);
              const { records } = await ada.ask<{ records: Kept[] }>("zone/fund-payments", { state: "paid", limit: 1000 });
              const kept = new Set(records.map(({ id }) => id));
              expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
              const { net, payments } = await holds(ada, zone);
              expect([payments, net]).toEqual([kept.size, kept.size * 700]);
            }
          } finally {
            if (running) await kill(running);
            await place.remove();
          }
        },
      );
    },
  );
}
