import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { canonicalJson, sha256 } from "../figure/json.ts";
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

export async function makeManifest(
  folder: string,
  named: Pick<BundleManifest, "study" | "snapshot" | "code">,
): Promise<BundleManifest> {
  const files: Record<string, { sha256: string; bytes: number }> = {};
  for (const path of await bundleFiles(folder)) {
    if (path === bundle.manifest) continue;
    const file = join(folder, path);
    files[path] = { sha256: await fileSha256(file), bytes: (await stat(file)).size };
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

/** Bytes: small pieces cost more to pass on than to hash. */
const hashedAtOnce = 1 << 20;

export async function fileSha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(file, { highWaterMark: hashedAtOnce })) hash.update(bytes as Buffer);
  return hash.digest("hex");
}
