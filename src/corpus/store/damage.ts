import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../snapshot.ts";
import { sha256File } from "./hash.ts";

/** Files of a snapshot whose bytes are not those its manifest states; empty when the snapshot is whole. */
export async function findDamage(folder: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  const damaged: string[] = [];
  for (const [path, stated] of Object.entries(manifest.files)) {
    const actual = await sha256File(join(folder, path)).catch(() => "");
    if (actual !== stated.sha256) damaged.push(path);
  }
  return damaged;
}
