import type { Citation, Priority } from "../../record.ts";
import { parseSymbol } from "../../normalise/classification.ts";
import { parseDay } from "../../normalise/days.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import { applicationOf, citedPatent, distinct } from "../st36/earlier.ts";
import { attributeOf } from "../st36/sections.ts";
import {
  Classes,
  type DocumentRead,
  type Element,
  MalformedXml,
  NoNumber,
  parseSection,
  Reading,
  readTexts,
  type Section,
  sectionsOf,
  type TextField,
  type XmlDocument,
  type XmlFormat,
} from "../xml/index.ts";
import { deep, textIn } from "./deep.ts";
import { st96Parties } from "./parties.ts";
import "./messages.ts";

/**
 * WIPO ST.96: publications (`pat:PatentPublication`, `pat:ApplicationBody` and the like around `pat:BibliographicData`) and the papers of
 * American files (`pat:ClaimsDocument`, `pat:SpecificationDocument`).
 */
export const xmlFormat: XmlFormat = {
  module: import.meta.url,
  roots: ["PatentPublication", "PatentGrantPublication", "ApplicationBody", "ClaimsDocument", "SpecificationDocument"],
  read: (document) => (document.root.endsWith("Document") ? readPaper(document) : readPublication(document)),
};

const textFields: Readonly<Record<string, TextField>> = {
  Abstract: "abstracts",
  Description: "description",
  Specification: "description",
  Claims: "claims",
  ClaimSet: "claims",
};

function langOf(document: XmlDocument): (section: Section) => string {
  const whole = attributeOf(document, "languageCode")?.toLowerCase() ?? "en";
  return (section) => {
    const tag = document.text.slice(section.open, section.start);
    return /\s(?:\w+:)?languageCode="([A-Za-z]{2})"/.exec(tag)?.[1]?.toLowerCase() ?? whole;
  };
}

function readPublication(document: XmlDocument): readonly DocumentRead[] {
  const sections = sectionsOf(document);
  const section = sections.find(({ name }) => name.endsWith("BibliographicData"));
  if (!section) throw new MalformedXml("BibliographicData", document.rootOpen);
  const reading = new Reading();
  const bibliography = parseSection(document, section);
  readIdentity(bibliography, reading);
  const { record } = reading;
  record.titles = deep(bibliography, "InventionTitle").flatMap((each) => {
    const text = each.text();
    return text
      ? [
          {
            lang: each.attribute("com:languageCode")?.toLowerCase() ?? each.attribute("languageCode")?.toLowerCase() ?? "en",
            text,
          },
        ]
      : [];
  });
  if (record.titles.length === 0) reading.missing("title");
  record.parties = st96Parties(bibliography);
  record.classifications = classes(bibliography, reading);
  record.priorities = priorities(bibliography, reading);
  record.citations = citations(bibliography);
  readTexts(document, sections, reading, { fieldOf: (name) => textFields[name], langOf: langOf(document) });
  return [reading.answer(record.office ?? "XX")];
}

function readIdentity(bibliography: Element, reading: Reading): void {
  const { record } = reading;
  const id = deep(bibliography, "PatentPublicationIdentification")[0] ?? deep(bibliography, "PatentGrantIdentification")[0];
  const office = textIn(id, "IPOfficeCode");
  const number = textIn(id, "PublicationNumber", "PatentNumber");
  const kind = textIn(id, "PatentDocumentKindCode");
  const publication = number && office ? parsePublicationNumber(number, { office, ...(kind && { kind }) }) : undefined;
  const filing = deep(bibliography, "ApplicationIdentification")[0];
  const printed = textIn(filing, "ApplicationNumberText", "ST13ApplicationNumber", "ApplicationNumber");
  const on = textIn(filing, "FilingDate") ?? textIn(bibliography, "FilingDate");
  const application = applicationOf({ office: textIn(filing, "IPOfficeCode") ?? office, number: printed, on });
  if (!publication && !application) throw new NoNumber();
  const raw: Record<string, string> = {};
  if (publication) {
    record.office = publication.office;
    record.publicationKey = publication.key;
    record.publicationNumber = publication.number;
    if (publication.kind) record.kind = publication.kind;
    raw["publicationNumber"] = [office, number, kind].filter(Boolean).join(" ");
  } else if (application) record.office = application.office;
  if (printed) raw["applicationNumber"] = printed;
  if (application) record.applicationKey = application.key;
  else reading.missing("application number");
  if (application?.on) record.filedOn = application.on;
  const publishedOn = parseDay(textIn(id, "PublicationDate", "GrantDate") ?? "");
  if (publishedOn) record.publishedOn = publishedOn;
  else reading.missing("publication date");
  const known = {
    office: record.office ?? "XX",
    ...(publication && { number: publication.number, ...(publication.kind && { kind: publication.kind }) }),
  };
  const type = patentTypeOf(known);
  if (type) record.type = type;
  const stage = stageOf(known);
  if (stage) record.stage = stage;
  if (stage === "grant" && publishedOn) record.grantedOn = publishedOn;
  record.raw = raw;
}

