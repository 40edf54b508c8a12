/**
 * Files kept between runs, in `<data>/.cache/<kind>/<key>`, each with its hash: a run whose key is the same is spared the making of them.
 * Only runs take them; a verification makes its own.
 */
import { constants } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { inLanes } from "#engine";
import { canonicalJson } from "../figure/json.ts";
import { unlessAbsent } from "../study/store.ts";
import { fileHash, fileHashes, type FileHash } from "./file-hash.ts";

export interface KeptFiles {
  /** `<data>/.cache/<kind>`. */
  readonly root: string;
  readonly key: string;
  /** Names, in the kept folder as in `folder`. */
  readonly files: readonly string[];
  /** Where a run has them. */
  readonly folder: string;
  /** Of all that is kept in `root`; what is larger by itself is not kept. */
  readonly bytesMax: number;
}

const hashesName = "hashes.json";
const hashesShape = z.record(z.string(), z.object({ sha256: z.string(), bytes: z.int() }));

/** Has the files in `folder`: those kept, each as it was when it was kept, else newly made ones, which are kept. Returns their hashes. */
export async function keptOrMade(keeping: KeptFiles, make: () => Promise<void>): Promise<ReadonlyMap<string, FileHash>> {
  const taken = await takeKept(keeping);
  if (taken) return taken;
  await make();
  const hashes = await fileHashes(keeping.folder, keeping.files);
  const bytes = [...hashes.values()].reduce((sum, each) => sum + each.bytes, 0);
  // A run needs no place to keep what it made.
  if (bytes <= keeping.bytesMax) await keep(keeping, hashes).catch(unlessUnwritable);
  return hashes;
}

/** Copies what is kept to where the run has it; undefined where not all of it is there as it was when it was kept. */
async function takeKept({ root, key, files, folder }: KeptFiles): Promise<ReadonlyMap<string, FileHash> | undefined> {
  const kept = join(root, key);
  const text = await readFile(join(kept, hashesName), "utf8").catch(unlessAbsent(undefined));
  if (text === undefined) return undefined;
  const hashes = hashesShape.parse(JSON.parse(text));
  const taken = new Map<string, FileHash>();
  await inLanes(files, async (file) => {
    const copied = await copyFile(join(kept, file), join(folder, file), constants.COPYFILE_FICLONE).then(
      () => fileHash(join(folder, file)),
      unlessAbsent(undefined),
    );
    if (copied && copied.sha256 === hashes[file]?.sha256) taken.set(file, copied);
  });
  if (taken.size < files.length) {
    await rm(kept, { recursive: true, force: true });
    return undefined;
  }
  const now = new Date();
  await utimes(kept, now, now).catch(unlessUnwritable);
  return taken;
}

async function keep({ root, key, files, folder, bytesMax }: KeptFiles, hashes: ReadonlyMap<string, FileHash>): Promise<void> {
  await mkdir(root, { recursive: true });
  const fresh = await mkdtemp(join(root, ".fresh-"));
  try {
    for (const file of files) await copyFile(join(folder, file), join(fresh, file), constants.COPYFILE_FICLONE);
    await writeFile(join(fresh, hashesName), canonicalJson(Object.fromEntries(hashes)));
    // Another run may have kept the same meanwhile.
    await rename(fresh, join(root, key)).catch(unlessTaken);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await letGo(root, bytesMax);
}

/** Lets go of what was not asked for longest, until the rest is within `bytesMax`. */
async function letGo(root: string, bytesMax: number): Promise<void> {
  const names = await readdir(root);
  const entries = await Promise.all(
    names.map(async (name) => {
      const own = await readdir(join(root, name)).catch(unlessAbsent([] as string[]));
      const sizes = await Promise.all(own.map((file) => stat(join(root, name, file)).catch(unlessAbsent(undefined))));
      const used = await stat(join(root, name)).catch(unlessAbsent(undefined));
      return { name, bytes: sizes.reduce((sum, each) => sum + (each?.size ?? 0), 0), usedMs: used?.mtimeMs ?? 0 };
    }),
  );
  let left = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { name, bytes } of entries.toSorted((a, b) => a.usedMs - b.usedMs)) {
    if (left <= bytesMax) return;
    await rm(join(root, name), { recursive: true, force: true });
    left -= bytes;
  }
}

function unlessTaken(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST" && error.code !== "EPERM") throw error;
}

function unlessUnwritable(error: NodeJS.ErrnoException): void {
  if (!["EACCES", "EROFS", "ENOSPC", "EPERM", "EDQUOT"].includes(error.code ?? "")) throw error;
}
