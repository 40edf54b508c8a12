import type { Citation, LangText, Priority } from "../../record.ts";
import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseDay } from "../../normalise/days.ts";
import { langOf } from "../../normalise/lang.ts";
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
import { applicationOf, citedPatent, distinct } from "./earlier.ts";
import { byFormat, formatOf, part, parts, said } from "./part.ts";
import { attributeOf, langOfSection, readStructuredCitations } from "./sections.ts";
import { st36Classes } from "./st36-classes.ts";
import { st36Parties } from "./st36-parties.ts";
import "./messages.ts";

/** Roots of documents in WIPO ST.36 by other offices and collections than the USPTO and the EPO. */
const roots = [
  "patent-document",
  "fulltext-document",
  "wo-published-application",
  "wo-patent-document",
  "cn-patent-document",
  "jp-patent-document",
  "kr-patent-document",
];

const passed = new Set(["field-of-search", "examiners", "figures", "us-field-of-classification-search"]);

/** ST.36 as MAREC and Alexandria (`patent-document`), the EPO's full texts of other offices (`fulltext-document`), WIPO and CNIPA write it. */
export const xmlFormat: XmlFormat = { module: import.meta.url, roots, read };

function read(document: XmlDocument): readonly DocumentRead[] {
  const sections = sectionsOf(document);
  const section = sections.find(({ name }) => name === "bibliographic-data" || /^[a-z]{2}-bibliographic-data$/.test(name));
  if (!section) throw new MalformedXml("bibliographic-data", document.rootOpen);
  const reading = new Reading();
  const bibliography = parseSection(document, section, passed);
  readIdentity(document, bibliography, reading);
  const { record } = reading;
  record.titles = titles(bibliography);
  if (record.titles.length === 0) reading.missing("title");
  record.parties = st36Parties(bibliography);
  record.classifications = st36Classes(bibliography, reading);
  record.priorities = priorities(bibliography, reading);
  const cited = citations(bibliography);
  for (const each of sections) {
    if (/search-report/.test(each.name)) cited.push(...readStructuredCitations(parseSection(document, each)));
  }
  record.citations = cited;
  const abstractInside = [bibliography, part(bibliography, "technical-data")].some(
    (holder) => parts(holder, "abstract").length > 0,
  );
  const lang = attributeOf(document, "lang")?.toLowerCase();
  readTexts(document, sections, reading, {
    fieldOf: (name) => {
      const plain = name.replace(/^[a-z]{2}-/, "");
      return plain === "abstract" ? "abstracts" : plain === "description" || plain === "claims" ? plain : undefined;
    },
    langOf: (each) => langOfSection(document, each) ?? (lang && /^[a-z]{2}$/.test(lang) ? lang : "und"),
  });
  if (abstractInside && record.abstracts === undefined) record.abstracts = inner(bibliography, "abstract");
  return [reading.answer(record.office ?? "XX")];
}

function readIdentity(document: XmlDocument, bibliography: Element, reading: Reading): void {
  const { record } = reading;
  const publications = parts(bibliography, "publication-reference");
  const id = part(byFormat(publications, "original", "epo", "docdb"), "document-id") ?? undefined;
  const office = said(id, "country") ?? attributeOf(document, "country");
  const number = said(id, "doc-number") ?? attributeOf(document, "doc-number");
  const kind = said(id, "kind") ?? attributeOf(document, "kind");
  const given = { ...(office && { office }), ...(kind && { kind }) };
  // `H1` alone is too short to be a number; with its office it is one.
  const publication =
    number && office ? (parsePublicationNumber(number, given) ?? parsePublicationNumber(`${office}${number}`, given)) : undefined;
  if (!publication || !number || !office) throw new NoNumber();
  record.office = publication.office;
  record.publicationKey = publication.key;
  record.publicationNumber = publication.number;
  if (publication.kind) record.kind = publication.kind;
  else reading.missing("kind");
  const raw: Record<string, string> = { publicationNumber: [office, number, kind ?? ""].join(" ").trim() };
  const printedOn = said(id, "date") ?? attributeOf(document, "date-publ") ?? attributeOf(document, "date");
  const publishedOn = printedOn === undefined ? undefined : parseDay(printedOn);
  if (publishedOn) record.publishedOn = publishedOn;
  else if (printedOn === undefined) reading.missing("publication date");
  else reading.unreadable("publication date", printedOn);
  readApplication(bibliography, office, reading, raw);
  const known = { office: publication.office, number: publication.number, ...(publication.kind && { kind: publication.kind }) };
  const appType = part(bibliography, "application-reference")?.attribute("appl-type");
  const type = patentTypeOf({ ...known, ...(appType && { raw: appType }) });
  if (type) record.type = type;
  const stage = stageOf(known);
  if (stage) record.stage = stage;
  const granted = said(bibliography, "dates-of-public-availability", "printed-with-grant", "document-id", "date");
  const grantedOn = granted === undefined ? undefined : parseDay(granted);
  if (grantedOn) record.grantedOn = grantedOn;
  else if (record.stage === "grant" && publishedOn && publication.office !== "EP") record.grantedOn = publishedOn;
  else if (record.kind === "B1" && publishedOn) record.grantedOn = publishedOn;
  const family = attributeOf(document, "family-id");
  // MAREC and Alexandria take DOCDB's number of the simple family; 0 and -1 stand for none.
  if (family && /^[1-9]\d*$/.test(family)) record.families = [{ model: "simple", id: `docdb:${family}` }];
  record.raw = raw;
}

