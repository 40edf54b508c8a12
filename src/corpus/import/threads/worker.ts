import { parentPort } from "node:worker_threads";
import { assert } from "#base";
import type { ThreadJob } from "./job.ts";
import type { WorkerAnswer, WorkerTask } from "./pool.ts";

assert(parentPort, "runs as a worker thread");
const port = parentPort;

port.on("message", (task: WorkerTask) => void answerTo(task));

async function answerTo({ id, module, input }: WorkerTask): Promise<void> {
  try {
    const { job } = (await import(module)) as { readonly job: ThreadJob<unknown, unknown> };
    const { answer, transfer } = await job.run(input);
    port.postMessage({ id, answer } satisfies WorkerAnswer, transfer ?? []);
  } catch (error) {
    const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ id, failed } satisfies WorkerAnswer);
  }
}
