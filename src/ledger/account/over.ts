import { AppError, type Actor } from "#base";
import { roles, type Role } from "../contract.ts";
import type { Ledger } from "../ledger.ts";
import { findRecord, findRecords } from "../register/find.ts";
import type { Register } from "../register/register.ts";
import type { Doing } from "../register/store.ts";
import { accounts as accountsDeclared } from "./accounts.ts";
import { members as membersDeclared } from "./members.ts";
import type { Invited } from "./joining.ts";

const accounts = accountsDeclared as unknown as Register;
const members = membersDeclared as unknown as Register;

function isAdministrator({ grants, scope }: Actor): boolean {
  return !scope && grants.some(({ role, zone }) => role === "administrator" && zone === null);
}

/** Accounts are managed by people who are signed in: a key that is lost must not make more of itself. */
function demandPerson({ scope }: Actor): void {
  if (scope) throw new AppError("ledger.account.key_by_key", {});
}

/**
 * Holds who manages an account to those who may: administrators; zone administrators for accounts whose every role lies in their
 * zones, since a link to set a password gives all that an account may do.
 *
 * errors  ledger.no_record, ledger.account.not_over, ledger.account.key_by_key
 */
export async function demandOver(ledger: Ledger, account: string, { actor, lang }: Doing): Promise<void> {
  demandPerson(actor);
  const { db } = ledger.accounts;
  const record = await findRecord(db, accounts, account);
  const none = () => new AppError("ledger.no_record", { register: accounts.title[lang], id: account });
  if (!record) throw none();
  if (isAdministrator(actor)) return;
  const zones = administered(actor);
  if (zones.length === 0) throw none();
  const held = (await findRecords(db, members, { account })).filter(({ state }) => state !== "ended");
  const all = zones.includes(null);
  const beyond = held.some(
    ({ values, zone }) =>
      values["role"] === "administrator" || (values["role"] === "auditor" && zone === null) || (!all && !zones.includes(zone)),
  );
  const isForeign = !all && (record.zone === null || !zones.includes(record.zone));
  if (beyond || isForeign) throw new AppError("ledger.account.not_over", { who: actor.label });
}

/** errors  ledger.account.role_beyond, ledger.account.key_by_key; the membership's own rules say the rest */
export function demandInvite({ role, zone }: Invited, { actor, lang }: Doing): void {
  demandPerson(actor);
  if (isAdministrator(actor)) return;
  const zones = administered(actor);
  const reaches = zones.includes(null) || (zone !== null && zones.includes(zone));
  if (role !== "administrator" && reaches) return;
  throw new AppError("ledger.account.role_beyond", { who: actor.label, role: roles[role as Role]?.[lang] ?? role });
}

function administered({ grants }: Actor): readonly (string | null)[] {
  return grants
    .filter(({ role, organisation }) => role === "zone_administrator" && organisation === null)
    .map(({ zone }) => zone);
}
