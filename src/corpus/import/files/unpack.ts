import { createGunzip } from "node:zlib";
import { Readable } from "node:stream";
import { AppError, limits } from "#base";
import type { ByteFile } from "../importer.ts";
import type { Issue } from "../../record.ts";
import { lookOf } from "./looks.ts";
import { isHiddenName, passedOver, PassedOverCount } from "./passed-over.ts";
import { isTar, tarEntries } from "./tar-entries.ts";
import { damaged, ensureSize, zipEntries, zipEntryBytes, zipEntryName, type ZipSource } from "./zip-entries.ts";

/** A file to import, or why one is not (`file` is its name, or the folder or archive that the issue is about). */
export type Walked = { readonly file: ByteFile } | { readonly problem: { readonly file: string; readonly issue: Issue } };

const headBytes = 64 * 1024;

/**
 * The files inside a file: itself when it is no archive. Archives are known by their bytes. An XLSX is a zip too and stays whole.
 * What cannot be unpacked becomes a problem with its name; its neighbours live.
 */
export async function* unpack(file: ByteFile, signal: AbortSignal, depth = 0): AsyncGenerator<Walked> {
  signal.throwIfAborted();
  const { kind } = lookOf(file);
  const tar = isTar(file);
  if (kind !== "zip" && kind !== "gzip" && !tar) {
    yield { file };
    return;
  }
  if (depth >= limits.archiveDepthMax) {
    yield problem(new AppError("corpus.files.archive_deep", { file: file.name, depthMax: limits.archiveDepthMax }));
    return;
  }
  try {
    if (tar) yield* unpackTar(file, signal, depth);
    else if (kind === "gzip") yield* unpack(await withHead(gunzipped(file)), signal, depth + 1);
    else yield* unpackZip(file, signal, depth);
  } catch (error) {
    yield problem(error, signal);
  }
}

async function* unpackZip(file: ByteFile, signal: AbortSignal, depth: number): AsyncGenerator<Walked> {
  const source = file.path ?? (await inMemory(file));
  if (await isOfficeFile(source, file)) {
    yield { file };
    return;
  }
  const skipped = new PassedOverCount();
  let found = 0;
  let seen = 0;
  for await (const entry of zipEntries(source, file.name)) {
    signal.throwIfAborted();
    if (++seen > limits.archiveEntriesMax) {
      yield problem(new AppError("corpus.files.archive_many", { file: file.name, entriesMax: limits.archiveEntriesMax }));
      break;
    }
    const name = zipEntryName(entry);
    if (name?.endsWith("/")) continue;
    const full = `${file.name}!${name ?? `#${seen}`}`;
    try {
      if (name === undefined) throw new AppError("corpus.files.archive_name", { file: full });
      if (isHiddenName(name)) {
        skipped.add("hidden", name);
        continue;
      }
      const inner = await withHead({
        name: full,
        bytes: entry.uncompressedSize,
        open: () => zipEntryBytes(source, entry, full),
      });
      const reason = passedOver(inner);
      if (reason) {
        skipped.add(reason, name);
        continue;
      }
      if (inner.head.byteLength === 0) throw new AppError("corpus.files.empty", { file: full });
      found++;
      yield* unpack(inner, signal, depth + 1);
    } catch (error) {
      found++;
      yield problem(error, signal, full);
    }
  }
  for (const issue of skipped.notes(file.name)) yield { problem: { file: file.name, issue } };
  if (found === 0) yield problem(new AppError("corpus.files.nothing", { file: file.name }));
}

