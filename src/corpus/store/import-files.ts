import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import { limits, type Context } from "#base";
import { openEngine } from "#engine";
import type { ImportAnswer } from "../contract.ts";
import type { Importer, SetImporter } from "../import/importer.ts";
import "../messages.ts";
import { readOrganisationDecisions } from "../organisation-decisions.ts";
import type { SideGiven } from "../side/import-side.ts";
import { readSideState, removeSides, sweepSides, type SideState } from "../side/side-state.ts";
import type { FileChanges } from "./changes.ts";
import { engineMemoryMb } from "./engine-memory.ts";
import { removeLeftovers } from "./durable.ts";
import { importAnswerOf } from "./import-report.ts";
import { corpusLayout, type CorpusLayout } from "./layout.ts";
import { takeLock } from "./lock.ts";
import { sweepPartials } from "./partial.ts";
import { publishCorpus, publishKey } from "./publish.ts";
import { readPaths } from "./read-paths.ts";
import { readState, writeState, type CorpusState } from "./state.ts";

interface ImportOptions {
  readonly paths: readonly string[];
  readonly format?: string | undefined;
  /** False: accept the records but leave the current snapshot as it is. */
  readonly publish: boolean;
  /** The files hold made-up records (the example): a snapshot of nothing else says so everywhere. */
  readonly synthetic?: boolean;
  /** What is said of side tables among the files. */
  readonly side?: SideGiven;
  /** Side tables to remove, by id. */
  readonly sidesGone?: ReadonlySet<string>;
  /** Bytes of records that become one part, where not `limits.stageBytes`: small in tests. */
  readonly stageBytes?: number;
}

type Decisions = Awaited<ReturnType<typeof readOrganisationDecisions>>;

/**
 * Imports files into the corpus of a data directory and publishes the snapshot.
 *
 * out     the loss report: read = added + updated + unchanged + duplicates + rejected, for each file and together
 * errors  corpus.locked while another import runs; corpus.bad_decisions where the file of decisions cannot be read. What is wrong with a file stands in the report, and costs nothing else.
 *         Killed at any byte it leaves the last snapshot whole; run again it ends in the same snapshot.
 */
export async function importFiles(
  options: ImportOptions,
  importers: readonly (Importer | SetImporter)[],
  context: Context,
): Promise<ImportAnswer> {
  const started = performance.now();
  const layout = corpusLayout(context.dataDir);
  for (const folder of [layout.batches, layout.content, layout.snapshots]) await mkdir(folder, { recursive: true });
  const release = await takeLock(layout.lock, context.clock());
  try {
    const state = await readState(layout);
    const sides = await readSideState(layout);
    if (options.sidesGone) await removeSides(layout, sides, options.sidesGone);
    await sweep(layout, state);
    await sweepSides(layout, sides);
    // A slip in the decisions is told before hours of reading, not after.
    const decisions = await readOrganisationDecisions(context.dataDir);
    const engine = await openEngine({ memoryMb: engineMemoryMb(limits.importMemoryMb), spillFolder: layout.temp });
    const { stageBytes } = options;
    const effects = { layout, engine, context, sides, stageBytes };
    const entries = await readPaths(options, importers, state, effects).finally(() => engine.close());
    const changes = await publishState(layout, state, { publish: options.publish, decisions, sides }, context);
    const answer = await importAnswerOf(entries, changes, layout, state, context.lang);
    return { ...answer, seconds: Math.round(performance.now() - started) / 1000 };
  } finally {
    await release();
  }
}

/** Batch id → what it changed, for the batches that were not merged before. Does nothing where nothing is new. */
async function publishState(
  layout: CorpusLayout,
  state: CorpusState,
  { publish, decisions, sides }: { readonly publish: boolean; readonly decisions: Decisions; readonly sides: SideState },
  context: Context,
): Promise<ReadonlyMap<string, FileChanges>> {
  if (state.batches.length === 0) return new Map();
  const { merged } = state;
  const snapshot = merged?.snapshot ?? null;
  const isPublished = snapshot !== null && existsSync(join(layout.snapshots, snapshot, "manifest.json"));
  if (merged?.key === publishKey(state.batches, decisions, sides) && (isPublished || !publish)) return new Map();
  const known = new Set(merged?.batches);
  const fresh = state.batches.flatMap((batch, source) => (known.has(batch.id) ? [] : [source]));
  const published = await publishCorpus(layout, state, { snapshot: publish, decisions, sides, fresh }, context);
  state.batches = state.batches.map((batch, source) => {
    const changes = published.changes.get(source);
    return changes ? { ...batch, duplicates: changes.duplicates } : batch;
  });
  state.merged = {
    batches: state.batches.map((batch) => batch.id),
    key: published.key,
    content: published.content,
    snapshot: published.snapshot,
  };
  if (published.snapshot !== null) {
    const { snapshot: id } = published;
    state.snapshots = [...state.snapshots.filter((other) => other !== id), id];
  }
  const removed = state.snapshots.slice(0, -limits.snapshotsKeptMax);
  state.snapshots = state.snapshots.slice(-limits.snapshotsKeptMax);
  await writeState(layout, state);
  for (const id of removed) await rm(join(layout.snapshots, id), { recursive: true, force: true });
  return new Map(
    [...published.changes].flatMap(([source, changes]) => {
      const batch = state.batches[source];
      return batch ? [[batch.id, changes] as const] : [];
    }),
  );
}

/** Removes what killed runs left: work in progress, and finished pieces that no state lists. */
async function sweep(layout: CorpusLayout, state: CorpusState): Promise<void> {
  await removeLeftovers(layout.temp, [layout.corpus, layout.snapshots]);
  await mkdir(layout.temp, { recursive: true });
  await sweepPartials(layout);
  const batches = new Set(state.batches.map((batch) => batch.id));
  const content = state.merged ? dirname(state.merged.content) : "";
  for (const name of await readdir(layout.batches)) {
    if (!batches.has(name)) await rm(join(layout.batches, name), { recursive: true, force: true });
  }
  for (const name of await readdir(layout.content)) {
    if (name !== content) await rm(join(layout.content, name), { recursive: true, force: true });
  }
}
