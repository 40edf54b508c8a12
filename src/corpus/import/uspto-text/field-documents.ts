import { limits } from "#base";

/** One line of a document of tagged lines with its continuations, blanks made one. */
export interface Field {
  readonly tag: string;
  readonly text: string;
  /** The text with its blanks in place: some numbers stand in columns. */
  readonly raw: string;
}

export interface FieldDocument {
  /** 1-based. */
  readonly at: number;
  /** Where it begins in the file. */
  readonly byte: number;
  readonly fields: readonly Field[];
  /** Longer than any document may be: not read. */
  readonly tooLong: boolean;
  /** Bytes of the file up to its end. */
  readonly end: number;
}

/**
 * The documents of a stream of tagged lines: a tag at the start of a line (`TTL  Bumper support`), its text behind it, further lines of the
 * text behind blanks. `begins` tells the line that a document begins with; what stands before the first is passed over.
 *
 * Memory: one document. A document longer than `limits.documentBytes` comes without fields.
 */
export async function* fieldDocuments(
  source: AsyncIterable<Uint8Array>,
  begins: (line: string) => boolean,
): AsyncGenerator<FieldDocument> {
  let [at, byte, position, bytes] = [0, 0, 0, 0];
  let fields: { tag: string; parts: string[] }[] | undefined;
  const finish = (): FieldDocument => {
    const tooLong = bytes > limits.documentBytes;
    const whole = (tooLong ? [] : (fields ?? [])).map(({ tag, parts }) => {
      const raw = parts.join(" ");
      return { tag, raw, text: raw.replace(/\s+/g, " ").trim() };
    });
    return { at, byte, fields: whole, tooLong, end: position };
  };
  for await (const { line, size } of linesOf(source)) {
    if (begins(line)) {
      if (fields) yield finish();
      [fields, at, byte, bytes] = [[], at + 1, position, 0];
    }
    position += size;
    bytes += size;
    if (!fields || bytes > limits.documentBytes) continue;
    const match = /^([A-Z][A-Z0-9]{1,4})(?:\s(.*))?$/.exec(line);
    if (match?.[1] !== undefined) fields.push({ tag: match[1], parts: [match[2] ?? ""] });
    else if (line.startsWith(" ")) fields.at(-1)?.parts.push(line);
  }
  if (fields) yield finish();
}

const newline = 0x0a;

/** Lines without their ends, and their size with them. A line longer than a document is given in pieces. */
export async function* linesOf(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly line: string; readonly size: number }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of source) {
    let from = 0;
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    const buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = buffer.indexOf(newline); end >= 0; end = buffer.indexOf(newline, from)) {
      yield { line: decode(buffer.subarray(from, end)), size: end + 1 - from };
      from = end + 1;
    }
    // A copy: the chunk's memory may be used again.
    rest = Buffer.from(buffer.subarray(from));
    if (rest.length > limits.documentBytes) {
      yield { line: "", size: rest.length };
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0) yield { line: decode(rest), size: rest.length };
}

const strict = new TextDecoder("utf-8", { fatal: true });
const western = new TextDecoder("windows-1252");

/** The files are ASCII; a stray accent was written by a Western machine. */
function decode(bytes: Buffer): string {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    text = western.decode(bytes);
  }
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
