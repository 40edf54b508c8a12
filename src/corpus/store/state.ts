import { readFile } from "node:fs/promises";
import { z } from "zod";
import { AppError } from "#base";
import { batchLayout } from "./batch-columns.ts";
import { writeDurably } from "./durable.ts";
import type { CorpusLayout } from "./layout.ts";

/** One imported file, as `corpus.json` lists it. Its records and issues stand in `batches/<id>/`. */
const batchShape = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  format: z.string(),
  importerVersion: z.number(),
  read: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  /** Records whose publication stood earlier in the import that brought the file. */
  duplicates: z.number(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), filled: z.number() })),
  issuesByCode: z.record(z.string(), z.number()),
  /** Latest day any record tells of, up to the day of import. */
  asOf: z.string().nullable(),
  /** Reading ended early: the file is damaged or too large. */
  cutShort: z.boolean(),
  synthetic: z.boolean(),
  /** Parquet files of records. */
  parts: z.array(z.string()),
});
export type Batch = z.output<typeof batchShape>;

const stateShape = z.object({
  format: z.literal(batchLayout),
  batches: z.array(batchShape),
  /** What was last merged: batches (by id, in order) with the file of content hashes, and the snapshot made of it. */
  merged: z
    .object({ batches: z.array(z.string()), key: z.string(), content: z.string(), snapshot: z.string().nullable() })
    .nullable(),
  /** Snapshots in the order they were published, latest last. */
  snapshots: z.array(z.string()),
});
export type CorpusState = z.output<typeof stateShape>;

export async function readState(layout: CorpusLayout): Promise<CorpusState> {
  const text = await readFile(layout.state, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  const read: unknown = text === undefined ? undefined : JSON.parse(text);
  const older = z.object({ format: z.number().refine((format) => format !== batchLayout) }).safeParse(read);
  if (older.success) throw new AppError("corpus.other_layout", { file: layout.state });
  return text === undefined ? { format: batchLayout, batches: [], merged: null, snapshots: [] } : stateShape.parse(read);
}

export async function writeState(layout: CorpusLayout, state: CorpusState): Promise<void> {
  await writeDurably(layout.state, `${JSON.stringify(state, null, 1)}\n`);
}
