import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseDay } from "../../normalise/days.ts";
import { countryOf } from "../../normalise/country.ts";
import { tidyName } from "../../normalise/organisation.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import { regionOf } from "../../normalise/region.ts";
import { parseSymbol } from "../../normalise/classification.ts";
import type { Citation, Classification, Imported, Issue, PartyMention, PartyRole, Priority, Scheme } from "../../record.ts";
import { filled } from "../json/reading.ts";
import type { Joined } from "../sets/star.ts";
import type { Side } from "./tables.ts";

export type Item = Readonly<Record<string, string | null | undefined>>;
export type Columns = Readonly<Record<string, string | null>> & { readonly key: string };
type Row = Joined<Columns, Item>;

/** One grant or one published application. */
export function recordOf(row: Row, side: Side, at: number): Imported {
  const issues: Issue[] = [];
  const bad = (field: string, value: string) =>
    issues.push({
      at,
      code: "corpus.patentsview.bad_value",
      values: { patent: row.key, field, value: value.slice(0, 100) },
      severity: "field",
    });
  const list = (name: string): readonly Item[] => row.lists[name] ?? [];
  const day = (field: string, value: string | null | undefined) => {
    const read = value ? parseDay(value) : undefined;
    if (value && read === undefined) bad(field, value);
    return read;
  };
  const printedKind = row["wipo_kind"] ?? undefined;
  const publication = parsePublicationNumber(`US${row.key}${printedKind ?? ""}`, filled({ office: "US", kind: printedKind }));
  if (!publication) {
    const values = { value: row.key };
    return { rejected: { at, code: "corpus.patentsview.bad_number", values, severity: "reject" } };
  }
  const { office, number, kind, key } = publication;
  const known = filled({ office, number, kind, raw: row["patent_type"] ?? undefined });
  const publishedOn = day("date", row["patent_date"] ?? row["published_date"]);
  const filing =
    side === "pg" ? { id: row["application_id"], on: row["filing_date"], series: row["series_code"] } : list("filings")[0];
  const applicationKey = applicationOf(filing, bad);
  const title = row["patent_title"] ?? row["application_title"];
  const [told] = list("abstracts");
  const abstract = row["patent_abstract"] ?? row["application_abstract"] ?? told?.["patent"] ?? told?.["application"];
  const claims = list("claims")
    .flatMap(({ text }) => text ?? [])
    .join("\n");
  const claimsCount = Number(row["num_claims"] ?? Number.NaN);
  const record = {
    at,
    office,
    publicationKey: key,
    publicationNumber: number,
    ...filled({
      kind,
      publishedOn,
      grantedOn: side === "g" ? publishedOn : undefined,
      applicationKey,
      filedOn: day("filing_date", filing?.["on"]),
      type: patentTypeOf(known),
      stage: side === "g" ? ("grant" as const) : (stageOf(known) ?? ("application" as const)),
      titles: title ? [{ lang: "en", text: title }] : [],
      abstracts: abstract ? [{ lang: "en", text: abstract }] : [],
      claims: claims === "" ? [] : [{ lang: "en", text: claims }],
      claimsCount: Number.isInteger(claimsCount) && claimsCount > 0 ? claimsCount : undefined,
      parties: [
        ...partiesOf(list("applicant"), "applicant"),
        ...partiesOf(list("assignee"), "assignee"),
        ...partiesOf(list("inventor"), "inventor"),
        ...partiesOf(list("attorney"), "agent"),
      ],
      classifications: classesOf({ ipc: list("ipc"), cpc: list("cpc"), uspc: list("uspc") }, bad),
      priorities: prioritiesOf(list("priorities"), bad),
      citations: citationsOf(list),
    }),
    raw: filled({
      publicationNumber: row.key,
      applicationNumber: filing?.["id"] ?? undefined,
      withdrawn: row["withdrawn"] === "1" ? "1" : undefined,
    }) as Record<string, string>,
  };
  return issues.length > 0 ? { record, issues } : { record };
}

/** Eight digits with the series in front; older releases put the series beside. */
function applicationOf(filing: Item | undefined, bad: (field: string, value: string) => void): string | undefined {
  const printed = filing?.["id"];
  if (!printed) return undefined;
  const id = printed.replace(/\D/g, "");
  const series = filing["series"] ?? "";
  const whole = id.length <= 6 && /^\d{2}$/.test(series) ? `${series}${id.padStart(6, "0")}` : id;
  const key = parseApplicationNumber(`US${whole}`)?.key;
  if (key === undefined) bad("application_id", printed);
  return key;
}

/** 4 and 5 are individuals, 6 to 9 governments; 2 and 3 are any organisation, universities too; a 1 in front marks a part interest. */
function typeOf(type: string | null | undefined) {
  const code = Number(type ?? Number.NaN) % 10;
  return code === 4 || code === 5 ? ("individual" as const) : code >= 6 ? ("government" as const) : undefined;
}

