import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { limits } from "#base";
import { bundle } from "../bundle/layout.ts";
import { manifestShape } from "../bundle/manifest.ts";
import { runFolder, unlessAbsent } from "../study/store.ts";

export interface KeptRun {
  /** Of its manifest: two runs of one study on one snapshot by one program are the same. */
  readonly id: string;
  readonly snapshot: string;
  readonly code: string;
  readonly ranAt: string;
  readonly folder: string;
}

/** Where earlier runs of a saved study lie: `<data>/studies/<study>/runs/<id>`, beside the latest in `run`. */
function keptFolder(latest: string): string {
  return join(dirname(latest), "runs");
}

/** True for the folder of a saved study's latest run: only its earlier runs are kept. */
export function isLatestFolder(dataDir: string, folder: string): boolean {
  const study = dirname(folder).split(/[/\\]/).at(-1) ?? "";
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(study) && resolve(runFolder(dataDir, study)) === folder;
}

/** Puts a run that is being replaced beside the latest one, and lets go of the oldest beyond `runsKeptMax`. */
export async function keepRun(replaced: string, latest: string): Promise<void> {
  const [old, fresh] = await Promise.all([describe(replaced), describe(latest)]);
  if (!old || old.id === fresh?.id) {
    await rm(replaced, { recursive: true, force: true });
    return;
  }
  const kept = join(keptFolder(latest), old.id);
  await mkdir(keptFolder(latest), { recursive: true });
  await rm(kept, { recursive: true, force: true });
  await rename(replaced, kept);
  for (const run of (await earlierRuns(latest)).slice(limits.runsKeptMax)) await rm(run.folder, { recursive: true, force: true });
}

/** The latest run and the kept ones, newest first. */
export async function listRuns(dataDir: string, study: string): Promise<KeptRun[]> {
  const latest = runFolder(dataDir, study);
  const own = await describe(latest);
  return [...(own ? [own] : []), ...(await earlierRuns(latest))];
}

async function earlierRuns(latest: string): Promise<KeptRun[]> {
  const names = await readdir(keptFolder(latest)).catch(unlessAbsent([] as string[]));
  const runs = await Promise.all(names.map((name) => describe(join(keptFolder(latest), name))));
  return runs
    .filter((run) => run !== undefined)
    .toSorted((a, b) => (a.ranAt < b.ranAt ? 1 : a.ranAt > b.ranAt ? -1 : a.id < b.id ? -1 : 1));
}

async function describe(folder: string): Promise<KeptRun | undefined> {
  const text = await readFile(join(folder, bundle.manifest), "utf8").catch(unlessAbsent(undefined));
  if (text === undefined) return undefined;
  const { id, snapshot, code } = manifestShape.parse(JSON.parse(text));
  const { mtime } = await stat(join(folder, bundle.manifest));
  return { id, snapshot, code, ranAt: mtime.toISOString(), folder };
}
