import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { limits } from "#base";
import type { ByteFile, Importer } from "../import/importer.ts";
import { batchLayout } from "./batch-columns.ts";
import { syncFile, writeDurably } from "./durable.ts";
import type { CorpusLayout } from "./layout.ts";
import { tallyShape } from "./tally.ts";

/** Which file a stopped import was reading, as far as that can be told before it is read. */
const originShape = z.object({
  file: z.string(),
  format: z.string(),
  version: z.number(),
  revision: z.string().nullable(),
  bytes: z.number().nullable(),
  /** Null in archives: their entries have no time that could be relied on. */
  modifiedMs: z.number().nullable(),
});
type Origin = z.output<typeof originShape>;

const hashedShape = z.object({ sha256: z.string(), bytes: z.number() });

/** What stands beside the finished parts of a file whose import is not finished. */
const noteShape = z.object({
  layout: z.literal(batchLayout),
  origin: originShape,
  /** Of the first bytes, `limits.partialStartBytes` of them. */
  start: z.string(),
  /** All bytes read when the last part was closed, where they were read one after another. */
  read: hashedShape.nullable(),
  parts: z.array(z.string()),
  /** Records in the parts. */
  records: z.number(),
  tally: tallyShape,
  /** How many things the importer had yielded, and where it was by what it had handed over prepared: see `PreparedSink.from`. */
  yielded: z.number(),
  mark: z.unknown().optional(),
});
export type PartialNote = z.output<typeof noteShape>;

export interface Partial {
  readonly folder: string;
  readonly note: PartialNote;
}

/** Name of the note in the folder of a partial batch. */
export const partialNote = "partial.json";

export async function originOf(file: ByteFile, importer: Importer): Promise<Origin> {
  const modified = file.path === undefined ? undefined : await stat(file.path).catch(() => undefined);
  return {
    file: file.path ?? file.name,
    format: importer.format,
    version: importer.version,
    revision: importer.revision ?? null,
    bytes: file.bytes ?? null,
    modifiedMs: modified?.mtimeMs ?? null,
  };
}

/** SHA-256 of a file's first bytes. */
export async function startOf(file: ByteFile): Promise<string> {
  const hash = createHash("sha256");
  let left: number = limits.partialStartBytes;
  for await (const chunk of file.open()) {
    hash.update(chunk.subarray(0, left));
    left -= chunk.byteLength;
    if (left <= 0) break;
  }
  return hash.digest("hex");
}

/** What an earlier import of the same file left when it was stopped. */
export async function findPartial(layout: CorpusLayout, file: ByteFile, origin: Origin): Promise<Partial | undefined> {
  for (const partial of await partials(layout)) {
    if (JSON.stringify(partial.note.origin) !== JSON.stringify(origin) || partial.note.start !== (await startOf(file))) continue;
    // What was being written when the import was killed is not whole.
    const whole = new Set([partialNote, ...partial.note.parts]);
    for (const name of await readdir(partial.folder)) if (!whole.has(name)) await rm(join(partial.folder, name));
    return partial;
  }
  return undefined;
}

/** Says what stands in a folder, once it does. */
export async function writePartial({ folder, note }: Partial): Promise<void> {
  for (const part of note.parts.slice(-1)) await syncFile(join(folder, part));
  await writeDurably(join(folder, partialNote), JSON.stringify(noteShape.parse(note)));
}

/** Keeps the latest stopped imports and removes what no import can use. Called under the lock. */
export async function sweepPartials(layout: CorpusLayout): Promise<void> {
  await mkdir(layout.partial, { recursive: true });
  const kept = new Set((await partials(layout)).slice(0, limits.partialsKeptMax).map(({ folder }) => folder));
  for (const name of await readdir(layout.partial)) {
    const folder = join(layout.partial, name);
    if (!kept.has(folder)) await rm(folder, { recursive: true, force: true });
  }
}

/** The latest first. */
async function partials(layout: CorpusLayout): Promise<Partial[]> {
  const found: (Partial & { readonly at: number })[] = [];
  for (const name of await readdir(layout.partial).catch(() => [])) {
    const folder = join(layout.partial, name);
    const path = join(folder, partialNote);
    const text = await readFile(path, "utf8").catch(() => "null");
    const read = noteShape.safeParse(JSON.parse(text));
    if (read.success) found.push({ folder, note: read.data, at: (await stat(path)).mtimeMs });
  }
  return found.toSorted((left, right) => right.at - left.at || (left.folder < right.folder ? -1 : 1));
}
