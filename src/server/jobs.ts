import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { AppError, limits, messageText, type Actor, type Clock, type Lang, type MessageKey, type Progress } from "#base";
import type { JobShown } from "./contract.ts";
import { isOver, readJobs, removeJob, writeJob, type Job } from "./job-files.ts";
import { runProcess, type Ended, type JobProcess } from "./job-process.ts";

/** Work of one lane runs one at a time: an import must not wait for a study, but two imports would only slow each other. */
function laneOf(action: string): string {
  return action.startsWith("navigate/") ? "navigate" : "corpus";
}

export interface JobEffects {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: (line: string) => void;
  /** How a job is run; the command line in a process of its own unless told otherwise. */
  readonly process?: typeof runProcess;
}

/** Long work of the server: queued, run in processes, recorded in `<data>/jobs/`. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #running = new Map<string, JobProcess>();
  readonly #writes = new Map<string, Promise<void>>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #folder: string;
  readonly #dataDir: string;
  readonly #clock: Clock;
  readonly #log: (line: string) => void;
  readonly #process: typeof runProcess;
  #closing = false;

  private constructor({ dataDir, clock, log, process = runProcess }: JobEffects) {
    this.#folder = join(dataDir, "jobs");
    this.#dataDir = dataDir;
    this.#clock = clock;
    this.#log = log;
    this.#process = process;
  }

  /** Reads what earlier runs left; what ran when the server stopped is marked so. */
  static async open(effects: JobEffects): Promise<Jobs> {
    const jobs = new Jobs(effects);
    for (const job of await readJobs(jobs.#folder)) {
      jobs.#jobs.set(job.id, job);
      if (!isOver(job)) jobs.#end(job, "failed", failure("server.job_interrupted", {}));
    }
    await jobs.settled();
    return jobs;
  }

  start(action: string, input: unknown, lang: Lang, by: Actor): Job {
    const waiting = [...this.#jobs.values()].filter((job) => job.state === "queued").length;
    if (waiting >= limits.jobsQueuedMax) throw new AppError("server.jobs_full", { count: waiting });
    const now = this.#clock().toISOString();
    const id = `${now.slice(0, 23).replace(/\D/g, "")}-${randomBytes(4).toString("hex")}`;
    const job: Job = {
      id,
      action,
      lang,
      by,
      input,
      state: "queued",
      createdAt: now,
      startedAt: null,
      endedAt: null,
      progress: null,
      ok: null,
      error: null,
    };
    this.#jobs.set(id, job);
    this.#changed(job);
    this.#prune();
    this.#next();
    return job;
  }

  /** A job that the asker may see: what they started, or any where they administer everything. */
  get(id: string, asker?: Actor): Job {
    const job = this.#jobs.get(id);
    if (!job || (asker && !isTheirs(job, asker))) throw new AppError("server.no_job", { id });
    return job;
  }

  /** Those that the asker may see, newest first. */
  list(asker?: Actor): Job[] {
    return [...this.#jobs.values()].filter((job) => !asker || isTheirs(job, asker)).reverse();
  }

  cancel(id: string, asker?: Actor): Job {
    const job = this.get(id, asker);
    if (isOver(job)) throw new AppError("server.job_over", { id });
    const process = this.#running.get(id);
    // A running job is over when its process is: until then its lane stays taken.
    job.error = failure("server.job_cancelled", {});
    if (process) process.stop();
    else this.#end(job, "cancelled", job.error);
    return job;
  }

  /** Calls back at every change of the job until the returned function is called. */
  watch(id: string, changed: (job: Job) => void): () => void {
    this.#changes.on(id, changed);
    return () => this.#changes.off(id, changed);
  }

  /** Stops what runs; a later start of the server shows it as interrupted. */
  async close(): Promise<void> {
    this.#closing = true;
    const running = [...this.#running.values()];
    for (const process of running) process.stop();
    await Promise.all(running.map((process) => process.ended));
    await this.settled();
  }

  /** When everything told so far is on disk. */
  async settled(): Promise<void> {
    await Promise.all(this.#writes.values());
  }

  #next(): void {
    if (this.#closing) return;
    const taken = new Set([...this.#running.keys()].map((id) => laneOf(this.get(id).action)));
    for (const job of this.#jobs.values()) {
      if (job.state !== "queued" || taken.has(laneOf(job.action))) continue;
      taken.add(laneOf(job.action));
      this.#run(job);
    }
  }

  #run(job: Job): void {
    job.state = "running";
    job.startedAt = this.#clock().toISOString();
    const process = this.#process(job, this.#dataDir, (state: Progress) => {
      job.progress = state;
      this.#changes.emit(job.id, job);
    });
    this.#running.set(job.id, process);
    this.#changed(job);
    void process.ended.then((ended) => {
      this.#running.delete(job.id);
      this.#judge(job, ended);
      this.#next();
    });
  }

  #judge(job: Job, ended: Ended): void {
    const told = (ended.answer as { error?: Job["error"] } | undefined)?.error;
    if ((ended.exit === 0 || ended.exit === 1) && ended.answer !== undefined && !told) {
      job.answer = ended.answer;
      job.ok = ended.exit === 0;
      job.error = null;
      this.#end(job, "done", null);
    } else if (job.error) {
      this.#end(job, "cancelled", job.error);
    } else if (this.#closing) {
      this.#end(job, "failed", failure("server.job_interrupted", {}));
    } else {
      if (!told || ended.exit === 70) this.#log(`job ${job.id} ${job.action}: ${ended.how}\n${ended.log}`);
      this.#end(job, "failed", told ?? failure("server.job_crashed", { how: ended.how }));
    }
  }

  #end(job: Job, state: "done" | "failed" | "cancelled", error: Job["error"]): void {
    job.state = state;
    job.error = error;
    job.endedAt = this.#clock().toISOString();
    this.#changed(job);
  }

  #changed(job: Job): void {
    this.#changes.emit(job.id, job);
    this.#record(job.id, () => writeJob(this.#folder, job));
  }

  /** What is done to one job's file is done in turn: a late write must not bring back a file that was removed. */
  #record(id: string, work: () => Promise<void>): void {
    const before = this.#writes.get(id) ?? Promise.resolve();
    const after = before
      .then(work)
      .catch((error: unknown) => this.#log(`job ${id} could not be recorded: ${String(error)}`))
      .finally(() => {
        if (this.#writes.get(id) === after) this.#writes.delete(id);
      });
    this.#writes.set(id, after);
  }

  #prune(): void {
    const over = [...this.#jobs.values()].filter(isOver);
    for (const { id } of over.slice(0, Math.max(0, this.#jobs.size - limits.jobsKeptMax))) {
      this.#jobs.delete(id);
      this.#record(id, () => removeJob(this.#folder, id));
    }
  }
}

/** Jobs of earlier versions say nobody: they are the administrators'. */
function isTheirs({ by }: Job, asker: Actor): boolean {
  // A key does not see what its account does elsewhere: only what was started by one for the same.
  if (asker.scope) return by?.id === asker.id && isDeepStrictEqual(by.scope, asker.scope);
  return by?.id === asker.id || asker.grants.some(({ role, zone }) => role === "administrator" && zone === null);
}

function failure<Key extends MessageKey>(
  code: Key,
  values: Readonly<Record<string, string | number>>,
): NonNullable<Job["error"]> {
  return { code, values, message: messageText(code, values, "en") };
}

/** The job as a reader of `lang` sees it. */
export function shownJob(job: Job, lang: Lang): JobShown {
  const { id, action, state, createdAt, startedAt, endedAt, progress, answer, ok, error } = job;
  const retold = error && messageText(error.code, error.values, lang);
  return {
    id,
    action,
    state,
    createdAt,
    startedAt,
    endedAt,
    ok,
    progress: progress && {
      doing: progress.doing,
      ...(progress.values ? { values: { ...progress.values } } : {}),
      done: progress.done,
      ...(progress.total === undefined ? {} : { total: progress.total }),
      unit: progress.unit,
      ...(progress.perSecond === undefined ? {} : { perSecond: progress.perSecond }),
      ...(progress.secondsLeft === undefined ? {} : { secondsLeft: progress.secondsLeft }),
      text: messageText(progress.doing, progress.values ?? {}, lang),
    },
    // A code that this dictionary does not hold is told as the job told it.
    error: error && {
      code: error.code,
      values: { ...error.values },
      message: retold === error.code ? error.message : (retold ?? ""),
    },
    ...(answer === undefined ? {} : { answer }),
  };
}
