import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { statedSides, type SideState } from "../side/side-state.ts";
import { snapshotParts, type Manifest } from "../snapshot.ts";
import { sha256File, sha256Text } from "./hash.ts";
import { ruleVersions } from "./merge/rules.ts";
import type { Batch } from "./state.ts";

/**
 * States what a snapshot's folder holds. Its id follows from the tables, the sources and the rules. The files of parts (the search
 * index) are stated too, but not in the id: brought up to date or built anew they answer the same, in other bytes.
 */
export async function makeManifest(
  folder: string,
  batches: readonly Batch[],
  sides: SideState,
  { counts, cutOff }: { readonly counts: Readonly<Record<string, number>>; readonly cutOff: string | null },
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
    sides: statedSides(sides),
    rules: { ...ruleVersions, ...Object.fromEntries(snapshotParts().map((part) => [part.name, part.version])) },
    cutOff,
    synthetic: batches.length > 0 && batches.every((batch) => batch.synthetic),
  };
  const ofTables = Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(".parquet")));
  const { format, ...rest } = content;
  return { format, id: sha256Text(JSON.stringify({ ...content, files: ofTables })).slice(0, 16), ...rest };
}
