import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { inLanes } from "#engine";
import { sharedPool } from "../import/threads/pool.ts";
import { statedSides, type SideState } from "../side/side-state.ts";
import { snapshotParts, type Manifest } from "../snapshot.ts";
import { job as hashJob } from "./hash-job.ts";
import { sha256Text } from "./hash.ts";
import { ruleVersions } from "./merge/rules.ts";
import type { Batch } from "./state.ts";

export type StatedFiles = Manifest["files"];

/** Every file of a folder, by its path in it. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** What a manifest states of files that are finished. They are hashed in threads: other work goes on beside it. */
export async function stateFiles(folder: string, paths: readonly string[]): Promise<StatedFiles> {
  const stated: Record<string, StatedFiles[string]> = {};
  await inLanes(paths, async (path) => {
    const file = join(folder, path);
    stated[path] = { sha256: await sharedPool().run(hashJob, file), bytes: (await stat(file)).size };
  });
  return stated;
}

/**
 * States what a snapshot's folder holds. Its id follows from the tables, the sources and the rules. The files of parts (the search
 * index) are stated too, but not in the id: brought up to date or built anew they answer the same, in other bytes.
 */
export function makeManifest(
  stated: StatedFiles,
  batches: readonly Batch[],
  sides: SideState,
  { counts, cutOff }: { readonly counts: Readonly<Record<string, number>>; readonly cutOff: string | null },
): Manifest {
  const paths = Object.keys(stated).toSorted();
  const files = Object.fromEntries(paths.map((path) => [path, stated[path]])) as StatedFiles;
  const content = {
    format: 1 as const,
    counts,
    files,
    sources: batches.map(({ file, sha256, format, importerVersion }) => ({ file, sha256, format, importerVersion })),
    sides: statedSides(sides),
    rules: { ...ruleVersions, ...Object.fromEntries(snapshotParts().map((part) => [part.name, part.version])) },
    cutOff,
    synthetic: batches.length > 0 && batches.every((batch) => batch.synthetic),
  };
  const ofTables = Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(".parquet")));
  const { format, ...rest } = content;
  return { format, id: sha256Text(JSON.stringify({ ...content, files: ofTables })).slice(0, 16), ...rest };
}
