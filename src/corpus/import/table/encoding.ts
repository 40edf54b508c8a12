import { isUtf8 } from "node:buffer";
import type { ByteFile } from "../importer.ts";
import { likelyEncoding } from "./encoding-evidence.ts";

export interface Encoding {
  /** A label of the WHATWG Encoding Standard, as `TextDecoder` takes it. */
  readonly label: string;
  /** Why, when the bytes do not prove it. */
  readonly doubt?: "mostly_utf8" | "no_bom" | "evidence" | "ambiguous";
  readonly bomBytes: number;
}

/** Bytes looked at for frequency evidence, once the text is known not to be UTF-8. */
const sampleBytes = 4 * 1024 * 1024;

/** The encoding a byte order mark states. */
export function bomEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { label: "utf-8", bomBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { label: "utf-16le", bomBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { label: "utf-16be", bomBytes: 2 };
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33) return { label: "gb18030", bomBytes: 4 };
  return undefined;
}

/** UTF-16 without a mark: text of any language has line ends, digits and separators, whose high byte is zero. */
export function utf16WithoutMark(head: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < Math.max(2, head.length / 200)) return undefined;
  const label = odd > 5 * even ? "utf-16le" : even > 5 * odd ? "utf-16be" : undefined;
  // oxlint-disable-next-line no-control-regex
  if (label === undefined || /[\u0000-\u0008\u000e-\u001f]/.test(new TextDecoder(label).decode(head))) return undefined;
  return { label, doubt: "no_bom", bomBytes: 0 };
}

/**
 * The encoding of a text file, from its bytes alone: byte order mark, then strict validity as UTF-8 over the whole file,
 * then evidence of frequency. Reads the file once.
 */
export async function detectEncoding(file: ByteFile): Promise<Encoding> {
  const marked = bomEncoding(file.head) ?? utf16WithoutMark(file.head);
  if (marked) return marked;
  const sample: Uint8Array[] = [];
  let sampled = 0;
  let utf8 = true;
  let open = new Uint8Array(0);
  for await (const chunk of file.open()) {
    if (utf8) {
      const bytes = open.length > 0 ? Buffer.concat([open, chunk]) : chunk;
      const end = lastWholeCharacter(bytes);
      if (!isUtf8(bytes.subarray(0, end))) {
        utf8 = false;
        // What was read so far may have been plain ASCII: the evidence begins where the bytes stop being UTF-8.
        sample.length = 0;
        sampled = 0;
      }
      open = Uint8Array.from(bytes.subarray(end));
    }
    if (sampled < sampleBytes) {
      sample.push(Uint8Array.from(chunk));
      sampled += chunk.length;
    } else if (!utf8) break;
  }
  if (utf8 && open.length === 0) return { label: "utf-8", bomBytes: 0 };
  return likelyEncoding(Buffer.concat(sample));
}

/** The place before a UTF-8 character that the end of the bytes cuts. */
function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The file's text, in pieces. `damaged` is called once with the number of characters that could not be decoded. */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  consumed: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  // The mark is dropped by the decoder for UTF encodings; GB18030's decodes to U+FEFF and is cut here.
  const decoder = new TextDecoder(encoding.label, { fatal: false, ignoreBOM: false });
  let first = true;
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    consumed(bytes);
    let text = decoder.decode(chunk, { stream: true });
    if (text === "") continue;
    if (first && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    first = false;
    yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
