import type { Citation, LegalEvent, Priority } from "../../record.ts";
import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseSymbol } from "../../normalise/classification.ts";
import { parseDay } from "../../normalise/days.ts";
import { gazetteCodes } from "../../normalise/gazette-codes.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import { applicationOf, citedPatent, distinct } from "../st36/earlier.ts";
import {
  Classes,
  type DocumentRead,
  type Element,
  MalformedXml,
  NoNumber,
  parseSection,
  Reading,
  readTexts,
  sectionsOf,
  type XmlDocument,
  type XmlFormat,
} from "../xml/index.ts";
import { documentParties } from "./parties.ts";
import "./messages.ts";

/** Publications of the Chinese office 1985 to today as it delivers them in bulk (`business:PatentDocumentAndRelated` V2). */
export const xmlFormat: XmlFormat = { module: import.meta.url, roots: ["PatentDocumentAndRelated"], read };

function read(document: XmlDocument): readonly DocumentRead[] {
  const sections = sectionsOf(document);
  const section = sections.find(({ name }) => name === "BibliographicData" || name === "DesignBibliographicData");
  if (!section) throw new MalformedXml("BibliographicData", document.rootOpen);
  const reading = new Reading();
  const bibliography = parseSection(document, section, new Set(["business:ExaminerDetails"]));
  readIdentity(bibliography, reading);
  const { record } = reading;
  const titles = bibliography.all("InventionTitle", "DesignTitle", "UtilityModelTitle");
  record.titles = titles.flatMap((each) => {
    const text = each.text();
    return text ? [{ lang: each.attribute("lang")?.toLowerCase() ?? "zh", text }] : [];
  });
  if (record.titles.length === 0) reading.missing("title");
  record.parties = documentParties(bibliography);
  record.classifications = classes(bibliography, reading);
  record.priorities = priorities(bibliography, reading);
  record.citations = citations(bibliography);
  readTexts(document, sections, reading, {
    fieldOf: (name) =>
      name === "Abstract" || name === "BriefExplanation"
        ? "abstracts"
        : name === "Description"
          ? "description"
          : name === "Claims"
            ? "claims"
            : undefined,
    langOf: (each) => /\slang="([a-z]{2})"/.exec(document.text.slice(each.open, each.start))?.[1] ?? "zh",
  });
  return [reading.answer("CN")];
}

/** One of several that differ in their data format: as printed rather than as standardised. */
export function original(all: readonly Element[]): Element | undefined {
  return all.find((each) => each.attribute("dataFormat") === "original") ?? all[0];
}

interface DocumentId {
  readonly office: string | undefined;
  readonly number: string | undefined;
  readonly kind: string | undefined;
  readonly on: string | undefined;
}

function idOf(reference: Element | undefined): DocumentId {
  const id = reference?.child("DocumentID") ?? reference;
  return { office: id?.text("WIPOST3Code"), number: id?.text("DocNumber"), kind: id?.text("Kind"), on: id?.text("Date") };
}

function readIdentity(bibliography: Element, reading: Reading): void {
  const { record } = reading;
  const printed = idOf(original(bibliography.all("PublicationReference")));
  const office = printed.office ?? "CN";
  const kind = printed.kind;
  const publication = printed.number ? parsePublicationNumber(printed.number, { office, ...(kind && { kind }) }) : undefined;
  const raw: Record<string, string> = {};
  if (publication && printed.number) {
    record.office = publication.office;
    record.publicationKey = publication.key;
    record.publicationNumber = publication.number;
    if (publication.kind) record.kind = publication.kind;
    raw["publicationNumber"] = [office, printed.number, kind ?? ""].join(" ").trim();
  }
  const gazette = bibliography.first("PublicAvailabilityDate", "GazetteReference");
  const issue = gazette?.text("GazetteNumber");
  if (issue) raw["gazette"] = issue;
  const publishedOn = day(reading, "publication date", printed.on ?? gazette?.text("Date"));
  if (publishedOn) record.publishedOn = publishedOn;
  const application = idOf(original(bibliography.all("ApplicationReference")));
  if (application.number) {
    raw["applicationNumber"] = application.number;
    const parsed = parseApplicationNumber(application.number, { office: "CN" });
    if (parsed) record.applicationKey = parsed.key;
    else reading.unreadable("application number", application.number);
    if (parsed?.check === "wrong") reading.note("corpus.cnipa.check_digit", { number: application.number });
  } else reading.missing("application number");
  if (record.publicationKey === undefined && record.applicationKey === undefined) throw new NoNumber();
  const filedOn = day(reading, "filing date", application.on);
  if (filedOn) record.filedOn = filedOn;
  const known = {
    office,
    ...(publication ? { number: publication.number } : record.applicationKey && { number: record.applicationKey.slice(3) }),
    ...(publication?.kind && { kind: publication.kind }),
  };
  const type = patentTypeOf(known);
  if (type) record.type = type;
  const stage = stageOf(known);
  if (stage) record.stage = stage;
  if (stage === "grant" && publishedOn) record.grantedOn = publishedOn;
  const international = internationalNumbers(bibliography);
  for (const [name, value] of Object.entries(international)) if (value) raw[name] = value;
  const parent = deep(bibliography.child("RelatedDocuments"), /^Divi/).flatMap((each) => deep(each, /^DocNumber$/));
  const [parentNumber] = parent;
  const divided = parentNumber?.text();
  if (divided) raw["divisionalOf"] = divided;
  readEarlier(bibliography, reading, raw);
  record.raw = raw;
}

