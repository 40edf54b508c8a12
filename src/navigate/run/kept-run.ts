import { z } from "zod";
import { bundle } from "../bundle/layout.ts";
import { readJson } from "../bundle/read.ts";
import { manifestShape } from "../bundle/manifest.ts";
import { recommendationShape, type Recommendation } from "../recommendation-shape.ts";
import { listRuns, type KeptRun } from "./kept.ts";

/** What decisions and opinions hold on to: a run by its id, its reports by their hashes, its recommendations. */
export interface RunOnRecord extends Omit<KeptRun, "folder"> {
  /** `report.html` → SHA-256, as the manifest states it. */
  readonly reports: Readonly<Record<string, string>>;
  readonly recommendations: readonly Recommendation[];
}

/** The runs of a saved study that are kept, newest first; none where it was never run. */
export async function runsOnRecord(dataDir: string, study: string): Promise<readonly Omit<KeptRun, "folder">[]> {
  return (await listRuns(dataDir, study)).map(({ folder: _folder, ...run }) => run);
}

/** A kept run of a saved study, the latest where none is named; undefined where it is not kept. */
export async function runOnRecord(dataDir: string, study: string, id?: string): Promise<RunOnRecord | undefined> {
  const runs = await listRuns(dataDir, study);
  const found = id === undefined ? runs[0] : runs.find((run) => run.id === id);
  if (!found) return undefined;
  const { folder, ...run } = found;
  const { files } = await readJson(folder, bundle.manifest, manifestShape);
  const reports = Object.entries(files).filter(([path]) => /^report\.[a-z.]+$/.test(path));
  return {
    ...run,
    reports: Object.fromEntries(reports.map(([path, { sha256 }]) => [path, sha256])),
    recommendations: await readJson(folder, bundle.recommendations, z.array(recommendationShape)),
  };
}
