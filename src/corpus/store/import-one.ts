import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, type Context, dayOf } from "#base";
import type { Engine } from "#engine";
import { sha256Of } from "../import/files/index.ts";
import type { ByteFile, Importer, ReadEffects, SourceFacts } from "../import/importer.ts";
import { prepare, type PreparedBatch, type PreparedSink } from "../import/threads/prepared.ts";
import type { Imported, Issue } from "../record.ts";
import { batchLayout } from "./batch-columns.ts";
import { BatchWriter, type WriterOptions } from "./batch-writer.ts";
import { makeTempFolder, renameFolderDurably } from "./durable.ts";
import { HashingFile, OtherBytes, type Hashed } from "./hashing-file.ts";
import type { CorpusLayout } from "./layout.ts";
import { findPartial, originOf, partialNote, startOf, writePartial, type PartialNote } from "./partial.ts";
import { issuesFile } from "./sources.ts";
import type { Batch } from "./state.ts";
import { Tally } from "./tally.ts";

/** What reading one file came to: a batch (new or known), or nothing but the reason. */
export type ReadFile =
  | {
      readonly batch: Batch;
      readonly known: boolean;
      readonly issues: readonly Issue[] | undefined;
      /** Records that an import which was stopped had stored already. */
      readonly resumed?: number;
    }
  | { readonly refused: Issue };

export interface ImportEffects {
  readonly layout: CorpusLayout;
  readonly engine: Engine;
  readonly context: Context;
  /** Marks what is read as made up, whatever its records say. */
  readonly synthetic: boolean;
  /** Bytes of this file read so far. */
  readonly consumed: (bytes: number) => void;
  /** Smaller in tests than `limits.stageBytes`. */
  readonly stageBytes?: number | undefined;
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
  /** Where its parts are kept when the import is stopped. */
  readonly stopped?: {
    /** What an earlier import left in the folder. */
    readonly from?: PartialNote | undefined;
    readonly folder: string;
    /** What tells next time that the file is the same. */
    told(): Promise<Pick<PartialNote, "origin" | "start">>;
    soFar(): Hashed | undefined;
  };
}

/** The same bytes read by the same importer give the same batch. */
function batchId(sha256: string, { format, version, revision }: Pick<Source, "format" | "version" | "revision">): string {
  return `${sha256.slice(0, 24)}-${format.replaceAll("/", "-")}-${version}${revision === undefined ? "" : `-${revision}`}`;
}

/**
 * Reads one file into a batch folder. A file whose bytes and importer are known already is not read again; of one whose import was
 * stopped, what was stored is kept.
 */
export async function importOne(
  file: ByteFile,
  importer: Importer,
  known: readonly Batch[],
  effects: ImportEffects,
): Promise<ReadFile> {
  const { signal } = effects.context;
  const { layout } = effects;
  const origin = await originOf(file, importer);
  const partial = await findPartial(layout, file, origin);
  const folder = partial?.folder ?? (await makeTempFolder(layout.partial));
  const hashing = new HashingFile(file, partial?.note.read ?? undefined);
  // Only bytes of equal length can be equal: a file of a new size is hashed while it is read.
  const maybeKnown = file.bytes === undefined || known.some((batch) => batch.bytes === file.bytes);
  try {
    return await readSource(
      {
        file: file.name,
        format: importer.format,
        version: importer.version,
        ...(importer.revision !== undefined && { revision: importer.revision }),
        known: async () => (maybeKnown ? sha256Of(file, signal) : undefined),
        whole: async () => hashing.whole() ?? sha256Of(file, signal),
        read: (read) => importer.read(hashing.file, read),
        stopped: {
          from: partial?.note,
          folder,
          told: async () => ({ origin, start: await startOf(file) }),
          soFar: () => hashing.soFar(),
        },
      },
      known,
      effects,
    );
  } catch (error) {
    if (!(error instanceof OtherBytes)) throw error;
    await rm(folder, { recursive: true, force: true });
  } finally {
    // A finished batch has left; what has no note is of no use to anybody.
    if (!existsSync(join(folder, partialNote))) await rm(folder, { recursive: true, force: true });
  }
  return importOne(file, importer, known, effects);
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
  const { context, layout, stageBytes } = effects;
  const { stopped } = source;
  const from = stopped?.from;
  const folder = stopped?.folder ?? join(temp, "batch");
  if (!stopped) await mkdir(folder);
  const facts: SourceFacts = {};
  const today = dayOf(context.clock());
  const tally = new Tally();
  const { issues } = tally;
  if (from) tally.goOnFrom(from.tally);
  let [yielded, mark]: [number, unknown] = [0, from?.mark];
  const closing = (): ReturnType<NonNullable<WriterOptions["closing"]>> => {
    const state = { tally: tally.counted(), yielded, mark, read: stopped?.soFar() ?? null };
    return async (written) => {
      if (stopped) await writePartial({ folder, note: { layout: batchLayout, ...(await stopped.told()), ...state, ...written } });
    };
  };
  const writer = new BatchWriter(folder, effects.engine, { stageBytes, from, closing });
  const take = async (batch: PreparedBatch): Promise<void> => {
    context.signal.throwIfAborted();
    tally.add(batch);
    await writer.add(batch);
  };
  const prepared: PreparedSink = {
    today,
    from: from?.mark,
    take(batch, at) {
      mark = at;
      return take(batch);
    },
  };
  let failure: Issue | undefined;
  try {
    const read = source.read({ signal: context.signal, consumed: effects.consumed, facts, prepared }, temp);
    for await (const batch of read) {
      context.signal.throwIfAborted();
      const stored = Math.min(batch.length, Math.max(0, (from?.yielded ?? 0) - yielded));
      yielded += batch.length;
      if (stored < batch.length) await take(prepare(batch.slice(stored), today));
    }
  } catch (error) {
    if (!(error instanceof AppError)) {
      await writer.stop();
      throw error;
    }
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
  await rm(join(layout.batches, batch.id, partialNote), { force: true });
  return { batch, known: false, issues: issues.kept, ...(from && { resumed: from.records }) };
}
