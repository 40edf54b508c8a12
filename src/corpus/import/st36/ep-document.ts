import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseDay } from "../../normalise/days.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import {
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
import { epEvents } from "./ep-events.ts";
import { epCitations, epClasses, epParties, epPriorities, epReferences, epRelated, epTitles } from "./ep-lists.ts";
import { attributeOf, langOfSection, readStructuredCitations } from "./sections.ts";
import "./messages.ts";

/** Parts of the title page that say nothing of the record: fields of search, drawings to print, examiners. */
const passed = new Set(["B580", "B590", "B745", "B746", "B007EP"]);

/** European full text (`ep-patent-document` 1.0 to 1.5.1): `SDOBI` holds the title page in B-numbers, listed in the documentation. */
export const xmlFormat: XmlFormat = { module: import.meta.url, roots: ["ep-patent-document"], read };

function read(document: XmlDocument): readonly DocumentRead[] {
  const sections = sectionsOf(document);
  const titlePage = sections.find(({ name }) => name === "SDOBI");
  if (!titlePage) throw new MalformedXml("SDOBI", document.rootOpen);
  const reading = new Reading();
  const bibliography = parseSection(document, titlePage, passed);
  readIdentity(bibliography, reading);
  const { record } = reading;
  record.titles = epTitles(bibliography.first("B500", "B540"));
  if (record.titles.length === 0) reading.missing("title");
  record.parties = epParties(bibliography.child("B700"));
  record.classifications = epClasses(bibliography, reading);
  record.priorities = epPriorities(bibliography, reading);
  const cited = epCitations(bibliography.first("B500", "B560"));
  for (const section of sections) {
    if (section.name === "search-report-data") cited.push(...readStructuredCitations(parseSection(document, section)));
    if (section.name === "ep-reference-list") cited.push(...epReferences(parseSection(document, section)));
  }
  record.citations = cited;
  record.events = epEvents(bibliography);
  readTexts(document, sections, reading, {
    fieldOf: (name) => (name === "abstract" ? "abstracts" : name === "description" || name === "claims" ? name : undefined),
    langOf: (section) => langOfSection(document, section) ?? bibliography.text("B200", "B260")?.toLowerCase() ?? "und",
  });
  return [reading.answer(attributeOf(document, "country") ?? "EP")];
}

function readIdentity(bibliography: Element, reading: Reading): void {
  const { record } = reading;
  const [id, filing, available] = [bibliography.child("B100"), bibliography.child("B200"), bibliography.child("B400")];
  const office = id?.text("B190") ?? "EP";
  const kind = id?.text("B130");
  const number = id?.text("B110");
  const publication = number ? parsePublicationNumber(number, { office, ...(kind && { kind }) }) : undefined;
  if (!publication) throw new NoNumber();
  record.office = publication.office;
  record.publicationKey = publication.key;
  record.publicationNumber = publication.number;
  if (publication.kind) record.kind = publication.kind;
  else reading.missing("kind");
  const raw: Record<string, string> = { publicationNumber: [office, number, kind ?? ""].join(" ").trim() };
  day(reading, "publishedOn", "publication date", id?.text("B140", "date") ?? available?.text("B405", "date"));
  day(reading, "filedOn", "filing date", filing?.text("B220", "date"));
  const application = filing?.text("B210");
  if (application) {
    raw["applicationNumber"] = application;
    const parsed = parseApplicationNumber(application, { office: "EP" });
    if (parsed) record.applicationKey = parsed.key;
    else reading.unreadable("application number", application);
  } else reading.missing("application number");
  const type = patentTypeOf({ office: publication.office, ...(publication.kind && { kind: publication.kind }) });
  if (type) record.type = type;
  const stage = stageOf({ office: publication.office, ...(publication.kind && { kind: publication.kind }) });
  if (stage) record.stage = stage;
  const granted = available?.text("B450", "date") ?? (record.kind === "B1" ? record.publishedOn : undefined);
  const grantedOn = granted === undefined ? undefined : parseDay(granted);
  if (grantedOn) record.grantedOn = grantedOn;
  const international = bibliography.child("B800");
  put(raw, "pctApplication", international?.text("B860", "B861", "dnum", "anum"));
  put(raw, "pctPublication", international?.text("B870", "B871", "dnum", "pnum"));
  put(raw, "designatedStates", states(international?.child("B840")));
  put(raw, "extensionStates", states(international?.child("B844EP")));
  put(raw, "validationStates", states(international?.child("B848EP")));
  put(raw, "searchReportOn", international?.text("B880", "date"));
  for (const [name, of] of [
    ["divisionalOf", "pdoc"],
    ["dividedInto", "cdoc"],
  ] as const) {
    const numbers = epRelated(bibliography, of).map((each) => each.text("dnum", "anum"));
    put(raw, name, numbers.filter(Boolean).join(" "));
  }
  const correction = id?.child("B150");
  if (correction) {
    const text = correctionText(correction);
    put(raw, "correction", text);
    reading.note("corpus.st36.correction", { text });
  }
  record.raw = raw;
}

/** B151 the version (W1), B153 the INID codes that changed, B155 what is said of it, in English if it is. */
function correctionText(correction: Element): string {
  const said: string[] = [correction.text("B151") ?? "", ...correction.all("B153").map((each) => `(${each.text() ?? ""})`)];
  const words = correction.child("B155")?.children ?? [];
  const english = words.findIndex((each) => each.name === "B1551" && each.text()?.toLowerCase() === "en");
  said.push(words[english + 1]?.text() ?? "");
  return said.filter(Boolean).join(" ").slice(0, 200);
}

function put(raw: Record<string, string>, name: string, value: string | undefined): void {
  if (value) raw[name] = value;
}

function day(reading: Reading, field: "publishedOn" | "filedOn", words: string, raw: string | undefined): void {
  if (raw === undefined) {
    reading.missing(words);
    return;
  }
  const found = parseDay(raw);
  if (found) reading.record[field] = found;
  else reading.unreadable(words, raw);
}

/** `ctry` at any depth, in order. */
function states(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const codes = element.children.flatMap((each) => (each.name === "ctry" ? (each.text() ?? "") : (states(each) ?? "")));
  return codes.filter(Boolean).join(" ") || undefined;
}
