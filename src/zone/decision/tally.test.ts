import { expect, test } from "vitest";
import type { Ballot } from "./contract.ts";
import { tallyOf, type Voter, type VotingRule } from "./tally.ts";

const rule: VotingRule = { quorum: "majority", quorum_base: "eligible", voting: "majority_of_present", one_vote: "member" };
const voter = (seat: number, ballot: Ballot | null, more: Partial<Voter> = {}): Voter => ({
  seat: String(seat),
  department: null,
  attended: true,
  conflicted: false,
  ballot,
  ...more,
});
const some = (count: number, ballot: Ballot | null, more: Partial<Voter> = {}) =>
  Array.from({ length: count }, (_, at) => voter(at + count * 100, ballot, more));
const absent = { attended: false };

test("more than half: two of four are no quorum and no majority, three are both", () => {
  expect(tallyOf([...some(2, "for"), ...some(3, null, absent).slice(1)], rule)).toMatchObject({
    base: 4,
    needed: 3,
    quorate: false,
  });
  expect(tallyOf([...some(3, "for"), voter(9, null, absent)], rule)).toMatchObject({
    present: 3,
    needed: 3,
    quorate: true,
    carries: 2,
    carried: true,
  });
  expect(tallyOf([...some(2, "for"), ...some(3, "against").slice(1)], rule)).toMatchObject({
    present: 4,
    carries: 3,
    carried: false,
  });
});

test("two thirds: four of six carry, three do not", () => {
  const two: VotingRule = { ...rule, voting: "two_thirds_of_present", quorum: "two_thirds" };
  expect(tallyOf([...some(4, "for"), ...some(2, "abstain")], two)).toMatchObject({ needed: 4, carries: 4, carried: true });
  expect(tallyOf([...some(3, "for"), ...some(4, "abstain").slice(1)], two)).toMatchObject({ carries: 4, carried: false });
});

test("abstentions count where the rule is of those present, and not where it is of votes cast", () => {
  const voters = [...some(2, "for"), voter(1, "against"), ...some(3, "abstain")];
  expect(tallyOf(voters, rule)).toMatchObject({ carries: 4, carried: false });
  expect(tallyOf(voters, { ...rule, voting: "majority_of_cast" })).toMatchObject({ carries: 2, carried: true });
  expect(tallyOf([...some(2, "abstain")], { ...rule, voting: "majority_of_cast" })).toMatchObject({
    carries: null,
    carried: false,
  });
});

test("who is conflicted leaves the base only where the rule says so, and neither is there nor votes", () => {
  const voters = [...some(3, "for"), ...some(2, "for", { conflicted: true })];
  expect(tallyOf(voters, rule)).toMatchObject({ base: 3, excluded: 2, present: 3, needed: 2, for: 3 });
  expect(tallyOf(voters, { ...rule, quorum_base: "seats", quorum: "two_thirds" })).toMatchObject({
    base: 5,
    needed: 4,
    quorate: false,
  });
  expect(tallyOf(some(2, "for", { conflicted: true }), rule)).toMatchObject({ base: 0, quorate: false, carried: false });
});

test("a department has one vote, and is out only when all its members are", () => {
  const of = (department: string, more: Partial<Voter> = {}) => voter(Math.random(), null, { department, ...more });
  const voters = [
    of("ip", { ballot: "for", conflicted: true }),
    of("ip", { ballot: "against" }),
    of("finance", { ballot: "for", conflicted: true }),
    of("st", { ballot: "for" }),
    of("st", { attended: false }),
  ];
  expect(tallyOf(voters, { ...rule, one_vote: "department" })).toMatchObject({
    unit: "department",
    seats: 3,
    excluded: 1,
    base: 2,
    present: 2,
    for: 1,
    against: 1,
    carried: false,
  });
});

test("unanimity asks everybody who is there", () => {
  const all: VotingRule = { ...rule, voting: "unanimity", quorum: "all" };
  expect(tallyOf(some(4, "for"), all)).toMatchObject({ carries: 4, carried: true, quorate: true });
  expect(tallyOf([...some(3, "for"), voter(1, "abstain")], all)).toMatchObject({ carried: false, silent: 0 });
});
