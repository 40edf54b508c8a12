import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { limits, type Context } from "#base";
import { openEngine, sql, type Engine } from "#engine";
import { snapshotParts, type Manifest } from "../snapshot.ts";
import { countChanges, type FileChanges } from "./changes.ts";
import { makeTempFolder, renameFolderDurably, writeDurably } from "./durable.ts";
import { sha256File, sha256Text } from "./hash.ts";
import type { CorpusLayout } from "./layout.ts";
import { mergeBatches, mergeSteps } from "./merge/merge.ts";
import { ruleVersions } from "./merge/rules.ts";
import { viewTables, writeTables } from "./merge/tables.ts";
import { loadSources } from "./sources.ts";
import type { Batch, CorpusState } from "./state.ts";

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((left, right) => (right !== null && (left === null || right > left) ? right : left), null);
}

/** What stands in a snapshot follows from this text alone: the batches in order, the rules, and the parts built from them. */
export function publishKey(batches: readonly Batch[]): string {
  const parts = snapshotParts().map((part) => `${part.name}@${part.version}`);
  return sha256Text(JSON.stringify([batches.map((batch) => [batch.id, batch.file]), ruleVersions, parts]));
}

export interface Published {
  readonly key: string;
  readonly snapshot: string | null;
  /** Parquet file of content hashes, in `layout.content`. */
  readonly content: string;
  /** Source (place of the batch) → what its records changed. */
  readonly changes: ReadonlyMap<number, FileChanges>;
}

export interface PublishOptions {
  /** False: only merge and count what changed. */
  readonly snapshot: boolean;
  /** Places of the batches that this import brought. */
  readonly fresh: readonly number[];
}

/**
 * Merges all batches of a corpus, writes content hashes and, when asked, the snapshot, and makes it current.
 * A kill at any moment leaves the last snapshot current and whole: everything is written under `temp` and renamed.
 */
export async function publishCorpus(
  layout: CorpusLayout,
  state: CorpusState,
  options: PublishOptions,
  context: Context,
): Promise<Published> {
  const temp = await makeTempFolder(layout.temp);
  const engine = await openEngine({
    memoryMb: publishMemoryMb(),
    spillFolder: join(temp, "spill"),
  });
  try {
    const parts = options.snapshot ? snapshotParts() : [];
    const total = mergeSteps + (options.snapshot ? parts.length + 2 : 0);
    let done = 0;
    const step = () => {
      context.signal.throwIfAborted();
      context.progress({ doing: "corpus.progress.publish", done: done++, total, unit: "step" });
    };
    const cutOff = latest(state.batches.map((batch) => batch.asOf));
    const batches = state.batches.map((batch) => ({
      format: batch.format,
      files: batch.parts.map((part) => join(layout.batches, batch.id, part)),
    }));
    await mergeBatches(engine, batches, cutOff, step);
    const before = state.merged ? join(layout.content, state.merged.content) : undefined;
    const changes = await countChanges(engine, options.fresh, before);
    const key = publishKey(state.batches);
    const content = `${key.slice(0, 16)}.parquet`;
    const contentFolder = join(temp, "content");
    await mkdir(contentFolder);
    await engine.write(
      sql`select publication_key, content_hash from content order by publication_key`,
      join(contentFolder, content),
    );
    let snapshot: string | null = null;
    if (options.snapshot) {
      step();
      snapshot = await buildSnapshot(engine, layout, state, temp, cutOff, step, context);
    }
    await renameFolderDurably(contentFolder, join(layout.content, key.slice(0, 16)));
    return { key, snapshot, content: join(key.slice(0, 16), content), changes };
  } finally {
    engine.close();
    await rm(temp, { recursive: true, force: true });
  }
}

/** At most half of the machine: the index builder and the system need the rest. */
function publishMemoryMb(): number {
  return Math.min(limits.publishMemoryMb, Math.floor(totalmem() / 2 / 1024 / 1024));
}

async function buildSnapshot(
  engine: Engine,
  layout: CorpusLayout,
  state: CorpusState,
  temp: string,
  cutOff: string | null,
  step: () => void,
  context: Context,
): Promise<string> {
  const folder = join(temp, "snapshot");
  await mkdir(folder);
  await loadSources(engine, layout, state.batches);
  const counts = await writeTables(engine, folder);
  const reader = await openEngine({ memoryMb: publishMemoryMb(), spillFolder: join(temp, "spill") });
  try {
    await viewTables(reader, folder);
    for (const part of snapshotParts()) {
      step();
      await part.build(folder, reader, context);
    }
  } finally {
    reader.close();
  }
  step();
  const manifest = await makeManifest(folder, state.batches, counts, cutOff);
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  await renameFolderDurably(folder, join(layout.snapshots, manifest.id));
  await writeDurably(layout.current, `${manifest.id}\n`);
  return manifest.id;
}

async function makeManifest(
  folder: string,
  batches: readonly Batch[],
  counts: Readonly<Record<string, number>>,
  cutOff: string | null,
): Promise<Manifest> {
  const files: Record<string, { sha256: string; bytes: number }> = {};
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  for (const path of paths.toSorted()) {
    files[path] = { sha256: await sha256File(join(folder, path)), bytes: (await stat(join(folder, path))).size };
  }
  const content = {
    format: 1 as const,
    counts,
    files,
    sources: batches.map(({ file, sha256, format, importerVersion }) => ({ file, sha256, format, importerVersion })),
    rules: { ...ruleVersions, ...Object.fromEntries(snapshotParts().map((part) => [part.name, part.version])) },
    cutOff,
    synthetic: batches.length > 0 && batches.every((batch) => batch.synthetic),
  };
  const { format, ...rest } = content;
  return { format, id: sha256Text(JSON.stringify(content)).slice(0, 16), ...rest };
}
