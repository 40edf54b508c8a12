import { tidyName } from "../../normalise/organisation.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import { langOf } from "../../normalise/lang.ts";
import { parseDay } from "../../normalise/days.ts";
import type { Imported, PartyMention, PartyRole, Priority } from "../../record.ts";
import { filled, Reading } from "../json/reading.ts";
import { objectsAt, textAt, textsAt, type JsonObject } from "../json/values.ts";
import { filingKey, kindFacts } from "./numbers.ts";

/** Keys of the JSON lines that the Lens's pages export, and what is read from them. */
export const flatKeys: Readonly<Record<string, string>> = {
  index: "unused",
  publicationKey: "publicationNumber",
  lensId: "raw",
  jurisdiction: "office",
  kindCode: "kind",
  displayKey: "publicationNumber",
  publicationDate: "publishedOn",
  filingNumber: "applicationNumber",
  filingDate: "filedOn",
  priorityFilingKeysActive: "priorities",
  earliestPriorityDate: "unused",
  title: "title",
  abstract: "abstract",
  applicants: "applicants",
  inventors: "inventors",
  owners: "owners",
  url: "unused",
  docType: "stage",
  hasFullText: "unused",
  citedByPatentCount: "citedByCount",
  simpleFamilySize: "unused",
  familySize: "unused",
  seqCount: "unused",
  cpcClassifications: "cpc",
  ipcrClassifications: "ipc",
  usClassifications: "uspc",
  nplCitationCount: "unused",
  nplCitations: "citations",
  nplResolvedCount: "unused",
  nplResolvedLensIDs: "unused",
  nplResolvedExternalIDs: "unused",
};

/** One line of a page's export. */
export function readFlat(object: JsonObject, line: number): Imported {
  const reading = new Reading(line);
  const office = textAt(object, "jurisdiction");
  const kind = textAt(object, "kindCode");
  const printed = textAt(object, "displayKey") ?? textAt(object, "publicationKey") ?? "";
  const given = filled({ office, kind });
  const publication =
    parsePublicationNumber(textAt(object, "publicationKey") ?? printed, given) ?? parsePublicationNumber(printed, given);
  const filedOn = reading.day(object, "filingDate");
  const filing = textAt(object, "filingNumber");
  const applicationKey =
    filing === undefined ? undefined : filingKey(filing, filedOn === undefined ? undefined : Number(filedOn.slice(0, 4)));
  if (filing !== undefined && applicationKey === undefined) reading.unread("filingNumber", filing);
  if (!publication && !applicationKey) return reading.rejected(printed);
  const title = textAt(object, "title");
  const abstract = textAt(object, "abstract");
  const symbols = (key: string) => textsAt(object, key).map((symbol) => ({ symbol }));
  return reading.done({
    at: line,
    office: publication?.office ?? applicationKey?.slice(0, 2) ?? "",
    ...filled({
      publicationKey: publication?.key,
      publicationNumber: publication?.number,
      kind: publication?.kind,
      publishedOn: reading.day(object, "publicationDate"),
      applicationKey,
      filedOn,
      ...(publication && kindFacts(publication, textAt(object, "docType"))),
      titles: title === undefined ? [] : [{ lang: langOf(title), text: title }],
      abstracts: abstract === undefined ? [] : [{ lang: langOf(abstract), text: abstract }],
      parties: [
        ...names(textsAt(object, "applicants"), "applicant"),
        ...names(textsAt(object, "inventors"), "inventor"),
        ...names(
          objectsAt(object, "owners").flatMap((owner) => textAt(owner, "name") ?? []),
          "owner",
        ),
      ],
      classifications: [
        ...reading.classes("ipc", symbols("ipcrClassifications")),
        ...reading.classes("cpc", symbols("cpcClassifications")),
        ...reading.classes("uspc", symbols("usClassifications")),
      ],
      priorities: priorities(textsAt(object, "priorityFilingKeysActive"), reading),
      citations: textsAt(object, "nplCitations").map((text) => ({ text })),
      citedByCount: reading.count(object, "citedByPatentCount"),
    }),
    raw: filled({ publicationNumber: printed, applicationNumber: filing, lensId: textAt(object, "lensId") }) as Record<
      string,
      string
    >,
  });
}

/** Each name once in a role: the same owner stands once for every recorded transfer. */
function names(all: readonly string[], role: PartyRole): PartyMention[] {
  return [...new Set(all.map(tidyName))].flatMap((name) => (name === "" ? [] : [{ role, name }]));
}

/** The export lists those that count for the simple family. */
function priorities(keys: readonly string[], reading: Reading): Priority[] {
  const found = new Map<string, Priority>();
  for (const text of keys) {
    const key = filingKey(text, undefined);
    const on = parseDay(/\d{8}$/.exec(text)?.[0] ?? "");
    if (key === undefined) reading.unread("priorityFilingKeysActive", text);
    else if (!found.has(key)) found.set(key, { key, office: key.slice(0, 2), ...(on !== undefined && { on }), active: true });
  }
  return [...found.values()];
}
