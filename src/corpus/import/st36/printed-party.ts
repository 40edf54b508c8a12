import type { PartyMention, PartyRole } from "../../record.ts";
import { chineseAddress, chineseAgency } from "../../normalise/chinese-party.ts";
import { organisationTypeOf } from "../../normalise/organisation-type.ts";
import { countryOf } from "../../normalise/country.ts";
import { regionOf } from "../../normalise/region.ts";
import { usStateOf } from "../../normalise/us-states.ts";

export interface PrintedName {
  readonly role: PartyRole;
  readonly name: string | undefined;
  readonly standardName?: string | undefined;
  readonly street?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly postcode?: string | undefined;
  readonly country?: string | undefined;
  readonly identifier?: string | undefined;
}

/** Where postcodes stand in the town's line, by country: before the town, or behind it. */
const before: Readonly<Record<string, RegExp>> = {
  NL: /^(?:NL[\s-]+)?(\d{4}\s?[A-Z]{2})\s+/,
  US: /^(\d{5}(?:-\d{4})?)\s+/,
  IL: /^(?:IL[\s-]+)?(\d{5,7})\s+/,
};
const beforeAnywhere = /^(?:[A-Z]{1,2}\s?-\s*)?(\d{4,5})[\s,]+(?=\p{L})/u;
const behind: Readonly<Record<string, RegExp>> = {
  US: /[\s,]+(\d{5}(?:-\d{4})?)$/,
  GB: /[\s,]+([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?=$|,)/,
  JP: /[\s,]+(\d{3}(?:-\d{4})?)$/,
  CN: /[\s,]+(\d{6})$/,
  KR: /[\s,]+(\d{3}-\d{3}|\d{5})$/,
  IL: /[\s,]+(\d{5,7})$/,
  CA: /[\s,]+([A-Z]\d[A-Z]\s?\d[A-Z]\d)$/,
};
/** Countries whose postcodes of four or five digits stand before the town. */
const fourOrFive = new Set("AT BE CH CZ DE DK ES FI FR HU IT LI LU MC NO PL PT SE SI".split(" "));

/** The postcode in a town's line. */
function postcodeIn(city: string, country: string | undefined): string | undefined {
  if (country === undefined) return undefined;
  const found =
    before[country]?.exec(city) ?? behind[country]?.exec(city) ?? (fourOrFive.has(country) ? beforeAnywhere.exec(city) : null);
  return found?.[1];
}

/**
 * A party as printed. Streets are kept for organisations only: those of persons are mostly homes. The postcode is taken from the
 * town's line where none stands apart.
 */
export function printedParty(printed: PrintedName): PartyMention | undefined {
  const { role, standardName } = printed;
  const shown = printed.name?.replace(/\s+/g, " ").trim();
  if (!shown) return undefined;
  const firm: ReturnType<typeof chineseAgency> = role === "agency" ? chineseAgency(shown) : { name: shown };
  const { name } = firm;
  const identifier = printed.identifier ?? firm.identifier;
  const country = printed.country === undefined ? undefined : countryOf(printed.country);
  const isOrganisation = role !== "inventor" && !["individual", "unknown"].includes(organisationTypeOf(name));
  const line = printed.city?.replace(/\s*\n\s*/g, " ").trim();
  const chinese = country === "CN" && line ? chineseAddress(line) : undefined;
  const city = chinese ? chinese.address : line;
  const address = [isOrganisation ? printed.street : undefined, city, printed.state].filter(Boolean).join(", ");
  const postcode = printed.postcode ?? chinese?.postcode ?? (city && postcodeIn(city, country));
  const state = country === "US" ? stateOf(printed.state, city) : undefined;
  const place = state
    ? { country: "US", region: state }
    : country === undefined
      ? {}
      : regionOf({ country, ...(city && { address: city }) });
  return {
    role,
    name,
    ...(standardName && standardName !== name && { standardName }),
    ...(address && { address }),
    ...(postcode && { postcode }),
    ...(identifier && { identifier }),
    ...place,
  };
}

/** `NY`, or the end of `Rochester, New York 14650-2201` and `Redmond WA 98052`. */
function stateOf(state: string | undefined, city: string | undefined): string | undefined {
  if (state) return usStateOf(state);
  const bare = city?.replace(/[\s,]+\d{5}(?:-\d{4})?$/, "") ?? "";
  const last = bare.split(",").at(-1)?.trim() ?? "";
  const words = last.split(/\s+/);
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const text = words.slice(-count).join(" ");
    // A town may bear a state's name (New York, Washington): the name of a whole line is no state.
    if (bare.length === text.length && text.length > 2) continue;
    const found = usStateOf(text);
    if (found) return found;
  }
  return undefined;
}

/** Names of law firms and patent departments against names of persons, as European documents print them (`Hanna, John Philip`). */
export function agentRole(name: string): "agent" | "agency" {
  const [family = "", given] = name.split(/,\s*/);
  const isFirm =
    /&|anwälte|anwalt|kanzlei|patentanw|\b(?:partners?|GmbH|LLP|LLC|Ltd|Inc|S\.A|SA|AB|AG|cabinet|department|group|associates|associés|office|bureau|IP|law|company|Co)(?![\p{L}\d])/iu;
  return given !== undefined && !isFirm.test(name) && family.split(" ").length <= 4 ? "agent" : "agency";
}
