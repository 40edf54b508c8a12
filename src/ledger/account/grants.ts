import { dayOf, type Actor } from "#base";
import type { LedgerRecord } from "../contract.ts";
import type { Ledger } from "../ledger.ts";
import { ownerBy } from "../open-ledgers.ts";
import type { Register } from "../register/register.ts";
import { members } from "./members.ts";

/** Whose memberships are asked for: the account's id, and the e-mail by which it may have been invited. */
interface Holder {
  readonly id: string;
  readonly email: string;
}

const register = members as unknown as Register;

/**
 * What somebody may do now, by their active memberships; those not begun yet, expired or ended count nothing.
 *
 * A membership of a zone holds in the zones within it too, and never in the zone around it: this is the one place that says so, and
 * whatever asks for permission afterwards asks about single zones. One for everywhere that names an organisation holds everywhere
 * and for the organisation, save for roles that see nothing but what is their organisation's.
 */
export async function grantsOf(ledger: Ledger, holder: Holder, now: Date): Promise<Actor["grants"]> {
  const today = dayOf(now);
  const grants: Actor["grants"][number][] = [];
  for (const { values, zone } of await activeMemberships(ledger, holder)) {
    const { from, until, role, organisation } = values as Readonly<Record<string, string | null>>;
    if (role == null || (from ?? today) > today || (until ?? today) < today) continue;
    const held = { role, organisation: organisation ?? null };
    if (zone !== null) grants.push(...(await ledger.zonesWithin(zone)).map((each) => ({ ...held, zone: each })));
    else {
      grants.push({ ...held, zone: null });
      const isOfOrganisation = ["enterprise", "institution", "bank"].includes(role);
      if (held.organisation !== null && !isOfOrganisation) grants.push({ role, zone: null, organisation: null });
    }
  }
  return grants;
}

async function activeMemberships(ledger: Ledger, { id, email }: Holder): Promise<readonly LedgerRecord[]> {
  const reader = { actor: ownerBy("web") };
  const [byAccount, byEmail] = [
    await ledger.records.find(register, { account: id, state: "active" }, reader),
    await ledger.records.find(register, { email: email.toLowerCase(), state: "active" }, reader),
  ];
  // An e-mail counts only as long as no account is named.
  return [...byAccount, ...byEmail.filter(({ values }) => values["account"] === null)];
}
