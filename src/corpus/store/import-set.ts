import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sha256Of } from "../import/files/index.ts";
import type { GatheredSet } from "../import/files/gather.ts";
import { readSource, type ImportEffects, type ReadFile } from "./import-one.ts";
import type { Batch } from "./state.ts";

/**
 * Reads the files of a set into one batch. It is known by the hashes of all its files together, in whatever order or place they lie:
 * a file that is added, lost or changed makes it another set.
 */
export async function importSet(set: GatheredSet, known: readonly Batch[], effects: ImportEffects): Promise<ReadFile> {
  const { importer, members } = set;
  const { context, engine } = effects;
  const hashes: string[] = [];
  let bytes = 0;
  for (const { file } of members) {
    const hashed = await sha256Of(file, context.signal);
    hashes.push(hashed.sha256);
    bytes += hashed.bytes;
    // Hashing is the lesser part of the work; what is shown as done starts again with the reading.
    effects.consumed(Math.round(bytes / 10));
  }
  const [only, second] = hashes;
  const sha256 = second === undefined ? (only ?? "") : createHash("sha256").update(hashes.toSorted().join("\n")).digest("hex");
  return readSource(
    {
      file: set.name,
      format: importer.format,
      version: importer.version,
      known: () => Promise.resolve({ sha256, bytes }),
      whole: () => Promise.resolve({ sha256, bytes }),
      async *read(read, temp) {
        const folder = join(temp, "set");
        await mkdir(folder);
        yield* importer.read(members, { ...read, engine, folder });
      },
    },
    known,
    effects,
  );
}
