import type { Citation } from "../../record.ts";
import type { Element, Section, XmlDocument } from "../xml/index.ts";
import { citedPatent } from "./earlier.ts";

/** An attribute of the document's root element. */
export function attributeOf({ text, rootOpen }: XmlDocument, name: string): string | undefined {
  return attribute(text.slice(rootOpen, text.indexOf(">", rootOpen)), name);
}

/** The language that a section states, as ISO 639-1. */
export function langOfSection({ text }: XmlDocument, section: Section): string | undefined {
  const lang = attribute(text.slice(section.open, section.start), "lang")?.toLowerCase();
  return lang && /^[a-z]{2}$/.test(lang) ? lang : undefined;
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

/** Citations of a search report in structured form: `citation` with `patcit` or `nplcit`, categories X, Y, A … beside them. */
export function readStructuredCitations(element: Element): Citation[] {
  const found: Citation[] = [];
  for (const each of element.children) {
    if (each.name !== "citation") {
      found.push(...readStructuredCitations(each));
      continue;
    }
    const category = categoriesOf(each);
    const patent = each.child("patcit");
    const id = patent?.child("document-id");
    const number = patent?.attribute("dnum");
    if (id || number) {
      const cited = citedPatent({
        office: id?.text("country") ?? number?.slice(0, 2),
        number: id?.text("doc-number") ?? number,
        kind: id?.text("kind"),
        text: patent?.text("text"),
        origin: "examiner",
        category,
      });
      if (cited) found.push(cited);
      continue;
    }
    const text = patent?.text("text") ?? each.text("nplcit", "text") ?? each.text("nplcit");
    if (text) found.push({ text, origin: "examiner", ...(category && { category }) });
  }
  return found;
}

function categoriesOf(citation: Element): string | undefined {
  const all = [...citation.all("category"), ...citation.all("rel-passage").flatMap((each) => each.all("category"))];
  const letters = [...new Set(all.flatMap((each) => each.text()?.split(/[\s,]+/) ?? []))].filter((each) => /^[A-Z]$/.test(each));
  return letters.length > 0 ? letters.join("") : undefined;
}
