import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { Manifest } from "../snapshot.ts";
import { findDamage } from "./damage.ts";
import { currentSnapshot } from "./snapshots.ts";

/** Hashes of the tables of the current snapshot, by file, with its id. */
export async function tablesOf(dataDir: string): Promise<Record<string, string>> {
  const snapshot = await currentSnapshot(dataDir);
  const manifest = JSON.parse(await readFile(join(snapshot?.folder ?? "", "manifest.json"), "utf8")) as Manifest;
  expect(await findDamage(snapshot?.folder ?? "")).toEqual([]);
  return { id: manifest.id, ...Object.fromEntries(Object.entries(manifest.files).map(([file, { sha256 }]) => [file, sha256])) };
}

/** The same batches in another data directory, where nothing was ever merged. */
export async function copyBatches(from: string, to: string): Promise<void> {
  await cp(join(from, "corpus", "batches"), join(to, "corpus", "batches"), { recursive: true });
  await cp(join(from, "decisions"), join(to, "decisions"), { recursive: true });
  const state = JSON.parse(await readFile(join(from, "corpus", "corpus.json"), "utf8")) as object;
  await writeFile(join(to, "corpus", "corpus.json"), JSON.stringify({ ...state, merged: null, snapshots: [] }));
}
