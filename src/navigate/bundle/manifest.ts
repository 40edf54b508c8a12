import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { assert } from "#base";
import { canonicalJson, sha256 } from "../figure/json.ts";
import { fileHashes, type FileHash } from "./file-hash.ts";
import { bundle } from "./layout.ts";

export const manifestShape = z.object({
  format: z.literal(1),
  /** First 16 hex digits of the SHA-256 of everything else in the manifest. */
  id: z.string(),
  study: z.string(),
  snapshot: z.string(),
  code: z.string(),
  files: z.record(z.string(), z.object({ sha256: z.string(), bytes: z.int().nonnegative() })),
});
export type BundleManifest = z.output<typeof manifestShape>;

/** in     known: hashes of files that were taken when the files were written, by path */
export async function makeManifest(
  folder: string,
  named: Pick<BundleManifest, "study" | "snapshot" | "code">,
  known: ReadonlyMap<string, FileHash> = new Map(),
): Promise<BundleManifest> {
  const paths = (await bundleFiles(folder)).filter((path) => path !== bundle.manifest);
  const unknown = paths.filter((path) => !known.has(path));
  const hashes = new Map([...known, ...(await fileHashes(folder, unknown))]);
  const files: Record<string, FileHash> = {};
  for (const path of paths) {
    const hash = hashes.get(path);
    assert(hash, `${path} has a hash`);
    files[path] = hash;
  }
  const body = { format: 1 as const, ...named, files };
  return { ...body, id: manifestId(body) };
}

export function manifestId(body: Omit<BundleManifest, "id">): string {
  const { format, study, snapshot, code, files } = body;
  return sha256(canonicalJson({ format, study, snapshot, code, files })).slice(0, 16);
}

/** Paths of all files in a bundle, `/` between folders, in order; but for git's own, where the bundle is a repository. */
export async function bundleFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path !== ".git" && !path.startsWith(".git/"))
    .toSorted();
}
