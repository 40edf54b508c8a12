import { roles, type Role } from "../contract.ts";
import { choice, day, link, note, text } from "../register/fields.ts";
import { register, type RuleContext } from "../register/register.ts";
import "./member-messages.ts";

/** Roles that see what belongs to their organisation, and so are none without one. */
const ofOrganisation: readonly Role[] = ["enterprise", "institution", "bank"];

/** Who holds which role, where, from when to when: all that anybody may do follows from these. */
export const members = register({
  name: "ledger/members",
  title: { zh: "角色授予", en: "Memberships" },
  one: { zh: "角色授予", en: "membership" },
  fields: {
    account: link({
      title: { zh: "账户", en: "Account" },
      help: { zh: "受邀人尚无账户时，填写其电子邮箱", en: "Give the e-mail of who has no account yet" },
      to: "ledger/accounts",
    }),
    email: text({ title: { zh: "电子邮箱", en: "E-mail" } }),
    name: text({ title: { zh: "姓名", en: "Name" }, required: true }),
    role: choice({ title: { zh: "角色", en: "Role" }, codes: roles, required: true }),
    zone: link({
      title: { zh: "专区", en: "Zone" },
      help: { zh: "含专区内各园区；空缺为全部专区", en: "With the parks in it; everywhere where empty" },
      to: "zone/zones",
    }),
    organisation: link({ title: { zh: "单位", en: "Organisation" }, to: "ledger/organisations" }),
    from: day({ title: { zh: "自", en: "From" } }),
    until: day({ title: { zh: "至（含当日）", en: "Until (with that day)" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "name",
  list: ["name", "role", "zone", "organisation", "from", "until"],
  zone: "zone",
  states: {
    invited: { zh: "已邀请", en: "invited" },
    active: { zh: "有效", en: "active" },
    ended: { zh: "已终止", en: "ended" },
  },
  first: "invited",
  transitions: {
    accept: {
      title: { zh: "生效", en: "make active" },
      from: ["invited"],
      to: "active",
      may: { zone_administrator: "zone" },
      needs: ["account"],
    },
    end: {
      title: { zh: "终止", en: "end" },
      from: ["invited", "active"],
      to: "ended",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["ended"],
  may: {
    read: { zone_administrator: "zone" },
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ id, state, values }, context) {
    const { refuse } = context;
    const { account, email, from, until, role, zone, organisation } = values;
    if (account === null && email === null) refuse("ledger.members.nobody", {});
    if (email !== null && (!/^[^\s@]+@[^\s@]+$/.test(email) || email !== email.toLowerCase())) {
      refuse("ledger.members.bad_email", { email });
    }
    if (from !== null && until !== null && from > until) refuse("ledger.members.period_backwards", { from, until });
    if (role === "administrator" && zone !== null) refuse("ledger.members.everywhere", {});
    if (ofOrganisation.includes(role) && organisation === null) refuse("ledger.members.no_organisation", {});
    await demandAdministrator({ id, state, role }, context);
    await demandReach({ state, account, email, role, zone, organisation }, context);
  },
});

/** Somebody can always let others in. */
async function demandAdministrator(
  { id, state, role }: { readonly id: string; readonly state: string | null; readonly role: Role },
  { before, find, refuse }: RuleContext,
): Promise<void> {
  const was = before?.state === "active" && before.values["role"] === "administrator";
  if (!was || (state === "active" && role === "administrator")) return;
  const active = await find("ledger/members", { role: "administrator", state: "active" });
  if (active.every((each) => each.id === id)) refuse("ledger.members.last_administrator", {});
}

/** Nobody gives more than they have, and nobody gives to themselves. */
async function demandReach(
  given: {
    readonly state: string | null;
    readonly account: string | null;
    readonly email: string | null;
    readonly role: Role;
    readonly zone: string | null;
    readonly organisation: string | null;
  },
  { actor, before, find, refuse }: RuleContext,
): Promise<void> {
  if (actor.grants.some(({ role, zone }) => role === "administrator" && zone === null)) return;
  // Who goes may go by themselves.
  if (given.state === "ended") return;
  const [own] = await find("ledger/accounts", { id: actor.id });
  const isOwn = (account: unknown, email: unknown) => account === actor.id || (own && email === own.values["email"]);
  if (isOwn(given.account, given.email) || isOwn(before?.values["account"], before?.values["email"])) {
    refuse("ledger.members.own", {});
  }
  const administered = actor.grants.filter(({ role }) => role === "zone_administrator").map(({ zone }) => zone);
  const overAll = administered.includes(null);
  const reaches = (zone: string | null) => overAll || (zone !== null && administered.includes(zone));
  const beyondAll = given.role === "administrator" || (given.role === "auditor" && given.zone === null);
  if (beyondAll || !reaches(given.zone)) refuse("ledger.members.beyond", { who: actor.label });
  if (given.organisation === null) return;
  // A role for an organisation reaches all that is the organisation's, in whatever zone.
  const [organisation] = await find("ledger/organisations", { id: given.organisation });
  if (!reaches(organisation?.zone ?? null)) refuse("ledger.members.foreign_organisation", { who: actor.label });
}