function readApplication(bibliography: Element, office: string, reading: Reading, raw: Record<string, string>): void {
  const { record } = reading;
  const reference = byFormat(parts(bibliography, "application-reference"), "original", "epo", "docdb");
  const id = byFormat(parts(reference, "document-id"), "original", "epo", "docdb");
  const number = said(id, "doc-number");
  const on = said(id, "date");
  const filedOn = on === undefined ? undefined : parseDay(on);
  if (filedOn) record.filedOn = filedOn;
  else if (on !== undefined) reading.unreadable("filing date", on);
  if (!number) {
    reading.missing("application number");
    return;
  }
  raw["applicationNumber"] = number;
  const docdb = isDocdb(id) || isDocdb(reference);
  const key =
    seriesKey(reference, number, docdb) ??
    applicationOf({ office: said(id, "country") ?? office, number, kind: said(id, "kind"), on, docdb })?.key;
  if (key) record.applicationKey = key;
  else reading.unreadable("application number", number);
  if (office === "CN" && parseApplicationNumber(number, { office })?.check === "wrong") {
    reading.note("corpus.st36.check_digit", { number });
  }
}

function isDocdb(element: Element | undefined): boolean {
  const format = element && formatOf(element);
  return format === "epo" || format === "docdb";
}

/** DOCDB leaves out the series of American numbers; MAREC gives it beside them. */
function seriesKey(reference: Element | undefined, number: string, docdb: boolean): string | undefined {
  const series = reference?.attribute("us-series-code")?.trim();
  const [, serial] = (docdb && /^(\d{1,6})\d{2}$/.exec(number)) || [];
  return series && serial && /^\d{1,2}$/.test(series) ? `US-${series.padStart(2, "0")}${serial.padStart(6, "0")}` : undefined;
}

function titles(bibliography: Element): LangText[] {
  const found: LangText[] = [];
  for (const holder of [part(bibliography, "technical-data"), bibliography]) found.push(...inner(holder, "invention-title"));
  return found.filter(({ lang }, index) => found.findIndex((each) => each.lang === lang) === index);
}

function inner(holder: Element | undefined, name: string): LangText[] {
  return parts(holder, name).flatMap((each) => {
    const text = each.text();
    const lang = each.attribute("lang")?.toLowerCase();
    return text ? [{ lang: lang && /^[a-z]{2}$/.test(lang) ? lang : langOf(text), text }] : [];
  });
}

function priorities(bibliography: Element, reading: Reading): Priority[] {
  const claims = parts(part(bibliography, "priority-claims"), "priority-claim");
  // The same claim may stand there as printed and as DOCDB has it: the latter is linked, with its kind.
  const linked = claims.filter((each) => isDocdb(part(each, "document-id")) || isDocdb(each));
  const found: (Priority | undefined)[] = [];
  for (const claim of linked.length > 0 ? linked : claims) {
    const id = part(claim, "document-id") ?? claim;
    const given = { office: said(id, "country"), number: said(id, "doc-number"), kind: said(id, "kind"), on: said(id, "date") };
    const priority = applicationOf({ ...given, docdb: isDocdb(id) || isDocdb(claim) });
    // DOCDB lists a first filing among its own priorities.
    if (given.number !== undefined && given.number === reading.record.raw?.["applicationNumber"]) continue;
    if (!priority) reading.unreadable("priority", [given.office, given.number].filter(Boolean).join(" "));
    // DOCDB lists the international application beside the priorities of what came of it; it makes no family of its own.
    const isRoute = given.kind === "W" && (linked.length > 0 ? linked : claims).length > 1;
    found.push(priority && isRoute ? { ...priority, active: false } : priority);
  }
  const own = reading.record.applicationKey;
  return distinct(found).filter(({ key }) => key !== own);
}

function citations(bibliography: Element): Citation[] {
  const found: Citation[] = [];
  for (const holder of [part(bibliography, "technical-data"), bibliography]) {
    const groups = [...parts(holder, "citations"), ...parts(holder, "references-cited")];
    for (const group of groups) {
      found.push(...readStructuredCitations(group));
      for (const each of parts(part(group, "patent-citations"), "patcit")) {
        const id = part(each, "document-id");
        const source = part(each, "sources", "source");
        const category = source?.attribute("category");
        const cited = citedPatent({
          office: said(id, "country"),
          number: said(id, "doc-number"),
          kind: said(id, "kind"),
          text: said(each, "text"),
          origin: originOf(source?.attribute("name")),
          category: category && /^[A-Z]{1,3}$/.test(category) ? category : undefined,
        });
        if (cited) found.push(cited);
      }
      for (const each of parts(part(group, "non-patent-citations"), "nplcit")) {
        const text = said(each, "text") ?? each.text();
        const origin = originOf(part(each, "sources", "source")?.attribute("name"));
        if (text) found.push({ text, ...(origin && { origin }) });
      }
    }
  }
  return found;
}

/** SEA search, EXA examination, OPP opposition, ISR international search; APP and DES by the applicant. */
function originOf(phase: string | undefined): Citation["origin"] {
  if (phase === undefined) return undefined;
  if (/^(?:APP|DES)/.test(phase)) return "applicant";
  return /^(?:SEA|ISR|EXA|PRS|CH2|SUP|FOP)/.test(phase) ? "examiner" : "other";
}
