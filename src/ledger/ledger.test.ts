import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#base";
import { Ledger } from "./ledger.ts";
import { choice, day, decimal, integer, link, money, text } from "./register/fields.ts";
import { register, type Register } from "./register/register.ts";
import type { Doing } from "./register/store.ts";

const title = (en: string) => ({ zh: `${en}（中）`, en });

const zones = register({
  name: "test/zones",
  title: title("Zones"),
  one: title("zone"),
  fields: { name: text({ title: title("Name"), required: true }) },
  label: "name",
  list: ["name"],
  zone: "id",
  may: { read: { zone_administrator: "zone", enterprise: "any" }, create: {}, change: { zone_administrator: "zone" } },
});

const projects = register({
  name: "test/projects",
  title: title("Projects"),
  one: title("project"),
  fields: {
    name: text({ title: title("Name"), required: true }),
    zone: link({ title: title("Zone"), to: "test/zones", required: true }),
    enterprise: text({ title: title("Enterprise") }),
    budget: money({ title: title("Budget") }),
    paid: money({ title: title("Paid") }),
    share: decimal({ title: title("Share") }),
    staff: integer({ title: title("Staff"), least: 0 }),
    due: day({ title: title("Due") }),
    kind: choice({ title: title("Kind"), codes: { lab: title("lab"), pilot: title("pilot") } }),
  },
  label: "name",
  list: ["name", "kind"],
  zone: "zone",
  organisation: "enterprise",
  states: { planned: title("planned"), submitted: title("submitted"), returned: title("returned"), accepted: title("accepted") },
  first: "planned",
  settled: ["accepted"],
  amend: ["submitted"],
  transitions: {
    submit: {
      title: title("submit"),
      from: ["planned", "returned"],
      to: "submitted",
      may: { enterprise: "own" },
      needs: ["due"],
    },
    send_back: { title: title("return"), from: ["submitted"], to: "returned", may: { zone_administrator: "zone" }, reason: true },
    accept: { title: title("accept"), from: ["submitted"], to: "accepted", may: { zone_administrator: "zone" } },
  },
  may: {
    read: { zone_administrator: "zone", enterprise: "own", expert: "any" },
    create: { zone_administrator: "zone", enterprise: "own" },
    change: { zone_administrator: "zone", enterprise: "own" },
  },
  async check({ values: { budget, paid } }) {
    if ((paid ?? 0) > (budget ?? 0)) throw new Error("paid beyond the budget");
  },
});

const postgres = process.env["FAIRWAY_TEST_POSTGRES"];
const engines = ["sqlite", "postgres"] as const;

const actor = (label: string, ...grants: Actor["grants"][number][]): Actor => ({ id: label, label, door: "web", grants });
const administrator = actor("Ada", { role: "administrator", zone: null, organisation: null });
let minute = 0;
const clock = () => new Date(Date.UTC(2026, 0, 1, 0, minute++));
const as = (who: Actor): Doing => ({ actor: who, clock, lang: "en" });

