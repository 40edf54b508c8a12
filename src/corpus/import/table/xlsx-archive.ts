import { AppError, limits } from "#base";
import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import type { ByteFile } from "../importer.ts";

/** The parts of a workbook, opened by name. */
export interface Archive {
  readonly parts: ReadonlySet<string>;
  /** The bytes of a part; refuses to unpack bombs. */
  open(part: string): AsyncIterable<Uint8Array>;
  close(): void;
}

const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false } as const;
const openPath = promisify<string, typeof options, ZipFile>(yauzl.open);
const openBuffer = promisify<Buffer, typeof options, ZipFile>(yauzl.fromBuffer);

/** Opens the zip of an XLSX file: from the disk where it lies there, else from memory (an entry of another archive). */
export async function openArchive(file: ByteFile, consumed: (bytes: number) => void): Promise<Archive> {
  /** Progress in bytes of the file: of each part, the share that was unpacked. */
  const taken = new Map<string, number>();
  let zip: ZipFile;
  try {
    zip =
      file.path === undefined
        ? await openBuffer(await wholeFile(file, limits.workbookBytes), options)
        : await openPath(file.path, options);
  } catch (error) {
    throw error instanceof AppError ? error : broken(error);
  }
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      // Names are matched without case and with forward slashes: some writers differ from the specification in both.
      entries.set(entry.fileName.replaceAll("\\", "/").replace(/^\//, "").toLowerCase(), entry);
      if (entries.size > limits.archiveEntriesMax) reject(broken(new Error("too many entries")));
      else zip.readEntry();
    });
    zip.on("end", resolve);
    zip.on("error", (error) => reject(broken(error)));
    zip.readEntry();
  });
  const openStream = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  async function* open(part: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(part.toLowerCase());
    if (!entry) throw broken(new Error(`no ${part}`));
    let bytes = 0;
    try {
      for await (const chunk of await openStream(entry)) {
        bytes += chunk.length;
        const ratio = bytes / Math.max(1, entry.compressedSize);
        if (bytes > limits.archiveEntryBytes || (bytes > limits.workbookPartBytes && ratio > limits.archiveRatioMax)) {
          throw new AppError("corpus.table.zip_bomb", { part, bytes, ratio: Math.round(ratio) });
        }
        const before = taken.get(part) ?? 0;
        taken.set(part, Math.max(before, (entry.compressedSize * bytes) / Math.max(1, entry.uncompressedSize)));
        consumed(Math.floor(taken.values().reduce((sum, share) => sum + share, 0)));
        yield chunk as Uint8Array;
      }
    } catch (error) {
      throw error instanceof AppError ? error : broken(error);
    }
  }
  return { parts: new Set(entries.keys()), open, close: () => zip.close() };
}

export function broken(error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError("corpus.table.broken_workbook", { reason: reason.slice(0, 200) }, { cause: error });
}

/** All bytes of a file that cannot be read in a stream. */
export async function wholeFile(file: ByteFile, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of file.open()) {
    bytes += chunk.length;
    if (bytes > limit) throw new AppError("corpus.table.workbook_too_large", { bytes: file.bytes ?? bytes, limit });
    chunks.push(Uint8Array.from(chunk));
  }
  return Buffer.concat(chunks, bytes);
}
