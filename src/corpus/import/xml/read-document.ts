import type { Issue } from "../../record.ts";
import { declaredEntities, harmfulEntity } from "./doctype.ts";
import { type Element, parseElement } from "./element.ts";
import type { DocumentRead, XmlDocument, XmlFormat } from "./format.ts";
import { plainText } from "./plain-text.ts";
import { NoNumber } from "./reading.ts";
import type { Section } from "./sections.ts";
import { MalformedXml } from "./tags.ts";

/**
 * Reads one whole document by its format: what it gives with what could not be read of it, or the reason why it is none.
 *
 * @param decoding what its decoding had to say
 */
export function readDocument(format: XmlFormat, document: XmlDocument, decoding: readonly Issue[]): readonly DocumentRead[] {
  const { text, rootOpen } = document;
  const rejected = (code: string, values: Issue["values"] = {}): readonly DocumentRead[] => [
    { rejected: { code, values, severity: "reject" } },
  ];
  const harmful = harmfulEntity(text.slice(rootOpen), declaredEntities(text.slice(0, rootOpen)));
  if (harmful) return rejected(`corpus.xml.${harmful.kind}_entity`, { entity: harmful.name });
  try {
    const read = format.read(document);
    const [first, ...others] = read;
    if (decoding.length === 0 || !first || !("record" in first)) return read;
    return [{ record: first.record, issues: [...decoding, ...(first.issues ?? [])] }, ...others];
  } catch (error) {
    if (error instanceof MalformedXml) return rejected("corpus.xml.malformed", { tag: error.tag });
    if (error instanceof NoNumber) return rejected("corpus.xml.no_number");
    throw error;
  }
}

/**
 * The tree of a whole document. For those without long texts: a tree of a description costs more than its text.
 *
 * @param passed as for `parseSection`
 */
export function parseRoot({ text, rootOpen }: XmlDocument, passed?: ReadonlySet<string>): Element {
  return parseElement({ source: text, toText, ...(passed && { passed }) }, rootOpen, text.length);
}

/**
 * The tree of one section.
 *
 * @param passed names of elements below it that say nothing of the record and are not parsed
 */
export function parseSection({ text }: XmlDocument, section: Section, passed?: ReadonlySet<string>): Element {
  return parseElement({ source: text, toText, ...(passed && { passed }) }, section.open, section.close);
}

function toText(raw: string): string {
  return plainText(raw, 0, raw.length).text;
}
