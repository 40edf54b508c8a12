import { AppError, limits } from "#base";
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from "yauzl";
import "./messages.ts";

/** A zip on disk, or one that lay inside another archive. */
export type ZipSource = string | Buffer;

async function openZip(source: ZipSource): Promise<ZipFile> {
  // Names are decoded here: yauzl would give up the whole archive over one bad name, and knows no GBK.
  const options = { autoClose: false, decodeStrings: false } as const;
  return typeof source === "string" ? openPromise(source, options) : fromBufferPromise(source, options);
}

/** The entries of a zip in the order of its directory. Errors are `corpus.files.archive_damaged`. */
export async function* zipEntries(source: ZipSource, name: string): AsyncGenerator<Entry> {
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(source);
    for await (const entry of zip.eachEntry()) yield entry;
  } catch (cause) {
    throw damaged(name, cause);
  } finally {
    zip?.close();
  }
}

/** The unpacked bytes of one entry. yauzl stops when they are more or fewer than the directory says. */
export async function* zipEntryBytes(source: ZipSource, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  ensureUnpackable(entry, name);
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(source);
    const stream = await zip.openReadStreamPromise(entry);
    try {
      for await (const chunk of stream) yield chunk as Uint8Array;
    } finally {
      stream.destroy();
    }
  } catch (cause) {
    throw damaged(name, cause);
  } finally {
    zip?.close();
  }
}

function ensureUnpackable(entry: Entry, name: string): void {
  const { compressedSize: packed, uncompressedSize: unpacked } = entry;
  if (entry.isEncrypted()) throw new AppError("corpus.files.archive_encrypted", { file: name });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw new AppError("corpus.files.archive_method", { file: name });
  }
  ensureSize(name, packed, unpacked);
}

/** Holds an entry to `limits.archive…`: its size alone, and its ratio once it is large enough to matter. */
export function ensureSize(name: string, packed: number, unpacked: number): void {
  if (unpacked > limits.archiveEntryBytes) {
    throw new AppError("corpus.files.archive_entry_large", { file: name, bytesMax: limits.archiveEntryBytes });
  }
  if (unpacked > limits.archiveFreeBytes && unpacked > packed * limits.archiveRatioMax) {
    throw new AppError("corpus.files.archive_bomb", { file: name, packed, unpacked, ratioMax: limits.archiveRatioMax });
  }
}

/**
 * The name of an entry, or undefined for one that leaves the archive (`../x`, `/x`, `C:/x`) or is no name. Names that are not UTF-8
 * are GBK: the archives of Chinese systems.
 */
export function zipEntryName(entry: Entry): string | undefined {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(entry.fileNameRaw);
  } catch {
    name = new TextDecoder("gb18030").decode(entry.fileNameRaw);
  }
  name = name.replaceAll("\\", "/");
  // oxlint-disable-next-line no-control-regex
  const absurd = name === "" || name.length > limits.archiveNameChars || /[\u0000-\u001f\u007f]/.test(name);
  if (absurd || name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..")) return undefined;
  return name;
}

export function damaged(name: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError("corpus.files.archive_damaged", { file: name, reason }, { cause });
}