for (const engine of engines) {
  describe.skipIf(engine === "postgres" && !postgres)(
    `a ledger in ${engine} (PostgreSQL where FAIRWAY_TEST_POSTGRES names one)`,
    () => {
      let dataDir: string;
      let ledger: Ledger;
      let zone: string;

      beforeEach(async () => {
        dataDir = mkdtempSync(join(tmpdir(), "fairway-ledger-"));
        if (engine === "postgres") await emptyPostgres();
        ledger = await open();
        zone = (await ledger.records.create(zones, { name: "Alpha" }, as(administrator))).id;
      });

      afterEach(async () => {
        await ledger.close();
        rmSync(dataDir, { recursive: true, force: true });
      });

      const open = () => Ledger.open({ dataDir, url: engine === "postgres" ? postgres : undefined }, [zones, projects]);
      const make = (values: object = {}, who = administrator) =>
        ledger.records.create(projects, { name: "Diamond line", zone, ...values }, as(who));

      test("a record keeps what was entered, as what it is", async () => {
        const made = await make({ budget: "1,234.5", share: "39.290", staff: "12", due: "2026-02-28", kind: "pilot（中）" });
        const read = await ledger.records.get(projects, made.id, as(administrator));
        expect(read).toEqual(made);
        expect(read.values).toEqual({
          name: "Diamond line",
          zone,
          enterprise: null,
          budget: 123450,
          paid: null,
          share: "39.290",
          staff: 12,
          due: "2026-02-28",
          kind: "pilot",
        });
      });

      test.each([
        [{ name: " " }, "“Name” must be filled in"],
        [{ budget: "12 apples" }, "not a valid amount in yuan"],
        [{ budget: "0.001" }, "not a valid amount in yuan"],
        [{ due: "2026-02-30" }, "not a valid day"],
        [{ staff: -1 }, "not a valid whole number"],
        [{ kind: "mine" }, "is none of lab, pilot"],
        [{ zone: "nowhere" }, "has no record nowhere"],
        [{ colour: "red" }, "has no field “colour”"],
        [{ name: "x".repeat(501) }, "has 501 characters"],
      ])("%o is refused: %s", async (values, reason) => {
        await expect(make(values)).rejects.toThrow(reason);
        expect((await ledger.list(projects, { limit: 10, offset: 0 }, as(administrator))).total).toBe(0);
      });

      test("who read an older version overwrites nothing", async () => {
        const made = await make();
        await ledger.records.change(projects, { id: made.id, version: 1, entered: { staff: 1 } }, as(administrator));
        const late = ledger.records.change(projects, { id: made.id, version: 1, entered: { staff: 2 } }, as(administrator));
        await expect(late).rejects.toThrow("changed by Ada meanwhile (version 2, yours 1)");
        expect((await ledger.records.get(projects, made.id, as(administrator))).values["staff"]).toBe(1);
      });

      test("of fifty who count up at once, each who was told so counted", async () => {
        const made = await make({ staff: 0 });
        const told = await Promise.all(
          Array.from({ length: 50 }, async () => {
            for (;;) {
              const { version, values } = await ledger.records.get(projects, made.id, as(administrator));
              try {
                const entered = { staff: Number(values["staff"]) + 1 };
                return await ledger.records.change(projects, { id: made.id, version, entered }, as(administrator));
              } catch (error) {
                if (!String(error).includes("meanwhile")) throw error;
              }
            }
          }),
        );
        expect(told.length).toBe(50);
        const after = await ledger.records.get(projects, made.id, as(administrator));
        expect([after.values["staff"], after.version]).toEqual([50, 51]);
        expect((await ledger.verify()).broken).toEqual([]);
      });

      test("a rule that refuses leaves nothing behind", async () => {
        const made = await make({ budget: "10" });
        const paying = ledger.records.change(
          projects,
          { id: made.id, version: 1, entered: { paid: "10.01" } },
          as(administrator),
        );
        await expect(paying).rejects.toThrow("beyond the budget");
        expect(await ledger.records.get(projects, made.id, as(administrator))).toEqual(made);
        expect(await ledger.history(projects, made.id, 10, as(administrator))).toHaveLength(1);
      });

      test("states are gone through by those who may, with what each step needs", async () => {
        const office = actor("Olga", { role: "zone_administrator", zone, organisation: null });
        const firm = actor("Fang", { role: "enterprise", zone: null, organisation: "e1" });
        const other = actor("Otto", { role: "enterprise", zone: null, organisation: "e2" });
        const made = await make({ enterprise: "e1" }, firm);
        const move = (act: string, version: number, who: Actor, note?: string) =>
          ledger.records.move(projects, { id: made.id, version, act, note: note ?? null }, as(who));
        await expect(move("submit", 1, firm)).rejects.toThrow("“Due” must be filled in");
        await ledger.records.change(projects, { id: made.id, version: 1, entered: { due: "2026-03-01" } }, as(firm));
        await expect(move("submit", 2, office)).rejects.toThrow("Olga may not do this here: submit");
        await expect(move("submit", 2, other)).rejects.toThrow("has no record");
        expect((await move("submit", 2, firm)).state).toBe("submitted");
        await expect(move("send_back", 3, office)).rejects.toThrow("“Reason” must be filled in");
        await move("send_back", 3, office, "evidence missing");
        await expect(move("accept", 4, office)).rejects.toThrow("not possible from the state “returned”");
        await move("submit", 4, firm);
        await move("accept", 5, office);
        const settled = ledger.records.change(projects, { id: made.id, version: 6, entered: { staff: 3 } }, as(firm));
        await expect(settled).rejects.toThrow("not possible from the state “accepted”");
        const history = await ledger.history(projects, made.id, 10, as(firm));
        expect(history.map(({ act, actorLabel, note }) => [act, actorLabel, note])).toEqual([
          ["accept", "Olga", null],
          ["submit", "Fang", null],
          ["send_back", "Olga", "evidence missing"],
          ["submit", "Fang", null],
          ["change", "Fang", null],
          ["create", "Fang", null],
        ]);
        expect(history.at(-2)?.changes).toEqual({ due: [null, "2026-03-01"] });
      });

      test("what others rely on is changed with a reason only, which the history keeps", async () => {
        const made = await make({ due: "2026-02-28", budget: 1 });
        await ledger.records.change(projects, { id: made.id, version: 1, entered: { budget: 2 } }, as(administrator));
        await ledger.records.move(projects, { id: made.id, version: 2, act: "submit" }, as(administrator));
        const change = (note: string | null) =>
          ledger.records.change(projects, { id: made.id, version: 3, entered: { budget: 3 }, note }, as(administrator));
        await expect(change(null)).rejects.toThrow("“Reason” must be filled in");
        await expect(change("  ")).rejects.toThrow("“Reason” must be filled in");
        await change("a digit was wrong");
        const [latest] = await ledger.history(projects, made.id, 1, as(administrator));
        expect(latest).toMatchObject({ act: "change", note: "a digit was wrong", changes: { budget: [200, 300] } });
      });

      test("nobody makes a record theirs, or another's, that they may not have", async () => {
        const firm = actor("Fang", { role: "enterprise", zone: null, organisation: "e1" });
        await expect(make({ enterprise: "e2" }, firm)).rejects.toThrow("Fang may not do this here: create");
        const made = await make({ enterprise: "e1" }, firm);
        const given = ledger.records.change(projects, { id: made.id, version: 1, entered: { enterprise: "e2" } }, as(firm));
        await expect(given).rejects.toThrow("Fang may not do this here: change");
      });

      test("a list holds what its reader may read, and no more", async () => {
        const beta = (await ledger.records.create(zones, { name: "Beta" }, as(administrator))).id;
        await make({ name: "one", enterprise: "e1" });
        await make({ name: "two", enterprise: "e2" });
        await make({ name: "three 100%", enterprise: "e1", zone: beta });
        const names = async (who: Actor, query: object = {}) =>
          (await ledger.list(projects, { sort: "name", limit: 10, offset: 0, ...query }, as(who))).records.map(
            ({ values }) => values["name"],
          );
        expect(await names(administrator)).toEqual(["one", "three 100%", "two"]);
        expect(await names(actor("a", { role: "auditor", zone: null, organisation: null }))).toHaveLength(3);
        expect(await names(actor("x", { role: "expert", zone: null, organisation: null }))).toHaveLength(3);
        expect(await names(actor("o", { role: "zone_administrator", zone: beta, organisation: null }))).toEqual(["three 100%"]);
        expect(await names(actor("f", { role: "enterprise", zone: null, organisation: "e1" }))).toEqual(["one", "three 100%"]);
        expect(await names(actor("b", { role: "bank", zone: null, organisation: "e1" }))).toEqual([]);
        expect(await names(administrator, { text: "0%" })).toEqual(["three 100%"]);
        expect(await names(administrator, { text: "_ne" })).toEqual([]);
        expect(await names(administrator, { where: { enterprise: "e2" } })).toEqual(["two"]);
        expect(await names(administrator, { sort: "-name", limit: 1, offset: 1 })).toEqual(["three 100%"]);
        await expect(names(administrator, { sort: "nothing" })).rejects.toThrow("has no field “nothing”");
      });

      test("a field that is declared later stands in the records there are", async () => {
        const made = await make();
        await ledger.close();
        const wider: Register = { ...projects, fields: { ...projects.fields, site: text({ title: title("Site") }) } } as never;
        ledger = await Ledger.open({ dataDir, url: engine === "postgres" ? postgres : undefined }, [zones, wider]);
        expect((await ledger.records.get(wider, made.id, as(administrator))).values["site"]).toBeNull();
        const changed = await ledger.records.change(
          wider,
          { id: made.id, version: 1, entered: { site: "Xingyang" } },
          as(administrator),
        );
        expect(changed.values["site"]).toBe("Xingyang");
      });

      test("what was done cannot be changed, and where it was changed all the same it shows", async () => {
        const made = await make();
        await ledger.records.change(projects, { id: made.id, version: 1, entered: { staff: 4 } }, as(administrator));
        const whole = await ledger.verify();
        expect([whole.entries, whole.broken]).toEqual([3, []]);
        await expect(behindItsBack("update history set note = 'no' where seq = 2")).rejects.toThrow("append-only");
        await expect(behindItsBack("delete from history where seq = 2")).rejects.toThrow("append-only");
        await behindItsBack(
          engine === "sqlite" ? "drop trigger history_no_update" : "drop trigger history_no_change on history",
          "update history set changes = replace(changes, 'Diamond', 'Coal') where seq = 2",
        );
        expect((await ledger.verify()).broken).toEqual([{ seq: 2, reason: "hash" }]);
      });

      async function behindItsBack(...statements: string[]): Promise<void> {
        if (engine === "sqlite") {
          const database = new DatabaseSync(join(dataDir, "ledger", "ledger.sqlite"));
          try {
            for (const statement of statements) database.exec(statement);
          } finally {
            database.close();
          }
          return;
        }
        const client = new pg.Client({ connectionString: postgres });
        await client.connect();
        try {
          for (const statement of statements) await client.query(statement);
        } finally {
          await client.end();
        }
      }

      async function emptyPostgres(): Promise<void> {
        const client = new pg.Client({ connectionString: postgres });
        await client.connect();
        await client.query("drop schema public cascade; create schema public");
        await client.end();
      }
    },
  );
}
