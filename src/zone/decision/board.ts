import type { LedgerRecord } from "#ledger";
import type { Find } from "../expert/conflict/parties.ts";
import { linkedOrNone } from "../expert/linked.ts";
import type { BoardDecision } from "./contract.ts";
import { tallyOf } from "./tally.ts";
import { ruleOf, votersOf } from "./voters.ts";

/** One decision as the board shows it: what it is about, who may vote and how it stands, what it led to. */
export async function boardDecision(decision: LedgerRecord, find: Find, today: string): Promise<BoardDecision> {
  const { values } = decision;
  const text = (key: string) => (values[key] ?? null) as string | null;
  const voters = await votersOf(decision, find, today);
  const rule = await ruleOf(decision, find);
  const meeting = await linkedOrNone(find, "zone/meetings", values["meeting"]);
  const items = await find("zone/decision-items", { decision: decision.id });
  const responsible = await linkedOrNone(find, "ledger/organisations", values["responsible"]);
  const evaluations = await find("zone/evaluations", { decision: decision.id });
  return {
    decision: decision.id,
    version: decision.version,
    title: String(values["title"]),
    number: text("number"),
    state: decision.state ?? "",
    outcome: text("outcome") as BoardDecision["outcome"],
    changes: text("changes"),
    decidedOn: text("decided_on"),
    inForceOn: text("in_force_on"),
    dueOn: text("due_on"),
    late: decision.state === "in_force" && (text("due_on") ?? "9999") < today,
    responsible: responsible ? String(responsible.values["name"]) : null,
    meeting: meeting
      ? {
          id: meeting.id,
          title: String(meeting.values["title"]),
          heldOn: String(meeting.values["held_on"]),
          state: meeting.state ?? "",
        }
      : null,
    rule: { ...rule },
    tally: tallyOf(voters, rule),
    voters: voters.map(({ seat, member, department, attended, conflicted, ballot, reason, blocking }) => ({
      seat,
      member,
      department,
      attended,
      conflicted,
      conflicts: blocking.map(({ kind, evidence }) => ({ kind, evidence })),
      ballot,
      reason,
    })),
    items: items.map(({ id, values: item }) => ({
      item: id,
      title: { zh: String(item["title"]), en: String(item["title_en"] ?? item["title"]) },
      study: String(item["study"]),
      run: String(item["run"]),
      recommendation: String(item["recommendation"]),
    })),
    kpis: values["kpis"] as string[],
    projects: await projectsOf(decision, items, find),
    evaluations: evaluations.map(({ id, state, values: told }) => ({ id, title: String(told["title"]), state: state ?? "" })),
  };
}

/** Projects that the decision names, and those that say they came from one of its recommendations. */
async function projectsOf(
  decision: LedgerRecord,
  items: readonly LedgerRecord[],
  find: Find,
): Promise<BoardDecision["projects"]> {
  const found = new Map<string, LedgerRecord>();
  for (const id of decision.values["projects"] as readonly string[]) {
    const [one] = await find("zone/projects", { id });
    if (one) found.set(id, one);
  }
  for (const { values } of items) {
    const cameFrom = `${String(values["study"])}/${String(values["recommendation"])}`;
    for (const one of await find("zone/projects", { came_from: cameFrom, zone: decision.zone ?? "" })) found.set(one.id, one);
  }
  return [...found.values()].map(({ id, state, values }) => ({
    id,
    name: String(values["name"]),
    state: state ?? "",
    cameFrom: (values["came_from"] ?? null) as string | null,
  }));
}
