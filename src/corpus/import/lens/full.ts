import { langOf } from "../../normalise/lang.ts";
import { tidyName } from "../../normalise/organisation.ts";
import { regionOf } from "../../normalise/region.ts";
import { statusOf } from "../../normalise/status.ts";
import type { Citation, Imported, LangText, PartyMention, PartyRole, Priority } from "../../record.ts";
import { docdbApplicationKey } from "../docdb-number.ts";
import { filled, Reading } from "../json/reading.ts";
import { isObject, objectAt, objectsAt, textAt, textsAt, type JsonObject } from "../json/values.ts";
import { documentNumber, familiesOf, kindFacts } from "./numbers.ts";

/** Top-level keys of the records of the Lens's patent API and bulk files. */
export const fullKeys: Readonly<Record<string, string>> = {
  lens_id: "raw",
  jurisdiction: "office",
  doc_number: "publicationNumber",
  kind: "kind",
  date_published: "publishedOn",
  year_published: "unused",
  doc_key: "unused",
  docdb_id: "raw",
  lang: "unused",
  publication_type: "stage",
  biblio: "biblio",
  families: "families",
  legal_status: "status",
  abstract: "abstract",
  claims: "claims",
  description: "description",
  sequence_listing: "unused",
};

/** One record of the API. */
export function readFull(object: JsonObject, line: number): Imported {
  const reading = new Reading(line);
  const biblio = objectAt(object, "biblio");
  const publication = documentNumber(object) ?? documentNumber(objectAt(biblio, "publication_reference"));
  const filing = objectAt(biblio, "application_reference");
  const filedOn = reading.day(filing, "date");
  const applicationKey = applicationOf(filing, filedOn);
  const printed = printedNumber(object);
  if (filing && textAt(filing, "doc_number") !== undefined && !applicationKey)
    reading.unread("application_reference", printedNumber(filing));
  if (!publication && !applicationKey) return reading.rejected(printed);
  const legal = objectAt(object, "legal_status");
  const status = textAt(legal, "patent_status");
  return reading.done({
    at: line,
    office: publication?.office ?? applicationKey?.slice(0, 2) ?? "",
    ...filled({
      publicationKey: publication?.key,
      publicationNumber: publication?.number,
      kind: publication?.kind,
      publishedOn: reading.day(object, "date_published"),
      grantedOn: reading.day(legal, "grant_date"),
      applicationKey,
      filedOn,
      ...(publication && kindFacts(publication, textAt(object, "publication_type"))),
      titles: langTexts(biblio, "invention_title"),
      abstracts: langTexts(object, "abstract"),
      claims: claimsOf(object),
      description: langTexts(object, "description"),
      parties: partiesOf(objectAt(biblio, "parties")),
      classifications: classesOf(biblio, reading),
      priorities: prioritiesOf(objectAt(biblio, "priority_claims"), reading),
      citations: citationsOf(objectAt(biblio, "references_cited")),
      citedByCount: reading.count(objectAt(biblio, "cited_by"), "patent_count"),
      families: familiesOf(objectAt(object, "families")),
      status: status === undefined ? undefined : { status: statusOf(status), raw: status },
      expiresOn: reading.day(legal, "anticipated_term_date"),
    }),
    raw: filled({
      publicationNumber: printed,
      applicationNumber: filing && printedNumber(filing),
      lensId: textAt(object, "lens_id"),
      discontinuedOn: textAt(legal, "discontinuation_date"),
    }) as Record<string, string>,
  });
}

const printedNumber = (id: JsonObject): string =>
  ["jurisdiction", "doc_number", "kind"].flatMap((key) => textAt(id, key) ?? []).join(" ");

function applicationOf(id: JsonObject | undefined, on: string | undefined): string | undefined {
  const [office, number] = [textAt(id, "jurisdiction"), textAt(id, "doc_number")];
  if (!office || !number) return undefined;
  return docdbApplicationKey(office, number, textAt(id, "kind") ?? "", on === undefined ? undefined : Number(on.slice(0, 4)));
}

