import { createWriteStream, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { limits } from "#base";
import type { Engine } from "#engine";
import { fillBlanks, type PreparedBatch } from "../import/threads/prepared.ts";
import { emptyBatch, stagedRecords } from "./batch-columns.ts";

/** What stands in the finished parts of a batch. */
interface Written {
  readonly records: number;
  readonly parts: readonly string[];
}

export interface WriterOptions {
  /** Bytes of lines that become one part. */
  readonly stageBytes?: number | undefined;
  /** Parts that stand in the folder already. */
  readonly from?: Written | undefined;
  /** Called when a part is closed; what it returns is called when that part is written. */
  readonly closing?: () => (written: { readonly records: number; readonly parts: string[] }) => Promise<void>;
}

/**
 * Writes the records of one file to Parquet in a folder of its own, in flat memory: records are staged as lines of JSON up to
 * a bound, and each stage becomes one Parquet part while the next is being filled.
 */
export class BatchWriter {
  readonly #folder: string;
  readonly #engine: Engine;
  readonly #parts: string[];
  #seq: number;
  #stage: Stage | undefined;
  #stages = 0;
  #converting: Promise<void> = Promise.resolve();
  readonly #stageBytes: number;
  readonly #closing: WriterOptions["closing"];

  constructor(folder: string, engine: Engine, { stageBytes = limits.stageBytes, from, closing }: WriterOptions = {}) {
    this.#folder = folder;
    this.#engine = engine;
    this.#stageBytes = stageBytes;
    this.#closing = closing;
    this.#seq = from?.records ?? 0;
    this.#parts = [...(from?.parts ?? [])];
  }

  async add(batch: PreparedBatch): Promise<void> {
    if (batch.starts.length === 0) return;
    this.#stage ??= new Stage(join(this.#folder, `stage-${this.#stages++}.ndjson`));
    fillBlanks(batch, this.#seq);
    this.#seq += batch.starts.length;
    await this.#stage.write(batch);
    if (this.#stage.bytes >= this.#stageBytes) await this.#turn();
  }

  /** Waits for the part that is being written; what is not in it or before it is given up. */
  async stop(): Promise<void> {
    await this.#converting.catch(() => undefined);
  }

  /** Ends the batch: names of the Parquet parts, at least one. */
  async finish(): Promise<string[]> {
    await this.#turn(true);
    await this.#converting;
    if (this.#parts.length === 0) {
      this.#parts.push("part-0.parquet");
      await this.#engine.write(emptyBatch(), join(this.#folder, "part-0.parquet"));
    }
    return this.#parts;
  }

  /** Hands the filled stage over. At most one is being converted while one is being filled. */
  async #turn(last = false): Promise<void> {
    const stage = this.#stage;
    this.#stage = undefined;
    // As things stand now: what is added while the part is being written is not in it.
    const records = this.#seq;
    const closed = stage && !last ? this.#closing?.() : undefined;
    await this.#converting;
    if (!stage) return;
    await stage.end();
    const part = `part-${this.#parts.length}.parquet`;
    this.#parts.push(part);
    const parts = [...this.#parts];
    this.#converting = this.#convert(stage, part).then(() => closed?.({ records, parts }));
    // Awaited at the next turn; a failure meanwhile must not count as unhandled.
    this.#converting.catch(() => undefined);
  }

  async #convert(stage: Stage, part: string): Promise<void> {
    await this.#engine.write(stagedRecords(stage.file, stage.lineBytesMax), join(this.#folder, part));
    await rm(stage.file);
  }
}

class Stage {
  readonly file: string;
  readonly #stream: WriteStream;
  bytes = 0;
  lineBytesMax = 0;

  constructor(file: string) {
    this.file = file;
    this.#stream = createWriteStream(file, { highWaterMark: 1024 * 1024 });
    // A full disk is told by the next write or the end; between them nobody listens, and that must not end the process.
    this.#stream.on("error", () => undefined);
  }

  async write({ lines, starts }: PreparedBatch): Promise<void> {
    if (this.#stream.errored) throw this.#stream.errored;
    for (const [index, start] of starts.entries()) {
      this.lineBytesMax = Math.max(this.lineBytesMax, (starts[index + 1] ?? lines.byteLength) - start);
    }
    this.bytes += lines.byteLength;
    if (!this.#stream.write(lines)) await once(this.#stream, "drain");
  }

  async end(): Promise<void> {
    if (this.#stream.errored) throw this.#stream.errored;
    this.#stream.end();
    await once(this.#stream, "close");
    if (this.#stream.errored) throw this.#stream.errored;
  }
}
