import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerRecord } from "#ledger";
import { actorForTest, zoneForTest } from "../zone-for-test.ts";
import type { BoardDecision, RecommendationStatus } from "./contract.ts";
import { runForTest, superhard } from "./run-for-test.ts";

const bed = zoneForTest("2026-06-10T00:00:00Z");
afterAll(bed.close);
const ids: Record<string, string> = {};
const departments = ["intellectual_property", "science_technology", "finance", "industry_information"];

beforeAll(async () => {
  ids["zone"] = await bed.make("zone/zones", { name: "示例区", type: "park", level: "city", region: "CN-410100" });
  ids["firm"] = await bed.make("ledger/organisations", { name: "甲公司", kind: "enterprise" });
  ids["team"] = await bed.make("zone/committees", {
    zone: ids["zone"],
    name: "专利导航决策团队",
    kind: "decision_team",
    term_from: "2026-01-01",
    quorum: "two_thirds",
    quorum_base: "eligible",
    voting: "majority_of_present",
    one_vote: "department",
    departments_least: 4,
  });
  for (const department of departments) {
    const organisation = await bed.make("ledger/organisations", { name: `${department} 局`, kind: "department" });
    ids[department] = await bed.make("zone/seats", {
      committee: ids["team"],
      member: department,
      role: "member",
      department,
      organisation,
      account: department,
    });
  }
  runForTest(bed.dataDir, "a");
});

const propose = (title: string, more: object = {}) =>
  bed.run<{ decision: string }>("zone/decision-propose", {
    zone: ids["zone"],
    team: ids["team"],
    title,
    study: superhard,
    recommendations: ["path-tools"],
    ...more,
  });
const get = (id: string) => bed.run("zone/decisions-get", { id });
const change = async (id: string, values: object) =>
  bed.run("zone/decisions-save", { id, seen: (await get(id)).version, values });
const step = async (id: string, act: string) =>
  bed.run("zone/decisions-move", { id, seen: (await get(id)).version, act, note: "–" });
const vote = (decision: string, seat: string, ballot: string) =>
  bed.run(
    "zone/votes-save",
    { values: { decision, seat: ids[seat], ballot } },
    actorForTest(seat, "decision_maker", { zone: ids["zone"] ?? "" }),
  );
const board = async (id: string) => {
  const { decisions } = await bed.run<{ decisions: BoardDecision[] }>("zone/decision-board", { zone: ids["zone"] });
  return decisions.find(({ decision }) => decision === id) as BoardDecision;
};

/** A decision in a meeting that these departments attend. */
async function inMeeting(attended: readonly string[], more: object = {}): Promise<string> {
  const { decision } = await propose("强链：超硬工具", more);
  const meeting = await bed.make("zone/meetings", {
    committee: ids["team"],
    title: "2026 年第二次会议",
    held_on: "2026-06-10",
    decisions: [decision],
    attended: attended.map((department) => ids[department]),
  });
  await bed.move("zone/meetings", meeting, ["open"]);
  await change(decision, { meeting });
  await step(decision, "put");
  return decision;
}

test("0.12 four departments decide with a quorum on at least one recommendation, kept as it was", async () => {
  const decision = await inMeeting(departments);
  await vote(decision, "intellectual_property", "for");
  await vote(decision, "science_technology", "for");
  await change(decision, { outcome: "adopted", decided_on: "2026-06-10" });
  // Two of four are no more than half.
  await expect(step(decision, "decide")).rejects.toThrow("2 in favour; 3 are needed");
  await vote(decision, "finance", "against");
  await vote(decision, "industry_information", "for");
  expect((await step(decision, "decide")).state).toBe("decided");
  const { tally, items, voters } = await board(decision);
  expect(new Set(voters.map(({ department }) => department)).size).toBe(4);
  expect(tally).toMatchObject({
    unit: "department",
    seats: 4,
    base: 4,
    present: 4,
    needed: 3,
    quorate: true,
    for: 3,
    against: 1,
    carries: 3,
  });
  expect(items.map(({ study, run, recommendation }) => [study, run, recommendation])).toEqual([
    [superhard, "a".repeat(16), "path-tools"],
  ]);
  const { records } = await bed.run<{ records: LedgerRecord[] }>("zone/decision-items", { where: { decision } });
  const kept = JSON.parse(String(records[0]?.values["as_it_was"])) as { reasons: { zh: string; cells: { value: number }[] }[] };
  expect([kept.reasons[0]?.zh, kept.reasons[0]?.cells[0]?.value]).toEqual(["本地在控制节点份额偏低", 0.62]);
});

test("0.12 what was decided counts as a recommendation adopted and a decision changed, in its own half year only", async () => {
  const computed = async (kpi: string, from: string, to: string) =>
    (await bed.run<{ value: string }>("zone/kpi-compute", { zone: ids["zone"], kpi, from, to })).value;
  expect(await computed("navigation_adopted", "2026-01-01", "2026-06-30")).toBe("1");
  expect(await computed("decisions_changed", "2026-01-01", "2026-06-30")).toBe("1");
  expect(await computed("navigation_adopted", "2025-07-01", "2025-12-31")).toBe("0");
  expect(await computed("decisions_changed", "2025-07-01", "2025-12-31")).toBe("0");
});

