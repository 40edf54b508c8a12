import { AppError, limits } from "#base";
import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { chunkBytes, chunksOf, type Chunk } from "./chunks.ts";
import { sharedPool } from "./pool.ts";
import { readChunk, type ChunkRead } from "./read-chunk.ts";
import "./messages.ts";

/** Raised whenever the same bytes would give other records. */
const version = 1;

/** Pieces that may be read ahead for each thread: one is being read, one waits. */
const piecesAhead = 2;

function importer(format: string, names: readonly string[]): Importer {
  const here = new RegExp(`<(?:!DOCTYPE\\s+)?(?:${names.join("|")})(?=[\\s>])`);
  return {
    format,
    version,
    detect(file: ByteFile): number {
      const head = Buffer.from(file.head.buffer, file.head.byteOffset, file.head.byteLength).toString("latin1");
      const found = here.exec(head);
      if (!found) return 0;
      const other =
        /<(?:!DOCTYPE\s+)?(?:us-patent-grant|us-patent-application|patent-application-publication|PATDOC)(?=[\s>])/.exec(head);
      return other && other.index < found.index ? 0.5 : 0.95;
    },
    read: readFile,
  };
}

/** US full text: grants (2001 to today) and published applications (2001 to today). A file that mixes them is read whole by either. */
export const usptoImporters: readonly Importer[] = [
  importer("uspto/grant", ["us-patent-grant", "PATDOC", "sequence-cwu"]),
  importer("uspto/application", ["us-patent-application", "patent-application-publication"]),
];

/**
 * Reads a file piece by piece, each piece on a thread of its own, answers in the order of the file. A file of one piece is read here:
 * starting threads would take longer.
 */
async function* readFile(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  const { signal, facts } = effects;
  const source = heldBack(file.open());
  const pending: { readonly read: Promise<ChunkRead>; readonly end: number }[] = [];
  const pool = (file.bytes ?? Infinity) > chunkBytes ? sharedPool() : undefined;
  const ahead = pool ? pool.size * piecesAhead : 0;
  let [documents, sequences] = [0, 0];

  function settle(read: ChunkRead, end: number): readonly Imported[] {
    const imported = documents === 0 ? read.imported : read.imported.map((each) => shifted(each, documents));
    documents += read.documents;
    sequences += read.sequences;
    if (facts.encoding === undefined || read.encoding !== "utf-8") facts.encoding = read.encoding;
    effects.consumed(end);
    return imported;
  }

  for await (const chunk of chunksOf(source)) {
    signal.throwIfAborted();
    // Before the bytes are handed over: after that they have no length.
    const end = chunk.byte + chunk.bytes.byteLength;
    pending.push({ read: readPiece(chunk, pool), end });
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
  if (sequences > 0 && documents > 0) {
    yield [{ note: { code: "corpus.uspto.sequences", values: { count: sequences }, severity: "note" } }];
  }
  if (source.failure !== undefined) throw source.failure;
  if (documents > 0) return;
  if (sequences > 0) throw new AppError("corpus.uspto.only_sequences", { file: file.name, count: sequences });
  throw new AppError("corpus.uspto.no_documents", { file: file.name });
}

function readPiece(chunk: Chunk, pool: ReturnType<typeof sharedPool> | undefined): Promise<ChunkRead> {
  const { bytes, byte } = chunk;
  if (chunk.tooLong) return Promise.resolve(tooLong(chunk));
  if (!pool) return Promise.resolve(readChunk(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), byte));
  const read = pool.read(bytes, byte);
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
  const issue: Issue = { at: 1, code: "corpus.uspto.large", values, severity: "reject" };
  return { imported: [{ rejected: issue }], documents: 1, sequences: 0, encoding: "utf-8" };
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
