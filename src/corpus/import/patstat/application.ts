import { parseDay } from "../../normalise/days.ts";
import { organisationTypeOf } from "../../normalise/organisation-type.ts";
import { tidyName } from "../../normalise/organisation.ts";
import { parsePublicationNumber, type PublicationNumber } from "../../normalise/publication-number.ts";
import { regionOf, type RegionFound } from "../../normalise/region.ts";
import { parseSymbol } from "../../normalise/classification.ts";
import type { Citation, Classification, LegalEvent, OrganisationType, PartyMention, Priority, Scheme } from "../../record.ts";
import { docdbApplicationKey } from "../docdb-number.ts";

/** A row of a list, as the join gives it: columns that the extract does not have, and blank ones, are null. */
export type Item = Readonly<Record<string, string | null | undefined>>;

/** `9999-12-31` is PATSTAT's unknown day. */
export function dayOf(text: string | null | undefined): string | undefined {
  return !text || text.startsWith("9999") ? undefined : parseDay(text);
}

export interface ApplicationParts {
  readonly office: string | null | undefined;
  readonly number: string | null | undefined;
  readonly kind: string | null | undefined;
  readonly original: string | null | undefined;
  readonly receiving: string | null | undefined;
  readonly filed: string | null | undefined;
}

/** The key of an application from tls201's columns. PCT applications stand under WO or under the office that received them. */
export function applicationKey(parts: ApplicationParts): string | undefined {
  const { number, kind, original } = parts;
  const office = kind === "W" && parts.office === "WO" ? (parts.receiving ?? undefined) : (parts.office ?? undefined);
  if (!office || !number) return undefined;
  const year = Number(parts.filed?.slice(0, 4));
  const serial = office === "US" && kind !== "W" ? /^(\d{2})\/?(\d{3}),?(\d{3})$/.exec(original ?? "") : null;
  // Only the original has the series; it must be of the same application.
  if (serial && number.includes(String(Number(`${serial[2]}${serial[3]}`)))) return `US-${serial[1]}${serial[2]}${serial[3]}`;
  return docdbApplicationKey(office, number, kind ?? "", Number.isNaN(year) || year === 9999 ? undefined : year);
}

export function publicationOf({ auth, nr, kind }: Item): PublicationNumber | undefined {
  return auth && nr ? parsePublicationNumber(`${auth}${nr}${kind ?? ""}`, { office: auth, ...(kind && { kind }) }) : undefined;
}

const sectors: Readonly<Record<string, OrganisationType>> = {
  COMPANY: "enterprise",
  UNIVERSITY: "university",
  HOSPITAL: "government",
  INDIVIDUAL: "individual",
};

/** Mixed sectors tell nothing certain; “government, non-profit” holds institutes too, which their names tell. */
function sectorOf(sector: string | null | undefined, name: string): OrganisationType | undefined {
  if (sector === "GOV NON-PROFIT") return organisationTypeOf(name) === "institute" ? "institute" : "government";
  return sector ? sectors[sector] : undefined;
}

const places = new Map<string, RegionFound>();

function placeOf(address: string | undefined, country: string | undefined): RegionFound {
  if (address === undefined && country === undefined) return {};
  const key = `${country ?? ""}\n${address ?? ""}`;
  let found = places.get(key);
  if (!found) {
    found = regionOf({ ...(address !== undefined && { address }), ...(country !== undefined && { country }) });
    if (places.size >= 20_000) places.clear();
    places.set(key, found);
  }
  return found;
}

/** One person is applicant, inventor, or both; a sequence number of 0 says that it is not the one. */
export function partiesOf(items: readonly Item[]): PartyMention[] {
  const parties: PartyMention[] = [];
  for (const [role, place] of [
    ["applicant", "applicant"],
    ["inventor", "inventor"],
  ] as const) {
    // A row counts once, however often another table repeats its partner; a person named twice stands twice.
    const rows = new Map(
      items.map((item) => [["id", "name", "applicant", "inventor"].map((key) => item[key] ?? "").join(" "), item]),
    );
    const named = [...rows.values()]
      .map((item) => ({ item, order: Number(item[place] ?? 0) }))
      .filter(({ order }) => order > 0)
      .toSorted((left, right) => left.order - right.order);
    for (const { item } of named) {
      const name = tidyName(item["name"] ?? "");
      if (name === "") continue;
      const standard = tidyName(item["standard"] ?? "");
      const type = sectorOf(item["sector"], name);
      // Where inventors live is nobody's business here: their addresses place them and are not kept.
      const address = item["address"] ?? undefined;
      parties.push({
        role,
        name,
        ...(standard !== "" && standard !== name && { standardName: standard }),
        ...(role === "applicant" && type !== "individual" && address !== undefined && { address }),
        ...(item["id"] && { identifier: `patstat:${item["id"]}` }),
        ...placeOf(address, item["country"] ?? undefined),
        ...(type && { organisationType: type }),
      });
    }
  }
  return parties;
}

