import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, limits } from "#base";
import { openEngine } from "#engine";
import "../messages.ts";
import type { Manifest, Snapshot } from "../snapshot.ts";
import { engineMemoryMb } from "./engine-memory.ts";
import { corpusLayout } from "./layout.ts";
import { viewTables } from "./merge/tables.ts";

const opened = new Map<string, Promise<Snapshot>>();

/** Opens a snapshot's folder. Snapshots never change, so a process opens each once. */
export function openSnapshot(folder: string): Promise<Snapshot> {
  const known = opened.get(folder);
  if (known) return known;
  const opening = readSnapshot(folder);
  opened.set(folder, opening);
  opening.catch(() => opened.delete(folder));
  return opening;
}

async function readSnapshot(folder: string): Promise<Snapshot> {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch((cause: unknown) => {
    throw new AppError("corpus.snapshot_missing", { folder }, { cause });
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1) throw new AppError("corpus.snapshot_format", { folder, format: manifest.format });
  return {
    id: manifest.id,
    folder,
    manifest,
    async engine(options) {
      const engine = await openEngine({ memoryMb: engineMemoryMb(limits.readMemoryMb), ...options });
      await viewTables(engine, folder);
      return engine;
    },
  };
}

/** The snapshot that readers of a data directory see now; undefined before the first import. */
export async function currentSnapshot(dataDir: string): Promise<Snapshot | undefined> {
  const layout = corpusLayout(dataDir);
  const id = await readFile(layout.current, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return id === undefined ? undefined : openSnapshot(join(layout.snapshots, id.trim()));
}

/** The current snapshot, or an error that says how to get one. */
export async function getCurrentSnapshot(dataDir: string): Promise<Snapshot> {
  const snapshot = await currentSnapshot(dataDir);
  if (!snapshot) throw new AppError("corpus.no_snapshot", {});
  return snapshot;
}