function langTexts(object: JsonObject | undefined, key: string): LangText[] {
  return objectsAt(object, key).flatMap((each) => {
    const text = textAt(each, "text");
    return text === undefined ? [] : [{ lang: stated(each) ?? langOf(text.slice(0, 200)), text }];
  });
}

function stated(each: JsonObject): string | undefined {
  const lang = textAt(each, "lang")?.toLowerCase();
  return lang !== undefined && /^[a-z]{2}$/.test(lang) ? lang : undefined;
}

/** Claims of one language as one text, numbered as they stand. */
function claimsOf(object: JsonObject): LangText[] {
  return objectsAt(object, "claims").flatMap((set) => {
    const text = objectsAt(set, "claims")
      .flatMap((claim) => textsAt(claim, "claim_text").join(" "))
      .join("\n");
    return text === "" ? [] : [{ lang: stated(set) ?? langOf(text.slice(0, 200)), text }];
  });
}

const roles: readonly (readonly [string, PartyRole])[] = [
  ["applicants", "applicant"],
  ["inventors", "inventor"],
  ["owners_all", "owner"],
  ["owners", "owner"],
  ["agents", "agent"],
];

function partiesOf(parties: JsonObject | undefined): PartyMention[] {
  const found = new Map<string, PartyMention>();
  for (const [key, role] of roles) {
    for (const party of objectsAt(parties, key)) {
      const extracted = party["extracted_name"];
      const name = tidyName((isObject(extracted) ? textAt(extracted, "value") : textAt(party, "extracted_name")) ?? "");
      if (name === "" || found.has(`${role} ${name}`)) continue;
      const address = textAt(party, "extracted_address");
      const country = textAt(party, "residence") ?? textAt(party, "extracted_country");
      const place = regionOf(filled({ address, country }) as { address?: string; country?: string });
      found.set(`${role} ${name}`, { role, name, ...(address !== undefined && role !== "inventor" && { address }), ...place });
    }
  }
  return [...found.values()];
}

function classesOf(biblio: JsonObject | undefined, reading: Reading) {
  const symbols = (key: string) =>
    objectsAt(objectAt(biblio, key), "classifications").flatMap((each) => {
      const symbol = textAt(each, "symbol");
      if (symbol === undefined) return [];
      return [
        {
          symbol,
          first: textAt(each, "classification_symbol_position") === "F",
          additional: key === "classifications_cpc" && textAt(each, "classification_value") === "A",
        },
      ];
    });
  return [
    ...reading.classes("ipc", symbols("classifications_ipcr")),
    ...reading.classes("cpc", symbols("classifications_cpc")),
    ...reading.classes("uspc", symbols("classifications_national")),
  ];
}

function prioritiesOf(claims: JsonObject | undefined, reading: Reading): Priority[] {
  const found = new Map<string, Priority>();
  for (const claim of objectsAt(claims, "claims")) {
    const on = reading.day(claim, "date");
    const key = applicationOf(claim, on);
    if (key === undefined) reading.unread("priority_claims", printedNumber(claim));
    else if (!found.has(key)) found.set(key, { key, office: key.slice(0, 2), ...(on !== undefined && { on }) });
  }
  return [...found.values()];
}

function citationsOf(references: JsonObject | undefined): Citation[] {
  return objectsAt(references, "citations").flatMap((each): Citation[] => {
    const patent = objectAt(each, "patcit");
    const id = objectAt(patent, "document_id");
    const key = documentNumber(id)?.key;
    const text = key === undefined ? (textAt(objectAt(each, "nplcit"), "text") ?? (id && printedNumber(id))) : undefined;
    if (key === undefined && !text) return [];
    const phase = textAt(each, "cited_phase")?.toUpperCase() ?? "";
    const category = textsAt(each, "category").join("").slice(0, 10);
    const origin = /^(?:APP|DESC)/.test(phase)
      ? ("applicant" as const)
      : /^(?:SEA|ISR|SUP|EXA|PRS|CH2)/.test(phase)
        ? ("examiner" as const)
        : undefined;
    return [
      { ...(key === undefined ? { text: text ?? "" } : { key }), ...(origin && { origin }), ...(category && { category }) },
    ];
  });
}
