import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#base";
import { Ledger } from "../ledger.ts";
import { ownerBy } from "../open-ledgers.ts";
import { link, text } from "../register/fields.ts";
import { everyone } from "../register/may.ts";
import { register, type Register } from "../register/register.ts";
import { accounts } from "./accounts.ts";
import { grantsOf } from "./grants.ts";
import { members } from "./members.ts";
import { organisations } from "./organisations.ts";

const title = { zh: "试", en: "test" };
const zones = register({
  name: "zone/zones",
  title,
  one: title,
  fields: { name: text({ title, required: true }), parent: link({ title, to: "zone/zones" }) },
  label: "name",
  list: ["name"],
  zone: "id",
  within: "parent",
  may: { read: everyone, create: { zone_administrator: "any" }, change: { zone_administrator: "zone" } },
});
const [zoneRegister, memberRegister] = [zones, members].map((each) => each as unknown as Register) as [Register, Register];

const dataDir = mkdtempSync(join(tmpdir(), "fairway-members-"));
const now = new Date("2026-06-15T08:00:00Z");
const as = (actor: Actor) => ({ actor, clock: () => now, lang: "en" as const });
const owner = as(ownerBy("cli"));
let ledger: Ledger;
let ids: Record<"zone" | "quarter" | "park" | "other" | "firm" | "foreign" | "olga" | "bob", string>;

const make = async (target: unknown, values: object) =>
  (await ledger.records.create(target as Register, { ...values }, owner)).id;

