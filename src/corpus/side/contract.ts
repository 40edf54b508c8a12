import { isDay, limits } from "#base";
import { z } from "zod";
import { sideKinds } from "./kinds.ts";

const count = z.int().nonnegative();
const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}-\d{2})?$/u)
  .transform((text) => (text.length === 4 ? `${text}-12-31` : text))
  .refine(isDay);
/** Names of classifications and concordances become parts of queries. */
const scheme = z.string().regex(/^[a-z][a-z0-9_]{1,30}$/u);

export const sideInput = z.object({
  paths: z.array(z.string()).min(1),
  kind: z.enum(sideKinds).optional(),
  /** Classification of titles (`ipc`), or the name a concordance shall have (`envtech`). */
  scheme: scheme.optional(),
  /** Language of titles whose header does not say. */
  titleLang: z
    .string()
    .regex(/^[a-z]{2}$/u)
    .optional(),
  /** How far the table reaches: a day or a year. */
  asOf: day.optional(),
  /** Whose it is. */
  source: z.string().max(200).optional(),
  publish: z.boolean().default(true),
});

export const sidesInput = z.object({ kind: z.enum(sideKinds).optional() });

export const sidesAnswer = z.object({
  snapshot: z.string().nullable(),
  /** One row a table: a kind, and of class titles and concordances each classification and concordance. */
  tables: z.array(
    z.object({
      kind: z.enum(sideKinds),
      scope: z.string().nullable(),
      files: count,
      /** Rows stored, and those that stand in the snapshot (a thing told twice stands there once); null before it is published. */
      rows: count,
      published: count.nullable(),
      rejected: count,
      /** Latest date of its files. */
      asOf: z.string().nullable(),
      sources: z.array(z.string()),
      /** First and last year of rows that have one. */
      years: z.tuple([z.int(), z.int()]).nullable(),
      langs: z.array(z.string()),
    }),
  ),
  /** The files of one kind, when it is asked for. */
  files: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      layout: z.string(),
      sha256: z.string(),
      read: count,
      accepted: count,
      rejected: count,
      asOf: z.string().nullable(),
      source: z.string().nullable(),
    }),
  ),
});

export const sideRemoveInput = z.object({ kind: z.enum(sideKinds), scope: z.string().optional() });
export const sideRemoveAnswer = z.object({ removed: count, snapshot: z.string().nullable() });

export const classTitlesInput = z.object({
  /** Symbols, separated by blanks, commas or semicolons that are not part of one: `C01B32/25;G06F`. */
  symbols: z.string().max(limits.queryCharsMax),
  scheme: z.string().optional(),
});

export const classTitlesAnswer = z.object({
  snapshot: z.string(),
  titles: z.array(
    z.object({
      scheme: z.string(),
      symbol: z.string(),
      /** In the language of the caller where known, else in English, else in any. */
      title: z.string().nullable(),
      lang: z.string().nullable(),
      level: z.int().nullable(),
      /** From the section down to what stands directly above. Empty where no source has the tree. */
      above: z.array(z.object({ symbol: z.string(), title: z.string().nullable() })),
    }),
  ),
});
export type ClassTitlesAnswer = z.output<typeof classTitlesAnswer>;
export type SidesAnswer = z.output<typeof sidesAnswer>;
