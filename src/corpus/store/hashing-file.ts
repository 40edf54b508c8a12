import { createHash, type Hash } from "node:crypto";
import type { ByteFile } from "../import/importer.ts";

export interface Hashed {
  readonly sha256: string;
  readonly bytes: number;
}

/** A file's first bytes are not those that an earlier import of it read: what that stored is of another file. */
export class OtherBytes extends Error {}

/** A file that is hashed by the way while an importer reads it. */
export class HashingFile {
  readonly file: ByteFile;
  readonly #begins: Hashed | undefined;
  #whole: Hashed | undefined;
  #other: OtherBytes | undefined;
  #running: { readonly hash: Hash; bytes: number } | undefined;

  /** @param begins what the first bytes must be; reading throws OtherBytes where they are not */
  constructor(file: ByteFile, begins?: Hashed) {
    this.file = { ...file, open: () => this.#open(file) };
    this.#begins = begins;
  }

  /** Undefined when nobody read it from start to end. Throws OtherBytes where an importer took that for damage of the file. */
  whole(): Hashed | undefined {
    if (this.#other) throw this.#other;
    return this.#whole;
  }

  /** The bytes that were last read so far; undefined when nobody reads it from its start. */
  soFar(): Hashed | undefined {
    const running = this.#running;
    return running && { sha256: running.hash.copy().digest("hex"), bytes: running.bytes };
  }

  async *#open(file: ByteFile): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    const running = { hash, bytes: 0 };
    this.#running = running;
    const begins = this.#begins;
    for await (const chunk of file.open()) {
      const left = begins === undefined ? Infinity : begins.bytes - running.bytes;
      if (left > 0 && left <= chunk.byteLength) {
        if (hash.copy().update(chunk.subarray(0, left)).digest("hex") !== begins?.sha256) throw (this.#other = new OtherBytes());
      }
      hash.update(chunk);
      running.bytes += chunk.byteLength;
      yield chunk;
    }
    if (begins && running.bytes < begins.bytes) throw (this.#other = new OtherBytes());
    this.#whole = { sha256: hash.copy().digest("hex"), bytes: running.bytes };
  }
}
