import { z } from "zod";
import { organisationTypes } from "../record.ts";

const count = z.int().nonnegative();
const score = z.number();

export const organisationsInput = z.object({
  /** Part of a name, as printed or normalised. */
  text: z.string().max(200).optional(),
  type: z.enum(organisationTypes).optional(),
  method: z.string().max(40).optional(),
  /** Only those with suggestions that nobody has judged. */
  suggested: z.stringbool().or(z.boolean()).default(false),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

const organisationShown = z.object({
  key: z.string(),
  name: z.string(),
  type: z.string(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  /** What the region is called, or the country where no region is known, in the language of the caller. */
  regionName: z.string().nullable(),
  method: z.string(),
  score,
  mentions: count,
  families: count,
  names: count,
  suggestions: count,
});

export const organisationsAnswer = z.object({
  snapshot: z.string(),
  total: count,
  organisations: z.array(organisationShown),
  /** Decisions in the file, and whether the current snapshot was made without some of them. */
  decisions: count,
  unpublished: z.boolean(),
});

export const organisationInput = z.object({ key: z.string().min(1) });

const other = z.object({ key: z.string(), name: z.string(), families: count });

export const organisationAnswer = organisationShown.omit({ names: true, suggestions: true }).extend({
  snapshot: z.string(),
  regionBasis: z.string().nullable(),
  identifier: z.string().nullable(),
  names: z.array(z.object({ name: z.string(), normalised: z.string(), method: z.string(), score, mentions: count })),
  relations: z.array(
    z.object({
      role: z.enum(["parent", "child"]),
      kind: z.string(),
      method: z.string(),
      score,
      since: z.string().nullable(),
      until: z.string().nullable(),
      other,
    }),
  ),
  suggestions: z.array(z.object({ kind: z.string(), method: z.string(), score, other })),
  /** Entries of the decision file that name it, oldest first; `at` is their place. */
  decisions: z.array(z.object({ at: count, organisation: z.string(), text: z.string() })),
  unpublished: z.boolean(),
});

export const relationKinds = ["subsidiary", "branch", "affiliate", "owned", "successor"] as const;

/** A decision to be added, or the one to be taken back. */
export const decideInput = z.object({
  organisation: z.string().min(1).max(500),
  also: z.array(z.string().min(1).max(500)).max(200).optional(),
  not: z.array(z.string().min(1).max(500)).max(200).optional(),
  child: z.string().min(1).max(500).optional(),
  kind: z.enum(relationKinds).optional(),
  type: z.enum(organisationTypes).optional(),
  region: z.string().max(20).optional(),
  by: z.string().max(100).optional(),
  because: z.string().max(500).optional(),
  /** Place of an entry to take back instead of adding one; `organisation` must be the one it names. */
  undo: z.coerce.number().int().min(0).optional(),
});

export const decideAnswer = z.object({ decisions: count });
