import { isAscii, isUtf8 } from "node:buffer";
import type { Issue } from "../../record.ts";

const declaredEncoding = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/;

export interface Decoded {
  /** In UTF-8, whatever it was, seen one character a byte: places in it are places in the bytes. */
  readonly text: string;
  readonly isAscii: boolean;
  /** What it was. */
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/**
 * One document as UTF-8. Its declaration is believed where the bytes bear it out; where they do not, it is read as what they are
 * (UTF-8, else Windows-1252, a habit of offices) and that is said.
 *
 * @param transcodedFrom what the file was before its bytes were made UTF-8: nothing is then left to find out
 */
export function decodeDocument(bytes: Buffer, transcodedFrom?: string): Decoded {
  if (transcodedFrom !== undefined) {
    return { text: bytes.toString("latin1"), isAscii: isAscii(bytes), encoding: transcodedFrom, issues: [] };
  }
  if (isAscii(bytes)) return { text: bytes.toString("latin1"), isAscii: true, encoding: "utf-8", issues: [] };
  const declared = declaredEncoding.exec(bytes.toString("latin1", 0, 200))?.[1] ?? "UTF-8";
  const label = labelOf(declared);
  if (isUtf8(bytes)) {
    const fits = label === "utf-8";
    return {
      text: bytes.toString("latin1"),
      isAscii: false,
      encoding: "utf-8",
      issues: fits ? [] : [mismatch(declared, "UTF-8")],
    };
  }
  if (label !== undefined && label !== "utf-8") {
    try {
      return {
        text: encoded(new TextDecoder(label, { fatal: true }).decode(bytes)),
        isAscii: false,
        encoding: label,
        issues: [],
      };
    } catch {
      // Not what it says either.
    }
  }
  // A few broken bytes in a text that is otherwise UTF-8 must not turn the rest into nonsense.
  const text = bytes.toString("utf8");
  const broken = text.split("\ufffd").length - 1;
  let whole = 0;
  for (const _ of text.matchAll(/[\u0080-\ufffc]/g)) whole++;
  if (whole > broken)
    return { text: encoded(text), isAscii: false, encoding: "utf-8", issues: [mismatch(declared, "UTF-8 (\ufffd)")] };
  const issues = [mismatch(declared, "Windows-1252")];
  return { text: encoded(new TextDecoder("windows-1252").decode(bytes)), isAscii: false, encoding: "windows-1252", issues };
}

function encoded(text: string): string {
  return Buffer.from(text).toString("latin1");
}

function labelOf(declared: string): string | undefined {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

function mismatch(declared: string, used: string): Issue {
  return { code: "corpus.xml.encoding", values: { declared, used }, severity: "field" };
}