/** What was published of the application before: of a grant the publication that the gazette announced as PB01. */
function readEarlier(bibliography: Element, reading: Reading, raw: Record<string, string>): void {
  const { record } = reading;
  const earlier = deep(bibliography.child("RelatedDocuments"), /^RelatedPublicationDoc$/)
    .flatMap(idsWithin)
    .filter(({ number }) => number !== undefined);
  if (earlier.length === 0) return;
  raw["earlierPublication"] = earlier
    .map(({ office, number, kind }) => [office, number, kind].filter(Boolean).join(" "))
    .join("; ");
  const published = earlier.find(({ office, kind }) => office === "CN" && kind?.startsWith("A"));
  const on = published?.on === undefined ? undefined : day(reading, "earlier publication date", published.on);
  if (!on || record.stage !== "grant") return;
  const { category } = gazetteCodes["PB01"] ?? {};
  const announced: LegalEvent = { office: "CN", code: "PB01", on, ...(category && { category }) };
  record.events = [announced];
}

/** The international application of a national phase: its numbers, and the day on which the national phase began (85). */
function internationalNumbers(bibliography: Element): Record<string, string | undefined> {
  const [filing] = deep(bibliography, /^(?:PCTOrRegionalFilingData|InternationalFilingData|PCTFilingData)$/);
  const [publishing] = deep(bibliography, /^(?:PCTOrRegionalPublishingData|InternationalPublishingData|PCTPublishingData)$/);
  const [entered] = deep(bibliography, /^(?:NationalPhaseDate|NationalStageDate|PCT371Date|InternationalEntryDate)$/);
  const numberIn = (element: Element | undefined): string | undefined =>
    element ? deep(element, /^DocNumber$/)[0]?.text() : undefined;
  return {
    pctApplication: numberIn(filing),
    pctPublication: numberIn(publishing),
    nationalPhaseOn: entered?.text("Date") ?? entered?.text(),
  };
}

/** Elements of a name at any depth, outermost first. */
function deep(element: Element | undefined, name: RegExp): readonly Element[] {
  return (element?.children ?? []).flatMap((each) => (name.test(each.name) ? [each] : deep(each, name)));
}

function day(reading: Reading, words: string, raw: string | undefined): ReturnType<typeof parseDay> {
  if (raw === undefined) {
    reading.missing(words);
    return undefined;
  }
  const found = parseDay(raw);
  if (!found) reading.unreadable(words, raw);
  return found;
}

/** The first symbol is the main class, as the gazette prints it. */
function classes(bibliography: Element, reading: Reading): ReturnType<Classes["list"]> {
  const list = new Classes(reading);
  for (const group of bibliography.all("ClassificationIPCRDetails", "ClassificationIPCDetails")) {
    for (const [index, each] of group.all("ClassificationIPCR", "ClassificationIPC").entries()) {
      const parts = ["Section", "MainClass", "Subclass", "MainGroup"].map((name) => each.text(name) ?? "");
      const sub = each.text("Subgroup");
      const raw =
        parts.every(Boolean) && sub ? `${parts.join("")}/${sub}` : (each.text("Text") ?? each.text("MainClassification") ?? "");
      const first = (each.attribute("sequence") ?? String(index + 1)) === "1";
      list.add("ipc", parseSymbol("ipc", raw) ?? parseSymbol("ipc", each.text("Text") ?? ""), raw, { first });
    }
  }
  for (const group of deep(bibliography, /^ClassificationLocarno(?:Details)?$/)) {
    const symbols = deep(group, /^(?:MainClassification|FurtherClassification|Text)$/);
    for (const [index, each] of symbols.entries()) {
      const raw = each.text() ?? "";
      list.add("locarno", parseSymbol("locarno", raw), raw, { first: index === 0 });
    }
  }
  return list.list();
}

function priorities(bibliography: Element, reading: Reading): Priority[] {
  const claims = bibliography.children.filter(({ name }) => name.startsWith("Priorit")).flatMap((each) => idsWithin(each));
  const found = claims.map(({ office, number, on }) => {
    const priority = applicationOf({ office: office ?? (number ? "CN" : undefined), number, on });
    if (!priority && number) reading.unreadable("priority", [office, number].filter(Boolean).join(" "));
    return priority;
  });
  return distinct(found);
}

/** Every group with a number within an element, in its original form. */
function idsWithin(element: Element): readonly DocumentId[] {
  if (element.child("DocNumber") || element.child("DocumentID")) return [idOf(element)];
  const formats = element.children.filter((each) => each.attribute("dataFormat") !== undefined);
  const chosen = formats.some((each) => each.attribute("dataFormat") === "original")
    ? element.children.filter((each) => (each.attribute("dataFormat") ?? "original") === "original")
    : element.children;
  return chosen.flatMap(idsWithin);
}

/** What examiners found (SEA); a patent in both forms is one citation. */
function citations(bibliography: Element): Citation[] {
  return bibliography.all("ReferencesCited").flatMap((group) =>
    group.all("Citation").flatMap((each): Citation[] => {
      const phase = each.attribute("srepPhase");
      const origin =
        phase === undefined || /^(?:SEA|EXA)/.test(phase) ? "examiner" : /^(?:APP|DES)/.test(phase) ? "applicant" : "other";
      const category = each.text("Category");
      const patent = each.child("ApplicationCitation") ?? each.child("PatentCitation") ?? each.child("PatCitation");
      if (patent) {
        const id = idOf(original(patent.all("PublicationReference")) ?? patent);
        const cited = citedPatent({ ...id, text: patent.text("Text"), origin, category });
        return cited ? [cited] : [];
      }
      const text = each.text("NPLCitation", "Text") ?? each.text("NPLCitation") ?? each.text("Text");
      return text ? [{ text, origin, ...(category && { category }) }] : [];
    }),
  );
}
