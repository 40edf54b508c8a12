/**
 * Facts kept between runs, in `<data>/.cache/facts/<key>`: a study that is run again on the same snapshot, for its notes, its question
 * or the forms of its report were changed, is spared the longest part of the work. Only runs take them; a verification makes its own.
 */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { limits } from "#base";
import type { FactStudy } from "../facts/fact-study.ts";
import { factTableNames } from "../facts/tables.ts";
import { wholeVersion } from "../figure/code-version.ts";
import { canonicalJson } from "../figure/json.ts";
import type { StudyDocuments } from "../study/queries.ts";
import { unlessAbsent } from "../study/store.ts";
import { fileSha256 } from "./manifest.ts";

const files = factTableNames.map((table) => `${table}.parquet`);
const hashesName = "hashes.json";
const hashesShape = z.record(z.string(), z.string());

/** Everything that facts are a function of: program, snapshot, what the study asks, and the documents that its queries found. */
export function factsKey(snapshot: string, study: FactStudy, { found, tags, quality }: StudyDocuments): string {
  const sets = [...found.map(({ node, docs }) => ({ name: node, docs })), ...tags.map(({ tag, docs }) => ({ name: tag, docs }))];
  const sizes = sets.map(({ name, docs }) => [name, docs.length]);
  const hash = createHash("sha256").update(canonicalJson({ program: wholeVersion(), snapshot, study, quality, sizes }));
  for (const { docs } of sets) hash.update(new Uint8Array(docs.buffer, docs.byteOffset, docs.byteLength));
  return hash.digest("hex").slice(0, 32);
}

/** Fills `folder` with the facts of `key`: those kept, each as it was when it was kept, else newly made ones, which are kept. */
export async function keptFacts(
  dataDir: string,
  key: string,
  folder: string,
  make: () => Promise<void>,
  bytesMax = limits.factsKeptBytes,
): Promise<void> {
  const root = join(dataDir, ".cache", "facts");
  if (await takeKept(join(root, key), folder)) return;
  await make();
  await keep(root, key, folder, bytesMax).catch(unlessUnwritable);
}

async function takeKept(kept: string, folder: string): Promise<boolean> {
  const text = await readFile(join(kept, hashesName), "utf8").catch(unlessAbsent(undefined));
  if (text === undefined) return false;
  const hashes = hashesShape.parse(JSON.parse(text));
  for (const file of files) {
    const copied = await copyFile(join(kept, file), join(folder, file), constants.COPYFILE_FICLONE).then(
      () => fileSha256(join(folder, file)),
      unlessAbsent(undefined),
    );
    if (copied === undefined || copied !== hashes[file]) {
      await rm(kept, { recursive: true, force: true });
      return false;
    }
  }
  const now = new Date();
  await utimes(kept, now, now).catch(unlessUnwritable);
  return true;
}

async function keep(root: string, key: string, folder: string, bytesMax: number): Promise<void> {
  await mkdir(root, { recursive: true });
  const fresh = await mkdtemp(join(root, ".fresh-"));
  try {
    const hashes: Record<string, string> = {};
    for (const file of files) {
      await copyFile(join(folder, file), join(fresh, file), constants.COPYFILE_FICLONE);
      hashes[file] = await fileSha256(join(fresh, file));
    }
    await writeFile(join(fresh, hashesName), canonicalJson(hashes));
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

/** A run needs no place to keep its facts. */
function unlessUnwritable(error: NodeJS.ErrnoException): void {
  if (!["EACCES", "EROFS", "ENOSPC", "EPERM", "EDQUOT"].includes(error.code ?? "")) throw error;
}
