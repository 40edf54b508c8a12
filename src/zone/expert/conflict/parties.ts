import type { LedgerRecord, RuleContext } from "#ledger";
import { linkedOrNone } from "../linked.ts";
import { conflictRules } from "./rules.ts";

export type Find = RuleContext["find"];

/** Whom one must not be tied to in a matter, and the matter itself. */
export interface Parties {
  readonly matter: { readonly field: "round" | "decision"; readonly id: string };
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  /** What is judged, where it is a record: it may name an expert as its own. */
  readonly subject: LedgerRecord | undefined;
  readonly formerEmployerYears: number;
  readonly coInventorYears: number;
}

export async function partiesOfRound(round: LedgerRecord, find: Find): Promise<Parties> {
  const { subject_register: of, subject: id, parties, people, panel } = round.values;
  const [subject] = typeof of === "string" && typeof id === "string" ? await find(of, { id }) : [];
  const organisations = [...(parties as readonly string[]), ...(subject?.organisation ? [subject.organisation] : [])];
  return {
    matter: { field: "round", id: round.id },
    organisations: [...new Set(organisations)],
    people: people as readonly string[],
    subject,
    ...(await yearsOf(panel, find)),
  };
}

export async function partiesOfDecision(decision: LedgerRecord, find: Find): Promise<Parties> {
  const { parties, team } = decision.values;
  return {
    matter: { field: "decision", id: decision.id },
    organisations: parties as readonly string[],
    people: [],
    subject: undefined,
    ...(await yearsOf(team, find)),
  };
}

async function yearsOf(committee: unknown, find: Find): Promise<Pick<Parties, "formerEmployerYears" | "coInventorYears">> {
  const group = await linkedOrNone(find, "zone/committees", committee);
  return {
    formerEmployerYears: (group?.values["former_employer_years"] ?? conflictRules.formerEmployerYears) as number,
    coInventorYears: (group?.values["co_inventor_years"] ?? conflictRules.coInventorYears) as number,
  };
}
