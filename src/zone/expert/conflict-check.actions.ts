/** Looking for conflicts of interest: in the ledger, and among the inventions of the corpus. */
import { z } from "zod";
import { action, AppError, type Context, dayOf } from "#base";
import { currentSnapshot, withCurrentSnapshot } from "#corpus";
import { doingOf, ledgerOf, type LedgerRecord } from "#ledger";
import { coInventionsOf, type CoInvention } from "./conflict/co-inventors.ts";
import { partiesOfDecision, partiesOfRound, type Find, type Parties } from "./conflict/parties.ts";
import { yearsBefore } from "./conflict/rules.ts";
import { keptConflicts } from "./conflict/standing.ts";
import { shownTie, tiesOf, type Person } from "./conflict/ties.ts";
import { conflicts } from "./conflicts.ts";
import { conflictCheckAnswer, conflictKinds, type FoundConflict } from "./contract.ts";
import { linkedOrNone } from "./linked.ts";
import { finderOf, readerOf } from "./reading.ts";
import { reviews } from "./reviews.ts";

type Answer = z.output<typeof conflictCheckAnswer>;

export const conflictCheckAction = action({
  name: "zone/conflict-check",
  page: "zone/experts",
  may: "by_record",
  summary: {
    zh: "回避核查：任职单位、隶属关系、共同发明、本人事项，逐条列明依据",
    en: "Look for conflicts of interest: employers, related organisations, joint inventions, own matters, each with what shows it",
  },
  input: z.object({ round: z.string().optional(), decision: z.string().optional() }),
  output: conflictCheckAnswer,
  doors: ["cli", "http"],
  method: "post",
  async run({ round, decision }, context) {
    const find = await readerOf(context);
    const matter = await matterOf(find, round, decision);
    const today = dayOf(context.clock());
    const snapshot = (await currentSnapshot(context.dataDir))?.id ?? null;
    const looked = await Promise.all(
      matter.people.map(async (person) => ({
        person,
        ...(await lookAt(person, matter.parties, find, today, snapshot, context)),
      })),
    );
    await keep(matter, looked, { today, snapshot }, context);
    const found: FoundConflict[] = [];
    for (const { person, ties } of looked) {
      found.push(...ties);
      for (const record of await keptConflicts(person, matter.parties, find)) found.push(shownRecord(person, record));
    }
    return {
      checkedOn: today,
      snapshot,
      people: matter.people.length,
      // What blocks comes before what a controller may let pass.
      conflicts: found.toSorted((a, b) => Number(a.weak) - Number(b.weak)),
      unchecked: looked.flatMap(({ person, unchecked }) => (unchecked ? [{ name: nameOf(person), reason: unchecked }] : [])),
    };
  },
  print: ({ conflicts: rows, people, unchecked }, lang) =>
    [
      `${rows.length} / ${people}`,
      ...rows.map(({ name, kind, evidence, weak }) => [name, conflictKinds[kind][lang], weak ? "~" : "!", evidence].join("\t")),
      ...unchecked.map(({ name, reason }) => [name, "?", reason].join("\t")),
    ].join("\n"),
  rows: ({ conflicts: rows }) => rows.map(({ sources, ...row }) => ({ ...row, sources: sources.join("; ") })),
});

interface Matter {
  readonly parties: Parties;
  readonly zone: string | null;
  readonly people: readonly Person[];
  /** Reviews that are noted as checked. */
  readonly reviews: readonly LedgerRecord[];
}

async function matterOf(find: Find, round: string | undefined, decision: string | undefined): Promise<Matter> {
  if ((round === undefined) === (decision === undefined)) throw new AppError("zone.conflicts.which", {});
  const register = round === undefined ? "zone/decisions" : "zone/review-rounds";
  const [about] = await find(register, { id: round ?? decision ?? "" });
  if (!about) throw new AppError("zone.conflicts.no_matter", { id: round ?? decision ?? "" });
  if (decision !== undefined) {
    const seated = await find("zone/seats", { committee: String(about.values["team"]) });
    const people = seated
      .filter(({ values }) => values["role"] !== "secretary")
      .map(async (seat) => ({ seat, expert: await linkedOrNone(find, "zone/experts", seat.values["expert"]) }));
    return { parties: await partiesOfDecision(about, find), zone: about.zone, people: await Promise.all(people), reviews: [] };
  }
  const assigned = (await find("zone/reviews", { round: about.id })).filter(({ state }) => state === "assigned");
  const people = assigned.map(async ({ values }) => ({
    seat: undefined,
    expert: await linkedOrNone(find, "zone/experts", values["expert"]),
  }));
  return { parties: await partiesOfRound(about, find), zone: about.zone, people: await Promise.all(people), reviews: assigned };
}