function partiesOf(items: readonly Item[], role: PartyRole): PartyMention[] {
  const found = new Map<string, PartyMention>();
  for (const item of items) {
    const clear = nameOf(item["organisation"], item["first"], item["last"]);
    const printed = nameOf(item["raw_organisation"], item["raw_first"], item["raw_last"]);
    const name = printed || clear;
    if (name === "" || found.has(name)) continue;
    const country = item["country"] ? countryOf(item["country"]) : undefined;
    const state = country === "US" ? (item["state"] ?? undefined) : undefined;
    const address = [item["city"], item["state"], item["country"]].filter(Boolean).join(", ");
    const type = role === "assignee" ? typeOf(item["type"]) : undefined;
    found.set(name, {
      role,
      name,
      ...(clear !== "" && clear !== name && { standardName: clear }),
      ...(role !== "inventor" && address !== "" && { address }),
      ...(item["id"] && { identifier: `patentsview:${item["id"]}` }),
      ...regionOf(
        filled({ region: state, country, address: country === "CN" && address !== "" ? address : undefined }) as {
          region?: string;
        },
      ),
      ...(type && { organisationType: type }),
    });
  }
  return [...found.values()];
}

function nameOf(
  organisation: string | null | undefined,
  first: string | null | undefined,
  last: string | null | undefined,
): string {
  if (organisation) return tidyName(organisation);
  return tidyName([last, first].filter(Boolean).join(", "));
}

function classesOf(
  lists: Readonly<Record<"ipc" | "cpc" | "uspc", readonly Item[]>>,
  bad: (field: string, value: string) => void,
): Classification[] {
  const found = new Map<string, Classification>();
  const add = (scheme: Scheme, raw: string, rest: Partial<Classification>) => {
    const symbol = parseSymbol(scheme, raw);
    if (symbol === undefined) bad(scheme, raw);
    else if (!found.has(`${scheme} ${symbol}`)) found.set(`${scheme} ${symbol}`, { scheme, symbol, ...rest });
  };
  for (const item of lists.ipc) {
    const { section, class: part, subclass, group, subgroup, position } = item;
    if (section) {
      const below = group && subgroup ? `${group}/${subgroup}` : "";
      add("ipc", `${section}${(part ?? "").padStart(2, "0")}${subclass ?? ""}${below}`, position === "F" ? { first: true } : {});
    }
  }
  for (const { symbol, subclass, type } of lists.cpc) {
    const raw = symbol ?? subclass;
    if (raw) add("cpc", raw, type === "additional" ? { additional: true } : {});
  }
  for (const { main, symbol } of lists.uspc) {
    const raw = symbol ?? main;
    // Classes that were given no number stand as words.
    if (raw && raw !== "No longer published") add("uspc", raw, {});
  }
  return [...found.values()];
}

function prioritiesOf(items: readonly Item[], bad: (field: string, value: string) => void): Priority[] {
  const found = new Map<string, Priority>();
  for (const { number, on: filed, country } of items) {
    if (!number) continue;
    const office = country ? countryOf(country) : undefined;
    const key = parseApplicationNumber(number, filled({ office }))?.key;
    const on = filed ? parseDay(filed) : undefined;
    if (key === undefined) bad("foreign_application_id", number);
    else if (!found.has(key)) found.set(key, { key, office: key.slice(0, 2), ...(on !== undefined && { on }) });
  }
  return [...found.values()];
}

/** US documents by their key; foreign ones lack the kind often, literature has words only. */
function citationsOf(list: (name: string) => readonly Item[]): Citation[] {
  const citations: Citation[] = [];
  const add = (
    number: string | null | undefined,
    office: string,
    kind: string | null | undefined,
    by: string | null | undefined,
  ) => {
    if (!number) return;
    const key = parsePublicationNumber(`${office}${number}${kind ?? ""}`, { office })?.key;
    const origin = !by ? undefined : /examiner/i.test(by) ? "examiner" : /applicant/i.test(by) ? "applicant" : "other";
    citations.push({ ...(key === undefined ? { text: `${office} ${number}`.trim() } : { key }), ...(origin && { origin }) });
  };
  for (const { number, kind, by } of list("patents")) add(number, "US", kind, by);
  for (const { number, kind, by } of list("applications")) add(number?.replace("/", ""), "US", kind, by);
  for (const { number, country, by } of list("foreign")) {
    add(
      number?.replace(/^[A-Z]{2}\s*/i, ""),
      (country && countryOf(country)) ?? country?.slice(0, 2).toUpperCase() ?? "",
      null,
      by,
    );
  }
  for (const { text } of list("literature")) if (text) citations.push({ text });
  return citations;
}
