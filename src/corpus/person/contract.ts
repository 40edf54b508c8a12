import { z } from "zod";

const count = z.int().nonnegative();

/** What stands for the key of a person who asked not to be named begins like this. */
export const withheldMark = "withheld:";

export const peopleInput = z.object({
  /** Part of a name, as printed or normalised. */
  text: z.string().max(200).optional(),
  method: z.string().max(40).optional(),
  /** Only those who asked not to be named; they stand in no other list. */
  withheld: z.stringbool().or(z.boolean()).default(false),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

const personShown = z.object({
  key: z.string(),
  /** Null: withheld. */
  name: z.string().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  method: z.string(),
  score: z.number(),
  mentions: count,
  families: count,
  /** Applicants of the person's families that are no individuals, most families first. */
  affiliations: z.array(z.string()),
});

export const peopleAnswer = z.object({
  snapshot: z.string(),
  total: count,
  people: z.array(personShown),
  /** People of the current snapshot who asked not to be named. */
  withheld: count,
  /** Decisions in the file, and whether the current snapshot was made without some of them. */
  decisions: count,
  unpublished: z.boolean(),
});

export const personInput = z.object({ key: z.string().min(1).max(500) });

export const personAnswer = personShown.extend({
  snapshot: z.string(),
  regionName: z.string().nullable(),
  /** Printed names; empty where the name is withheld. */
  names: z.array(z.object({ name: z.string(), mentions: count })),
  /** Earliest first, at most `limits.personFamiliesShownMax`. */
  inFamilies: z.array(
    z.object({
      family: z.string(),
      number: z.string(),
      title: z.string().nullable(),
      filedOn: z.string().nullable(),
      affiliations: z.array(z.string()),
    }),
  ),
  /** Others of the same normalised name, at most 50: whether they are the same person is for an analyst to say. */
  namesakes: z.array(personShown.pick({ key: true, name: true, families: true, affiliations: true })),
  /** Entries of the decision file about these families, oldest first; `at` is their place. Names are left out where withheld. */
  decisions: z.array(z.object({ at: count, text: z.string() })),
  unpublished: z.boolean(),
});

/** A decision to be added, or the one to be taken back. With neither `same` nor `not`: these families are one person. */
export const decidePersonInput = z.object({
  /** Key of the person, or a name that only one person has. */
  person: z.string().min(1).max(500),
  /** Keys or names of people who are the same. */
  same: z.array(z.string().min(1).max(500)).max(200).optional(),
  /** Families of this person in which the name is somebody else. */
  not: z.array(z.string().min(1).max(200)).max(1000).optional(),
  /** The person asked not to be named. */
  withhold: z.boolean().optional(),
  by: z.string().max(100).optional(),
  because: z.string().max(500).optional(),
  /** Place of an entry to take back instead of adding one; it must be about a family of this person. */
  undo: z.coerce.number().int().min(0).optional(),
});