interface Looked {
  readonly ties: readonly FoundConflict[];
  readonly joint: readonly CoInvention[];
  readonly unchecked: Answer["unchecked"][number]["reason"] | undefined;
}

async function lookAt(
  person: Person,
  parties: Parties,
  find: Find,
  today: string,
  snapshot: string | null,
  { dataDir }: Context,
): Promise<Looked> {
  const ties = (await tiesOf(person, parties, find, today)).map((tie) => shownTie(person, tie));
  const { expert } = person;
  const inventorNames = (expert?.values["inventor_names"] ?? []) as readonly string[];
  if (!expert) return { ties, joint: [], unchecked: "no_expert" };
  if (inventorNames.length === 0) return { ties, joint: [], unchecked: "no_names" };
  if (snapshot === null) return { ties, joint: [], unchecked: "no_corpus" };
  const worked = [
    expert.values["employer"],
    ...(await find("zone/employments", { expert: expert.id })).map(({ values }) => values["organisation"]),
  ];
  const employers = await applicantNames(worked, find);
  const partyNames = await applicantNames(parties.organisations, find);
  const joint = await withCurrentSnapshot(dataDir, (_, engine) =>
    coInventionsOf(engine, { inventorNames, employers, parties: partyNames, people: parties.people }),
  );
  return { ties, joint, unchecked: undefined };
}

/** Names under which organisations stand in patents: own, other, and those told for the corpus. */
async function applicantNames(ids: readonly unknown[], find: Find): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const id of ids) {
    const one = await linkedOrNone(find, "ledger/organisations", id);
    for (const key of ["name", "name_en", "aliases", "corpus_names"]) {
      const value = one?.values[key] ?? [];
      for (const each of Array.isArray(value) ? value : [value]) names.add(String(each));
    }
  }
  return [...names];
}

async function keep(
  { parties, zone, reviews: assigned }: Matter,
  looked: readonly (Looked & { readonly person: Person })[],
  { today, snapshot }: { readonly today: string; readonly snapshot: string | null },
  context: Context,
): Promise<void> {
  const { records } = await ledgerOf(context);
  const doing = doingOf(context);
  const since = yearsBefore(today, parties.coInventorYears);
  await records.together(async (within) => {
    for (const { person, joint } of looked) {
      const kept = await keptConflicts(person, parties, finderOf(within, doing.actor));
      for (const each of joint) {
        const sources = each.shown.map(({ number }) => `publication:${number}`);
        const known = kept.some(
          ({ values }) => values["kind"] === "co_inventor" && String(values["sources"]) === String(sources),
        );
        if (known) continue;
        const entered = {
          zone,
          kind: "co_inventor",
          ...(person.expert ? { expert: person.expert.id } : { seat: person.seat?.id }),
          [parties.matter.field]: parties.matter.id,
          evidence: evidenceOf(each),
          sources,
          last_on: each.latestOn,
          namesake: !each.certain,
          weak: !each.certain || (each.latestOn !== null && each.latestOn < since),
          found_with: snapshot,
        };
        await within.create(conflicts as never, entered, doing);
      }
    }
    for (const { id, version } of assigned) {
      const entered = { checked_on: today, checked_with: snapshot ?? "–" };
      await within.change(reviews as never, { id, version, entered }, doing);
    }
  });
}

/** Numbers, days and names say it in either language. */
function evidenceOf({ shown, families }: CoInvention): string {
  const lines = shown.map(({ number, filedOn, people }) =>
    [number, filedOn ?? "–", people.join(", ")].filter((each) => each !== "").join(" · "),
  );
  return families > shown.length ? [...lines, `… ${families}`].join("\n") : lines.join("\n");
}

function whose(person: Person): Pick<FoundConflict, "expert" | "seat" | "name"> {
  return { expert: person.expert?.id ?? null, seat: person.seat?.id ?? null, name: nameOf(person) };
}

function nameOf({ expert, seat }: Person): string {
  return String(expert?.values["name"] ?? seat?.values["member"]);
}

function shownRecord(person: Person, { id, state, values }: LedgerRecord): FoundConflict {
  return {
    ...whose(person),
    kind: values["kind"] as FoundConflict["kind"],
    weak: values["weak"] === true,
    namesake: values["namesake"] === true,
    evidence: String(values["evidence"]),
    sources: [...(values["sources"] as readonly string[])],
    lastOn: (values["last_on"] ?? null) as string | null,
    record: id,
    state: state ?? "",
  };
}
