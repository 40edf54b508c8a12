import { AppError, limits, type Day } from "#base";
import type { ByteFile, ReadEffects } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { sharedPool } from "../threads/pool.ts";
import { prepare, type PreparedBatch } from "../threads/prepared.ts";
import { job, type PieceRead } from "./chunk-job.ts";
import { chunkBytes, chunksOf, type Chunk } from "./chunks.ts";
import type { XmlFormat } from "./format.ts";
import { readChunk } from "./read-chunk.ts";
import { utf16Of, utf8Of } from "./utf16.ts";
import "./messages.ts";

/** How far a file was read, behind a piece of it. */
interface Mark {
  readonly byte: number;
  readonly documents: number;
  readonly passed: number;
  readonly encoding: string;
}

/**
 * Reads a file piece by piece, each piece on a thread of its own, answers in the order of the file. A file of one piece is read here:
 * starting threads would take longer.
 *
 * out     the number of documents found, for those who want to compare it
 */
export async function* readXml(
  format: XmlFormat,
  file: ByteFile,
  effects: ReadEffects,
): AsyncGenerator<readonly Imported[], number> {
  const { signal, facts, prepared: sink } = effects;
  const source = heldBack(file.open());
  const transcodedFrom = utf16Of(file.head);
  const transcoded = { taken: 0, given: 0 };
  const bytes = transcodedFrom ? utf8Of(source, transcodedFrom, transcoded) : source;
  const pending: { readonly read: Promise<PieceRead>; readonly end: number }[] = [];
  const pool = (file.bytes ?? Infinity) > chunkBytes ? sharedPool() : undefined;
  const ahead = pool?.ahead ?? 0;
  const from = sink?.from as Mark | undefined;
  let [documents, passed] = [from?.documents ?? 0, from?.passed ?? 0];
  if (from) facts.encoding = from.encoding;

  async function* settle({ read, end }: (typeof pending)[number]): AsyncGenerator<readonly Imported[]> {
    const piece = await read;
    signal.throwIfAborted();
    const before = documents;
    documents += piece.documents;
    passed += piece.passed;
    if (facts.encoding === undefined || piece.encoding !== "utf-8") facts.encoding = piece.encoding;
    effects.consumed(transcodedFrom ? Math.round((end * transcoded.taken) / transcoded.given) : end);
    if (sink && pool) {
      const prepared = "prepared" in piece ? piece.prepared : prepare(piece.imported, sink.today);
      const mark: Mark = { byte: end, documents, passed, encoding: facts.encoding };
      await sink.take(preparedAfter(prepared, before), mark);
    } else if ("imported" in piece) yield before === 0 ? piece.imported : piece.imported.map((each) => shifted(each, before));
  }

  for await (const chunk of chunksOf(bytes, [...format.roots, ...(format.passed?.roots ?? [])])) {
    signal.throwIfAborted();
    // Before the bytes are handed over: after that they have no length.
    const end = chunk.byte + chunk.bytes.byteLength;
    if (from && end <= from.byte) {
      effects.consumed(end);
      continue;
    }
    pending.push({ read: readPiece(format, chunk, transcodedFrom, pool, sink?.today), end });
    while (pending.length > ahead) {
      const next = pending.shift();
      if (next) yield* settle(next);
      signal.throwIfAborted();
    }
  }
  for (const next of pending) {
    yield* settle(next);
    signal.throwIfAborted();
  }
  if (format.passed && passed > 0 && documents > 0) {
    yield [{ note: { code: format.passed.note, values: { count: passed }, severity: "note" } }];
  }
  if (source.failure !== undefined) throw source.failure;
  if (documents > 0) return documents;
  if (format.passed && passed > 0) throw format.passed.only(file.name, passed);
  throw new AppError("corpus.xml.no_documents", { file: file.name });
}

function readPiece(
  format: XmlFormat,
  chunk: Chunk,
  transcodedFrom: string | undefined,
  pool: ReturnType<typeof sharedPool> | undefined,
  today: Day | undefined,
): Promise<PieceRead> {
  const { bytes, byte } = chunk;
  if (chunk.tooLong) return Promise.resolve(tooLong(chunk));
  if (!pool) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Promise.resolve(readChunk(format, whole, byte, transcodedFrom));
  }
  return pool.run(job, { format: format.module, bytes, byte, transcodedFrom, today }, [bytes.buffer]);
}

/** A source that breaks off counts as ended until what came of it is read: the failure is kept for the end. */
function heldBack(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> & { failure?: unknown } {
  const held: AsyncIterable<Uint8Array> & { failure?: unknown } = {
    async *[Symbol.asyncIterator]() {
      try {
        yield* source;
      } catch (error) {
        held.failure = error;
      }
    },
  };
  return held;
}

function tooLong({ byte }: Chunk): PieceRead {
  const values = { document: 1, byte, bytesMax: limits.documentBytes };
  const issue: Issue = { at: 1, code: "corpus.xml.large", values, severity: "reject" };
  return { imported: [{ rejected: issue }], documents: 1, passed: 0, encoding: "utf-8" };
}

/** Ordinals of a piece made ordinals of the file. */
function shifted(imported: Imported, by: number): Imported {
  const move = mover(by);
  if ("rejected" in imported) return { rejected: move(imported.rejected) };
  if ("note" in imported) return { note: move(imported.note) };
  const { record, issues } = imported;
  return { record: { ...record, at: record.at + by }, ...(issues && { issues: issues.map(move) }) };
}

function preparedAfter(batch: PreparedBatch, by: number): PreparedBatch {
  return { ...batch, ats: batch.ats.map((at) => at + by), issues: batch.issues.map(mover(by)) };
}

const mover =
  (by: number) =>
  (issue: Issue): Issue => {
    const { document } = issue.values;
    const values = document === undefined ? issue.values : { ...issue.values, document: Number(document) + by };
    return { ...issue, at: (issue.at ?? 0) + by, values };
  };
