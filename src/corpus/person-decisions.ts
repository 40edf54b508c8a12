import { AppError } from "#base";
import { z } from "zod";
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
  by: z.string().optional(),
  on: z.string().optional(),
  because: z.string().optional(),
});

export interface PersonDecision {
  readonly keys: readonly string[];
  readonly families: readonly string[];
  readonly not: readonly string[];
}

export function parsePersonDecisions(parsed: unknown, file: string): PersonDecision[] {
  const read = z
    .array(personShape)
    .max(100_000)
    .safeParse(parsed ?? []);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new AppError("corpus.bad_decisions", { file, at: issue?.path.join(".") ?? "", reason: issue?.message ?? "" });
  }
  return read.data.map((entry) => ({
    keys: [...new Set([entry.person, ...(entry.also ?? [])].map(personKey))],
    families: entry.families,
    not: entry.not ?? [],
  }));
}
