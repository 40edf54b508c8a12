import { join } from "node:path";
import { AppError, isDay } from "#base";
import { z } from "zod";
import { parseEntries, readDecisionText } from "./decision-file.ts";
import { organisationKey, tidyName } from "./normalise/index.ts";
import { relationKinds } from "./organisation/contract.ts";
import { parsePersonDecisions, personDecisionsFile, type PersonDecision } from "./person-decisions.ts";
import { organisationTypes } from "./record.ts";

const day = z.string().refine(isDay);

/**
 * What an analyst decided about organisations: which names are one, of what type it is and where it sits. Kept as a text file in
 * the data directory, so that it survives every import, can be reviewed, and is carried along with the corpus. Later entries go
 * before earlier ones.
 */
const decisionShape = z.strictObject({
  organisation: z.string().min(1),
  also: z.array(z.string().min(1)).optional(),
  /** Names that are somebody else, whatever a rule says. */
  not: z.array(z.string().min(1)).optional(),
  /** Organisations that belong to it and stay their own. */
  relations: z
    .array(
      z.strictObject({
        organisation: z.string().min(1),
        kind: z.enum(relationKinds),
        from: day.optional(),
        to: day.optional(),
      }),
    )
    .optional(),
  type: z.enum(organisationTypes).optional(),
  /** `CN-410100`, `US-CA`, `JP`. */
  region: z
    .string()
    .regex(/^[A-Z]{2}(-[0-9A-Z]{1,6})?$/)
    .optional(),
  by: z.string().optional(),
  on: day.optional(),
  because: z.string().optional(),
});
export type OrganisationDecision = z.output<typeof decisionShape>;

/** The decision for one normalised name. */
export interface DecidedName {
  /** Normalised name of the mention. */
  readonly key: string;
  /** Normalised name of the organisation that it belongs to. */
  readonly organisationKey: string;
  /** Tidied name of the mention, where the decision is about this spelling alone. */
  readonly printed: string | null;
  readonly name: string;
  readonly type: string | null;
  readonly region: string | null;
  readonly country: string | null;
}

export interface DecidedRelation {
  readonly parentKey: string;
  readonly childKey: string;
  readonly kind: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Two normalised names that an analyst judged to be two organisations. */
interface DecidedApart {
  readonly one: string;
  readonly other: string;
}

export interface Decisions {
  /** Every decision file as it stands: what a snapshot depends on. */
  readonly text: string;
  readonly names: readonly DecidedName[];
  readonly relations: readonly DecidedRelation[];
  readonly apart: readonly DecidedApart[];
  readonly people: readonly PersonDecision[];
}

export function organisationDecisionsFile(dataDir: string): string {
  return join(dataDir, "decisions", "organisations.yaml");
}

/** The decisions of a data directory; none where there is no file. A file that cannot be read is an error, never passed over. */
export async function readOrganisationDecisions(dataDir: string): Promise<Decisions> {
  const file = organisationDecisionsFile(dataDir);
  const peopleFile = personDecisionsFile(dataDir);
  const text = await readDecisionText(file);
  const peopleText = await readDecisionText(peopleFile);
  const entries = text === "" ? [] : parseDecisionEntries(text, file);
  return {
    text: peopleText === "" ? text : `${text}\0${peopleText}`,
    names: decideNames(entries, file),
    relations: decideRelations(entries),
    apart: decideApart(entries),
    people: peopleText === "" ? [] : parsePersonDecisions(peopleText, peopleFile),
  };
}

/** out  one row per name that was decided about, the organisation's own name among them */
export function parseOrganisationDecisions(text: string, file: string): DecidedName[] {
  return decideNames(parseDecisionEntries(text, file), file);
}

/** errors  `corpus.bad_decisions` with the entry, when the file is not a list of decisions */
export function parseDecisionEntries(text: string, file: string): OrganisationDecision[] {
  return parseEntries(decisionShape, text, file);
}

interface Named {
  readonly name: string;
  /** The organisation it was put to; undefined: it stands for itself. */
  over: string | undefined;
  at: number;
  readonly printed: string | null;
  type: string | null;
  region: string | null;
}

/**
 * Later entries go before earlier ones: `not` undoes an earlier `also` and the other way round; a name that became part of another
 * organisation takes its own names along.
 *
 * errors  `corpus.decided_twice` when one name is given to two organisations
 */
function decideNames(entries: readonly OrganisationDecision[], file: string): DecidedName[] {
  const names = new Map<string, Named>();
  const named = (name: string, at: number, printed: string | null = null): [string, Named] => {
    const key = printed === null ? organisationKey(name) : printedKey(name);
    const known = names.get(key) ?? { name, over: undefined, at, printed, type: null, region: null };
    names.set(key, known);
    return [key, known];
  };
  const rootOf = (key: string): string => {
    let at = key;
    for (let steps = 0; steps < names.size; steps++) at = names.get(at)?.over ?? at;
    return at;
  };
  for (const [index, entry] of entries.entries()) {
    const [own, organisation] = named(entry.organisation, index + 1);
    if (entry.type) organisation.type = entry.type;
    if (entry.region) organisation.region = entry.region;
    for (const name of entry.also ?? []) {
      const spelt = names.has(printedKey(name)) ? name : null;
      const [key, known] = named(name, index + 1, spelt);
      if (key === own) continue;
      if ((known.over !== undefined && rootOf(key) !== rootOf(own)) || rootOf(own) === key) {
        const first = names.get(known.over ?? "")?.name ?? known.name;
        throw new AppError("corpus.decided_twice", { file, at: String(index + 1), name, first, second: entry.organisation });
      }
      known.over = own;
    }
    for (const name of entry.not ?? []) {
      const same = organisationKey(name) === own;
      const [, known] = named(name, index + 1, same ? name : null);
      known.over = undefined;
    }
  }
  return [...names].map(([key, { name, printed, type, region }]): DecidedName => {
    const root = rootOf(key);
    const organisation = names.get(root);
    const place = organisation?.region ?? region;
    return {
      key: printed === null ? key : organisationKey(name),
      organisationKey: root,
      printed: printed === null ? null : tidyName(name),
      name: organisation?.name ?? name,
      type: organisation?.type ?? type,
      region: place,
      country: place?.slice(0, 2) ?? null,
    };
  });
}

/** The key of one spelling that an analyst took out of its normalised name. */
function printedKey(name: string): string {
  return `${organisationKey(name)}|${tidyName(name)}`;
}

/** Keys as `decideNames` has them: what a later entry puts together is one organisation there, whatever stands here. */
function decideApart(entries: readonly OrganisationDecision[]): DecidedApart[] {
  return entries.flatMap((entry) => {
    const one = organisationKey(entry.organisation);
    return (entry.not ?? []).map((name) => {
      const key = organisationKey(name);
      return { one, other: key === one ? printedKey(name) : key };
    });
  });
}

function decideRelations(entries: readonly OrganisationDecision[]): DecidedRelation[] {
  const relations = new Map<string, DecidedRelation>();
  for (const entry of entries) {
    const parentKey = organisationKey(entry.organisation);
    for (const { organisation, kind, from, to } of entry.relations ?? []) {
      const childKey = organisationKey(organisation);
      relations.set(`${parentKey}\n${childKey}`, { parentKey, childKey, kind, from: from ?? null, to: to ?? null });
    }
  }
  return [...relations.values()];
}
