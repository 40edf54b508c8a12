/** A register of tasks with files, comments and deadlines, in a ledger of its own in either engine, and those who work with it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeAll, beforeEach, describe } from "vitest";
import type { Actor } from "#base";
import type { Attachment, LedgerRecord } from "./contract.ts";
import { Ledger } from "./ledger.ts";
import { choices, day, decimal, integer, link, list, note, text } from "./register/fields.ts";
import { register, type Register } from "./register/register.ts";
import type { Doing } from "./register/store.ts";

const title = (en: string) => ({ zh: `${en}（中）`, en });

export const accounts = register({
  name: "ledger/accounts",
  title: title("Accounts"),
  one: title("account"),
  fields: { name: text({ title: title("Name"), required: true }) },
  label: "name",
  list: ["name"],
  may: { read: { enterprise: "any" }, create: {}, change: {} },
});

export const tasks = register({
  name: "test/tasks",
  title: title("Tasks"),
  one: title("task"),
  fields: {
    name: text({ title: title("Name"), required: true }),
    zone: text({ title: title("Zone") }),
    firm: text({ title: title("Firm") }),
    owner: link({ title: title("Owner"), to: "ledger/accounts" }),
    above: link({ title: title("Above"), to: "test/tasks" }),
    due_on: day({ title: title("Due") }),
    evidence: note({ title: title("Evidence") }),
    count: integer({ title: title("Count") }),
    share: decimal({ title: title("Share") }),
    tags: list({ title: title("Tags") }),
    colours: choices({ title: title("Colours"), codes: { red: title("red"), dark_red: title("dark red") } }),
  },
  label: "name",
  list: ["name"],
  zone: "zone",
  organisation: "firm",
  states: { planned: title("planned"), submitted: title("submitted"), accepted: title("accepted") },
  first: "planned",
  settled: ["submitted", "accepted"],
  due: { on: "due_on", open: ["planned"] },
  transitions: {
    submit: {
      title: title("submit"),
      from: ["planned"],
      to: "submitted",
      may: { enterprise: "own" },
      needsFiles: { unless: "evidence" },
    },
    accept: {
      title: title("accept"),
      from: ["submitted"],
      to: "accepted",
      may: { zone_administrator: "zone" },
      needsFiles: true,
    },
  },
  may: {
    read: { zone_administrator: "zone", enterprise: "own", expert: "zone", bank: "any" },
    create: { enterprise: "own" },
    change: { enterprise: "own" },
    comment: { zone_administrator: "zone", enterprise: "own", expert: "zone" },
  },
});

const registers = [accounts, tasks].map((each) => each as unknown as Register);
const postgres = process.env["FAIRWAY_TEST_POSTGRES"];
const engines = ["sqlite", "postgres"] as const;
export const pdf = Buffer.from("%PDF-1.7\nwhat was agreed");

export const actor = (label: string, role: string, zone: string | null = null, organisation: string | null = null): Actor => ({
  id: label,
  label,
  door: "web",
  grants: [{ role, zone, organisation }],
});
export const ada = actor("Ada", "administrator");
export const fang = actor("Fang", "enterprise", null, "e1");
export const otto = actor("Otto", "enterprise", null, "e2");
export const olga = actor("Olga", "zone_administrator", "z1");
export const xia = actor("Xia", "expert", "z1");
export const bo = actor("Bo", "bank");

export async function* pieces(...content: readonly (Buffer | Error)[]): AsyncGenerator<Buffer> {
  for (const piece of content) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

export interface Bed {
  readonly dataDir: string;
  readonly ledger: Ledger;
  /** What the clock shows. */
  now: string;
  readonly as: (who: Actor) => Doing;
  readonly at: (record: string) => { readonly register: string; readonly record: string };
  readonly make: (values?: object) => Promise<LedgerRecord>;
  readonly attach: (record: string, who?: Actor, given?: object) => Promise<Attachment>;
  readonly move: (id: string, version: number, act: string, who: Actor) => Promise<LedgerRecord>;
}

/** The same tests in every engine, each test with an empty ledger. */
export function describeTasks(what: string, tests: (bed: Bed) => void): void {
  for (const engine of engines) {
    const isAbsent = engine === "postgres" && !postgres;
    describe.skipIf(isAbsent)(`${what}, in ${engine} (PostgreSQL where FAIRWAY_TEST_POSTGRES names one)`, () => {
      const database = `fairway_${what.replace(/[^a-z]+/gi, "_").toLowerCase()}`;
      let [dataDir, ledger]: [string?, Ledger?] = [];
      const bed: Bed = {
        get dataDir() {
          return dataDir ?? "";
        },
        get ledger() {
          if (!ledger) throw new Error("no ledger");
          return ledger;
        },
        now: "",
        as: (who) => ({ actor: who, clock: () => new Date(bed.now), lang: "en" }),
        at: (record) => ({ register: "test/tasks", record }),
        make: (values = {}) =>
          bed.ledger.records.create(tasks, { name: "Line", zone: "z1", firm: "e1", ...values }, bed.as(fang)),
        attach: (record, who = fang, given = {}) =>
          bed.ledger.attachments.attach({ ...bed.at(record), name: "contract.pdf", content: pieces(pdf), ...given }, bed.as(who)),
        move: (id, version, act, who) => bed.ledger.records.move(tasks, { id, version, act }, bed.as(who)),
      };
      beforeAll(async () => {
        // Files of tests run at the same time: each has a database of its own.
        if (engine === "postgres")
          await inPostgres(postgres ?? "", `drop database if exists ${database}`, `create database ${database}`);
      });
      beforeEach(async () => {
        bed.now = "2026-03-01T08:00:00Z";
        dataDir = mkdtempSync(join(tmpdir(), "fairway-tasks-"));
        const url = engine === "postgres" ? urlOf(database) : undefined;
        if (url !== undefined) await inPostgres(url, "drop schema public cascade", "create schema public");
        ledger = await Ledger.open({ dataDir, url }, registers);
      });
      afterEach(async () => {
        await ledger?.close();
        rmSync(bed.dataDir, { recursive: true, force: true });
      });
      tests(bed);
    });
  }
}

function urlOf(database: string): string {
  const url = new URL(postgres ?? "");
  url.pathname = `/${database}`;
  return url.href;
}

async function inPostgres(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
