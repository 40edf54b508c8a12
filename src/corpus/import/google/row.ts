import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { langOf } from "../../normalise/lang.ts";
import { tidyName } from "../../normalise/organisation.ts";
import { countryOf } from "../../normalise/country.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import type { Citation, Imported, LangText, PartyMention, PartyRole, Priority, Scheme } from "../../record.ts";
import { docdbApplicationKey } from "../docdb-number.ts";
import { filled, Reading } from "../json/reading.ts";
import { objectsAt, textAt, textsAt, type JsonObject } from "../json/values.ts";

/** Columns of `patents-public-data.patents.publications`, and what is read from them. */
export const rowKeys: Readonly<Record<string, string>> = {
  publication_number: "publicationNumber",
  application_number: "applicationNumber",
  application_number_formatted: "applicationNumber",
  pct_number: "applicationNumber",
  country_code: "office",
  kind_code: "kind",
  application_kind: "unused",
  family_id: "familyId",
  spif_publication_number: "unused",
  spif_application_number: "unused",
  title_localized: "title",
  abstract_localized: "abstract",
  claims_localized: "claims",
  claims_localized_html: "unused",
  description_localized: "description",
  description_localized_html: "unused",
  publication_date: "publishedOn",
  filing_date: "filedOn",
  grant_date: "grantedOn",
  priority_date: "unused",
  priority_claim: "priorities",
  inventor: "inventors",
  inventor_harmonized: "inventors",
  assignee: "applicants",
  assignee_harmonized: "applicants",
  examiner: "unused",
  uspc: "uspc",
  ipc: "ipc",
  cpc: "cpc",
  fi: "fi",
  fterm: "fterm",
  locarno: "locarno",
  citation: "citations",
  parent: "unused",
  child: "unused",
  entity_status: "raw",
  art_unit: "unused",
};

/** Columns that hold lists: in CSV files their cells are JSON. */
export const listColumns: ReadonlySet<string> = new Set([
  ..."title_localized abstract_localized claims_localized description_localized priority_claim inventor inventor_harmonized".split(
    " ",
  ),
  ..."assignee assignee_harmonized uspc ipc cpc fi fterm locarno citation".split(" "),
]);

/** One row of Google's public patents data, from whatever file. */
export function readRow(row: JsonObject, line: number): Imported {
  const reading = new Reading(line);
  const office = textAt(row, "country_code");
  const kind = textAt(row, "kind_code");
  const printed = textAt(row, "publication_number") ?? "";
  const publication = parsePublicationNumber(printed, filled({ office, kind }));
  const filedOn = reading.day(row, "filing_date");
  const applicationKey = applicationOf(row, filedOn, office, reading);
  if (!publication && !applicationKey) return reading.rejected(printed);
  const known = publication && filled({ office: publication.office, number: publication.number, kind: publication.kind });
  const family = textAt(row, "family_id");
  return reading.done({
    at: line,
    office: publication?.office ?? applicationKey?.slice(0, 2) ?? "",
    ...filled({
      publicationKey: publication?.key,
      publicationNumber: publication?.number,
      kind: publication?.kind,
      publishedOn: reading.day(row, "publication_date"),
      grantedOn: reading.day(row, "grant_date"),
      applicationKey,
      filedOn,
      type: known && patentTypeOf(known),
      stage: known && stageOf(known),
      titles: langTexts(row, "title_localized"),
      abstracts: langTexts(row, "abstract_localized"),
      claims: langTexts(row, "claims_localized"),
      description: langTexts(row, "description_localized"),
      parties: [...parties(row, "assignee", "applicant"), ...parties(row, "inventor", "inventor")],
      classifications: schemes.flatMap((scheme) => reading.classes(scheme, codes(row, scheme))),
      priorities: priorities(row, applicationKey, reading),
      citations: citations(row),
      // −1 and 0: Google has not put the publication into a family yet.
      families: family === undefined || /^(?:0|-1)$/.test(family) ? [] : [{ model: "simple" as const, id: `docdb:${family}` }],
    }),
    raw: filled({
      publicationNumber: printed,
      applicationNumber: textAt(row, "application_number"),
      entityStatus: textAt(row, "entity_status"),
    }) as Record<string, string>,
  });
}

const schemes: readonly Scheme[] = ["ipc", "cpc", "uspc", "fi", "fterm", "locarno"];

