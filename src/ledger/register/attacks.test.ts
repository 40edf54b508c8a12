import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#base";
import { Ledger } from "../ledger.ts";
import { ownerBy } from "../open-ledgers.ts";
import { flag, integer, link, links, text } from "./fields.ts";
import { register, type Register } from "./register.ts";

const title = { zh: "试", en: "test" };
const zones = register({
  name: "test/zones",
  title,
  one: title,
  fields: { name: text({ title, required: true }) },
  label: "name",
  list: ["name"],
  zone: "id",
  may: { read: { zone_administrator: "any", enterprise: "any" }, create: {}, change: {} },
});
const firms = register({
  name: "test/firms",
  title: { zh: "企业", en: "Firms" },
  one: title,
  fields: { name: text({ title, required: true }), zone: link({ title, to: "test/zones" }) },
  label: "name",
  list: ["name"],
  zone: "zone",
  organisation: "id",
  may: { read: { zone_administrator: "zone", enterprise: "own" }, create: {}, change: {} },
});
const projects = register({
  name: "test/projects",
  title: { zh: "项目", en: "Projects" },
  one: title,
  fields: {
    name: text({ title, required: true }),
    zone: link({ title, to: "test/zones" }),
    firm: link({ title: { zh: "企业", en: "Firm" }, to: "test/firms" }),
    partners: links({ title: { zh: "合作方", en: "Partners" }, to: "test/firms" }),
    site: text({ title }),
    staff: integer({ title }),
    urgent: flag({ title: { zh: "紧急", en: "Urgent" } }),
  },
  label: "name",
  list: ["name"],
  zone: "zone",
  organisation: "firm",
  inherits: { site: ["firm", "name"] },
  states: { planned: title, done: title },
  first: "planned",
  transitions: { finish: { title, from: ["planned"], to: "done", may: { zone_administrator: "zone" } } },
  may: {
    read: { zone_administrator: "zone", enterprise: "own" },
    create: { zone_administrator: "zone", enterprise: "own" },
    change: { zone_administrator: "zone", enterprise: "own" },
  },
});
const projectRegister = projects as unknown as Register;

const dataDir = mkdtempSync(join(tmpdir(), "fairway-attacks-"));
let ledger: Ledger;
let [alpha, beta, ours, theirs] = ["", "", "", ""];
const as = (actor: Actor) => ({ actor, clock: () => new Date("2026-01-01T00:00:00Z"), lang: "en" as const });
const owner = as(ownerBy("cli"));
const office = () =>
  as({ id: "o", label: "Olga", door: "web", grants: [{ role: "zone_administrator", zone: alpha, organisation: null }] });
const firm = () => as({ id: "f", label: "Fang", door: "web", grants: [{ role: "enterprise", zone: alpha, organisation: ours }] });
const make = (target: unknown, values: object, who = owner) => ledger.records.create(target as Register, { ...values }, who);

