import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError, limits, type Clock } from "#base";
import type { FetchedList } from "./fetched.ts";
import type { PoliteClient } from "./polite-client.ts";

/** A file that a service offers. */
export interface Offered {
  /** Its place under the source's folder. */
  readonly name: string;
  readonly url: string;
  /** Size, where the service states it exactly. */
  readonly bytes?: number | undefined;
  /** SHA-1 in hexadecimal, where the service states it. */
  readonly sha1?: string | undefined;
  /** Changes when the file does. */
  readonly version: string | null;
}

export type Downloaded = {
  readonly name: string;
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
  /** `kept`: it was here already, unchanged. */
  readonly state: "fetched" | "kept";
};

export interface DownloadEffects {
  readonly client: PoliteClient;
  readonly list: FetchedList;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  consumed(bytes: number): void;
}

/**
 * Fetches one file into the source's folder, whole or not at all: it grows as `….part` and is renamed when its size and checksum are
 * those the service states. A part left by an earlier run is continued where the service can (`Range` with `If-Range`).
 *
 * errors  corpus.fetch.missing (404), .short (fewer bytes than stated), .checksum
 */
export async function download(offered: Offered, effects: DownloadEffects): Promise<Downloaded> {
  const { list } = effects;
  const file = join(list.folder, offered.name);
  const known = list.find(offered.name);
  const size = await stat(file).then(
    (info) => info.size,
    () => -1,
  );
  if (known && known.url === offered.url && known.version === offered.version && known.bytes === size) {
    const { bytes, sha256 } = known;
    return { name: offered.name, url: offered.url, bytes, sha256, state: "kept" };
  }
  await mkdir(dirname(file), { recursive: true });
  const { bytes, sha256, sha1 } = await receive(offered, `${file}.part`, effects);
  if (offered.bytes !== undefined && bytes !== offered.bytes) {
    throw new AppError("corpus.fetch.short", { file: offered.name, bytes, stated: offered.bytes });
  }
  if (offered.sha1 !== undefined && sha1 !== offered.sha1.toLowerCase()) {
    await rm(`${file}.part`, { force: true });
    throw new AppError("corpus.fetch.checksum", { file: offered.name, stated: offered.sha1, found: sha1 });
  }
  await rename(`${file}.part`, file);
  await rm(`${file}.part.json`, { force: true });
  const { url, version } = offered;
  await list.add(offered.name, { url, version, bytes, sha256, fetchedAt: effects.clock().toISOString() });
  return { name: offered.name, url, bytes, sha256, state: "fetched" };
}

interface Received {
  readonly bytes: number;
  readonly sha256: string;
  readonly sha1: string;
}

async function receive(offered: Offered, part: string, effects: DownloadEffects): Promise<Received> {
  const begun = await begunPart(part, offered);
  const hashes = [createHash("sha256"), createHash("sha1")] as const;
  const range: Record<string, string> = begun ? { range: `bytes=${begun.bytes}-`, "if-range": begun.tag } : {};
  let response = await effects.client.get(offered.url, range);
  if (response.status === 416) response = await effects.client.get(offered.url);
  if (response.status === 404 || !response.body) {
    throw new AppError("corpus.fetch.missing", { file: offered.name, url: offered.url });
  }
  const goesOn = begun !== undefined && response.status === 206;
  let bytes = goesOn ? begun.bytes : 0;
  if (goesOn) await hashFile(part, hashes);
  const tag = response.headers.get("etag") ?? response.headers.get("last-modified");
  await writeFile(`${part}.json`, JSON.stringify({ url: offered.url, version: offered.version, tag }));
  const handle = await open(part, goesOn ? "a" : "w");
  try {
    for await (const chunk of flowing(response.body)) {
      effects.signal.throwIfAborted();
      await handle.write(chunk);
      for (const hash of hashes) hash.update(chunk);
      bytes += chunk.byteLength;
      effects.consumed(bytes);
    }
  } catch (cause) {
    effects.signal.throwIfAborted();
    if (cause instanceof AppError) throw cause;
    throw new AppError("corpus.fetch.broke_off", { file: offered.name, bytes }, { cause });
  } finally {
    await handle.sync();
    await handle.close();
  }
  return { bytes, sha256: hashes[0].digest("hex"), sha1: hashes[1].digest("hex") };
}

/** What an earlier run received of the same version, where the service gave it a name to continue by. */
async function begunPart(part: string, offered: Offered): Promise<{ readonly bytes: number; readonly tag: string } | undefined> {
  const info = await stat(part).catch(() => undefined);
  const text = await readFile(`${part}.json`, "utf8").catch(() => undefined);
  if (!info || info.size === 0 || text === undefined) return undefined;
  const begun = noteOf(text);
  if (begun.url !== offered.url || begun.version !== offered.version || !begun.tag || begun.tag.startsWith("W/"))
    return undefined;
  return { bytes: info.size, tag: begun.tag };
}

interface PartNote {
  readonly url?: string;
  readonly version?: string | null;
  readonly tag?: string | null;
}

/** A note that a kill cut off is no note: the part then starts anew. */
function noteOf(text: string): PartNote {
  try {
    return JSON.parse(text) as PartNote;
  } catch {
    return {};
  }
}

async function hashFile(file: string, hashes: readonly Hash[]): Promise<void> {
  for await (const chunk of createReadStream(file)) for (const hash of hashes) hash.update(chunk as Uint8Array);
}

/** The chunks of a body; a line that says nothing for `limits.fetchMs` counts as broken. */
async function* flowing(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const clock = setTimeout(() => void reader.cancel(new Error("the line is silent")), limits.fetchMs);
      const { done, value } = await reader.read().finally(() => clearTimeout(clock));
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