beforeAll(async () => {
  const all = [zones, accounts, members, organisations].map((each) => each as unknown as Register);
  ledger = await Ledger.open({ dataDir }, all);
  const zone = await make(zones, { name: "Alpha" });
  const other = await make(zones, { name: "Beta" });
  const quarter = await make(zones, { name: "Quarter", parent: zone });
  ids = {
    zone,
    other,
    quarter,
    park: await make(zones, { name: "Park", parent: quarter }),
    firm: await make(organisations, { name: "Firm", kind: "enterprise", zone }),
    foreign: await make(organisations, { name: "Foreign", kind: "enterprise", zone: other }),
    olga: await make(accounts, { name: "Olga", email: "olga@example.org", zone }),
    bob: await make(accounts, { name: "Bob", email: "bob@example.org", zone }),
  };
});
afterAll(async () => {
  await ledger.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const office = (): Actor => ({
  id: ids.olga,
  label: "Olga",
  door: "web",
  grants: [ids.zone, ids.quarter, ids.park].map((zone) => ({ role: "zone_administrator", zone, organisation: null })),
});
const give = (values: object, actor = office()) =>
  ledger.records.create(memberRegister, { name: "Bob", email: "new@example.org", ...values }, as(actor));

test("a zone administrator gives roles in their zone and its parks, and gives them to whom they know", async () => {
  expect((await give({ role: "analyst", zone: ids.zone })).state).toBe("invited");
  expect((await give({ role: "auditor", zone: ids.park, account: ids.bob })).zone).toBe(ids.park);
  expect((await give({ role: "enterprise", zone: ids.zone, organisation: ids.firm })).organisation).toBeNull();
});

test.each([
  ["an administrator", () => ({ role: "administrator" }), "may not do this here"],
  ["an auditor of everything", () => ({ role: "auditor" }), "may not do this here"],
  ["a member of another zone", () => ({ role: "analyst", zone: ids.other }), "may not do this here"],
  ["a member everywhere", () => ({ role: "analyst" }), "may not do this here"],
  [
    "who acts for an organisation of another zone",
    () => ({ role: "bank", zone: ids.zone, organisation: ids.foreign }),
    "none of",
  ],
  ["an administrator of one zone", () => ({ role: "administrator", zone: ids.zone }), "one everywhere"],
  ["an enterprise of no organisation", () => ({ role: "enterprise", zone: ids.zone }), "for which organisation"],
  ["themselves", () => ({ role: "decision_maker", zone: ids.zone, account: ids.olga }), "their own role"],
  ["themselves by e-mail", () => ({ role: "decision_maker", zone: ids.zone, email: "olga@example.org" }), "their own role"],
  ["nobody", () => ({ role: "analyst", zone: ids.zone, email: "" }), "whose membership"],
])("a zone administrator cannot make %s", async (_, values, told) => {
  await expect(give(values())).rejects.toThrow(told);
});

test("a membership that was given cannot be turned into more, nor one's own be changed", async () => {
  const given = await give({ role: "expert", zone: ids.zone });
  const change = (entered: object) =>
    ledger.records.change(memberRegister, { id: given.id, version: given.version, entered: { ...entered } }, as(office()));
  await expect(change({ zone: null })).rejects.toThrow("may not do this here");
  await expect(change({ zone: ids.other })).rejects.toThrow("may not do this here");
  await expect(change({ role: "administrator" })).rejects.toThrow("one everywhere");
  await expect(change({ email: "olga@example.org" })).rejects.toThrow("their own role");
  const own = await ledger.records.create(
    memberRegister,
    { name: "Olga", account: ids.olga, role: "zone_administrator", zone: ids.zone },
    owner,
  );
  const raise = { id: own.id, version: 1, entered: { until: "2099-01-01" } };
  await expect(ledger.records.change(memberRegister, raise, as(office()))).rejects.toThrow("their own role");
  const gone = await ledger.records.move(memberRegister, { id: own.id, version: 1, act: "end", note: "leaves" }, as(office()));
  expect(gone.state).toBe("ended");
});

test("the last administrator stays until there is another", async () => {
  const first = await make(members, { name: "Ada", account: ids.bob, role: "administrator" });
  const move = (id: string, version: number, act: string) =>
    ledger.records.move(memberRegister, { id, version, act, note: "–" }, owner);
  await move(first, 1, "accept");
  await expect(move(first, 2, "end")).rejects.toThrow("last administrator");
  const demoted = { id: first, version: 2, entered: { role: "expert" } };
  await expect(ledger.records.change(memberRegister, demoted, owner)).rejects.toThrow("last administrator");
  const second = await make(members, { name: "Ava", account: ids.olga, role: "administrator" });
  await move(second, 1, "accept");
  expect((await move(first, 2, "end")).state).toBe("ended");
});

/** As signing up by an invitation does it. */
async function accept({ id: account, email }: { readonly id: string; readonly email: string }): Promise<void> {
  const asked = { email: email.toLowerCase(), state: "invited" };
  for (const { id, version } of await ledger.records.find(memberRegister, asked, owner)) {
    await ledger.records.change(memberRegister, { id, version, entered: { account } }, owner);
    await ledger.records.move(memberRegister, { id, version: version + 1, act: "accept" }, owner);
  }
}

test("grants are those of active memberships within their days, with the zones within and never the one around", async () => {
  const cara = { id: await make(accounts, { name: "Cara", email: "cara@example.org" }), email: "Cara@example.org" };
  const invite = (values: object) => make(members, { name: "Cara", email: "cara@example.org", ...values });
  await invite({ role: "analyst", zone: ids.zone });
  await invite({ role: "expert", zone: ids.other, from: "2026-06-15", until: "2026-06-15" });
  await invite({ role: "bank", organisation: ids.firm, until: "2026-06-14" });
  await invite({ role: "decision_maker", organisation: ids.firm, from: "2026-06-16" });
  expect(await grantsOf(ledger, cara, now)).toEqual([]);
  await accept(cara);
  const held = await grantsOf(ledger, cara, now);
  expect(held.filter(({ role }) => role === "analyst").map(({ zone }) => zone)).toContain(ids.park);
  expect(held.filter(({ role }) => role === "analyst")).toHaveLength(3);
  expect(held.filter(({ role }) => role !== "analyst")).toEqual([{ role: "expert", zone: ids.other, organisation: null }]);
  const later = await grantsOf(ledger, cara, new Date("2026-06-16T00:00:00Z"));
  expect(later.filter(({ role }) => role !== "analyst")).toEqual([
    { role: "decision_maker", zone: null, organisation: ids.firm },
    { role: "decision_maker", zone: null, organisation: null },
  ]);
  const parkOnly = { id: await make(accounts, { name: "Pia", email: "pia@example.org" }), email: "pia@example.org" };
  await make(members, { name: "Pia", email: "pia@example.org", role: "analyst", zone: ids.park });
  await accept(parkOnly);
  expect((await grantsOf(ledger, parkOnly, now)).map(({ zone }) => zone)).toEqual([ids.park]);
  // Bound to one account, an invitation is nobody else's, whatever e-mail they say.
  expect(await grantsOf(ledger, { id: "other", email: "pia@example.org" }, now)).toEqual([]);
});

test("a zone is put within another, or taken out, only by who may change both", async () => {
  const into = (id: string, parent: string | null) =>
    ledger.records.change(zoneRegister, { id, version: 1, entered: { parent } }, as(office()));
  await expect(into(ids.zone, ids.other)).rejects.toThrow("may not do this here");
  const alone: Actor = { ...office(), grants: [{ role: "zone_administrator", zone: ids.park, organisation: null }] };
  const out = { id: ids.park, version: 1, entered: { parent: null } };
  await expect(ledger.records.change(zoneRegister, out, as(alone))).rejects.toThrow("may not do this here");
  expect((await into(ids.park, ids.zone)).values["parent"]).toBe(ids.zone);
});
