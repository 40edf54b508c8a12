import type { LedgerRecord } from "#ledger";
import { partiesOfDecision, type Find } from "../expert/conflict/parties.ts";
import { blockingOf, type Blocking } from "../expert/conflict/standing.ts";
import { linked, linkedOrNone } from "../expert/linked.ts";
import type { Ballot } from "./contract.ts";
import type { Voter, VotingRule } from "./tally.ts";

export interface SeatedVoter extends Voter {
  readonly member: string;
  readonly record: LedgerRecord;
  readonly blocking: readonly Blocking[];
  readonly reason: string | null;
}

/** Who could vote on a decision on the day of its meeting, who was there, whom a conflict keeps out, and how each voted. */
export async function votersOf(decision: LedgerRecord, find: Find, today: string): Promise<readonly SeatedVoter[]> {
  const { team, meeting: sitting } = decision.values;
  const meeting = await linkedOrNone(find, "zone/meetings", sitting);
  const day = String(meeting?.values["held_on"] ?? today);
  const attended = (meeting?.values["attended"] ?? []) as readonly string[];
  const votes = typeof sitting === "string" ? await find("zone/votes", { decision: decision.id, meeting: sitting }) : [];
  const parties = await partiesOfDecision(decision, find);
  const voters: SeatedVoter[] = [];
  for (const seat of await find("zone/seats", { committee: String(team) })) {
    const { role, department, member, expert: expertId, from_on: from, to_on: to } = seat.values;
    if (role === "secretary" || String(from ?? "") > day || String(to ?? "9999") < day) continue;
    const expert = await linkedOrNone(find, "zone/experts", expertId);
    const blocking = await blockingOf({ expert, seat }, parties, find, day);
    const vote = votes.find(({ values }) => values["seat"] === seat.id);
    voters.push({
      seat: seat.id,
      member: String(member),
      department: department as string | null,
      attended: attended.includes(seat.id),
      conflicted: blocking.length > 0,
      blocking,
      ballot: (vote?.values["ballot"] ?? null) as Ballot | null,
      reason: (vote?.values["reason"] ?? null) as string | null,
      record: seat,
    });
  }
  return voters;
}

export async function ruleOf(decision: LedgerRecord, find: Find): Promise<VotingRule> {
  const team = await linked(find, "zone/committees", decision.values["team"]);
  return team.values as unknown as VotingRule;
}
