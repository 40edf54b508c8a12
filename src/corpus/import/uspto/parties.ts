import type { PartyMention, PartyRole } from "../../record.ts";
import { countryOf } from "../../normalise/country.ts";
import { usStateOf } from "../../normalise/us-states.ts";
import { regionOf } from "../../normalise/region.ts";

export interface PrintedParty {
  readonly organisation: string | undefined;
  readonly given: string | undefined;
  readonly family: string | undefined;
  readonly suffix?: string | undefined;
  readonly city: string | undefined;
  readonly state: string | undefined;
  readonly country: string | undefined;
  /** The office's code of an assignee: 02 and 03 organisations, 04 and 05 persons, 06 to 09 governments; 12 to 19 with a part interest. */
  readonly assigneeCode?: string | undefined;
}

/**
 * A party with the town, state and country that are printed. Streets are never read: most are home addresses.
 * Persons are named as on the title page, given name first.
 */
export function partyOf(role: PartyRole, printed: PrintedParty): PartyMention | undefined {
  const person = [printed.given, printed.family].filter(Boolean).join(" ");
  const name = printed.organisation ?? (printed.suffix && person ? `${person}, ${printed.suffix}` : person);
  if (!name) return undefined;
  const country = placeCode(printed.country);
  const inStates = country === "US" || (country === undefined && printed.state !== undefined);
  const state = inStates && printed.state ? usStateOf(printed.state) : undefined;
  const address = [printed.city, printed.state].filter(Boolean).join(", ");
  const found = state ? { country: "US", region: state } : regionByCity(country, printed.city);
  const organisationType = organisationTypeOf(printed);
  return { role, name, ...(address && { address }), ...found, ...(organisationType && { organisationType }) };
}

/** Offices print `unknown` and `omitted`; To 2004 an X or a digit may follow (`USX`, `GB2`). */
function placeCode(printed: string | undefined): string | undefined {
  const code = printed?.trim().replace(/^([A-Z]{2})[X\d]$/, "$1");
  return code && /^[A-Z]{2}$/.test(code) ? countryOf(code) : undefined;
}

const chineseCountries = new Set(["CN", "TW", "HK", "MO"]);
const knownCities = new Map<string, { readonly country?: string; readonly region?: string }>();
const knownCitiesMax = 20_000;

/** Only Chinese towns have codes here; elsewhere the country is the region. */
function regionByCity(
  country: string | undefined,
  city: string | undefined,
): { readonly country?: string; readonly region?: string } {
  if (country === undefined) return {};
  if (!chineseCountries.has(country)) return { country, region: country };
  const key = `${country} ${city ?? ""}`;
  let found = knownCities.get(key);
  if (!found) {
    found = regionOf({ country, ...(city && { address: city }) });
    if (knownCities.size < knownCitiesMax) knownCities.set(key, found);
  }
  return found;
}

function organisationTypeOf({ assigneeCode, organisation }: PrintedParty): PartyMention["organisationType"] {
  const code = assigneeCode?.trim().slice(-1);
  if (code === "4" || code === "5") return organisation ? undefined : "individual";
  // 02 and 03 are companies, universities and institutes alike: the name tells, not the code.
  return code && "6789".includes(code) ? "government" : undefined;
}

const sameParty = (party: PartyMention): string => `${party.role}\n${party.name}\n${party.region ?? ""}`;

/**
 * The parties in order, each once. An inventor who stands there as applicant (everybody before 16 September 2012, when US law made
 * applicants of inventors only) is recorded as applicant only where no assignee is named.
 */
export function settleParties(
  applicants: readonly { readonly party: PartyMention; readonly isInventor: boolean }[],
  others: readonly PartyMention[],
): PartyMention[] {
  const hasAssignee = others.some(({ role }) => role === "assignee");
  const kept = applicants.filter(({ isInventor }) => !isInventor || !hasAssignee).map(({ party }) => party);
  const byKey = new Map<string, PartyMention>();
  for (const party of [...kept, ...others]) if (!byKey.has(sameParty(party))) byKey.set(sameParty(party), party);
  return [...byKey.values()];
}