/** The office's own spelling where the row has it (`US 10/871,883`), else DOCDB's (`US-87188304-A`). */
function applicationOf(
  row: JsonObject,
  filedOn: string | undefined,
  office: string | undefined,
  reading: Reading,
): string | undefined {
  const pct = textAt(row, "pct_number");
  const docdb = textAt(row, "application_number");
  const year = filedOn === undefined ? undefined : Number(filedOn.slice(0, 4));
  const formatted = textAt(row, "application_number_formatted");
  const [, country = "", number = "", kind = ""] = /^([A-Z]{2})-?(.+?)(?:-([A-Z]\d?))?$/.exec(docdb ?? "") ?? [];
  if (office === "WO" && pct !== undefined) {
    const key = parseApplicationNumber(pct)?.key;
    if (key !== undefined) return key;
  }
  if (formatted !== undefined && kind !== "W") {
    const read = parseApplicationNumber(formatted, country === "" ? {} : { office: country });
    if (read && read.check !== "wrong") return read.key;
  }
  if (docdb === undefined) return undefined;
  const key = docdbApplicationKey(country, number, kind, year);
  if (key === undefined) reading.unread("application_number", docdb);
  return key;
}

function langTexts(row: JsonObject, key: string): LangText[] {
  const plain = textsAt(row, key).map((text) => ({ lang: langOf(text.slice(0, 200)), text }));
  return [
    ...plain,
    ...objectsAt(row, key).flatMap((each) => {
      const text = textAt(each, "text");
      const lang = textAt(each, "language")?.toLowerCase();
      return text === undefined
        ? []
        : [{ lang: lang !== undefined && /^[a-z]{2}$/.test(lang) ? lang : langOf(text.slice(0, 200)), text }];
    }),
  ];
}

/** Names as printed where there are as many as harmonised ones, which then are their standard; else the harmonised ones. */
function parties(row: JsonObject, key: string, role: PartyRole): PartyMention[] {
  const printed = textsAt(row, key);
  const harmonised = objectsAt(row, `${key}_harmonized`).flatMap((each) => {
    const name = tidyName(textAt(each, "name") ?? "");
    const country = countryOf(textAt(each, "country_code") ?? "");
    return name === "" ? [] : [{ name, ...(country !== undefined && { country, region: country }) }];
  });
  const isPaired = printed.length === harmonised.length;
  if (harmonised.length > 0) {
    return harmonised.map(({ name: standard, ...place }, index) => {
      const name = isPaired ? tidyName(printed[index] ?? "") || standard : standard;
      return { role, name, ...(name !== standard && { standardName: standard }), ...place };
    });
  }
  return printed.map((name) => ({ role, name: tidyName(name) }));
}

function codes(row: JsonObject, key: string): { symbol: string; first?: boolean; additional?: boolean }[] {
  return [
    ...textsAt(row, key).map((symbol) => ({ symbol })),
    ...objectsAt(row, key).flatMap((each) => {
      const symbol = textAt(each, "code");
      if (symbol === undefined) return [];
      return [{ symbol, first: each["first"] === true, additional: key === "cpc" && each["inventive"] === false }];
    }),
  ];
}

/** A first filing claims itself: under the key the row gives it, whose series DOCDB's number leaves out. */
function priorities(row: JsonObject, own: string | undefined, reading: Reading): Priority[] {
  const ownNumber = textAt(row, "application_number");
  const found = new Map<string, Priority>();
  for (const each of objectsAt(row, "priority_claim")) {
    const number = textAt(each, "application_number");
    if (number === undefined) continue;
    const on = reading.day(each, "filing_date");
    const [, office = "", rest = "", kind = ""] = /^([A-Z]{2})-?(.+?)(?:-([A-Z]\d?))?$/.exec(number) ?? [];
    const year = on === undefined ? undefined : Number(on.slice(0, 4));
    const read = office === "" ? undefined : docdbApplicationKey(office, rest, kind, year);
    const key = number === ownNumber ? (own ?? read) : read;
    if (key === undefined) reading.unread("priority_claim", number);
    else if (!found.has(key)) found.set(key, { key, office: key.slice(0, 2), ...(on !== undefined && { on }) });
  }
  return [...found.values()];
}

const searchers = new Set(["SEA", "ISR", "SUP", "EXA", "PRS", "CH2"]);

function citations(row: JsonObject): Citation[] {
  return objectsAt(row, "citation").flatMap((each): Citation[] => {
    const number = textAt(each, "publication_number");
    const key = number === undefined ? undefined : parsePublicationNumber(number)?.key;
    const text = key === undefined ? (number ?? textAt(each, "npl_text") ?? textAt(each, "application_number")) : undefined;
    if (key === undefined && text === undefined) return [];
    const phase = textAt(each, "category")?.toUpperCase() ?? "";
    const category = textAt(each, "type");
    const origin = phase === "" ? undefined : searchers.has(phase) ? "examiner" : phase === "APP" ? "applicant" : "other";
    return [
      { ...(key === undefined ? { text: text ?? "" } : { key }), ...(origin && { origin }), ...(category && { category }) },
    ];
  });
}
