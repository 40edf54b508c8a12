import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { systemClock, type Context } from "#base";
import { openEngine } from "#engine";
import type { PublicationRecord } from "../record.ts";
import type { Snapshot } from "../snapshot.ts";
import { BatchWriter } from "./batch-writer.ts";
import { corpusLayout } from "./layout.ts";
import { publishCorpus } from "./publish.ts";
import { openSnapshot } from "./snapshots.ts";
import type { Batch } from "./state.ts";

/**
 * Publishes records, as if one file had brought them, into a data directory of its own. For tests: the same merging, tables
 * and parts as an import, without a file.
 */
export async function createTestSnapshot(
  dataDir: string,
  records: readonly PublicationRecord[],
  format = "table/fairway",
): Promise<Snapshot> {
  const layout = corpusLayout(dataDir);
  const folder = join(layout.batches, "test");
  await mkdir(folder, { recursive: true });
  await mkdir(layout.content, { recursive: true });
  await mkdir(layout.snapshots, { recursive: true });
  const engine = await openEngine();
  const writer = new BatchWriter(folder, engine);
  await writer.add(records);
  const parts = await writer.finish();
  engine.close();
  const days = records
    .flatMap((record) => [record.publishedOn, record.filedOn, record.grantedOn])
    .filter((day) => day !== undefined);
  const batch: Batch = {
    id: "test",
    file: "test.csv",
    sha256: "0".repeat(64),
    bytes: 0,
    format,
    importerVersion: 1,
    read: records.length,
    accepted: records.length,
    rejected: 0,
    duplicates: 0,
    encoding: null,
    delimiter: null,
    columns: [],
    issuesByCode: {},
    asOf: days.toSorted().at(-1) ?? null,
    cutShort: false,
    synthetic: true,
    parts,
  };
  const context: Context = {
    dataDir,
    lang: "en",
    clock: systemClock,
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  const { snapshot } = await publishCorpus(
    layout,
    { format: 1, batches: [batch], merged: null, snapshots: [] },
    { snapshot: true, fresh: [] },
    context,
  );
  return openSnapshot(join(layout.snapshots, String(snapshot)));
}
