import { parseDay } from "../../../normalise/days.ts";
import { patentTypeOf, stageOf } from "../../../normalise/patent-type.ts";
import { parsePublicationNumber } from "../../../normalise/publication-number.ts";
import { type DocumentRead, NoNumber, Reading } from "../../xml/index.ts";
import { applicationKey, dayOfForms, numberForms, type NumberForms, rawForms } from "../number-forms.ts";
import type { Tree } from "../tree.ts";
import { readClasses } from "./classes.ts";
import { linkageOf, readCitations, readPriorities } from "./links.ts";
import { readParties } from "./parties.ts";
import { langTexts, paragraphs } from "./texts.ts";

/** One `exchange-document` of DOCDB: a publication with its bibliography, abstracts and simple family. */
export function readExchangeDocument(document: Tree): DocumentRead {
  const status = document.attribute("status")?.toUpperCase();
  const given = ["country", "doc-number", "kind"].map((name) => document.attribute(name));
  if (status === "D" || status === "DV") {
    const number = given.filter(Boolean).join(" ");
    // Every delivery has some: nothing is missing that anybody could mend.
    return { note: { code: "corpus.epo.deleted", values: { number }, severity: "note" } };
  }
  const reading = new Reading();
  const { record } = reading;
  const bibliography = document.child("bibliographic-data");
  readPublication(reading, bibliography?.all("publication-reference") ?? [], {
    country: given[0],
    number: given[1],
    kind: given[2],
    date: document.attribute("date-publ"),
  });
  readFamilyId(reading, document.attribute("family-id"));
  // `A` amends and `C` creates: both hold the document whole.
  if (status && status !== "C") record.raw = { ...record.raw, exchangeStatus: status };
  if (bibliography) {
    readApplication(reading, bibliography.all("application-reference"));
    record.titles = langTexts(bibliography.all("invention-title"), (title) => title.text());
    record.parties = readParties(bibliography);
    record.classifications = readClasses(bibliography, reading);
    const claims = bibliography.first("priority-claims")?.all("priority-claim") ?? [];
    record.priorities = readPriorities(claims, reading, numberForms(bibliography.all("application-reference")));
    const linkage = linkageOf(claims);
    if (linkage) record.raw = { ...record.raw, priorityLinkage: linkage };
    record.citations = readCitations(bibliography);
  }
  record.abstracts = langTexts(document.all("abstract"), paragraphs);
  return reading.answer("EP");
}

export interface GivenNumber {
  readonly country: string | undefined;
  readonly number: string | undefined;
  readonly kind: string | undefined;
  readonly date?: string | undefined;
}

/** Number, kind, day, type and stage of the publication. Throws NoNumber where there is none. */
export function readPublication(reading: Reading, references: readonly Tree[], attributes?: GivenNumber): void {
  const { record } = reading;
  const forms = numberForms(references);
  const from = attributes?.number ? attributes : forms.docdb;
  const office = from?.country?.trim().toUpperCase();
  const number = from?.number?.replace(/\s/g, "");
  const kind = from?.kind?.trim().toUpperCase();
  const printed = office && number ? { office, number, kind } : undefined;
  const parsed = printed
    ? parsePublicationNumber(`${printed.office}${printed.number}`, { office: printed.office, ...(kind && { kind }) })
    : parsePublicationNumber(forms.epodoc?.number ?? "");
  if (parsed) {
    record.office = parsed.office;
    record.publicationKey = parsed.key;
    record.publicationNumber = parsed.number;
    if (parsed.kind) record.kind = parsed.kind;
  } else if (printed && /^[A-Z]{2}$/.test(printed.office) && /^[A-Z0-9]+$/.test(printed.number)) {
    // Old series have forms of their own: kept as the office has them.
    record.office = printed.office;
    record.publicationNumber = printed.number;
    const isKind = kind !== undefined && /^[A-Z]\d?$/.test(kind);
    if (isKind) record.kind = kind;
    record.publicationKey = `${printed.office}-${printed.number}${isKind ? `-${kind}` : ""}`;
  } else throw new NoNumber();
  record.raw = { ...record.raw, ...rawForms("publication", withAttributes(forms, attributes)) };
  const { day, unreadable } = dayOfForms(forms);
  const publishedOn = day ?? (attributes?.date ? parseDay(attributes.date) : undefined);
  if (publishedOn) record.publishedOn = publishedOn;
  else if (unreadable ?? attributes?.date) reading.unreadable("publication date", unreadable ?? attributes?.date ?? "");
  const known = { office: record.office, number: record.publicationNumber ?? "", ...(record.kind && { kind: record.kind }) };
  const type = patentTypeOf(known);
  if (type) record.type = type;
  const stage = stageOf(known);
  if (stage) record.stage = stage;
  // There the day of publication of the patent is that of the grant.
  if (stage === "grant" && publishedOn && (record.office === "US" || (record.office === "EP" && record.kind === "B1"))) {
    record.grantedOn = publishedOn;
  }
}

function withAttributes(forms: NumberForms, given: GivenNumber | undefined): NumberForms {
  if (forms.docdb || !given?.number) return forms;
  return { ...forms, docdb: { country: given.country, number: given.number, kind: given.kind } };
}

export function readApplication(reading: Reading, references: readonly Tree[]): void {
  const { record } = reading;
  const forms = numberForms(references);
  const { docdb, epodoc, original } = forms;
  if (!docdb && !epodoc && !original) return;
  record.raw = { ...record.raw, ...rawForms("application", forms) };
  const key = applicationKey(forms);
  if (key !== undefined) record.applicationKey = key;
  else reading.unreadable("application number", docdb?.number ?? epodoc?.number ?? original?.number ?? "");
  const { day, unreadable } = dayOfForms(forms);
  if (day) record.filedOn = day;
  else if (unreadable) reading.unreadable("filing date", unreadable);
}

/** The simple family of DOCDB, a number that all its members bear. */
export function readFamilyId(reading: Reading, id: string | undefined): void {
  const digits = id?.trim();
  if (!digits || !/^0*[1-9]\d*$/.test(digits)) return;
  reading.record.families = [...(reading.record.families ?? []), { model: "simple", id: `docdb:${digits}` }];
}
