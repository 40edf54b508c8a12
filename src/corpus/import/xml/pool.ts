import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ChunkRead } from "./read-chunk.ts";

export interface WorkerTask {
  readonly id: number;
  /** Of the format: see `XmlFormat.module`. */
  readonly module: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly byte: number;
  readonly transcodedFrom: string | undefined;
}

export type WorkerAnswer = { readonly id: number } & ({ readonly read: ChunkRead } | { readonly failed: string });

interface Waiting {
  resolve(read: ChunkRead): void;
  reject(error: Error): void;
}

interface Member {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Threads that read pieces of files, one a core, started when first needed and kept; an idle one never keeps the process alive. */
class Pool {
  readonly #workers: Member[] = [];
  readonly size = availableParallelism();
  #nextId = 0;

  /** Reads one piece on the least busy thread. The bytes are handed over and gone here. */
  read(task: Omit<WorkerTask, "id">): Promise<ChunkRead> {
    const idle = this.#workers.find(({ waiting }) => waiting.size === 0);
    const member =
      idle ??
      (this.#workers.length < this.size
        ? this.#start()
        : this.#workers.reduce((least, each) => (each.waiting.size < least.waiting.size ? each : least)));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      if (member.waiting.size === 0) member.worker.ref();
      member.waiting.set(id, { resolve, reject });
      member.worker.postMessage({ ...task, id } satisfies WorkerTask, [task.bytes.buffer]);
    });
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
      if ("read" in answer) one?.resolve(answer.read);
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
