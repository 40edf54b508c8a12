import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { AppError, limits, type Actor } from "#base";

export interface Uploaded {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Whose upload it is. */
export interface Sender {
  readonly dataDir: string;
  readonly actor: Pick<Actor, "id">;
}

/** Uploads belong to their sender: nobody finds another's, neither by its name nor by its bytes. Those of who has the machine lie first. */
function folderOf({ dataDir, actor }: Sender): string {
  const all = join(dataDir, "uploads");
  return actor.id === "local" ? all : join(all, `of-${createHash("sha256").update(actor.id).digest("hex").slice(0, 16)}`);
}

/** A file name and nothing more: no folder, no control character, not hidden. */
function fileNameOf(name: string): string {
  const plain = basename(name.replaceAll("\\", "/")).normalize("NFC").trim();
  const bad = plain === "" || /^\.|[/:*?"<>|]|\p{Cc}/u.test(plain) || Buffer.byteLength(plain) > limits.uploadNameBytes;
  if (bad) throw new AppError("server.upload_name", { name: name.slice(0, limits.uploadNameBytes) });
  return plain;
}

/**
 * Stores the bytes of one file under `<hash>/<name>` among its sender's, streaming; sending the same file again stores nothing new.
 * `path` is the name by which the import takes it.
 */
export async function storeUpload(
  sender: Sender,
  given: string,
  body: ReadableStream | null,
  bytesMax: number = limits.uploadBytes,
): Promise<Uploaded> {
  const name = fileNameOf(given);
  if (!body) throw new AppError("server.upload_empty", {});
  const folder = folderOf(sender);
  await mkdir(folder, { recursive: true });
  const partial = join(folder, `.${randomUUID()}.partial`);
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > bytesMax ? new AppError("server.too_large", { bytes: bytesMax }) : null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body as NodeReadableStream), measure, createWriteStream(partial, { flags: "wx" }));
    if (bytes === 0) throw new AppError("server.upload_empty", {});
    const sha256 = hash.digest("hex");
    const path = `${sha256.slice(0, 16)}/${name}`;
    await mkdir(join(folder, sha256.slice(0, 16)), { recursive: true });
    await rename(partial, join(folder, path));
    return { path, name, bytes, sha256 };
  } catch (cause) {
    await rm(partial, { force: true });
    const system = (cause as NodeJS.ErrnoException).path !== undefined || (cause as NodeJS.ErrnoException).code === "ENOSPC";
    if (cause instanceof AppError || system) throw cause;
    throw new AppError("server.upload_cut", { name }, { cause });
  }
}

/** The latest upload of this name: a report tells files by their names. */
async function latestNamed(folder: string, name: string): Promise<string | undefined> {
  const hashes = (await readdir(folder).catch(() => [])).filter((entry) => /^[0-9a-f]{16}$/.test(entry));
  let latest: { path: string; at: number } | undefined;
  for (const hash of hashes) {
    const path = join(folder, hash, name);
    const info = await stat(path).catch(() => undefined);
    if (info?.isFile() && info.mtimeMs > (latest?.at ?? -1)) latest = { path, at: info.mtimeMs };
  }
  return latest?.path;
}

/** The file of an upload, by the name it was given or by the file's own. What is not the name of one is refused, so that no request can name a path of this machine. */
export async function pathOfUpload(sender: Sender, id: string): Promise<string> {
  const folder = folderOf(sender);
  const match = /^([0-9a-f]{16})\/([^/\\]+)$/.exec(id);
  const isPlain = !/^\.|[/\\\0]/.test(id) && id !== "";
  const path =
    match && match[2] !== ".." && match[2] !== "."
      ? join(folder, match[1] ?? "", match[2] ?? "")
      : isPlain
        ? await latestNamed(folder, id)
        : undefined;
  const isFile = path !== undefined && (await stat(path).catch(() => undefined))?.isFile();
  if (!path || !isFile) throw new AppError("server.no_upload", { id: id.slice(0, limits.uploadNameBytes) });
  return path;
}
