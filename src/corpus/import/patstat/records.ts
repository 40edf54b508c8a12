import { isOffice } from "../../normalise/office.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import type { Joined } from "../sets/star.ts";
import type { GivenFamily, Imported, Issue, LangText, PatentType, PublicationRecord } from "../../record.ts";
import {
  applicationKey,
  citationsOf,
  classesOf,
  dayOf,
  eventsOf,
  partiesOf,
  prioritiesOf,
  publicationOf,
  type Item,
} from "./application.ts";

/** One row of the join: columns of tls201, and lists. */
export type Columns = Readonly<Record<string, string | null>> & { readonly key: number };
type Row = Joined<Columns, Item>;

/** What is counted over the whole set and told at its end. */
export interface Tally {
  records: number;
  unnumbered: number;
  artificial: number;
  artificialExample: number;
  unknownCited: number;
}

const types: Readonly<Record<string, PatentType>> = { PI: "invention", UM: "utility_model", DP: "design" };

/** A record for each publication of an application; one for the application itself where no publication is told. */
export function recordsOf(row: Row, hasNumbers: boolean, tally: Tally): Imported[] {
  const issues: Issue[] = [];
  const appln = row.key;
  const issue = (code: string, values: Issue["values"], severity: Issue["severity"] = "field") =>
    issues.push({ at: tally.records + 1, code, values: { appln, ...values }, severity });
  const list = (name: string): readonly Item[] => row.lists[name] ?? [];

  const own = applicationKey({
    office: row["appln_auth"],
    number: row["appln_nr"],
    kind: row["appln_kind"],
    original: row["appln_nr_original"],
    receiving: row["receiving_office"],
    filed: row["appln_filing_date"] ?? row["appln_filing_year"],
  });
  const printed = [row["appln_auth"], row["appln_nr"], row["appln_kind"]].filter(Boolean).join(" ");
  const isArtificial = /^[DQ]\d?$/.test(row["appln_kind"] ?? "");
  const key = isArtificial ? undefined : own;
  if (key === undefined && !isArtificial && printed !== "") issue("corpus.patstat.bad_application", { value: printed });
  const shared = ofApplication(row, list, (field, value) => issue("corpus.patstat.bad_value", { field, value }));
  const raw: Record<string, string> = {
    patstatApplication: String(appln),
    ...(printed !== "" && { applicationNumber: printed }),
    ...extras(row, list),
  };

  const out: Imported[] = [];
  const citing = Map.groupBy(list("citations"), (item) => item["publication"] ?? "");
  for (const item of new Map(list("publications").map((each) => [each["id"] ?? "", each])).values()) {
    const publication = publicationOf(item);
    const value = [item["auth"], item["nr"], item["kind"]].filter(Boolean).join(" ");
    if (!publication) {
      // A row that lacks even the number tells of an application that was never published.
      if (value === "") continue;
      tally.records++;
      const values = { appln, value };
      out.push({ rejected: { at: tally.records, code: "corpus.patstat.bad_publication", values, severity: "reject" } });
      continue;
    }
    tally.records++;
    const { office, number, kind } = publication;
    const publishedOn = dayOf(item["date"]);
    const isGrant = /^(?:Y|1)$/i.test(item["grant"] ?? "");
    const known = { office, number, ...(kind !== undefined && { kind }) };
    const type = patentTypeOf(known) ?? types[row["ipr_type"] ?? ""];
    const stage = isGrant ? "grant" : stageOf(known);
    const { citations, unknown } = citationsOf(citing.get(item["id"] ?? "") ?? []);
    tally.unknownCited += unknown;
    const claims = Number(item["claims"] ?? 0);
    const record: PublicationRecord = {
      at: tally.records,
      publicationKey: publication.key,
      office,
      publicationNumber: number,
      ...(kind !== undefined && { kind }),
      ...(publishedOn !== undefined && { publishedOn }),
      ...(isGrant && publishedOn !== undefined && { grantedOn: publishedOn }),
      ...(key !== undefined && { applicationKey: key }),
      ...(type && { type }),
      ...(stage && { stage }),
      ...(Number.isInteger(claims) && claims > 0 && { claimsCount: claims }),
      ...(citations.length > 0 && { citations }),
      ...shared,
      raw: { publicationNumber: value, ...raw },
    };
    out.push(withIssues(record, issues, out.length === 0));
  }
  if (out.length > 0) return out;
  if (isArtificial) {
    tally.artificial++;
    tally.artificialExample ||= appln;
    return [];
  }
  tally.records++;
  if (key === undefined && hasNumbers) {
    const values = { appln, value: printed };
    return [{ rejected: { at: tally.records, code: "corpus.patstat.no_number", values, severity: "reject" } }];
  }
  if (key === undefined) tally.unnumbered++;
  const stated = row["appln_auth"] && isOffice(row["appln_auth"]) ? row["appln_auth"] : undefined;
  const office = key?.slice(0, 2) ?? stated ?? "XX";
  const type = types[row["ipr_type"] ?? ""] ?? (row["appln_kind"] === "U" ? ("utility_model" as const) : undefined);
  const record = {
    at: tally.records,
    office,
    applicationKey: key ?? `XX-PATSTAT${appln}`,
    ...(type && { type }),
    ...shared,
    raw,
  };
  return [withIssues(record, issues, true)];
}

