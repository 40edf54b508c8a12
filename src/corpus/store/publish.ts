import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { limits, type Context } from "#base";
import { openEngine, sql } from "#engine";
import type { Decisions } from "../organisation-decisions.ts";
import { sideKey, type SideState } from "../side/side-state.ts";
import { writeSides } from "../side/write-sides.ts";
import { snapshotParts, type Manifest } from "../snapshot.ts";
import { countChanges, type FileChanges } from "./changes.ts";
import { engineMemoryMb } from "./engine-memory.ts";
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

/**
 * What stands in a snapshot follows from this alone: the batches in order, the rules, what an analyst decided, and the parts
 * built from it all.
 */
export function publishKey(batches: readonly Batch[], decisions: Decisions, sides: SideState): string {
  const parts = snapshotParts().map((part) => `${part.name}@${part.version}`);
  const sources = batches.map((batch) => [batch.id, batch.file]);
  return sha256Text(JSON.stringify([sources, ruleVersions, sha256Text(decisions.text), parts, sideKey(sides)]));
}

interface Published {
  readonly key: string;
  readonly snapshot: string | null;
  /** Parquet file of content hashes, in `layout.content`. */
  readonly content: string;
  /** Source (place of the batch) → what its records changed. */
  readonly changes: ReadonlyMap<number, FileChanges>;
}

interface PublishOptions {
  /** False: only merge and count what changed. */
  readonly snapshot: boolean;
  readonly decisions: Decisions;
  readonly sides: SideState;
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
  const total = mergeSteps + (options.snapshot ? snapshotParts().length + 2 : 0);
  let done = 0;
  const step = () => {
    context.signal.throwIfAborted();
    context.progress({ doing: "corpus.progress.publish", done: done++, total, unit: "step" });
  };
  try {
    const key = publishKey(state.batches, options.decisions, options.sides);
    const name = key.slice(0, 16);
    const work: PublishWork = { layout, state, temp, step, context };
    const { changes, counts, cutOff } = await mergeInto(work, options, join(temp, "content", `${name}.parquet`));
    const snapshot = options.snapshot ? await finishSnapshot(work, options.sides, counts, cutOff) : null;
    await renameFolderDurably(join(temp, "content"), join(layout.content, name));
    return { key, snapshot, content: join(name, `${name}.parquet`), changes };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

interface PublishWork {
  readonly layout: CorpusLayout;
  readonly state: CorpusState;
  readonly temp: string;
  readonly step: () => void;
  readonly context: Context;
}

interface Merged {
  readonly changes: ReadonlyMap<number, FileChanges>;
  readonly counts: Readonly<Record<string, number>>;
  readonly cutOff: string | null;
}

/** Merges with an engine that is gone, with its memory, before the parts are built. */
async function mergeInto(work: PublishWork, options: PublishOptions, contentFile: string): Promise<Merged> {
  const { layout, state, temp, step } = work;
  const engine = await openEngine({ memoryMb: engineMemoryMb(limits.publishMemoryMb), spillFolder: join(temp, "spill") });
  try {
    const cutOff = latest(state.batches.map((batch) => batch.asOf));
    const batches = state.batches.map((batch) => ({
      format: batch.format,
      files: batch.parts.map((part) => join(layout.batches, batch.id, part)),
    }));
    await mergeBatches(engine, batches, { cutOff, decisions: options.decisions }, step);
    const before = state.merged ? join(layout.content, state.merged.content) : undefined;
    const changes = await countChanges(engine, options.fresh, before);
    await mkdir(dirname(contentFile));
    await engine.write(sql`select publication_key, content_hash from content order by publication_key`, contentFile);
    if (!options.snapshot) return { changes, counts: {}, cutOff };
    step();
    await mkdir(join(temp, "snapshot"));
    await loadSources(engine, layout, state.batches);
    const counts = await writeTables(engine, join(temp, "snapshot"));
    return { changes, counts, cutOff };
  } finally {
    engine.close();
  }
}

/** Builds the parts on the tables, states everything in the manifest, and makes the snapshot visible and current. */
async function finishSnapshot(
  work: PublishWork,
  sides: SideState,
  merged: Merged["counts"],
  cutOff: string | null,
): Promise<string> {
  const { layout, state, temp, step, context } = work;
  const folder = join(temp, "snapshot");
  const engine = await openEngine({ memoryMb: engineMemoryMb(limits.publishMemoryMb), spillFolder: join(temp, "spill") });
  let counts = merged;
  try {
    await viewTables(engine, folder);
    counts = { ...merged, ...(await writeSides(engine, layout, sides, folder)) };
    await viewTables(engine, folder);
    for (const part of snapshotParts()) {
      step();
      await part.build(folder, engine, context);
    }
  } finally {
    engine.close();
  }
  step();
  const manifest = await makeManifest(folder, state.batches, sides, counts, cutOff);
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  await renameFolderDurably(folder, join(layout.snapshots, manifest.id));
  await writeDurably(layout.current, `${manifest.id}\n`);
  return manifest.id;
}

async function makeManifest(
  folder: string,
  batches: readonly Batch[],
  sides: SideState,
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
    sides: sides.sources.map(({ kind, scope, file, sha256, asOf, source }) => ({ kind, scope, file, sha256, asOf, source })),
    rules: { ...ruleVersions, ...Object.fromEntries(snapshotParts().map((part) => [part.name, part.version])) },
    cutOff,
    synthetic: batches.length > 0 && batches.every((batch) => batch.synthetic),
  };
  const { format, ...rest } = content;
  return { format, id: sha256Text(JSON.stringify(content)).slice(0, 16), ...rest };
}
