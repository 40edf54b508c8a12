import type { ByteFile } from "../importer.ts";
import { isTextual } from "../table/control-characters.ts";

/** What the first bytes of a file say it is, whatever its name says. */
export type Look =
  | { readonly kind: "zip" | "gzip" | "xlsx" | "word" | "slides" | "ole" | "archive" | "pdf" | "image" | "html" }
  | { readonly kind: "sqlite" | "parquet" | "program" | "text" | "binary" | "attachment" }
  | { readonly kind: "xml"; readonly root: string }
  | { readonly kind: "json"; readonly keys: string };

/** First bytes in hex → kind. */
const signatures: readonly (readonly [hex: string, kind: Exclude<Look["kind"], "xml" | "json">])[] = [
  ["1f8b08", "gzip"],
  ["25504446", "pdf"],
  ["d0cf11e0a1b11ae1", "ole"],
  ["526172211a07", "archive"],
  ["377abcaf271c", "archive"],
  ["fd377a585a00", "archive"],
  ["425a68", "archive"],
  ["28b52ffd", "archive"],
  ["89504e470d0a1a0a", "image"],
  ["ffd8ff", "image"],
  ["47494638", "image"],
  ["49492a00", "image"],
  ["4d4d002a", "image"],
  ["53514c69746520666f726d6174203300", "sqlite"],
  ["50415231", "parquet"],
  ["7f454c46", "program"],
  ["4d5a9000", "program"],
  ["566a434430313030", "attachment"],
];

export function lookOf(file: Pick<ByteFile, "head">): Look {
  const head = Buffer.from(file.head.buffer, file.head.byteOffset, file.head.byteLength);
  const start = head.subarray(0, 16).toString("hex");
  for (const [hex, kind] of signatures) if (start.startsWith(hex)) return { kind };
  if (start.startsWith("504b0304") || start.startsWith("504b0506")) return zipLook(head);
  if (head.subarray(257, 262).toString("latin1") === "ustar") return { kind: "archive" };
  return textLook(head);
}

/** Office files are zips; their parts' names stand in the local headers near the start. */
function zipLook(head: Buffer): Look {
  if (!head.includes("[Content_Types].xml")) return { kind: "zip" };
  if (head.includes("word/")) return { kind: "word" };
  if (head.includes("ppt/")) return { kind: "slides" };
  return { kind: "xlsx" };
}

function textLook(head: Buffer): Look {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!wide && head.includes(0) && !isTextual(head)) return { kind: "binary" };
  const encoding = head[0] === 0xfe && wide ? "utf-16be" : wide ? "utf-16le" : "latin1";
  const text = new TextDecoder(encoding).decode(head.subarray(0, 8192)).replace(/^(?:\u{ef}\u{bb}\u{bf}|\u{feff})/u, "");
  const shown = text.trimStart();
  if (/^<!doctype html|^<html[\s>]/i.test(shown)) return { kind: "html" };
  if (shown.startsWith("<?xml") || /^<!DOCTYPE\s/.test(shown) || /^<[A-Za-z_][\w:.-]*[\s>]/.test(shown)) {
    const root = /<([A-Za-z_][\w:.-]*)[\s/>]/.exec(shown.replace(/<!--[^]*?-->/g, ""))?.[1] ?? "?";
    return /^(?:html|table)$/i.test(root) ? { kind: "html" } : { kind: "xml", root };
  }
  if (/^[[{]\s*(?:["{[\]}]|-?\d)/.test(shown)) return { kind: "json", keys: keysIn(shown) };
  return { kind: "text" };
}

const keysShownMax = 6;

/** The first keys of a JSON text, as a hint at what it holds. */
function keysIn(text: string): string {
  const keys = [...text.matchAll(/"([^"\\]{1,40})"\s*:/g)].map((match) => match[1] ?? "");
  return [...new Set(keys)].slice(0, keysShownMax).join(", ") || "-";
}
