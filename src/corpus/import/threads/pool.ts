import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ThreadJob } from "./job.ts";

export interface WorkerTask {
  readonly id: number;
  /** Of the job: see `ThreadJob.module`. */
  readonly module: string;
  readonly input: unknown;
}

export type WorkerAnswer = { readonly id: number } & ({ readonly answer: unknown } | { readonly failed: string });

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

interface Member {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Pieces that may be on their way for each thread: one is being read, one waits. */
const piecesAhead = 2;

/** Threads that read pieces of files, one a core, started when first needed and kept; an idle one never keeps the process alive. */
class Pool {
  readonly #workers: Member[] = [];
  readonly #size = availableParallelism();
  #nextId = 0;

  /** How many pieces a reader may have on their way: more would only be held in memory. */
  readonly ahead = this.#size * piecesAhead;

  /**
   * Does one piece of work on the least busy thread. What is handed over is gone here. A failure that is never awaited, because the
   * reader has stopped, is nobody's.
   */
  run<Input, Answer>(job: ThreadJob<Input, Answer>, input: Input, transfer: readonly ArrayBuffer[] = []): Promise<Answer> {
    const idle = this.#workers.find(({ waiting }) => waiting.size === 0);
    const member =
      idle ??
      (this.#workers.length < this.#size
        ? this.#start()
        : this.#workers.reduce((least, each) => (each.waiting.size < least.waiting.size ? each : least)));
    const id = this.#nextId++;
    const answer = new Promise<unknown>((resolve, reject) => {
      if (member.waiting.size === 0) member.worker.ref();
      member.waiting.set(id, { resolve, reject });
      member.worker.postMessage({ id, module: job.module, input } satisfies WorkerTask, transfer);
    });
    answer.catch(() => undefined);
    return answer as Promise<Answer>;
  }

  #start(): Member {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: 64 } });
    const waiting = new Map<number, Waiting>();
    const member = { worker, waiting };
    worker.unref();
    worker.on("message", (answer: WorkerAnswer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) worker.unref();
      if ("answer" in answer) one?.resolve(answer.answer);
      else one?.reject(new Error(answer.failed));
    });
    const fail = (error: Error): void => {
      this.#workers.splice(this.#workers.indexOf(member), 1);
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    worker.once("error", fail);
    worker.once("exit", (code) => {
      if (this.#workers.includes(member)) fail(new Error(`a reading thread ended with ${code}`));
    });
    this.#workers.push(member);
    return member;
  }
}

let pool: Pool | undefined;

export function sharedPool(): Pool {
  pool ??= new Pool();
  return pool;
}
