import type { Imported } from "../../record.ts";
import { decodeDocument } from "./decode.ts";
import { readDocument } from "./read-document.ts";

/** Elements that documents of these files have as their root. `sequence-cwu` holds the sequences of the patent before it. */
export const roots = [
  "us-patent-grant",
  "us-patent-application",
  "patent-application-publication",
  "PATDOC",
  "sequence-cwu",
] as const;

const rootStart = new RegExp(`<(${roots.join("|")})(?=[\\s>])`, "g");

/** What came of one piece of a file. */
export interface ChunkRead {
  /** In order; ordinals count from 1 within the piece. */
  readonly imported: readonly Imported[];
  readonly documents: number;
  readonly sequences: number;
  readonly encoding: string;
}

/**
 * Reads a piece of a file that ends behind a document or at the end of the file. Documents are told apart by their roots, so that
 * they may follow each other with or without declarations, or lie in a root of their own.
 *
 * @param byte where the piece begins in the file
 */
export function readChunk(chunk: Buffer, byte: number): ChunkRead {
  const imported: Imported[] = [];
  let [documents, sequences, position] = [0, 0, 0];
  let encoding = "utf-8";
  // One character a byte: places in this text are places in the chunk.
  const map = chunk.toString("latin1");
  while (position < map.length) {
    rootStart.lastIndex = position;
    const found = rootStart.exec(map);
    const rootOpen = found?.index ?? map.length;
    const prolog = prologStart(map, position, rootOpen);
    if (isStray(map.slice(position, prolog))) {
      documents++;
      const values = { document: documents, byte: byte + position, bytes: prolog - position };
      imported.push({ rejected: { at: documents, code: "corpus.uspto.stray", values, severity: "reject" } });
    }
    if (!found) break;
    const root = found[1] ?? "";
    const endTag = `</${root}>`;
    const close = map.indexOf(endTag, rootOpen);
    const end = close < 0 ? map.length : close + endTag.length;
    const cut = nextStart(map, rootOpen + root.length, close < 0 ? map.length : close, root);
    const whole = close >= 0 && cut === undefined;
    position = cut ?? end;
    if (root === "sequence-cwu") {
      sequences++;
      continue;
    }
    documents++;
    const place = { document: documents, byte: byte + prolog };
    if (!whole) {
      imported.push({
        rejected: { at: documents, code: "corpus.uspto.truncated", values: { ...place, root }, severity: "reject" },
      });
      continue;
    }
    const decoded = decodeDocument(chunk.subarray(prolog, end));
    if (decoded.encoding !== "utf-8") encoding = decoded.encoding;
    const { text, issues } = decoded;
    imported.push(readDocument({ root, text, rootOpen: text.indexOf(`<${root}`), ordinal: documents, byte: place.byte, issues }));
  }
  return { imported, documents, sequences, encoding };
}

/** Where the next document begins although this one has not ended: its end is lost. */
function nextStart(map: string, from: number, to: number, root: string): number | undefined {
  const declaration = map.indexOf("<?xml version", from);
  const again = map.indexOf(`<${root} `, from);
  const starts = [declaration, again].filter((index) => index >= 0 && index < to);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** Where the declaration and the document type of a root begin; what stands before belongs to something else. */
function prologStart(map: string, from: number, rootOpen: number): number {
  const before = map.slice(from, rootOpen);
  const declaration = before.lastIndexOf("<?xml version");
  if (declaration >= 0) return from + declaration;
  const doctype = before.lastIndexOf("<!DOCTYPE");
  return doctype >= 0 ? from + doctype : rootOpen;
}

/** Text, or the end of a document whose beginning is lost. A root around all documents, comments and blanks are nothing. */
function isStray(between: string): boolean {
  if (!/[^\s]/.test(between)) return false;
  const rest = between
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .replace(/<!--[^]*?-->/g, "")
    .replace(/<\?[^]*?\?>/g, "")
    .replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/g, "");
  const tags = rest.match(/<\/?[A-Za-z][^<>]*>/g) ?? [];
  if (tags.some((tag) => roots.some((root) => tag.startsWith(`</${root}`)))) return true;
  return tags.length > 2 || rest.replace(/<\/?[A-Za-z][^<>]*>/g, "").trim() !== "";
}