/** What is wrong with an application is told once, with its first publication. */
function withIssues(record: PublicationRecord, issues: readonly Issue[], isFirst: boolean): Imported {
  return isFirst && issues.length > 0 ? { record, issues } : { record };
}

function ofApplication(
  row: Row,
  list: (name: string) => readonly Item[],
  bad: (field: string, value: string) => void,
): Partial<PublicationRecord> {
  const filedOn = dayOf(row["appln_filing_date"]);
  if (filedOn === undefined && row["appln_filing_date"] && !row["appln_filing_date"].startsWith("9999")) {
    bad("appln_filing_date", row["appln_filing_date"]);
  }
  const titles = texts(list("titles"));
  const abstracts = texts(list("abstracts"));
  const parties = partiesOf(list("persons"));
  const classifications = classesOf(
    { ipc: list("ipc"), cpc: [...list("cpc"), ...list("familyCpc")], jp: list("jp"), nace: list("nace") },
    bad,
  );
  const priorities = prioritiesOf(list("priorities"));
  const families = familiesOf(row);
  const events = eventsOf(list("events"));
  const cited = Number(row["nb_citing_docdb_fam"] ?? Number.NaN);
  return {
    ...(filedOn !== undefined && { filedOn }),
    ...(titles.length > 0 && { titles }),
    ...(abstracts.length > 0 && { abstracts }),
    ...(parties.length > 0 && { parties }),
    ...(classifications.length > 0 && { classifications }),
    ...(priorities.length > 0 && { priorities }),
    ...(families.length > 0 && { families }),
    ...(events.length > 0 && { events }),
    ...(Number.isInteger(cited) && cited >= 0 && { citedByCount: cited }),
  };
}

function texts(items: readonly Item[]): LangText[] {
  return items.flatMap(({ text, lang }) =>
    text ? [{ lang: lang && /^[a-z]{2}$/i.test(lang) ? lang.toLowerCase() : "und", text }] : [],
  );
}

/** Both of PATSTAT's families by number; 0 is none. */
function familiesOf(row: Row): GivenFamily[] {
  const id = (column: string) => (row[column] && row[column] !== "0" ? row[column] : undefined);
  const [simple, extended] = [id("docdb_family_id"), id("inpadoc_family_id")];
  return [
    ...(simple === undefined ? [] : [{ model: "simple" as const, id: `docdb:${simple}` }]),
    ...(extended === undefined ? [] : [{ model: "extended" as const, id: `inpadoc:${extended}` }]),
  ];
}

/** What no field holds: the year of filing alone, and the shares of technical fields. */
function extras(row: Row, list: (name: string) => readonly Item[]): Record<string, string> {
  const year = row["appln_filing_date"] ? null : row["appln_filing_year"];
  const fields = list("fields").map(({ field, weight }) => `${field ?? ""}:${weight ?? "1"}`);
  return {
    ...(year && year !== "9999" && { filingYear: year }),
    ...(fields.length > 0 && { technFields: fields.join(" ") }),
  };
}