async function* unpackTar(file: ByteFile, signal: AbortSignal, depth: number): AsyncGenerator<Walked> {
  const skipped = new PassedOverCount();
  let found = 0;
  let seen = 0;
  for await (const entry of tarEntries(file)) {
    signal.throwIfAborted();
    if (++seen > limits.archiveEntriesMax) {
      yield problem(new AppError("corpus.files.archive_many", { file: file.name, entriesMax: limits.archiveEntriesMax }));
      break;
    }
    const full = `${file.name}!${entry.name.slice(0, limits.archiveNameChars)}`;
    if (isHiddenName(entry.name)) {
      skipped.add("hidden", entry.name);
      continue;
    }
    try {
      const inner = await withHead({ name: full, bytes: entry.bytes, open: () => entry.open() });
      const reason = passedOver(inner);
      if (reason) {
        skipped.add(reason, entry.name);
        continue;
      }
      if (inner.head.byteLength === 0) throw new AppError("corpus.files.empty", { file: full });
      found++;
      yield* unpack(inner, signal, depth + 1);
    } catch (error) {
      found++;
      yield problem(error, signal, full);
    }
  }
  for (const issue of skipped.notes(file.name)) yield { problem: { file: file.name, issue } };
  if (found === 0) yield problem(new AppError("corpus.files.nothing", { file: file.name }));
}

/** Looks through the whole directory: some writers put `[Content_Types].xml` last. Refuses entries that share bytes (a kind of zip bomb). */
async function isOfficeFile(source: ZipSource, file: ByteFile): Promise<boolean> {
  let packed = 0;
  let unpacked = 0;
  let seen = 0;
  for await (const entry of zipEntries(source, file.name)) {
    if (entry.fileNameRaw.toString("latin1") === "[Content_Types].xml") return true;
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    if (++seen > limits.archiveEntriesMax) break;
  }
  if (file.bytes !== undefined && packed > file.bytes) {
    const values = { file: file.name, packed: file.bytes, unpacked, ratioMax: limits.archiveRatioMax };
    throw new AppError("corpus.files.archive_bomb", values);
  }
  return false;
}

async function inMemory(file: ByteFile): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of file.open()) {
    bytes += part.byteLength;
    if (bytes > limits.archiveNestedBytes) {
      throw new AppError("corpus.files.archive_nested_large", { file: file.name, bytesMax: limits.archiveNestedBytes });
    }
    parts.push(part);
  }
  return Buffer.concat(parts, bytes);
}

function gunzipped(file: ByteFile): Omit<ByteFile, "head"> {
  const base = file.name.slice(file.name.lastIndexOf("/") + 1).slice(file.name.lastIndexOf("!") + 1);
  const name = `${file.name}!${/\.gz$/i.test(base) ? base.slice(0, -3) : base}`;
  async function* open(): AsyncGenerator<Uint8Array> {
    let [packed, unpacked] = [0, 0];
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of file.open()) {
        packed += chunk.byteLength;
        yield chunk;
      }
    }
    const source = Readable.from(counted(), { objectMode: false });
    const gunzip = createGunzip();
    source.once("error", (error) => gunzip.destroy(error));
    source.pipe(gunzip);
    try {
      for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
        unpacked += chunk.byteLength;
        ensureSize(name, packed, unpacked);
        yield chunk;
      }
    } catch (cause) {
      throw damaged(name, cause);
    } finally {
      source.destroy();
      gunzip.destroy();
    }
  }
  return { name, open };
}

/** Reads the first `headBytes`, so that a format can be told. */
export async function withHead(file: Omit<ByteFile, "head">): Promise<ByteFile> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of file.open()) {
    parts.push(part);
    bytes += part.byteLength;
    if (bytes >= headBytes) break;
  }
  return { ...file, head: Buffer.concat(parts).subarray(0, headBytes) };
}

/** An error that the user can mend as a problem of the file; anything else is thrown on. */
export function problem(error: unknown, signal?: AbortSignal, file?: string): Walked {
  signal?.throwIfAborted();
  if (!(error instanceof AppError)) throw error;
  const issue: Issue = { code: error.code, values: error.values, severity: "reject" };
  return { problem: { file: file ?? String(error.values["file"] ?? ""), issue } };
}
