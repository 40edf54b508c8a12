import { createWriteStream, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { limits } from "#base";
import type { Engine } from "#engine";
import type { PublicationRecord } from "../record.ts";
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

  async add(records: readonly PublicationRecord[]): Promise<void> {
    if (records.length === 0) return;
    this.#stage ??= new Stage(join(this.#folder, `stage-${this.#stages++}.ndjson`));
    for (const record of records) await this.#stage.write(line(record, this.#seq++));
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

  async write(text: string): Promise<void> {
    if (this.#stream.errored) throw this.#stream.errored;
    const bytes = Buffer.byteLength(text);
    this.bytes += bytes;
    this.lineBytesMax = Math.max(this.lineBytesMax, bytes);
    if (!this.#stream.write(text)) await once(this.#stream, "drain");
  }

  async end(): Promise<void> {
    if (this.#stream.errored) throw this.#stream.errored;
    this.#stream.end();
    await once(this.#stream, "close");
    if (this.#stream.errored) throw this.#stream.errored;
  }
}

/** A lone half of a surrogate pair is no text to any reader after us; JSON writes it as an escape, so a quick look finds it. */
function line(record: PublicationRecord, seq: number): string {
  const text = JSON.stringify({ seq, ...record });
  return `${/\\ud[89a-f]/.test(text) ? JSON.stringify({ seq, ...record }, wellFormed) : text}\n`;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
