import type { Imported, Issue, LangText } from "../../record.ts";
import { declaredEntities, harmfulEntity } from "./doctype.ts";
import { parseElement, type Element } from "./element.ts";
import { MalformedXml } from "./tags.ts";
import { plainText } from "./plain-text.ts";
import { readPap } from "./read-pap.ts";
import { readSt32 } from "./read-st32.ts";
import { readV4 } from "./read-v4.ts";
import { NoNumber, Reading } from "./reading.ts";
import { sectionsOf, type Section } from "./sections.ts";

interface Format {
  readonly bibliography: string;
  readonly abstract: string;
  readonly description: string;
  readonly claims: string;
  readonly read: (bibliography: Element, reading: Reading) => void;
}

const v4 = { abstract: "abstract", description: "description", claims: "claims", read: readV4 };

/** The root elements of US full text → where their parts stand. */
const formats: Readonly<Record<string, Format>> = {
  "us-patent-grant": { ...v4, bibliography: "us-bibliographic-data-grant" },
  "us-patent-application": { ...v4, bibliography: "us-bibliographic-data-application" },
  "patent-application-publication": {
    bibliography: "subdoc-bibliographic-information",
    abstract: "subdoc-abstract",
    description: "subdoc-description",
    claims: "subdoc-claims",
    read: readPap,
  },
  PATDOC: { bibliography: "SDOBI", abstract: "SDOAB", description: "SDODE", claims: "SDOCL", read: readSt32 },
};

export interface DocumentText {
  readonly root: string;
  /** From the prolog to the end tag of the root, in UTF-8 seen one character a byte. */
  readonly text: string;
  readonly isAscii: boolean;
  /** Where in it the root element begins. */
  readonly rootOpen: number;
  readonly ordinal: number;
  /** Where the document begins in the file. */
  readonly byte: number;
  readonly issues: readonly Issue[];
}

/** Reads one whole document: a record with what could not be read of it, or the reason why it is none. */
export function readDocument(document: DocumentText): Imported {
  const { root, text, rootOpen, ordinal, byte } = document;
  const place = { document: ordinal, byte };
  const rejected = (code: string, values: Issue["values"] = {}): Imported => ({
    rejected: { at: ordinal, code, values: { ...place, ...values }, severity: "reject" },
  });
  const format = formats[root];
  if (!format) return rejected("corpus.uspto.stray", { bytes: text.length });
  const harmful = harmfulEntity(text.slice(rootOpen), declaredEntities(text.slice(0, rootOpen)));
  if (harmful) return rejected(`corpus.uspto.${harmful.kind}_entity`, { entity: harmful.name });
  const reading = new Reading();
  try {
    const sections = sectionsOf(text, rootOpen, text.lastIndexOf("</"));
    const bibliography = sections.find(({ name }) => name === format.bibliography);
    if (!bibliography) return rejected("corpus.uspto.malformed", { tag: format.bibliography });
    format.read(
      parseElement({ source: text, toText }, bibliography.open, bibliography.end + bibliography.name.length + 3),
      reading,
    );
    readTexts(document, sections, format, reading);
  } catch (error) {
    if (error instanceof MalformedXml) return rejected("corpus.uspto.malformed", { tag: error.tag });
    if (error instanceof NoNumber) return rejected("corpus.uspto.no_number");
    throw error;
  }
  const { office = "US", ...rest } = withoutEmpty(reading.record);
  const issues = [...document.issues, ...reading.issues].map((issue) => ({
    ...issue,
    at: ordinal,
    values: { ...place, ...issue.values },
  }));
  return { record: { ...rest, at: ordinal, office }, ...(issues.length > 0 && { issues }) };
}

function toText(raw: string): string {
  return plainText(raw, 0, raw.length).text;
}

/** Lists with nothing in them say no more than no list. */
function withoutEmpty<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !Array.isArray(value) || value.length > 0)) as Fields;
}

function readTexts({ text, isAscii }: DocumentText, sections: readonly Section[], format: Format, reading: Reading): void {
  const { record } = reading;
  const unknown = new Set<string>();
  for (const section of sections) {
    const field = section.name === format.abstract ? "abstracts" : section.name === format.description ? "description" : "claims";
    if (field === "claims" && section.name !== format.claims) continue;
    const plain = plainText(text, section.start, section.end, isAscii);
    if (!plain.balanced) {
      reading.issues.push({ code: "corpus.uspto.unbalanced", values: { section: section.name }, severity: "field" });
    }
    for (const name of plain.unknown) unknown.add(name);
    if (plain.text !== "") record[field] = [...(record[field] ?? []), { lang: "en", text: plain.text } satisfies LangText];
    if (field === "claims" && plain.claims > 0) {
      if (record.claimsCount === undefined) record.claimsCount = plain.claims;
      else if (record.claimsCount !== plain.claims) {
        reading.note("corpus.uspto.claims_differ", { stated: record.claimsCount, found: plain.claims });
      }
    }
  }
  if (unknown.size > 0) {
    reading.note("corpus.uspto.unknown_entity", {
      entities: [...unknown]
        .slice(0, 10)
        .map((name) => `&${name};`)
        .join(" "),
    });
  }
}
