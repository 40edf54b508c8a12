import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError, assert, limits } from "#base";
import { headBytes, mediaTypeOf } from "./media-type.ts";
import "./messages.ts";

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/**
 * The bytes of attached files, each once, under their hash: `<data>/ledger/files/ab/abcd…`. A file is there whole or not at all,
 * is never changed, and outlives what is withdrawn: the history names it by its hash.
 */
export class FileStore {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, "ledger", "files");
  }

  /**
   * Writes a file and gives its hash; it is on the disk when this returns.
   *
   * errors  ledger.file_too_large beyond `bytesMax`, ledger.file_empty, ledger.file_cut where the sender breaks off
   */
  async store(content: AsyncIterable<Uint8Array>, name: string, bytesMax: number): Promise<StoredFile> {
    await mkdir(this.#folder, { recursive: true });
    const partial = join(this.#folder, `.${randomUUID()}.partial`);
    const file = await open(partial, "wx", 0o600);
    const hash = createHash("sha256");
    let [bytes, head] = [0, Buffer.alloc(0)];
    try {
      for await (const piece of received(content, name)) {
        bytes += piece.length;
        if (bytes > bytesMax) throw new AppError("ledger.file_too_large", { name, bytes: bytesMax });
        hash.update(piece);
        if (head.length < headBytes) head = Buffer.concat([head, piece.subarray(0, headBytes - head.length)]);
        await file.writeFile(piece);
      }
      if (bytes === 0) throw new AppError("ledger.file_empty", { name });
      await file.sync();
      await file.close();
      const sha256 = hash.digest("hex");
      const path = this.pathOf(sha256);
      await mkdir(join(path, ".."), { recursive: true });
      await rename(partial, path);
      for (const folder of [join(path, ".."), this.#folder]) await syncFolder(folder);
      return { sha256, bytes, mediaType: mediaTypeOf(head) };
    } catch (error) {
      await file.close();
      await rm(partial, { force: true });
      throw error;
    }
  }

  /** Where the bytes of that hash lie. */
  pathOf(sha256: string): string {
    assert(/^[0-9a-f]{64}$/.test(sha256), "a hash names a file");
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  /** What is wrong with the bytes of that hash; undefined where they are as they were. */
  async faultOf(sha256: string): Promise<"missing" | "changed" | undefined> {
    const hash = createHash("sha256");
    try {
      for await (const piece of createReadStream(this.pathOf(sha256))) hash.update(piece as Buffer);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return "missing";
      throw error;
    }
    return hash.digest("hex") === sha256 ? undefined : "changed";
  }

  /** Takes away what was begun and never finished: of a process that was killed. */
  async sweep(): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (!name.endsWith(".partial")) continue;
      const path = join(this.#folder, name);
      const info = await stat(path).catch(() => undefined);
      if (info && Date.now() - info.mtimeMs > limits.uploadMs) await rm(path, { force: true });
    }
  }
}

/** What is sent, where a sender who goes away is told apart from a disk that fails. */
async function* received(content: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await pieces.next().catch((cause: unknown) => {
        if ((cause as NodeJS.ErrnoException).syscall !== undefined) throw cause;
        throw new AppError("ledger.file_cut", { name }, { cause });
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await pieces.return?.().catch(() => undefined);
  }
}

/** A name is on the disk once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
