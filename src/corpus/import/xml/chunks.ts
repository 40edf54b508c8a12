import { limits } from "#base";

/** A piece of a file that ends behind a document, or at the file's end. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it begins in the file. */
  readonly byte: number;
  /** A stretch without the end of a document, longer than any document: not to be read. */
  readonly tooLong: boolean;
}

/** Large enough that cutting and handing over cost nothing, small enough that a few of them are nothing either. */
export const chunkBytes = 1024 * 1024;

/**
 * Cuts a stream of bytes into pieces behind the last document that each holds whole. Only the last bytes are searched for an end tag,
 * from behind, so cutting takes next to no time. Memory: one piece, or one document where it is longer.
 *
 * @param roots local names of the elements that are documents; a prefix may stand before them
 */
export async function* chunksOf(
  source: AsyncIterable<Uint8Array>,
  roots: readonly string[],
  { pieceBytes = chunkBytes, longestBytes = limits.documentBytes } = {},
): AsyncGenerator<Chunk> {
  const ends = roots.map((root) => Buffer.from(`${root}>`));
  const longestTag = Math.max(...ends.map((end) => end.length)) + prefixCharsMax;
  // Unpooled, as a piece goes to its thread with its memory; every byte handed over was written before.
  let buffer = Buffer.allocUnsafeSlow(pieceBytes);
  let [filled, byte, searched] = [0, 0, 0];
  for await (const part of source) {
    let taken = 0;
    while (taken < part.byteLength) {
      if (filled === buffer.length) {
        const cut = lastEnd(ends, buffer.subarray(0, filled), searched);
        if (cut > 0 || filled >= longestBytes) {
          const end = cut > 0 ? cut : filled;
          // The rest moves out before the piece is gone.
          const rest = buffer.subarray(end, filled);
          const next = Buffer.allocUnsafeSlow(Math.max(pieceBytes, rest.length * 2));
          next.set(rest);
          const bytes = buffer.subarray(0, end) as Uint8Array<ArrayBuffer>;
          const chunk = { bytes, byte, tooLong: cut === 0 };
          [buffer, filled, byte, searched] = [next, rest.length, byte + end, 0];
          yield chunk;
        } else {
          searched = Math.max(0, filled - longestTag);
          const larger = Buffer.allocUnsafeSlow(Math.min(buffer.length * 2, Math.max(longestBytes, buffer.length + 1)));
          larger.set(buffer.subarray(0, filled));
          buffer = larger;
        }
      }
      const count = Math.min(part.byteLength - taken, buffer.length - filled);
      buffer.set(part.subarray(taken, taken + count), filled);
      filled += count;
      taken += count;
    }
  }
  if (filled > 0) yield { bytes: buffer.subarray(0, filled) as Uint8Array<ArrayBuffer>, byte, tooLong: false };
}

/** `</` and a namespace prefix with its colon. */
const prefixCharsMax = 66;
const beforeName = /<\/(?:[A-Za-z_][\w.-]*:)?$/;

/** Behind the last end tag of a root, searching back to `from`; 0 if there is none. */
function lastEnd(ends: readonly Buffer[], buffer: Buffer, from: number): number {
  const searched = buffer.subarray(from);
  let last = 0;
  for (const end of ends) {
    // What stands before an end already found need not be searched.
    for (let at = searched.lastIndexOf(end); at >= last; at = at === 0 ? -1 : searched.lastIndexOf(end, at - 1)) {
      if (!beforeName.test(searched.toString("latin1", Math.max(0, at - prefixCharsMax), at))) continue;
      last = at + end.length;
      break;
    }
  }
  return last === 0 ? 0 : from + last;
}
