import { dayOf } from "#base";
import type { LedgerRecord, RuleContext } from "#ledger";
import type { ConflictKind } from "../contract.ts";
import type { Find, Parties } from "./parties.ts";
import { tiesOf, type Person } from "./ties.ts";

export interface Blocking {
  readonly kind: ConflictKind;
  readonly evidence: string;
}

/** What keeps a person out of a matter now: ties that the ledger shows, and what was found or declared and not overruled. */
export async function blockingOf(person: Person, parties: Parties, find: Find, today: string): Promise<readonly Blocking[]> {
  const ties = await tiesOf(person, parties, find, today);
  const kept = await keptConflicts(person, parties, find);
  const standing = kept.filter(({ state }) => state !== "overruled");
  return [
    ...ties,
    ...standing
      .map(({ values }) => ({ kind: values["kind"] as ConflictKind, evidence: String(values["evidence"]) }))
      .filter(({ kind, evidence }) => !ties.some((tie) => tie.kind === kind && tie.evidence === evidence)),
  ];
}

/** Records of conflicts of a person in a matter, as an expert or as a member of a committee. */
export async function keptConflicts({ expert, seat }: Person, { matter }: Parties, find: Find): Promise<readonly LedgerRecord[]> {
  const about = { [matter.field]: matter.id };
  return [
    ...(expert ? await find("zone/conflicts", { ...about, expert: expert.id }) : []),
    ...(seat ? await find("zone/conflicts", { ...about, seat: seat.id }) : []),
  ];
}

/** errors  zone.conflicts.blocked_same_employer … by its kind: the person may neither review nor vote in this matter */
export async function ensureFree(
  person: Person,
  parties: Parties,
  { find, now, refuse }: Pick<RuleContext, "find" | "now" | "refuse">,
): Promise<void> {
  refuseFirst(person, await blockingOf(person, parties, find, dayOf(now)), { refuse });
}

export function refuseFirst({ expert, seat }: Person, found: readonly Blocking[], { refuse }: Pick<RuleContext, "refuse">): void {
  const [first] = found;
  if (!first) return;
  const name = String(expert?.values["name"] ?? seat?.values["member"]);
  refuse(`zone.conflicts.blocked_${first.kind}`, { name, evidence: first.evidence });
}
