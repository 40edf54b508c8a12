import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Actor, Progress } from "#base";
import type { JobState } from "./contract.ts";

/** A job as it is kept: one small file, so that a restart knows what ran. */
export interface Job {
  readonly id: string;
  readonly action: string;
  readonly lang: "zh" | "en";
  /** Who started it: the work is done in their name, and the job is theirs to see. */
  readonly by?: Actor;
  readonly input: unknown;
  state: JobState;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  progress: Progress | null;
  answer?: unknown;
  ok: boolean | null;
  /** Told in the reader's language where the code is known; `message` is what the job itself said. */
  error: { code: string; message: string; values: Readonly<Record<string, string | number>> } | null;
}

export function isOver(job: Job): boolean {
  return job.state === "done" || job.state === "failed" || job.state === "cancelled";
}

export async function readJobs(folder: string): Promise<Job[]> {
  await mkdir(folder, { recursive: true });
  const jobs: Job[] = [];
  for (const file of (await readdir(folder)).filter((name) => /^[0-9a-z-]+\.json$/.test(name)).sort()) {
    try {
      jobs.push(JSON.parse(await readFile(join(folder, file), "utf8")) as Job);
    } catch {
      // A file cut off by a loss of power tells nothing; the work itself is kept elsewhere.
      await rm(join(folder, file), { force: true });
    }
  }
  return jobs;
}

/** Replaces the job's file whole. Calls for one job must not overlap. */
export async function writeJob(folder: string, job: Job): Promise<void> {
  const file = join(folder, `${job.id}.json`);
  await writeFile(`${file}.tmp`, JSON.stringify(job));
  await rename(`${file}.tmp`, file);
}

export async function removeJob(folder: string, id: string): Promise<void> {
  await rm(join(folder, `${id}.json`), { force: true });
}
