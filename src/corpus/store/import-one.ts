import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, type Context } from "#base";
import type { Engine } from "#engine";
import { sha256Of } from "../import/files/index.ts";
import type { ByteFile, Importer, ReadEffects, SourceFacts } from "../import/importer.ts";
import { prepare, type PreparedBatch } from "../import/threads/prepared.ts";
import type { Imported, Issue } from "../record.ts";
import { BatchWriter } from "./batch-writer.ts";
import { makeTempFolder, renameFolderDurably } from "./durable.ts";
import { IssueList } from "./issue-list.ts";
import type { CorpusLayout } from "./layout.ts";
import { issuesFile } from "./sources.ts";
import type { Batch } from "./state.ts";

/** What reading one file came to: a batch (new or known), or nothing but the reason. */
export type ReadFile =
  | { readonly batch: Batch; readonly known: boolean; readonly issues: readonly Issue[] | undefined }
  | { readonly refused: Issue };

export interface ImportEffects {
  readonly layout: CorpusLayout;
  readonly engine: Engine;
  readonly context: Context;
  /** Marks what is read as made up, whatever its records say. */
  readonly synthetic: boolean;
  /** Bytes of this file read so far. */
  readonly consumed: (bytes: number) => void;
}

/** What is read into one batch: a file, or several that mean something only together. */
interface Source {
  readonly file: string;
  readonly format: string;
  readonly version: number;
  readonly revision?: string;
  /** Hash and size, where they are to be compared with those of known batches before anything is read. */
  known(): Promise<Hashed | undefined>;
  /** Hash and size after reading. */
  whole(): Promise<Hashed>;
  /** `temp` is an empty folder, removed afterwards. */
  read(effects: ReadEffects, temp: string): AsyncIterable<readonly Imported[]>;
}

interface Hashed {
  readonly sha256: string;
  readonly bytes: number;
}

/** The same bytes read by the same importer give the same batch. */
function batchId(sha256: string, { format, version, revision }: Pick<Source, "format" | "version" | "revision">): string {
  return `${sha256.slice(0, 24)}-${format.replaceAll("/", "-")}-${version}${revision === undefined ? "" : `-${revision}`}`;
}

/** Reads one file into a batch folder. A file whose bytes and importer are known already is not read again. */
export function importOne(
  file: ByteFile,
  importer: Importer,
  known: readonly Batch[],
  effects: ImportEffects,
): Promise<ReadFile> {
  const { signal } = effects.context;
  const hashing = new HashingFile(file);
  // Only bytes of equal length can be equal: a file of a new size is hashed while it is read.
  const maybeKnown = file.bytes === undefined || known.some((batch) => batch.bytes === file.bytes);
  return readSource(
    {
      file: file.name,
      format: importer.format,
      version: importer.version,
      ...(importer.revision !== undefined && { revision: importer.revision }),
      known: async () => (maybeKnown ? sha256Of(file, signal) : undefined),
      whole: async () => hashing.whole() ?? sha256Of(file, signal),
      read: (read) => importer.read(hashing.file, read),
    },
    known,
    effects,
  );
}

export async function readSource(source: Source, known: readonly Batch[], effects: ImportEffects): Promise<ReadFile> {
  const hashed = await source.known();
  const batch = hashed && known.find((candidate) => candidate.id === batchId(hashed.sha256, source));
  if (batch) return { batch, known: true, issues: undefined };
  const temp = await makeTempFolder(effects.layout.temp);
  try {
    return await readInto(temp, source, effects);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

async function readInto(temp: string, source: Source, effects: ImportEffects): Promise<ReadFile> {
  const { context, layout } = effects;
  const folder = join(temp, "batch");
  await mkdir(folder);
  const facts: SourceFacts = {};
  const today = context.clock().toISOString().slice(0, 10);
  const tally = new Tally();
  const { issues } = tally;
  const writer = new BatchWriter(folder, effects.engine);
  const take = async (batch: PreparedBatch): Promise<void> => {
    context.signal.throwIfAborted();
    tally.add(batch);
    await writer.add(batch);
  };
  let failure: Issue | undefined;
  try {
    const prepared = { today, take };
    const read = source.read({ signal: context.signal, consumed: effects.consumed, facts, prepared }, temp);
    for await (const batch of read) await take(prepare(batch, today));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    failure = { code: error.code, values: error.values, severity: "reject" };
  }
  if (failure && tally.read === 0) return { refused: failure };
  if (failure) issues.add(failure);
  const parts = await writer.finish();
  const { sha256, bytes } = await source.whole();
  const batch: Batch = {
    id: batchId(sha256, source),
    file: source.file,
    sha256,
    bytes,
    format: facts.format ?? source.format,
    importerVersion: source.version,
    read: tally.read,
    accepted: tally.accepted,
    rejected: tally.read - tally.accepted,
    duplicates: 0,
    encoding: facts.encoding ?? null,
    delimiter: facts.delimiter ?? null,
    columns: facts.columns ?? [],
    issuesByCode: issues.countByCode,
    asOf: tally.asOf,
    cutShort: failure !== undefined,
    synthetic: effects.synthetic || (tally.accepted > 0 && tally.synthetic === tally.accepted),
    parts,
  };
  await writeFile(join(folder, issuesFile), issues.kept.map((issue) => `${JSON.stringify(issue)}\n`).join(""));
  await renameFolderDurably(folder, join(layout.batches, batch.id));
  return { batch, known: false, issues: issues.kept };
}

/** What the batches of a file come to together. */
class Tally {
  read = 0;
  accepted = 0;
  synthetic = 0;
  asOf: string | null = null;
  readonly issues = new IssueList();

  add(batch: PreparedBatch): void {
    this.read += batch.read;
    this.accepted += batch.starts.length;
    this.synthetic += batch.synthetic;
    if (batch.asOf !== null && (this.asOf === null || batch.asOf > this.asOf)) this.asOf = batch.asOf;
    this.issues.join({ kept: batch.issues, countByCode: batch.issuesByCode });
  }
}

/** A file that is hashed by the way while an importer reads it to the end. */
class HashingFile {
  readonly file: ByteFile;
  #whole: { sha256: string; bytes: number } | undefined;

  constructor(file: ByteFile) {
    this.file = { ...file, open: () => this.#open(file) };
  }

  /** Undefined when nobody read it from start to end. */
  whole(): { readonly sha256: string; readonly bytes: number } | undefined {
    return this.#whole;
  }

  async *#open(file: ByteFile): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of file.open()) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
    this.#whole = { sha256: hash.digest("hex"), bytes };
  }
}
