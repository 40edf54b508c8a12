import type { LangText } from "../../record.ts";
import type { XmlDocument } from "./format.ts";
import { plainText } from "./plain-text.ts";
import type { Reading } from "./reading.ts";
import type { Section } from "./sections.ts";

export type TextField = "abstracts" | "description" | "claims";

export interface TextOptions {
  /** Which text a section is, by its local name; undefined where it is none. */
  readonly fieldOf: (name: string) => TextField | undefined;
  readonly langOf: (section: Section) => string;
  /** Changes the source of a section before it becomes text. */
  readonly prepare?: (source: string) => string;
}

/**
 * The texts of a document, by language. Several sections of one kind and language: abstracts and descriptions follow each other; of sets
 * of claims (for different states) the first is taken, and that there are more is noted. Claims are counted in the first set.
 */
export function readTexts(document: XmlDocument, sections: readonly Section[], reading: Reading, options: TextOptions): void {
  const { record } = reading;
  const texts: Record<TextField, LangText[]> = { abstracts: [], description: [], claims: [] };
  const unknown = new Set<string>();
  let furtherSets = 0;
  let found: number | undefined;
  for (const section of sections) {
    const field = options.fieldOf(section.name);
    if (field === undefined) continue;
    const lang = options.langOf(section);
    const index = texts[field].findIndex((each) => each.lang === lang);
    if (field === "claims" && index >= 0) {
      furtherSets++;
      continue;
    }
    const source = options.prepare?.(document.text.slice(section.start, section.end));
    const plain =
      source === undefined
        ? plainText(document.text, section.start, section.end, document.isAscii)
        : plainText(source, 0, source.length, document.isAscii);
    if (!plain.balanced) {
      reading.issues.push({ code: "corpus.xml.unbalanced", values: { section: section.name }, severity: "field" });
    }
    for (const name of plain.unknown) unknown.add(name);
    if (plain.text === "") continue;
    // Some sources put all claims in one element: their number is not one then.
    const isOneForAll = plain.claims === 1 && /^\s*2\s*[.)]\s/m.test(plain.text);
    if (field === "claims" && plain.claims > 0 && !isOneForAll) found ??= plain.claims;
    const earlier = texts[field][index];
    if (earlier) texts[field][index] = { lang, text: `${earlier.text}\n${plain.text}` };
    else texts[field].push({ lang, text: plain.text });
  }
  for (const field of ["abstracts", "description", "claims"] as const) {
    if (texts[field].length > 0) record[field] = texts[field];
  }
  if (found !== undefined) {
    if (record.claimsCount === undefined) record.claimsCount = found;
    else if (record.claimsCount !== found) reading.note("corpus.xml.claims_differ", { stated: record.claimsCount, found });
  }
  if (furtherSets > 0) reading.note("corpus.xml.claim_sets", { count: furtherSets });
  if (unknown.size > 0) {
    const entities = [...unknown].slice(0, 10).map((name) => `&${name};`);
    reading.note("corpus.xml.unknown_entity", { entities: entities.join(" ") });
  }
}
