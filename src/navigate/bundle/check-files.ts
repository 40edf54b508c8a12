import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileHashes } from "./file-hash.ts";
import { bundleFiles, manifestId, manifestShape, type BundleManifest } from "./manifest.ts";
import { bundle } from "./layout.ts";

export type FileFault = "missing" | "added" | "hash" | "manifest";

/** Compares every file of a bundle with its manifest; the manifest itself carries the hash of its content. */
export async function checkFiles(
  folder: string,
  manifest: BundleManifest,
): Promise<readonly { file: string; fault: FileFault }[]> {
  const faults: { file: string; fault: FileFault }[] = [];
  if (manifestId(manifest) !== manifest.id) faults.push({ file: bundle.manifest, fault: "manifest" });
  // A name that leads out of the bundle is no file of it.
  const present = Object.keys(manifest.files).filter(
    (file) => !file.split("/").includes("..") && !file.startsWith("/") && existsSync(join(folder, file)),
  );
  const hashes = await fileHashes(folder, present);
  for (const [file, { sha256 }] of Object.entries(manifest.files)) {
    const found = hashes.get(file);
    if (!found) faults.push({ file, fault: "missing" });
    else if (found.sha256 !== sha256) faults.push({ file, fault: "hash" });
  }
  for (const file of await bundleFiles(folder)) {
    if (file !== bundle.manifest && !manifest.files[file]) faults.push({ file, fault: "added" });
  }
  return faults;
}

export async function readManifest(folder: string): Promise<BundleManifest> {
  return manifestShape.parse(JSON.parse(await readFile(join(folder, bundle.manifest), "utf8")));
}
