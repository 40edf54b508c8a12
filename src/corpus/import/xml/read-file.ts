import { AppError, limits } from "#base";
import type { ByteFile, ReadEffects } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { chunkBytes, chunksOf, type Chunk } from "./chunks.ts";
import type { XmlFormat } from "./format.ts";
import { sharedPool } from "./pool.ts";
import { readChunk, type ChunkRead } from "./read-chunk.ts";
import { utf16Of, utf8Of } from "./utf16.ts";
import "./messages.ts";

/** Pieces that may be read ahead for each thread: one is being read, one waits. */
const piecesAhead = 2;

/**
 * Reads a file piece by piece, each piece on a thread of its own, answers in the order of the file. A file of one piece is read here:
 * starting threads would take longer.
 */
export async function* readXml(format: XmlFormat, file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  const { signal, facts } = effects;
  const source = heldBack(file.open());
  const transcodedFrom = utf16Of(file.head);
  const transcoded = { taken: 0, given: 0 };
  const bytes = transcodedFrom ? utf8Of(source, transcodedFrom, transcoded) : source;
  const pending: { readonly read: Promise<ChunkRead>; readonly end: number }[] = [];
  const pool = (file.bytes ?? Infinity) > chunkBytes ? sharedPool() : undefined;
  const ahead = pool ? pool.size * piecesAhead : 0;
  let [documents, passed] = [0, 0];

  function settle(read: ChunkRead, end: number): readonly Imported[] {
    const imported = documents === 0 ? read.imported : read.imported.map((each) => shifted(each, documents));
    documents += read.documents;
    passed += read.passed;
    if (facts.encoding === undefined || read.encoding !== "utf-8") facts.encoding = read.encoding;
    effects.consumed(transcodedFrom ? Math.round((end * transcoded.taken) / transcoded.given) : end);
    return imported;
  }

  for await (const chunk of chunksOf(bytes, [...format.roots, ...(format.passed?.roots ?? [])])) {
    signal.throwIfAborted();
    // Before the bytes are handed over: after that they have no length.
    const end = chunk.byte + chunk.bytes.byteLength;
    pending.push({ read: readPiece(format, chunk, transcodedFrom, pool), end });
    while (pending.length > ahead) {
      const next = pending.shift();
      if (next) yield settle(await next.read, next.end);
      signal.throwIfAborted();
    }
  }
  for (const next of pending) {
    yield settle(await next.read, next.end);
    signal.throwIfAborted();
  }
  if (format.passed && passed > 0 && documents > 0) {
    yield [{ note: { code: format.passed.note, values: { count: passed }, severity: "note" } }];
  }
  if (source.failure !== undefined) throw source.failure;
  if (documents > 0) return;
  if (format.passed && passed > 0) throw format.passed.only(file.name, passed);
  throw new AppError("corpus.xml.no_documents", { file: file.name });
}

function readPiece(
  format: XmlFormat,
  chunk: Chunk,
  transcodedFrom: string | undefined,
  pool: ReturnType<typeof sharedPool> | undefined,
): Promise<ChunkRead> {
  const { bytes, byte } = chunk;
  if (chunk.tooLong) return Promise.resolve(tooLong(chunk));
  if (!pool) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Promise.resolve(readChunk(format, whole, byte, transcodedFrom));
  }
  const read = pool.read({ module: format.module, bytes, byte, transcodedFrom });
  // Its failure is thrown when its turn comes; until then it is not unhandled.
  read.catch(() => undefined);
  return read;
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

function tooLong({ byte }: Chunk): ChunkRead {
  const values = { document: 1, byte, bytesMax: limits.documentBytes };
  const issue: Issue = { at: 1, code: "corpus.xml.large", values, severity: "reject" };
  return { imported: [{ rejected: issue }], documents: 1, passed: 0, encoding: "utf-8" };
}

/** Ordinals of a piece made ordinals of the file. */
function shifted(imported: Imported, by: number): Imported {
  const move = (issue: Issue): Issue => ({
    ...issue,
    at: (issue.at ?? 0) + by,
    values: { ...issue.values, document: Number(issue.values["document"]) + by },
  });
  if ("rejected" in imported) return { rejected: move(imported.rejected) };
  if ("note" in imported) return { note: move(imported.note) };
  const { record, issues } = imported;
  return { record: { ...record, at: record.at + by }, ...(issues && { issues: issues.map(move) }) };
}