function classes(bibliography: Element, reading: Reading): ReturnType<Classes["list"]> {
  const list = new Classes(reading);
  for (const [name, scheme] of [
    ["IPCRClassification", "ipc"],
    ["CPCClassification", "cpc"],
  ] as const) {
    for (const each of deep(bibliography, name)) {
      const parts = [["Section", "CPCSection"], ["Class"], ["Subclass"], ["MainGroup"]].map(
        (names) => textIn(each, ...names) ?? "",
      );
      const sub = textIn(each, "Subgroup");
      const raw =
        parts.every(Boolean) && sub
          ? `${parts.join("")}/${sub}`
          : (textIn(each, "PatentClassificationText") ?? each.text() ?? "");
      const position = textIn(each, "SymbolPositionCode");
      const value = textIn(each, "PatentClassificationValueCode", "CPCClassificationValueCode", "ClassificationValueCode");
      list.add(scheme, parseSymbol(scheme, raw), raw, { first: position === "F", additional: value === "A" || value === "N" });
    }
  }
  return list.list();
}

function priorities(bibliography: Element, reading: Reading): Priority[] {
  const found = deep(bibliography, "PriorityClaim").map((claim) => {
    const number = textIn(claim, "ApplicationNumberText", "ST13ApplicationNumber", "ApplicationNumber");
    const priority = applicationOf({ office: textIn(claim, "IPOfficeCode"), number, on: textIn(claim, "FilingDate") });
    if (!priority) reading.unreadable("priority", number ?? claim.text() ?? "");
    return priority;
  });
  return distinct(found);
}

function citations(bibliography: Element): Citation[] {
  return deep(bibliography, "ReferenceCitation").flatMap((each): Citation[] => {
    const by = textIn(each, "CitedByCategory", "CitationSourceCategory")?.toLowerCase();
    const origin = by?.includes("examiner") ? "examiner" : by?.includes("applicant") ? "applicant" : by ? "other" : undefined;
    const id =
      deep(each, "PatentDocumentIdentification", "CitedPatentDocumentIdentification")[0] ?? deep(each, "PatentCitation")[0];
    if (id) {
      const number = textIn(id, "DocumentNumber", "PublicationNumber", "PatentNumber");
      const cited = citedPatent({
        office: textIn(id, "IPOfficeCode"),
        number,
        kind: textIn(id, "PatentDocumentKindCode"),
        text: textIn(id, "PatentCitationText"),
        origin,
      });
      return cited ? [cited] : [];
    }
    const text = textIn(each, "NPLCitationText", "NPLCitation");
    return text ? [{ text, ...(origin && { origin }) }] : [];
  });
}

/** A paper of an American file: claims, specification or abstract as received on a day. */
function readPaper(document: XmlDocument): readonly DocumentRead[] {
  const reading = new Reading();
  const sections = sectionsOf(document);
  const header = sections.find(({ name }) => name === "DocumentHeaderDetails");
  const number = header && textIn(parseSection(document, header), "ApplicationNumber");
  const application = applicationOf({ office: "US", number });
  if (!application || !number) throw new NoNumber();
  const one = (name: string): string => {
    const section = sections.find((each) => each.name === name);
    return section ? document.text.slice(section.start, section.end).trim() : "";
  };
  const isAbstract = one("DocumentCode") === "ABST";
  readTexts(document, sections, reading, {
    fieldOf: (name) => (name === "Specification" && isAbstract ? "abstracts" : textFields[name]),
    langOf: langOf(document),
    // Marks of the scan: line numbers, headers, pages, what the reading was unsure of.
    prepare: (source) => source.replace(/\s*<((?:\w+:)?(?:BoundaryData|OCRConfidenceData))(?=[\s>])[^>]*>[^]*?<\/\1>\s*/g, " "),
  });
  const { record } = reading;
  record.office = "US";
  record.applicationKey = application.key;
  // Claims that were amended or cancelled stand there as well: their number is not that of the claims.
  delete record.claimsCount;
  const on = one("MailRoomDate");
  record.raw = { applicationNumber: number, paper: one("DocumentCode"), receivedOn: on };
  reading.note("corpus.st96.paper", { number, on });
  return [reading.answer("US")];
}