test("0.12 without a quorum nothing is adopted or rejected, only postponed", async () => {
  const decision = await inMeeting(["intellectual_property", "finance"]);
  await vote(decision, "intellectual_property", "for");
  await vote(decision, "finance", "for");
  await change(decision, { outcome: "adopted", decided_on: "2026-06-10" });
  await expect(step(decision, "decide")).rejects.toThrow("2 of 4 are present; the quorum is 3");
  await change(decision, { outcome: "rejected" });
  await expect(step(decision, "decide")).rejects.toThrow("the quorum is 3");
  await change(decision, { outcome: "postponed" });
  expect((await step(decision, "decide")).state).toBe("decided");
  await expect(step(decision, "bring_into_force")).rejects.toThrow("must be filled in");
});

test("0.12 a decision without a recommendation never comes to its meeting, and one made up is refused", async () => {
  const bare = await bed.make("zone/decisions", { zone: ids["zone"], team: ids["team"], title: "空" });
  const meeting = await bed.make("zone/meetings", {
    committee: ids["team"],
    title: "会",
    held_on: "2026-06-10",
    attended: [ids["finance"]],
  });
  await change(bare, { meeting });
  await expect(step(bare, "put")).rejects.toThrow("at least one recommendation");
  await expect(propose("未知", { recommendations: ["path-nowhere"] })).rejects.toThrow("has no recommendation path-nowhere");
  const forged = {
    decision: bare,
    title: "x",
    study: superhard,
    run: "a".repeat(16),
    recommendation: "path-tools",
    snapshot: "snapshot-a",
    as_it_was: "{}",
    hash: "0",
  };
  await expect(bed.make("zone/decision-items", forged)).rejects.toThrow("with this content");
});

test("0.10 who works for a party does not vote, and is left out of what the quorum is taken of", async () => {
  const seat = await bed.make("zone/seats", {
    committee: ids["team"],
    member: "Gao",
    role: "member",
    department: "other",
    organisation: ids["firm"],
    account: "Gao",
  });
  ids["Gao"] = seat;
  const decision = await inMeeting([...departments.slice(0, 3), "Gao"], { parties: [ids["firm"]] });
  await expect(vote(decision, "Gao", "for")).rejects.toThrow("works for a party (甲公司)");
  await vote(decision, "intellectual_property", "for");
  const { tally, voters } = await board(decision);
  expect(tally).toMatchObject({ seats: 5, excluded: 1, base: 4, present: 3, needed: 3, quorate: true });
  expect(voters.find(({ member }) => member === "Gao")?.conflicts).toEqual([{ kind: "same_employer", evidence: "甲公司" }]);
  await bed.run("zone/seats-save", { id: seat, seen: 1, values: { to_on: "2026-06-09" } });
});

test("one vote each: not twice, not for another, not when absent, not of a department that has voted", async () => {
  const second = await bed.make("zone/seats", {
    committee: ids["team"],
    member: "Second",
    role: "member",
    department: "finance",
    organisation: ids["firm"],
    account: "Second",
  });
  ids["Second"] = second;
  const decision = await inMeeting([...departments.slice(0, 3), "Second"]);
  await vote(decision, "finance", "for");
  await expect(vote(decision, "finance", "for")).rejects.toThrow("one vote each");
  await expect(vote(decision, "Second", "for")).rejects.toThrow("The department has voted, by finance");
  await expect(vote(decision, "industry_information", "for")).rejects.toThrow("not recorded as present");
  const stranger = actorForTest("Stranger", "decision_maker", { zone: ids["zone"] ?? "" });
  const values = { decision, seat: ids["intellectual_property"], ballot: "for" };
  await expect(bed.run("zone/votes-save", { values }, stranger)).rejects.toThrow("Only intellectual_property may do this");
});

test("1.15 a decision in force names indicators, who is responsible and until when, and opens projects; each recommendation tells it", async () => {
  const decision = await inMeeting(departments);
  for (const department of departments) await vote(decision, department, "for");
  await change(decision, { outcome: "adopted_with_changes", decided_on: "2026-06-10", changes: "分两年实施" });
  await step(decision, "decide");
  await expect(step(decision, "bring_into_force")).rejects.toThrow("must be filled in");
  await change(decision, {
    in_force_on: "2026-07-01",
    responsible: ids["firm"],
    due_on: "2027-12-31",
    kpis: ["valid_inventions"],
  });
  await expect(change(decision, { outcome: "adopted" })).rejects.toThrow("no longer changed");
  await step(decision, "bring_into_force");
  const { items, version } = await board(decision);
  await bed.run("zone/decision-open-project", {
    decision,
    seen: version,
    item: items[0]?.item,
    name: "超硬工具产业化",
    kind: "industrialisation",
  });
  const status = async () => {
    const told = await bed.run<RecommendationStatus>("zone/recommendation-status", { study: superhard });
    const row = told.recommendations[0]?.decisions.find((each) => each.decision === decision);
    return { counts: told.counts, row };
  };
  const { row, counts } = await status();
  expect(row).toMatchObject({
    state: "in_force",
    outcome: "adopted_with_changes",
    responsible: "甲公司",
    dueOn: "2027-12-31",
    kpis: ["valid_inventions"],
    changedSince: false,
  });
  expect(row?.projects.map(({ name }) => name)).toEqual(["超硬工具产业化"]);
  expect(counts).toMatchObject({ recommendations: 1, undecided: 0, inForce: 1 });
  runForTest(bed.dataDir, "b", "份额已提高");
  expect((await status()).row?.changedSince).toBe(true);
});
