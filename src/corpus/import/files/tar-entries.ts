import { AppError, limits } from "#base";
import type { ByteFile } from "../importer.ts";
import "./messages.ts";

const block = 512;

/** POSIX and GNU archives say so at a fixed place of their first header. */
export function isTar(file: Pick<ByteFile, "head">): boolean {
  return (
    Buffer.from(file.head.buffer, file.head.byteOffset, file.head.byteLength).subarray(257, 262).toString("latin1") === "ustar"
  );
}

interface TarEntry {
  readonly name: string;
  readonly bytes: number;
  open(): AsyncIterable<Uint8Array>;
}

/**
 * The files of a tar in their order; folders and links are passed over. One pass: small entries are handed out from memory, a large
 * one is found again from the start when it is opened.
 *
 * errors  corpus.files.archive_damaged at a header that is none
 */
export async function* tarEntries(file: Pick<ByteFile, "name" | "open">): AsyncGenerator<TarEntry> {
  const source = new Blocks(file.open());
  let longName: string | undefined;
  try {
    for (;;) {
      const header = await source.take(block);
      if (header.length < block || header.every((byte) => byte === 0)) return;
      const size = sumAgrees(header) ? numberAt(header, 124, 12) : undefined;
      if (size === undefined) throw broken(file.name);
      const type = String.fromCharCode(header[156] ?? 0);
      const name = longName ?? nameOf(header);
      const padded = Math.ceil(size / block) * block;
      if (type === "L" || type === "x") {
        if (size > limits.archiveNameChars * 64) throw broken(file.name);
        const text = (await source.take(padded)).subarray(0, size).toString("utf8");
        longName = type === "L" ? text.replace(/\0.*$/su, "") : (/^\d+ path=(.*)$/mu.exec(text)?.[1] ?? longName);
        continue;
      }
      longName = undefined;
      if (type !== "0" && type !== "\0") {
        await source.skip(padded);
        continue;
      }
      const from = source.position;
      if (size <= limits.archiveHeldBytes) {
        const bytes = (await source.take(padded)).subarray(0, size);
        if (bytes.length < size) throw broken(file.name);
        yield { name, bytes: size, open: () => once(bytes) };
      } else {
        yield { name, bytes: size, open: () => slice(file, from, size) };
        await source.skip(padded);
      }
    }
  } finally {
    await source.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* slice(file: Pick<ByteFile, "name" | "open">, from: number, size: number): AsyncGenerator<Uint8Array> {
  const source = new Blocks(file.open());
  try {
    await source.skip(from);
    for (let left = size; left > 0;) {
      const part = await source.take(Math.min(left, 1024 * 1024));
      if (part.length === 0) throw broken(file.name);
      left -= part.length;
      yield part;
    }
  } finally {
    await source.close();
  }
}

function broken(file: string): AppError {
  return new AppError("corpus.files.archive_damaged", { file, reason: "tar" });
}

/** The sum of a header's bytes, with its own field as blanks. */
function sumAgrees(header: Uint8Array): boolean {
  let sum = 0;
  for (let at = 0; at < block; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0);
  return sum === numberAt(header, 148, 8);
}

/** Octal digits; sizes past 8 GiB are in binary, marked by the first bit. */
function numberAt(header: Uint8Array, at: number, length: number): number | undefined {
  if (((header[at] ?? 0) & 0x80) !== 0) {
    let value = 0;
    for (let place = at + 1; place < at + length; place++) value = value * 256 + (header[place] ?? 0);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = text(header, at, length).trim();
  return /^[0-7]+$/u.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

function nameOf(header: Uint8Array): string {
  const [name, prefix] = [text(header, 0, 100), text(header, 345, 155)];
  return prefix === "" ? name : `${prefix}/${name}`;
}

function text(header: Uint8Array, at: number, length: number): string {
  return Buffer.from(header.subarray(at, at + length))
    .toString("utf8")
    .replace(/\0.*$/su, "");
}

/** Takes bytes from a stream in the amounts that are asked. */
class Blocks {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();
  position = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Fewer only at the end. */
  async take(bytes: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    await this.#pull(bytes, (part) => parts.push(part));
    return Buffer.concat(parts);
  }

  async skip(bytes: number): Promise<void> {
    await this.#pull(bytes, () => undefined);
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #pull(bytes: number, give: (part: Uint8Array) => void): Promise<void> {
    let left = bytes;
    while (left > 0) {
      if (this.#rest.length === 0) {
        const { value, done } = await this.#source.next();
        if (done) return;
        this.#rest = value;
      }
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      this.position += part.length;
      give(part);
    }
  }
}
