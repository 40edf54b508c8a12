/** A server without a port whose people sign in, for the tests of accounts: browsers with cookies, and programs with keys. */
import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Actor } from "#base";
import { accountDoor, closeLedgers, ledgerOf, ownerBy } from "#ledger";
import { actions } from "#product";
import { makeApp } from "./app.ts";
import { Jobs } from "./jobs.ts";

type SignOn = ReturnType<typeof accountDoor.signOnOf>;

export interface Reply {
  readonly status: number;
  readonly code: string;
  readonly body: Record<string, never>;
  readonly headers: Headers;
}

export interface Browser {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Reply>;
  post(path: string, body: object): Promise<Reply>;
}

export interface AccountBed {
  readonly dataDir: string;
  /** What the clock shows; a test may set it. */
  now: Date;
  ledger(): ReturnType<typeof ledgerOf>;
  browser(headers?: Readonly<Record<string, string>>): Browser;
  /** Somebody with the first account, signed in. */
  firstAdministrator(): Promise<Browser>;
  run<Answer>(name: string, input: object, actor?: Actor): Promise<Answer>;
  close(): Promise<void>;
}

export const password = "a horse that reads gazettes";

export async function accountBed({
  engine = "sqlite",
  origin = "http://127.0.0.1:4444",
  openToNetwork = false,
  signOn,
}: { engine?: "sqlite" | "postgres"; origin?: string; openToNetwork?: boolean; signOn?: SignOn } = {}): Promise<AccountBed> {
  const dataDir = mkdtempSync(join(tmpdir(), "fairway-accounts-"));
  delete process.env["FAIRWAY_LEDGER"];
  if (engine === "postgres") {
    const url = process.env["FAIRWAY_TEST_POSTGRES"] ?? "";
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("drop schema public cascade; create schema public");
    await client.end();
    process.env["FAIRWAY_LEDGER"] = url;
  }
  const at = () => ({ origin, signOn });
  const ledger = () => ledgerOf({ dataDir });
  // Each look finds it a millisecond later, as a real clock may.
  const clock = () => {
    bed.now = new Date(bed.now.getTime() + 1);
    return bed.now;
  };
  const jobs = await Jobs.open({ dataDir, clock, log: () => undefined });
  const isOwner = async () => !openToNetwork && !(await accountDoor.everHadAccounts((await ledger()).accounts));
  const app = makeApp({
    actions,
    dataDir,
    webFolder: join(dataDir, "web"),
    jobs,
    clock,
    version: "0",
    openToNetwork,
    allowedHosts: [new URL(origin).hostname],
    log: (line) => process.stderr.write(`${line}\n`),
    account: { ledger, at, clock, isOwner, behindProxy: false },
    whoAsks: async ({ headers }) =>
      (await accountDoor.whoAsks(await ledger(), at(), headers, bed.now)) ?? ((await isOwner()) ? ownerBy("web") : undefined),
  });

  function browser(extra: Readonly<Record<string, string>> = {}): Browser {
    const cookies = new Map<string, string>();
    async function ask(path: string, init: RequestInit): Promise<Reply> {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const headers = { host: new URL(origin).host, ...(cookie ? { cookie } : {}), ...(init.headers as object), ...extra };
      const response = await app.request(path, { ...init, headers });
      for (const set of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value === "" || /max-age=0/i.test(set)) cookies.delete(name);
        else cookies.set(name, value);
      }
      const text = await response.text();
      const body = (text.startsWith("{") ? JSON.parse(text) : {}) as Record<string, never>;
      return {
        status: response.status,
        code: (body["error"] as { code?: string } | undefined)?.code ?? "",
        body,
        headers: response.headers,
      };
    }
    return {
      cookies,
      get: (path) => ask(path, {}),
      post: (path, body) =>
        ask(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    };
  }

  const bed: AccountBed = {
    dataDir,
    now: new Date(),
    ledger,
    browser,
    async firstAdministrator() {
      const made = await accountDoor.firstLink((await ledger()).accounts, bed.now);
      const person = browser();
      const given = { token: made?.token ?? "", name: "Ada Zhang", email: "ada@example.org", password };
      const reply = await person.post("/api/account/accept", given);
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
      return person;
    },
    async run<Answer>(name: string, input: object, actor?: Actor) {
      const action = actions.find((each) => each.name === name);
      if (!action) throw new Error(`no action ${name}`);
      const signal = new AbortController().signal;
      const context = { dataDir, lang: "en", clock, signal, progress: () => undefined, ...(actor ? { actor } : {}) } as const;
      return action.output.parse(await action.run(action.input.parse(input), context)) as Answer;
    },
    async close() {
      await jobs.close();
      await closeLedgers();
      delete process.env["FAIRWAY_LEDGER"];
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return bed;
}

/** RFC 6238: the code of the moment, six digits of thirty seconds. */
export function codeOf(secret: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = Array.from(secret.replace(/=+$/, ""), (letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