beforeAll(async () => {
  ledger = await Ledger.open(
    { dataDir },
    [zones, firms, projects].map((each) => each as unknown as Register),
  );
  alpha = (await make(zones, { name: "Alpha" })).id;
  beta = (await make(zones, { name: "Beta" })).id;
  ours = (await make(firms, { name: "Ours", zone: alpha })).id;
  theirs = (await make(firms, { name: "Hidden name", zone: beta })).id;
});
afterAll(async () => {
  await ledger.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test("whose a record is does not let them carry it from the office that has it into another zone", async () => {
  const made = await make(projects, { name: "one", zone: alpha, firm: ours }, firm());
  const carry = (zone: string | null, who = firm()) =>
    ledger.records.change(projectRegister, { id: made.id, version: 1, entered: { zone } }, who);
  for (const zone of [beta, null]) await expect(carry(zone)).rejects.toMatchObject({ code: "ledger.not_allowed" });
  await expect(carry(beta, office())).rejects.toMatchObject({ code: "ledger.not_allowed" });
  const placed = await make(projects, { name: "of no zone yet", firm: ours }, firm());
  const into = { id: placed.id, version: 1, entered: { zone: alpha } };
  expect((await ledger.records.change(projectRegister, into, firm())).zone).toBe(alpha);
});

test("a link tells nothing of what one may not see: hidden and missing are refused alike, and nothing is taken from it", async () => {
  const told = async (values: object) => {
    const error: unknown = await make(projects, { name: "probe", zone: alpha, ...values }, office()).catch(
      (each: unknown) => each,
    );
    const { code, values: said } = error as { code: string; values: Record<string, string> };
    return { code, ...said, id: "–" };
  };
  const missing = "00000000-0000-4000-8000-000000000000";
  expect(await told({ partners: [theirs] })).toEqual(await told({ partners: [missing] }));
  expect(await told({ firm: theirs })).toEqual(await told({ firm: missing }));
  expect(await told({ firm: theirs })).toMatchObject({ code: "ledger.no_target" });
  // Who may see it links to it, and takes what is left empty from it.
  expect((await make(projects, { name: "inherits", zone: beta, firm: theirs })).values["site"]).toBe("Hidden name");
});

test("a link that others set stays when one changes something else, and cannot be added to blindly", async () => {
  const made = await make(projects, { name: "joint", zone: alpha, partners: [theirs] });
  const change = (version: number, entered: object) =>
    ledger.records.change(projectRegister, { id: made.id, version, entered: { ...entered } }, office());
  expect((await change(1, { name: "joint, renamed" })).values["partners"]).toEqual([theirs]);
  await expect(change(2, { firm: theirs })).rejects.toMatchObject({ code: "ledger.no_target" });
});

test.each([
  [{ state: "done" }],
  [{ id: "mine" }],
  [{ version: 9 }],
  [{ organisation: "x" }],
  [{ constructor: "x" }],
  [JSON.parse('{"__proto__": {"zone": "x"}}') as object],
  [{ toString: "x" }],
])("%j is no field, and is refused instead of taken", async (values) => {
  await expect(
    make(projects, { name: "x", zone: alpha, ...values, ...Object.fromEntries(Object.entries(values)) }, office()),
  ).rejects.toMatchObject({ code: "ledger.unknown_field" });
});

test("no word of the language itself is a step, a flag, a field to sort by or to ask for", async () => {
  const made = await make(projects, { name: "plain", zone: alpha }, office());
  const moved = ledger.records.move(projectRegister, { id: made.id, version: 1, act: "constructor" }, office());
  await expect(moved).rejects.toMatchObject({ code: "ledger.no_transition" });
  await expect(make(projects, { name: "x", zone: alpha, urgent: "constructor" }, office())).rejects.toThrow(
    "not a valid yes or no",
  );
  await expect(make(projects, { name: "a\0b", zone: alpha }, office())).rejects.toThrow("not a valid text");
  const list = (query: object) => ledger.list(projectRegister, { limit: 10, offset: 0, ...query }, office());
  await expect(list({ sort: "constructor" })).rejects.toMatchObject({ code: "ledger.unknown_field" });
  await expect(list({ where: { constructor: "x" } })).rejects.toMatchObject({ code: "ledger.unknown_field" });
  await expect(list({ sort: "name; drop table history" })).rejects.toMatchObject({ code: "ledger.unknown_field" });
});

test("questions about values that no column holds find nothing, and far pages are empty", async () => {
  const list = (query: object) => ledger.list(projectRegister, { limit: 10, offset: 0, ...query }, office());
  expect((await list({ where: { staff: "many" } })).total).toBe(0);
  expect((await list({ where: { name: "' or 1=1 --" } })).total).toBe(0);
  expect((await list({ where: { partners: "%" } })).total).toBe(0);
  const far = await list({ offset: Number.MAX_SAFE_INTEGER });
  expect([far.records, far.total > 0]).toEqual([[], true]);
});

test("a version tells nothing of a record that is hidden", async () => {
  const hidden = await make(projects, { name: "hidden", zone: beta });
  for (const version of [1, 2, 7]) {
    const asked = { id: hidden.id, version, entered: {} };
    await expect(ledger.records.change(projectRegister, asked, office())).rejects.toMatchObject({ code: "ledger.no_record" });
    const move = { id: hidden.id, version, act: "finish" };
    await expect(ledger.records.move(projectRegister, move, office())).rejects.toMatchObject({ code: "ledger.no_record" });
  }
});
