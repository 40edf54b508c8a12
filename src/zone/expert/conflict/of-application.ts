import { dayOf } from "#base";
import type { LedgerRecord, RuleContext } from "#ledger";
import { linked } from "../linked.ts";
import { partiesOfRound } from "./parties.ts";
import { conflictRules } from "./rules.ts";
import { ensureFree, refuseFirst } from "./standing.ts";
import { tiesOf } from "./ties.ts";
import "../messages.ts";

/**
 * Nobody reviews what their own employer, its parent or branch, or they themselves applied for.
 *
 * in      application: of `zone/fund-applications`; reviewer: of `zone/experts`, or a name alone, which is then asked of every
 *         expert of the zone who is called so: to leave the link out lets nobody through
 * errors  zone.conflicts.blocked_same_employer … by its kind; also of what was found or declared in a round that judges the application
 */
export async function ensureFreeOfApplicant(
  { application, reviewer, name }: { readonly application: string; readonly reviewer: string | null; readonly name: string },
  context: Pick<RuleContext, "find" | "now" | "refuse">,
): Promise<void> {
  const { find, now } = context;
  const subject = await linked(find, "zone/fund-applications", application);
  const organisations = [String(subject.values["organisation"])];
  const { formerEmployerYears, coInventorYears } = conflictRules;
  const parties = { organisations, people: [], subject, formerEmployerYears, coInventorYears };
  const rounds = await find("zone/review-rounds", { subject_register: "zone/fund-applications", subject: application });
  for (const expert of await expertsMeant(reviewer, name, subject, find)) {
    const person = { expert, seat: undefined };
    refuseFirst(person, await tiesOf(person, parties, find, dayOf(now)), context);
    for (const round of rounds) await ensureFree(person, await partiesOfRound(round, find), context);
  }
}

async function expertsMeant(
  reviewer: string | null,
  name: string,
  { zone }: LedgerRecord,
  find: RuleContext["find"],
): Promise<readonly LedgerRecord[]> {
  if (reviewer !== null) return [await linked(find, "zone/experts", reviewer)];
  return zone === null ? [] : find("zone/experts", { zone, name });
}
