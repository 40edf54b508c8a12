import { createHash, hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { inLanes } from "#engine";

export interface FileHash {
  readonly sha256: string;
  readonly bytes: number;
}

/** Bytes: small pieces cost more to pass on than to hash. */
const readAtOnce = 1 << 20;
/** Bytes: to wait for the reading of less takes several times as long as the reading. */
const readWithoutWaiting = 1 << 18;

export async function fileHash(file: string): Promise<FileHash> {
  const { size } = await stat(file);
  if (size <= readWithoutWaiting) {
    const bytes = readFileSync(file);
    return { sha256: hash("sha256", bytes, "hex"), bytes: bytes.length };
  }
  const sum = createHash("sha256");
  let bytes = 0;
  for await (const piece of pieces(file)) {
    sum.update(piece);
    bytes += piece.length;
  }
  return { sha256: sum.digest("hex"), bytes };
}

/** Of files in a folder, by their paths there. */
export async function fileHashes(folder: string, files: readonly string[]): Promise<Map<string, FileHash>> {
  const hashes = new Map<string, FileHash>();
  await inLanes(files, async (file) => hashes.set(file, await fileHash(join(folder, file))));
  return hashes;
}

/** Whether two files hold the same bytes; false where one of them cannot be read. */
export async function sameBytes(one: string, other: string): Promise<boolean> {
  try {
    if ((await stat(one)).size !== (await stat(other)).size) return false;
    const others = pieces(other);
    try {
      for await (const piece of pieces(one)) {
        const beside = await others.next();
        if (beside.done || !piece.equals(beside.value)) return false;
      }
      return (await others.next()).done === true;
    } finally {
      await others.return();
    }
  } catch {
    return false;
  }
}

/** A file in pieces of one length but the last; each stands until the next is asked for. */
async function* pieces(file: string): AsyncGenerator<Buffer, void> {
  const handle = await open(file);
  try {
    const piece = Buffer.allocUnsafe(readAtOnce);
    for (;;) {
      const filled = await fill(handle, piece);
      if (filled > 0) yield piece.subarray(0, filled);
      if (filled < piece.length) return;
    }
  } finally {
    await handle.close();
  }
}

async function fill(handle: Awaited<ReturnType<typeof open>>, piece: Buffer): Promise<number> {
  let filled = 0;
  while (filled < piece.length) {
    const { bytesRead } = await handle.read(piece, filled, piece.length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
