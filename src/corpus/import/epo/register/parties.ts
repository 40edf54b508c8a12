import type { PartyMention, PartyRole } from "../../../record.ts";
import { countryOf } from "../../../normalise/country.ts";
import { regionOf } from "../../../normalise/region.ts";
import type { Tree } from "../tree.ts";

/** The register keeps every state of a list with its day of change: the latest first, equals as they stand. */
export function latestFirst(groups: readonly Tree[]): readonly Tree[] {
  return groups.toSorted((a, b) => (b.attribute("change-date") ?? "").localeCompare(a.attribute("change-date") ?? ""));
}

/** Applicants, inventors and representatives as they stand today. Of an address the last line only: what is before is street and house. */
export function readRegisterParties(bibliography: Tree): PartyMention[] {
  const parties = bibliography.child("parties");
  const current = (group: string, element: string): readonly Tree[] =>
    latestFirst(parties?.all(group) ?? [])[0]?.all(element) ?? [];
  const lists = [
    ...current("applicants", "applicant").map((each) => partyOf("applicant", each)),
    ...current("inventors", "inventor").map((each) => partyOf("inventor", each)),
    ...current("agents", "agent").map((each) => partyOf(isPerson(each) ? "agent" : "agency", each)),
  ];
  const seen = new Set<string>();
  return lists.flatMap((party) => {
    const key = `${party?.role} ${party?.name} ${party?.address ?? ""}`;
    if (!party || seen.has(key)) return [];
    seen.add(key);
    return [party];
  });
}

/** `Jaeger, Michael David, et al` is a person; firms have no comma before a given name. */
function isPerson(element: Tree): boolean {
  return /^\p{L}[\p{L}'’ -]*, \p{Lu}[\p{L}. -]+(?:, et al)?$/u.test(element.text("addressbook", "name") ?? "");
}

function partyOf(role: PartyRole, element: Tree): PartyMention | undefined {
  const book = element.child("addressbook");
  const name = book?.text("name");
  if (!book || !name) return undefined;
  const address = book.child("address");
  const code = address?.text("country");
  const country = code ? countryOf(code) : undefined;
  const lines = (address?.children ?? []).filter((line) => line.name.startsWith("address-")).flatMap((line) => line.text() ?? []);
  const last = lines.at(-1);
  const [town, postcode] = last === undefined ? [] : townOf(last);
  const id = book.attribute("cdsid");
  return {
    role,
    name,
    ...(town && { address: town }),
    ...(postcode && { postcode }),
    ...(id && { identifier: `epo-register:${id}` }),
    ...(country && regionOf({ country, ...(town && { address: town }) })),
  };
}

/** `71254 Ditzingen`, `Seattle, WA 98109`, `London SW1P 1RT`: the town, and the postcode where it stands before or behind. */
function townOf(line: string): [town: string, postcode?: string] {
  const before = /^((?:[A-Z]{1,2}-)?\d{4,6}(?: [A-Z]{2}(?= ))?|\d{3} \d{2}) (\D.*)$/.exec(line);
  if (before) return [before[2] ?? "", before[1]];
  const behind = /^(.*\D)[ ,](\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/.exec(line);
  return behind ? [(behind[1] ?? "").replace(/[\s,]+$/, ""), behind[2]] : [line];
}