const jpSchemes: Readonly<Record<string, Scheme>> = { FI: "fi", FTERM: "fterm" };

/** Symbols that are none are handed to `bad`. */
export function classesOf(lists: Readonly<Record<string, readonly Item[]>>, bad: (scheme: string, value: string) => void) {
  const classes: Classification[] = [];
  const seen = new Set<string>();
  for (const [list, items] of Object.entries(lists)) {
    for (const { symbol: raw, position, value, scheme: stated } of items) {
      if (!raw) continue;
      const scheme = list === "jp" ? jpSchemes[stated ?? ""] : (list as Scheme);
      const symbol = scheme && parseSymbol(scheme, raw);
      if (!scheme || !symbol) bad(stated ?? list, raw);
      else if (!seen.has(`${scheme} ${symbol}`)) {
        seen.add(`${scheme} ${symbol}`);
        classes.push({
          scheme,
          symbol,
          ...(position === "F" && { first: true }),
          ...(scheme === "cpc" && value === "A" && { additional: true }),
        });
      }
    }
  }
  return classes;
}

/** The ones whose number can be read. */
export function prioritiesOf(items: readonly Item[]): Priority[] {
  const found = new Map<string, Priority>();
  for (const { auth, nr, kind, original, receiving, date } of items) {
    const key = applicationKey({ office: auth, number: nr, kind, original, receiving, filed: date });
    const on = dayOf(date);
    if (key && !found.has(key)) found.set(key, { key, office: key.slice(0, 2), ...(on !== undefined && { on }) });
  }
  return [...found.values()];
}

const searchers = new Set(["SEA", "ISR", "SUP", "PRS", "EXA", "CH2", "IRP", "CIT", "SFP"]);

/** What one publication cites; `unknown` counts what points to nothing that the files hold. */
export function citationsOf(items: readonly Item[]): { citations: Citation[]; unknown: number } {
  const citations: Citation[] = [];
  let unknown = 0;
  for (const item of items) {
    const key = publicationOf(item)?.key;
    const printed = item["auth"] && item["nr"] ? `${item["auth"]}${item["nr"]}${item["kind"] ?? ""}` : undefined;
    const text = key === undefined ? (printed ?? item["text"] ?? item["application"] ?? undefined) : undefined;
    if (key === undefined && text === undefined) {
      unknown++;
      continue;
    }
    const { origin, category } = item;
    citations.push({
      ...(key !== undefined ? { key } : { text: text ?? "" }),
      ...(origin && { origin: searchers.has(origin) ? "examiner" : origin === "APP" ? "applicant" : "other" }),
      ...(category && { category }),
    });
  }
  return { citations, unknown };
}

/** Parties of a transfer by their type: owners and applicants change hands, others are only named. */
export function eventsOf(items: readonly Item[]): LegalEvent[] {
  return items.flatMap((item): LegalEvent[] => {
    const { office, code, party, category } = item;
    if (!office || !code) return [];
    const on = dayOf(item["on"]) ?? dayOf(item["filed"]);
    const effectiveOn = dayOf(item["effective"]);
    const text = [item["means"], item["text"]].filter(Boolean).join(": ");
    const changesHands = !party || /^(?:OWN|APL|APP|PRO|TIT)/.test(party);
    const parties = (["from", "to"] as const).flatMap((side) => {
      const name = tidyName(item[side] ?? "");
      return name === "" ? [] : [{ role: changesHands ? side : ("other" as const), name }];
    });
    return [
      {
        office,
        code,
        ...(on !== undefined && { on }),
        ...(effectiveOn !== undefined && { effectiveOn }),
        ...(category && { category }),
        ...(text !== "" && { text }),
        ...(parties.length > 0 && { parties }),
      },
    ];
  });
}
