import { action, analysts, AppError, today } from "#base";
import { changeDecisions, withEntry, withoutEntry } from "./decision-file.ts";
import { personKey } from "./normalise/person.ts";
import { decideAnswer } from "./organisation/contract.ts";
import { decidePersonInput } from "./person/contract.ts";
import { concernsPerson, withEarlier } from "./person/entries.ts";
import { familiesOf, getPerson, nameOfKey, type PersonFound } from "./person/find-people.ts";
import { parsePersonEntries, personDecisionsFile, type PersonEntry } from "./person-decisions.ts";
import { withCurrentSnapshot } from "./store/reading.ts";

type Input = ReturnType<typeof decidePersonInput.parse>;

/** The person decided about and those who are the same, as the current snapshot has them. */
interface Known {
  readonly person: PersonFound;
  readonly others: readonly PersonFound[];
  readonly families: readonly string[];
  /** Families of those who are the same. */
  readonly added: readonly string[];
}

export const decidePersonAction = action({
  name: "corpus/decide-person",
  may: analysts,
  summary: {
    zh: "认定发明人：归并或拆分同名者、确认现有归并、按本人要求隐去姓名，或撤销一条认定",
    en: "Decide about an inventor: the same person or not, as it stands, not to be named at the person's wish, or take a decision back",
  },
  input: decidePersonInput,
  output: decideAnswer,
  positional: ["person"],
  doors: ["cli", "http"],
  method: "post",
  run: async (input, context) => {
    const known = await withCurrentSnapshot(context.dataDir, async (_, engine): Promise<Known> => {
      const person = await getPerson(engine, input.person);
      const others: PersonFound[] = [];
      for (const other of input.same ?? []) others.push(await getPerson(engine, other));
      const families = await familiesOf(engine, [person.person]);
      return {
        person,
        others,
        families,
        added: await familiesOf(
          engine,
          others.map((each) => each.person),
        ),
      };
    });
    const file = personDecisionsFile(context.dataDir);
    const decisions = await changeDecisions(
      file,
      (text) => {
        const entries = parsePersonEntries(text, file);
        if (input.undo !== undefined) return taken(text, entries, input.undo, known);
        return withEntry(text, entryOf(input, known, entries, today(context.clock)));
      },
      (text) => parsePersonEntries(text, file).length,
    );
    return { decisions };
  },
});

function entryOf(
  input: Input,
  { person, others, families, added }: Known,
  entries: readonly PersonEntry[],
  on: string,
): PersonEntry {
  const { name } = person;
  // Who is withheld already has no name that could be written down; the entry that says so can be taken back.
  if (name === null) throw new AppError("corpus.person_not_found", { key: input.person });
  const printed = [person, ...others].flatMap((each) => (each.name === null ? [] : [each.name]));
  const known = withEarlier(entries, { families, added, keys: [person, ...others].map(({ key }) => nameOfKey(key)) });
  const not = input.not ?? [];
  const left = known.families.filter((family) => !not.includes(family)).toSorted();
  if (left.length === 0) throw new AppError("corpus.person_left_nothing", { name });
  const also = [...new Map([...printed, ...known.names].map((each) => [personKey(each), each])).entries()]
    .filter(([key]) => key !== personKey(name))
    .map(([, each]) => each);
  return {
    person: name,
    families: left,
    ...(also.length > 0 && { also }),
    ...(not.length > 0 && { not }),
    ...(input.withhold && { withheld: true }),
    ...(input.by !== undefined && { by: input.by }),
    on,
    ...(input.because !== undefined && { because: input.because }),
  };
}

/** The text without an entry, if that entry is still about the person. */
function taken(text: string, entries: readonly PersonEntry[], at: number, { person, families }: Known): string {
  const entry = entries[at];
  const keys = person.name === null ? undefined : [nameOfKey(person.key)];
  if (!entry || !concernsPerson(entry, new Set(families), keys)) {
    throw new AppError("corpus.no_such_decision", { at: String(at), name: person.name ?? person.key });
  }
  return withoutEntry(text, at);
}
