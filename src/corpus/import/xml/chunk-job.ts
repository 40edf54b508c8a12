import type { Day } from "#base";
import { prepare, type PreparedBatch } from "../threads/prepared.ts";
import type { ThreadJob } from "../threads/job.ts";
import type { XmlFormat } from "./format.ts";
import { readChunk, type ChunkRead } from "./read-chunk.ts";

interface ChunkTask {
  /** Of the format: see `XmlFormat.module`. */
  readonly format: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly byte: number;
  readonly transcodedFrom: string | undefined;
  /** Where given, records come back prepared: see `PreparedSink.today`. */
  readonly today: Day | undefined;
}

/** What came of a piece on a thread: `imported`, or the same as it is stored. */
export type PieceRead = Omit<ChunkRead, "imported"> &
  ({ readonly imported: ChunkRead["imported"] } | { readonly prepared: PreparedBatch });

export const job: ThreadJob<ChunkTask, PieceRead> = {
  module: import.meta.url,
  async run({ format, bytes, byte, transcodedFrom, today }) {
    const { xmlFormat } = (await import(format)) as { readonly xmlFormat: XmlFormat };
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { imported, ...read } = readChunk(xmlFormat, chunk, byte, transcodedFrom);
    if (today === undefined) return { answer: { ...read, imported } };
    const prepared = prepare(imported, today);
    return { answer: { ...read, prepared }, transfer: [prepared.lines.buffer] };
  },
};
