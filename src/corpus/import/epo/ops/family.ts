import { parsePublicationNumber } from "../../../normalise/publication-number.ts";
import { type DocumentRead, Reading } from "../../xml/index.ts";
import { readApplication, readExchangeDocument, readFamilyId, readPublication } from "../exchange/exchange-document.ts";
import { linkageOf, readPriorities } from "../exchange/links.ts";
import { numberForms } from "../number-forms.ts";
import type { Tree } from "../tree.ts";
import { readLegalEvents } from "./legal-event.ts";

/**
 * An INPADOC family: a record for each member, with its priorities, its number of the simple family, its legal events and its
 * bibliography where the response holds them. The list of all members (the extended family) stands on the record of the publication
 * that was asked for, else on the first.
 */
export function readFamily(family: Tree): DocumentRead[] {
  const members = family.all("family-member").flatMap(readMember);
  const keys = members.flatMap((each) => ("record" in each && each.record.publicationKey ? [each.record.publicationKey] : []));
  const asked = publicationKey(family.all("publication-reference"));
  const holder = Math.max(
    0,
    members.findIndex((each) => "record" in each && each.record.publicationKey === asked),
  );
  return members.map((each, index) => {
    if (!("record" in each) || index !== holder || keys.length < 2) return each;
    const families = [...(each.record.families ?? []), { model: "extended" as const, members: [...new Set(keys)] }];
    return { ...each, record: { ...each.record, families } };
  });
}

/** One record, or one for each publication of the application that the member is. */
function readMember(member: Tree): DocumentRead[] {
  const references = member.all("publication-reference");
  const documents = member.all("exchange-document");
  const parts = references.length > 0 ? references.map((each) => [each]) : [[]];
  return parts.map((part, index) => {
    const reading = new Reading();
    const { record } = reading;
    readPublication(reading, part, attributesOf(documents[index]));
    readFamilyId(reading, member.attribute("family-id"));
    readApplication(reading, member.all("application-reference"));
    const claims = member.all("priority-claim");
    const bibliography = documents[index]?.child("bibliographic-data");
    const application = bibliography ?? member;
    record.priorities = readPriorities(claims, reading, numberForms(application.all("application-reference")));
    const linkage = linkageOf(claims);
    if (linkage) record.raw = { ...record.raw, priorityLinkage: linkage };
    // They are the application's: once is enough.
    if (index === 0) record.events = readLegalEvents(member, reading);
    return withBibliography(reading.answer("EP"), documents[index]);
  });
}

function attributesOf(document: Tree | undefined): Parameters<typeof readPublication>[2] {
  if (!document) return undefined;
  const [country, number, kind] = ["country", "doc-number", "kind"].map((name) => document.attribute(name));
  return { country, number, kind };
}

/** What the member itself says (priorities with their indicators, application with its day) goes before its bibliography. */
function withBibliography(member: DocumentRead, document: Tree | undefined): DocumentRead {
  if (!document || !("record" in member)) return member;
  const read = readExchangeDocument(document);
  if (!("record" in read)) return member;
  const { priorities = [], families = [] } = member.record;
  const record = {
    ...read.record,
    ...member.record,
    ...(read.record.applicationKey && { applicationKey: read.record.applicationKey }),
    priorities: priorities.length > 0 ? priorities : (read.record.priorities ?? []),
    families: families.length > 0 ? families : (read.record.families ?? []),
    raw: { ...member.record.raw, ...read.record.raw },
  };
  const issues = [...(member.issues ?? []), ...(read.issues ?? [])];
  return { record, ...(issues.length > 0 && { issues }) };
}

/**
 * Equivalents: the publications that the office holds for the same invention. One record, that of the publication that was asked for,
 * with all as members of its simple family; and a record for each whose bibliography came along.
 */
export function readEquivalents(inquiry: Tree): DocumentRead[] {
  const results = inquiry.all("inquiry-result");
  const reading = new Reading();
  readPublication(reading, inquiry.all("publication-reference"));
  const own = reading.record.publicationKey;
  const members = results.flatMap((each) => publicationKey(each.all("publication-reference")) ?? []);
  const others = members.filter((key) => own !== undefined && !own.startsWith(`${key}-`) && key !== own);
  reading.record.families = own && others.length > 0 ? [{ model: "simple", members: [own, ...others] }] : [];
  const documents = results.flatMap((each) => each.first("exchange-documents")?.all("exchange-document") ?? []);
  return [reading.answer("EP"), ...documents.map(readExchangeDocument)];
}

function publicationKey(references: readonly Tree[]): string | undefined {
  const { docdb, epodoc } = numberForms(references);
  return docdb?.country
    ? parsePublicationNumber(`${docdb.country}${docdb.number}`, {
        office: docdb.country,
        ...(docdb.kind && { kind: docdb.kind }),
      })?.key
    : parsePublicationNumber(epodoc?.number ?? "")?.key;
}
