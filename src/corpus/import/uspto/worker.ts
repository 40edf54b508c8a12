import { parentPort } from "node:worker_threads";
import { assert } from "#base";
import type { WorkerAnswer, WorkerTask } from "./pool.ts";
import { readChunk } from "./read-chunk.ts";

assert(parentPort, "runs as a worker thread");
const port = parentPort;

port.on("message", ({ id, bytes, byte }: WorkerTask) => {
  let answer: WorkerAnswer;
  try {
    answer = { id, read: readChunk(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), byte) };
  } catch (error) {
    answer = { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  port.postMessage(answer);
});
