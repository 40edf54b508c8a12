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

/** With it most documents begin, and where it stands inside one, that one is cut off. */
const declaration = "<?xml version";

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
  const places = new Places(map);
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
    const close = places.at(endTag, rootOpen);
    const end = close === Infinity ? map.length : close + endTag.length;
    const needles = map.startsWith("<?xml", prolog) ? [declaration] : [declaration, `<${root} `];
    const next = Math.min(...needles.map((needle) => places.at(needle, rootOpen + root.length)));
    const cut = next < Math.min(close, map.length) ? next : undefined;
    const whole = close !== Infinity && cut === undefined;
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
    const { text } = decoded;
    imported.push(readDocument({ ...decoded, root, rootOpen: text.indexOf(`<${root}`), ordinal: documents, byte: place.byte }));
  }
  return { imported, documents, sequences, encoding };
}

/** Where needles stand in a text, asked for from the front to the back: each is searched for once, not once a document. */
class Places {
  readonly #text: string;
  readonly #found = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The first at or behind `from`; Infinity if there is none. */
  at(needle: string, from: number): number {
    let found = this.#found.get(needle) ?? -1;
    if (found < from) {
      found = this.#text.indexOf(needle, from);
      if (found < 0) found = Infinity;
      this.#found.set(needle, found);
    }
    return found;
  }
}

/** Where the declaration and the document type of a root begin; what stands before belongs to something else. */
function prologStart(map: string, from: number, rootOpen: number): number {
  const before = map.slice(from, rootOpen);
  const declared = before.lastIndexOf(declaration);
  if (declared >= 0) return from + declared;
  const doctype = before.lastIndexOf("<!DOCTYPE");
  return doctype >= 0 ? from + doctype : rootOpen;
}

/**
 * Text, or the end of a document whose beginning is lost. A root around all documents, declarations, comments and blanks are nothing.
 * Written without expressions that could search to the end again and again.
 */
function isStray(between: string): boolean {
  let [position, tags] = [0, 0];
  if (between.startsWith("\u00ef\u00bb\u00bf")) position = 3;
  for (;;) {
    while (position < between.length && between.charCodeAt(position) <= 32) position++;
    if (position >= between.length) return false;
    const ends: readonly (readonly [start: string, end: string])[] = [
      ["<!--", "-->"],
      ["<?", "?>"],
      ["<!", ">"],
      ["<", ">"],
    ];
    const [start, end] = ends.find(([each]) => between.startsWith(each, position)) ?? [];
    const close = end === undefined ? -1 : between.indexOf(end, position);
    if (start === undefined || end === undefined || close < 0) return true;
    if (start === "<" && (++tags > 2 || roots.some((root) => between.startsWith(`</${root}>`, position)))) return true;
    position = close + end.length;
  }
}
