import { parentPort } from "node:worker_threads";
import { assert } from "#base";
import type { XmlFormat } from "./format.ts";
import type { WorkerAnswer, WorkerTask } from "./pool.ts";
import { readChunk } from "./read-chunk.ts";

assert(parentPort, "runs as a worker thread");
const port = parentPort;

port.on("message", (task: WorkerTask) => {
  void answerTo(task).then((answer) => port.postMessage(answer));
});

async function answerTo({ id, module, bytes, byte, transcodedFrom }: WorkerTask): Promise<WorkerAnswer> {
  try {
    const { xmlFormat } = (await import(module)) as { readonly xmlFormat: XmlFormat };
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { id, read: readChunk(xmlFormat, chunk, byte, transcodedFrom) };
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
