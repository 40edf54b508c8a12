import { createWriteStream, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { limits } from "#base";
import type { Engine } from "#engine";
import { fillBlanks, type PreparedBatch } from "../import/threads/prepared.ts";
import { emptyBatch, stagedRecords } from "./batch-columns.ts";

/**
 * Writes the records of one file to Parquet in a folder of its own, in flat memory: records are staged as lines of JSON up to
 * a bound, and each stage becomes one Parquet part while the next is being filled.
 */
export class BatchWriter {
  readonly #folder: string;
  readonly #engine: Engine;
  readonly #parts: string[] = [];
  #seq = 0;
  #stage: Stage | undefined;
  #stages = 0;
  #converting: Promise<void> = Promise.resolve();

  constructor(folder: string, engine: Engine) {
    this.#folder = folder;
    this.#engine = engine;
  }

  async add(batch: PreparedBatch): Promise<void> {
    if (batch.starts.length === 0) return;
    this.#stage ??= new Stage(join(this.#folder, `stage-${this.#stages++}.ndjson`));
    fillBlanks(batch, this.#seq);
    this.#seq += batch.starts.length;
    await this.#stage.write(batch);
    if (this.#stage.bytes >= limits.stageBytes) await this.#turn();
  }

  /** Ends the batch: names of the Parquet parts, at least one. */
  async finish(): Promise<string[]> {
    await this.#turn();
    await this.#converting;
    if (this.#parts.length === 0) {
      this.#parts.push("part-0.parquet");
      await this.#engine.write(emptyBatch(), join(this.#folder, "part-0.parquet"));
    }
    return this.#parts;
  }

  /** Hands the filled stage over. At most one is being converted while one is being filled. */
  async #turn(): Promise<void> {
    const stage = this.#stage;
    this.#stage = undefined;
    await this.#converting;
    if (!stage) return;
    await stage.end();
    const part = `part-${this.#parts.length}.parquet`;
    this.#parts.push(part);
    this.#converting = this.#convert(stage, part);
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
