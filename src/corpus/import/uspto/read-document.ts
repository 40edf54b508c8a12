import { AppError } from "#base";
import type { LangText } from "../../record.ts";
import {
  type DocumentRead,
  type Element,
  MalformedXml,
  parseSection,
  plainText,
  Reading,
  type Section,
  sectionsOf,
  type XmlDocument,
  type XmlFormat,
} from "../xml/index.ts";
import { readPap } from "./read-pap.ts";
import { readSt32 } from "./read-st32.ts";
import { readV4 } from "./read-v4.ts";
import "./messages.ts";

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

/** Sections of the bibliography that say nothing of the record: where examiners searched, who they were, how many drawings. */
const passed = new Set(["us-field-of-classification-search", "field-of-search", "examiners", "figures", "B580", "B745", "B590"]);

/** Reads one whole document. */
function read(document: XmlDocument): readonly DocumentRead[] {
  const format = formats[document.root];
  if (!format) throw new MalformedXml(document.root, document.rootOpen);
  const reading = new Reading();
  const sections = sectionsOf(document);
  const bibliography = sections.find(({ name }) => name === format.bibliography);
  if (!bibliography) throw new MalformedXml(format.bibliography, document.rootOpen);
  format.read(parseSection(document, bibliography, passed), reading);
  readTexts(document, sections, format, reading);
  return [reading.answer("US")];
}

/** US full text. `sequence-cwu` holds the sequences of the patent before it. */
export const xmlFormat: XmlFormat = {
  module: import.meta.url,
  roots: Object.keys(formats),
  neverPrefixed: true,
  passed: {
    roots: ["sequence-cwu"],
    note: "corpus.uspto.sequences",
    only: (file, count) => new AppError("corpus.uspto.only_sequences", { file, count }),
  },
  read,
};

function readTexts({ text, isAscii }: XmlDocument, sections: readonly Section[], format: Format, reading: Reading): void {
  const { record } = reading;
  const unknown = new Set<string>();
  for (const section of sections) {
    const field = section.name === format.abstract ? "abstracts" : section.name === format.description ? "description" : "claims";
    if (field === "claims" && section.name !== format.claims) continue;
    const plain = plainText(text, section.start, section.end, isAscii);
    if (!plain.balanced) {
      reading.issues.push({ code: "corpus.xml.unbalanced", values: { section: section.name }, severity: "field" });
    }
    for (const name of plain.unknown) unknown.add(name);
    if (plain.text !== "") record[field] = [...(record[field] ?? []), { lang: "en", text: plain.text } satisfies LangText];
    if (field === "claims" && plain.claims > 0) {
      if (record.claimsCount === undefined) record.claimsCount = plain.claims;
      else if (record.claimsCount !== plain.claims) {
        reading.note("corpus.xml.claims_differ", { stated: record.claimsCount, found: plain.claims });
      }
    }
  }
  if (unknown.size > 0) {
    reading.note("corpus.xml.unknown_entity", {
      entities: [...unknown]
        .slice(0, 10)
        .map((name) => `&${name};`)
        .join(" "),
    });
  }
}
