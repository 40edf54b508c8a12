import type { LedgerRecord } from "#ledger";
import type { FoundConflict } from "../contract.ts";
import type { Find, Parties } from "./parties.ts";
import { conflictRules, yearsBefore } from "./rules.ts";

/** Whose ties are asked: an expert, or a member of a committee, who may be one. */
export interface Person {
  readonly expert: LedgerRecord | undefined;
  readonly seat: LedgerRecord | undefined;
}

export type Tie = Pick<FoundConflict, "kind" | "evidence" | "sources" | "lastOn">;

/** A tie as answers show it. */
export function shownTie({ expert, seat }: Person, tie: Tie): FoundConflict {
  return {
    expert: expert?.id ?? null,
    seat: seat?.id ?? null,
    name: String(expert?.values["name"] ?? seat?.values["member"]),
    ...tie,
    sources: [...tie.sources],
    weak: false,
    namesake: false,
    record: null,
    state: "standing",
  };
}

interface Job {
  readonly organisation: string;
  readonly source: string;
  /** Null: still there. */
  readonly until: string | null;
}

/**
 * What the ledger itself says ties a person to the parties of a matter: same or former employer, parent, branch or sister
 * organisation, an own application. These ties need no search, cannot be overruled, and are seen anew whenever they matter.
 *
 * in   today decides which former employers still count
 */
export async function tiesOf(
  person: Person,
  parties: Omit<Parties, "matter">,
  find: Find,
  today: string,
): Promise<readonly Tie[]> {
  const ties: Tie[] = [];
  const lines = new Map<string, readonly LedgerRecord[]>();
  for (const id of parties.organisations) lines.set(id, await lineOf(id, find));
  const since = yearsBefore(today, parties.formerEmployerYears);
  for (const { organisation, source, until } of await jobsOf(person, find)) {
    if (until !== null && until < since) continue;
    const own = await lineOf(organisation, find);
    for (const [party, line] of lines) {
      const met = meeting(own, line);
      if (!met) continue;
      const [at, to] = [nameOf(own[0], organisation), nameOf(line[0], party)];
      const through = [...new Set([at, nameOf(met, ""), to])].join(" – ");
      ties.push({
        kind: until !== null ? "former_employer" : organisation === party ? "same_employer" : "related_organisation",
        evidence: until === null ? through : `${through} (${until})`,
        sources: [source, `ledger/organisations:${party}`],
        lastOn: until,
      });
    }
  }
  const own = ownInterest(person, parties);
  return own ? [...ties, own] : ties;
}

async function jobsOf({ expert, seat }: Person, find: Find): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  if (seat) jobs.push({ organisation: String(seat.values["organisation"]), source: `zone/seats:${seat.id}`, until: null });
  if (!expert) return jobs;
  jobs.push({ organisation: String(expert.values["employer"]), source: `zone/experts:${expert.id}`, until: null });
  for (const { id, values } of await find("zone/employments", { expert: expert.id })) {
    jobs.push({
      organisation: String(values["organisation"]),
      source: `zone/employments:${id}`,
      until: (values["to_on"] ?? null) as string | null,
    });
  }
  // A member of a committee who is an expert has the same employer twice.
  return jobs.filter(
    ({ organisation, until }, at) => jobs.findIndex((each) => each.organisation === organisation && each.until === until) === at,
  );
}

/** An organisation and what it is part of, nearest first. */
async function lineOf(id: string, find: Find): Promise<readonly LedgerRecord[]> {
  const line: LedgerRecord[] = [];
  for (let at: string | null = id; at !== null && line.length <= 10;) {
    const [one] = await find("ledger/organisations", { id: at });
    if (!one) break;
    line.push(one);
    at = (one.values["parent"] ?? null) as string | null;
  }
  return line;
}

/** Where two lines meet: one is above the other, or both are below one that ties what is below it. */
function meeting(own: readonly LedgerRecord[], other: readonly LedgerRecord[]): LedgerRecord | undefined {
  return own.find((one, at) => {
    const place = other.findIndex(({ id }) => id === one.id);
    if (place < 0) return false;
    return at === 0 || place === 0 || !(conflictRules.tiesNotThrough as readonly string[]).includes(String(one.values["kind"]));
  });
}

function ownInterest({ expert, seat }: Person, { people, subject }: Pick<Parties, "people" | "subject">): Tie | undefined {
  const names = [expert?.values["name"], expert?.values["name_en"], seat?.values["member"], ...inventorNames(expert)].map(plain);
  const named = people.find((each) => plain(each) !== "" && names.includes(plain(each)));
  if (named !== undefined) return { kind: "own_interest", evidence: named, sources: [], lastOn: null };
  const linked =
    subject &&
    Object.values(subject.values).some((value) => (Array.isArray(value) ? value : [value]).includes(expert?.id ?? "–"));
  if (!linked) return undefined;
  return { kind: "own_interest", evidence: String(expert?.values["name"]), sources: [subject.id], lastOn: null };
}

/** Printed names; a person's key begins with the normalised name. */
function inventorNames(expert: LedgerRecord | undefined): readonly string[] {
  return ((expert?.values["inventor_names"] ?? []) as readonly string[]).map((each) => each.split("@")[0] ?? "");
}

function plain(value: unknown): string {
  return typeof value === "string" ? value.normalize("NFKC").toLowerCase().replace(/\s+/g, "") : "";
}

function nameOf(record: LedgerRecord | undefined, id: string): string {
  return String(record?.values["name"] ?? id);
}
