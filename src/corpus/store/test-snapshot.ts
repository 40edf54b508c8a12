import { batchLayout } from "./batch-columns.ts";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { plainContext } from "#base";
import { openEngine } from "#engine";
import { readOrganisationDecisions } from "../organisation-decisions.ts";
import { prepare } from "../import/threads/prepared.ts";
import type { PublicationRecord } from "../record.ts";
import type { Snapshot } from "../snapshot.ts";
import { BatchWriter } from "./batch-writer.ts";
import { corpusLayout } from "./layout.ts";
import { publishCorpus } from "./publish.ts";
import { openSnapshot } from "./snapshots.ts";
import type { Batch } from "./state.ts";

/** The records of one source, as if a file had brought them. */
export interface TestSource {
  readonly format: string;
  readonly records: readonly PublicationRecord[];
}

/**
 * Publishes records into a data directory of its own. For tests: the same merging, tables and parts as an import, without
 * files.
 */
export function createTestSnapshot(dataDir: string, records: readonly PublicationRecord[]): Promise<Snapshot> {
  return mergeTestSources(dataDir, [{ format: "table/fairway", records }]);
}

/** The same for several sources, in the order of import. */
export async function mergeTestSources(dataDir: string, sources: readonly TestSource[]): Promise<Snapshot> {
  const layout = corpusLayout(dataDir);
  for (const folder of [layout.content, layout.snapshots]) await mkdir(folder, { recursive: true });
  const engine = await openEngine();
  const batches: Batch[] = [];
  for (const [index, { format, records }] of sources.entries()) {
    const id = `test-${index}`;
    const folder = join(layout.batches, id);
    await mkdir(folder, { recursive: true });
    const writer = new BatchWriter(folder, engine);
    await writer.add(
      prepare(
        records.map((record) => ({ record })),
        "9999-12-31",
      ),
    );
    batches.push(testBatch(id, format, records, await writer.finish()));
  }
  engine.close();
  const state = { format: batchLayout, batches, merged: null, snapshots: [] };
  const decisions = await readOrganisationDecisions(dataDir);
  const { snapshot } = await publishCorpus(
    layout,
    state,
    { snapshot: true, decisions, sides: { format: 1, sources: [] }, fresh: [] },
    plainContext(dataDir),
  );
  return openSnapshot(join(layout.snapshots, String(snapshot)));
}

function testBatch(id: string, format: string, records: readonly PublicationRecord[], parts: string[]): Batch {
  const days = records.flatMap((record) => [record.publishedOn, record.filedOn, record.grantedOn]);
  return {
    id,
    file: `${id}.csv`,
    sha256: id.padEnd(64, "0"),
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
    asOf:
      days
        .filter((day) => day !== undefined)
        .toSorted()
        .at(-1) ?? null,
    cutShort: false,
    synthetic: true,
    parts,
  };
}
