import { isAscii, isUtf8 } from "node:buffer";
import type { Issue } from "../../record.ts";

const declaredEncoding = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/;

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/**
 * The text of one document. Its declaration is believed where the bytes bear it out; where they do not, it is read as what they
 * are (UTF-8, else Windows-1252, the office's own habit) and that is said.
 */
export function decodeDocument(bytes: Buffer): Decoded {
  if (isAscii(bytes)) return { text: bytes.toString("latin1"), encoding: "utf-8", issues: [] };
  const declared = declaredEncoding.exec(bytes.toString("latin1", 0, 200))?.[1] ?? "UTF-8";
  const label = labelOf(declared);
  if (isUtf8(bytes)) {
    const fits = label === "utf-8";
    return { text: bytes.toString("utf8"), encoding: "utf-8", issues: fits ? [] : [mismatch(declared, "UTF-8")] };
  }
  if (label !== undefined && label !== "utf-8") {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding: label, issues: [] };
    } catch {
      // Not what it says either.
    }
  }
  // A few broken bytes in a text that is otherwise UTF-8 must not turn the rest into nonsense.
  const text = bytes.toString("utf8");
  const broken = text.split("\ufffd").length - 1;
  let whole = 0;
  for (const _ of text.matchAll(/[\u0080-\ufffc]/g)) whole++;
  if (whole > broken) return { text, encoding: "utf-8", issues: [mismatch(declared, "UTF-8 (\ufffd)")] };
  const issues = [mismatch(declared, "Windows-1252")];
  return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252", issues };
}

function labelOf(declared: string): string | undefined {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

function mismatch(declared: string, used: string): Issue {
  return { code: "corpus.uspto.encoding", values: { declared, used }, severity: "field" };
}
