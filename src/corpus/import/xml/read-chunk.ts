import type { Imported, Issue } from "../../record.ts";
import { decodeDocument } from "./decode.ts";
import type { DocumentRead, XmlFormat } from "./format.ts";
import { Places } from "./places.ts";
import { readDocument } from "./read-document.ts";
import { readEnvelope } from "./read-envelope.ts";
import { findTagEnd } from "./tags.ts";

/** With it most documents begin, and where it stands inside one, that one is cut off. */
const declaration = "<?xml version";

/** What came of one piece of a file. */
export interface ChunkRead {
  /** In order; ordinals count from 1 within the piece. */
  readonly imported: readonly Imported[];
  readonly documents: number;
  /** Those passed over. */
  readonly passed: number;
  readonly encoding: string;
}

/** A format as the search for its documents in a text needs it. */
interface Roots {
  /** A start tag with a root's name: its qualified name and its local one. */
  readonly start: RegExp;
  readonly passed: ReadonlySet<string>;
  /** An end tag of a root. */
  readonly end: RegExp;
}

function rootsOf({ roots, passed, neverPrefixed }: XmlFormat): Roots {
  const all = [...roots, ...(passed?.roots ?? [])];
  const prefix = neverPrefixed ? "" : "(?:[A-Za-z_][\\w.-]*:)?";
  return {
    start: new RegExp(`<(${prefix}(${all.join("|")}))(?=[\\s/>])`, "g"),
    passed: new Set(passed?.roots),
    end: new RegExp(`</${prefix}(?:${all.join("|")})>`, "y"),
  };
}

/**
 * Reads a piece of a file that ends behind a document or at the end of the file. Documents are told apart by their roots, so that
 * they may follow each other with or without declarations, or lie in a root of their own.
 *
 * @param byte where the piece begins in the file
 * @param transcodedFrom what the file was before it was made UTF-8 for this, if it was
 */
export function readChunk(format: XmlFormat, chunk: Buffer, byte: number, transcodedFrom?: string): ChunkRead {
  const roots = rootsOf(format);
  const imported: Imported[] = [];
  let [documents, passed, position] = [0, 0, 0];
  let encoding = "utf-8";
  // One character a byte: places in this text are places in the chunk.
  const map = chunk.toString("latin1");
  const places = new Places(map);
  while (position < map.length) {
    roots.start.lastIndex = position;
    const found = roots.start.exec(map);
    const rootOpen = found?.index ?? map.length;
    const prolog = prologStart(map, position, rootOpen);
    if (isStray(map.slice(position, prolog), roots.end)) {
      documents++;
      const values = { document: documents, byte: byte + position, bytes: prolog - position };
      imported.push({ rejected: { at: documents, code: "corpus.xml.stray", values, severity: "reject" } });
    }
    if (!found) break;
    const [, qualified = "", root = ""] = found;
    const endTag = `</${qualified}>`;
    const emptyEnd = emptyTagEnd(map, rootOpen);
    const close = emptyEnd ?? places.at(endTag, rootOpen);
    const end = emptyEnd ?? (close === Infinity ? map.length : close + endTag.length);
    // Where each document has a declaration of its own, that alone tells of the next; behind a wrapper's tag it tells of nothing.
    const declares = map.startsWith("<?xml", prolog) && !/<[A-Za-z_]/.test(map.slice(prolog, rootOpen));
    const needles = declares ? [declaration] : [declaration, `<${qualified} `];
    const next = Math.min(...needles.map((needle) => places.at(needle, rootOpen + qualified.length)));
    const cut = next < Math.min(close, map.length) ? next : undefined;
    const whole = close !== Infinity && cut === undefined;
    position = cut ?? end;
    if (roots.passed.has(root)) {
      passed++;
      continue;
    }
    const isEnvelope = format.envelopes?.roots.includes(root) === true;
    if (!whole && !isEnvelope) {
      documents++;
      const values = { document: documents, byte: byte + prolog, root: qualified };
      imported.push({ rejected: { at: documents, code: "corpus.xml.truncated", values, severity: "reject" } });
      continue;
    }
    const decoded = decodeDocument(chunk.subarray(prolog, position), transcodedFrom);
    if (decoded.encoding !== "utf-8") encoding = decoded.encoding;
    const { text } = decoded;
    // Sought anew, as decoding moves places; what stands before may begin alike (`exchange-documents`).
    roots.start.lastIndex = 0;
    const start = roots.start.exec(text)?.index ?? 0;
    const document = { root, ...decoded, rootOpen: start, rootClose: emptyEnd ? text.length : text.lastIndexOf("</") };
    const read = isEnvelope
      ? readEnvelope(format, document, decoded.issues, { whole, qualified, byte: byte + prolog })
      : readDocument(format, document, decoded.issues);
    for (const each of read) {
      documents++;
      imported.push(placed(each, documents, byte + prolog));
    }
  }
  return { imported, documents, passed, encoding };
}

/** Behind a start tag that is its own end (`<exchange-document status="D"/>`). */
function emptyTagEnd(map: string, open: number): number | undefined {
  const close = findTagEnd(map, open);
  return close > 0 && map.charCodeAt(close - 1) === 0x2f ? close + 1 : undefined;
}

/** An answer with the place of its document. */
function placed(read: DocumentRead, at: number, byte: number): Imported {
  const place = (issue: Issue): Issue => ({ ...issue, at, values: { document: at, byte, ...issue.values } });
  if ("rejected" in read) return { rejected: place(read.rejected) };
  if ("note" in read) return { note: place(read.note) };
  const { record, issues } = read;
  return { record: { ...record, at }, ...(issues && issues.length > 0 && { issues: issues.map(place) }) };
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
function isStray(between: string, rootEnd: RegExp): boolean {
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
    rootEnd.lastIndex = position;
    if (start === "<" && (++tags > 2 || rootEnd.test(between))) return true;
    position = close + end.length;
  }
}
