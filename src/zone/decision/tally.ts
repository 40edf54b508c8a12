import type { oneVotes, quorumBases, quorums, votings } from "../expert/contract.ts";
import type { Ballot, Tally } from "./contract.ts";

export interface VotingRule {
  readonly quorum: keyof typeof quorums;
  readonly quorum_base: keyof typeof quorumBases;
  readonly voting: keyof typeof votings;
  readonly one_vote: keyof typeof oneVotes;
}

/** A seat with a vote. */
export interface Voter {
  readonly seat: string;
  readonly department: string | null;
  readonly attended: boolean;
  readonly conflicted: boolean;
  readonly ballot: Ballot | null;
}

/**
 * Counts a vote.
 *
 * in    those with a vote, secretaries left out; who is conflicted neither counts as present nor votes
 * out   with one vote a department, a department is there when one of its members is, and has the ballot that was given for it;
 *       it is excluded only when all its members are. Without anybody to count there is no quorum.
 */
export function tallyOf(voters: readonly Voter[], rule: VotingRule): Tally {
  const units = rule.one_vote === "department" ? departmentsOf(voters) : voters;
  const eligible = units.filter(({ conflicted }) => !conflicted);
  const there = eligible.filter(({ attended }) => attended);
  const base = rule.quorum_base === "seats" ? units.length : eligible.length;
  const needed = quorumOf(base, rule.quorum);
  const given = (ballot: Ballot) => there.filter((each) => each.ballot === ballot).length;
  const [yes, no, abstain] = [given("for"), given("against"), given("abstain")];
  const carries = carriedBy(rule.voting, there.length, yes + no);
  return {
    unit: rule.one_vote,
    seats: units.length,
    excluded: units.length - eligible.length,
    base,
    present: there.length,
    needed,
    quorate: base > 0 && there.length >= needed,
    for: yes,
    against: no,
    abstain,
    silent: there.length - yes - no - abstain,
    carries,
    carried: carries !== null && yes >= carries,
  };
}

function departmentsOf(voters: readonly Voter[]): readonly Voter[] {
  const groups = Map.groupBy(voters, ({ department, seat }) => department ?? seat);
  return [...groups].map(([department, members]) => {
    const free = members.filter(({ conflicted }) => !conflicted);
    return {
      seat: department,
      department,
      attended: free.some(({ attended }) => attended),
      conflicted: free.length === 0,
      ballot: free.find(({ ballot, attended }) => attended && ballot !== null)?.ballot ?? null,
    };
  });
}

function quorumOf(base: number, rule: VotingRule["quorum"]): number {
  switch (rule) {
    case "majority":
      return Math.floor(base / 2) + 1;
    case "two_thirds":
      return Math.ceil((base * 2) / 3);
    case "all":
      return base;
  }
}

/** Votes for it that are enough; null where there is nothing to take them of. */
function carriedBy(rule: VotingRule["voting"], present: number, cast: number): number | null {
  const of = rule === "majority_of_cast" ? cast : present;
  if (of === 0) return null;
  switch (rule) {
    case "majority_of_cast":
    case "majority_of_present":
      return Math.floor(of / 2) + 1;
    case "two_thirds_of_present":
      return Math.ceil((of * 2) / 3);
    case "unanimity":
      return of;
  }
}
