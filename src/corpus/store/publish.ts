import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { limits, type Context } from "#base";
import { inLanes, openEngine } from "#engine";
import type { Decisions } from "../organisation-decisions.ts";
import { sideKey, statedSides, type SideState } from "../side/side-state.ts";
import { writeQuality } from "../quality/write-quality.ts";
import { loadLegalCodes, writeSides } from "../side/write-sides.ts";
import { snapshotParts, type Manifest, type SnapshotBefore } from "../snapshot.ts";
import { countChanges, type FileChanges } from "./changes.ts";
import { findDamage } from "./damage.ts";
import { publishMemoryMb } from "./engine-memory.ts";
import { makeTempFolder, renameFolderDurably, writeDurably } from "./durable.ts";
import { sha256Text } from "./hash.ts";
import type { CorpusLayout } from "./layout.ts";
import { filesIn, makeManifest, stateFiles, type StatedFiles } from "./manifest.ts";
import { mergeEach, mergeHolders, mergeSteps, mergeTogether, readHolders } from "./merge/merge.ts";
import { mergedPublications, writeMerged } from "./merge/record/layers.ts";
import { findReuse } from "./merge/reuse.ts";
import { ruleVersions } from "./merge/rules.ts";
import { inOrder, viewTables, writeHolders, writeTables } from "./merge/tables.ts";
import { textFiles } from "./merge/text-files.ts";
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
  /** File in `layout.content` that tells of what was merged for each publication; what was merged lies beside it. */
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
  // Tables while holders are merged, tables of holders, each part (which tells its own progress too), and what makes it visible.
  const steps = [...mergeSteps, ...(options.snapshot ? [35, 10, ...snapshotParts().map(() => 60), 5] : [])];
  const total = steps.reduce((sum, share) => sum + share, 0);
  let taken = 0;
  const step = () => {
    context.signal.throwIfAborted();
    const done = steps.slice(0, taken++).reduce((sum, share) => sum + share, 0);
    context.progress({ doing: "corpus.progress.publish", done, total, unit: "step" });
  };
  try {
    const key = publishKey(state.batches, options.decisions, options.sides);
    const name = key.slice(0, 16);
    const work: PublishWork = { layout, state, temp, step, context };
    const merged = await mergeInto(work, options);
    const snapshot = options.snapshot ? await finishSnapshot(work, options.sides, merged) : null;
    await renameFolderDurably(join(temp, "content"), join(layout.content, name));
    return { key, snapshot, content: join(name, mergedPublications), changes: merged.changes };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

function recordsOf({ batches }: CorpusState): number {
  return batches.reduce((sum, batch) => sum + batch.accepted, 0);
}

/** Steps that go on beside each other. */
function lanesOf(state: CorpusState): 1 | 2 {
  return recordsOf(state) > limits.publishAtOnceRecordsMax ? 1 : 2;
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
  readonly before: SnapshotBefore | undefined;
}

/** Merges with an engine that is gone, with its memory, before the parts are built. */
async function mergeInto(work: PublishWork, options: PublishOptions): Promise<Merged> {
  const { layout, state, temp, step, context } = work;
  const engine = await openEngine({ memoryMb: publishMemoryMb(recordsOf(state)), spillFolder: join(temp, "spill") });
  try {
    const cutOff = latest(state.batches.map((batch) => batch.asOf));
    const batches = state.batches.map((batch) => ({
      id: batch.id,
      format: batch.format,
      asOf: batch.asOf,
      files: batch.parts.map((part) => join(layout.batches, batch.id, part)),
    }));
    const content = join(temp, "content");
    const merged = knownContent(layout, state);
    // Reading all of it again takes seconds in which merging goes on.
    const known = options.snapshot ? knownSnapshot(layout, state) : undefined;
    known?.catch(() => undefined);
    await loadLegalCodes(engine, layout, options.sides);
    const snapshot = async () => {
      const found = await known;
      return found && isOfMerged(state, options.sides, found.manifest)
        ? { folder: found.folder, cutOff: found.manifest.cutOff }
        : undefined;
    };
    const last = { cutOff, folder: content, before: merged, snapshot };
    await mergeEach(engine, batches, last, step);
    let isPart = false;
    const together = async () => {
      isPart = await mergeTogether(engine, last, step);
    };
    // Putting together is many small questions with work of one thread between them.
    const beside = options.snapshot ? [() => readHolders(engine, options.decisions)] : [];
    await inLanes([together, ...beside], (work) => work(), lanesOf(state));
    const changes = await countChanges(engine, options.fresh, merged);
    if (!options.snapshot) {
      await writeMerged(engine, content);
      return { changes, counts: {}, cutOff, before: undefined };
    }
    step();
    const folder = join(temp, "snapshot");
    await mkdir(folder);
    // A file is written by one thread, organisations and people are the work of several: they go on beside each other.
    const holders = mergeHolders(engine, options.decisions, context.signal);
    holders.catch(() => undefined);
    try {
      if (lanesOf(state) === 1) await holders;
      await writeMerged(engine, content);
      await loadSources(engine, layout, state.batches);
      const before = await known;
      const { isStable, changed, touched } = await findReuse(engine, before?.folder, isPart);
      const counts = await writeTables(engine, folder, before?.folder, isPart, context.signal);
      await holders;
      step();
      Object.assign(counts, await writeHolders(engine, folder, isPart, context.signal));
      return {
        changes,
        counts: inOrder(counts),
        cutOff,
        before: before && isStable ? { ...before, changed, touched } : undefined,
      };
    } finally {
      // An engine is not closed under a question that it still works on.
      await holders.catch(() => undefined);
    }
  } finally {
    engine.close();
  }
}

/** The folder of what was merged last. A data directory of an earlier version has another file there. */
function knownContent(layout: CorpusLayout, state: CorpusState): string | undefined {
  const folder = state.merged && join(layout.content, dirname(state.merged.content));
  return folder !== null && existsSync(join(folder, mergedPublications)) ? folder : undefined;
}

/** The snapshot published last, if it is still there, whole, and was made by the same rules. */
async function knownSnapshot(
  layout: CorpusLayout,
  state: CorpusState,
): Promise<Omit<SnapshotBefore, "changed" | "touched"> | undefined> {
  const id = state.snapshots.at(-1);
  if (id === undefined) return undefined;
  const folder = join(layout.snapshots, id);
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = JSON.parse(text) as Manifest;
  const isSame = Object.entries(ruleVersions).every(([rule, version]) => manifest.rules[rule] === version);
  if (!isSame || textFiles(folder).length === 0) return undefined;
  // A damaged file must not live on in the next snapshot, under a hash that agrees with the damage.
  return (await findDamage(folder)).length === 0 ? { folder, manifest } : undefined;
}

/** Whether a snapshot was made of what was merged last, with the data beside it that there is now. */
function isOfMerged(state: CorpusState, sides: SideState, manifest: Manifest): boolean {
  return state.merged?.snapshot === manifest.id && JSON.stringify(manifest.sides) === JSON.stringify(statedSides(sides));
}

/** Builds the parts on the tables, states everything in the manifest, and makes the snapshot visible and current. */
async function finishSnapshot(work: PublishWork, sides: SideState, merged: Merged): Promise<string> {
  const { layout, state, temp, step, context } = work;
  const folder = join(temp, "snapshot");
  const lanes = lanesOf(state);
  const engine = await openEngine({
    memoryMb: publishMemoryMb(recordsOf(state)),
    spillFolder: join(temp, "spill"),
    // Two lanes of one thread each: the engine's threads would take the time of the one that builds the index, which ends last.
    ...(lanes === 2 ? { threads: 1 } : {}),
  });
  let { counts } = merged;
  let tables: StatedFiles = {};
  try {
    await viewTables(engine, folder);
    counts = { ...counts, ...(await writeSides(engine, layout, sides, folder, merged.before)) };
    await viewTables(engine, folder);
    if (merged.before) await viewTables(engine, merged.before.folder, "before_");
    const finished = await filesIn(folder);
    // The index is the work of one thread, so what the engine counts goes on beside it.
    const quality = async () => {
      counts = { ...counts, family_quality: await writeQuality(engine, folder, merged.cutOff, merged.before) };
    };
    const parts = snapshotParts().map((part) => () => {
      step();
      return part.build(folder, engine, context, merged.before);
    });
    const hashes = async () => {
      tables = await stateFiles(folder, finished);
    };
    await inLanes([quality, ...parts, hashes], (work) => work(), lanes);
  } finally {
    engine.close();
  }
  step();
  const others = (await filesIn(folder)).filter((file) => !(file in tables));
  const files = { ...tables, ...(await stateFiles(folder, others)) };
  const manifest = makeManifest(files, state.batches, sides, { counts, cutOff: merged.cutOff });
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  await renameFolderDurably(folder, join(layout.snapshots, manifest.id));
  await writeDurably(layout.current, `${manifest.id}\n`);
  return manifest.id;
}
