import { join } from "node:path";
import { z } from "zod";
import { parseEntries } from "./decision-file.ts";
import { personKey } from "./normalise/person.ts";

/**
 * What an analyst decided about people. A person is a name in families, so both are named: in these families, this name is one
 * person; in those (`not`) it is somebody else. Later entries go before earlier ones.
 */
const personShape = z.strictObject({
  person: z.string().min(1),
  /** Family keys, as the page of a family shows them. */
  families: z.array(z.string().min(1)).min(1),
  /** Other spellings of the name in these families. */
  also: z.array(z.string().min(1)).optional(),
  not: z.array(z.string().min(1)).optional(),
  /** The person asked not to be named: a snapshot has a number in place of the name. */
  withheld: z.boolean().optional(),
  by: z.string().optional(),
  on: z.string().optional(),
  because: z.string().optional(),
});
export type PersonEntry = z.output<typeof personShape>;

export interface PersonDecision {
  readonly keys: readonly string[];
  readonly families: readonly string[];
  readonly not: readonly string[];
  readonly withheld: boolean;
}

export function personDecisionsFile(dataDir: string): string {
  return join(dataDir, "decisions", "people.yaml");
}

export function parsePersonEntries(text: string, file: string): PersonEntry[] {
  return parseEntries(personShape, text, file);
}

/** The normalised names that an entry is about. */
export function keysOfEntry({ person, also = [] }: PersonEntry): string[] {
  return [...new Set([person, ...also].map(personKey))];
}

export function parsePersonDecisions(text: string, file: string): PersonDecision[] {
  return parsePersonEntries(text, file).map((entry) => ({
    keys: keysOfEntry(entry),
    families: entry.families,
    not: entry.not ?? [],
    withheld: entry.withheld ?? false,
  }));
}
