import type { XmlDocument } from "./format.ts";
import { afterMarkup, localName, MalformedXml, tagEnd } from "./tags.ts";

/** Where a child of a document's root begins (its `<`), its content begins and ends, and what is behind its end tag begins. */
export interface Section {
  /** Without a prefix. */
  readonly name: string;
  readonly open: number;
  readonly start: number;
  readonly end: number;
  readonly close: number;
}

/**
 * The children of the root element that begins at `rootOpen`, found by their end tags and not parsed. No section holds another of
 * its own name in any version of these formats.
 *
 * errors  MalformedXml where a section has no end, or text stands between sections
 */
export function sectionsOf({ text: source, rootOpen, rootClose }: XmlDocument): readonly Section[] {
  const sections: Section[] = [];
  let position = tagEnd(source, rootOpen) + 1;
  while (position < rootClose) {
    const open = source.indexOf("<", position);
    if (open < 0 || open >= rootClose) break;
    const next = source.charCodeAt(open + 1);
    if (next === 0x21 || next === 0x3f) {
      position = afterMarkup(source, open);
      continue;
    }
    const name = /[^\s/>]*/y;
    name.lastIndex = open + 1;
    const [sectionName = ""] = name.exec(source) ?? [];
    const close = tagEnd(source, open);
    // An end tag here closes nothing: the section's beginning is lost.
    if (next === 0x2f) throw new MalformedXml(source.slice(open + 1, close), open);
    if (source.charCodeAt(close - 1) === 0x2f) {
      position = close + 1;
      continue;
    }
    const end = source.indexOf(`</${sectionName}>`, close);
    if (sectionName === "" || end < 0 || end >= rootClose) throw new MalformedXml(sectionName || "<", open);
    position = end + sectionName.length + 3;
    sections.push({ name: localName(sectionName), open, start: close + 1, end, close: position });
  }
  return sections;
}
