import { chineseAddress } from "../../normalise/chinese-party.ts";
import { countryOf } from "../../normalise/country.ts";
import { tidyName } from "../../normalise/organisation.ts";
import { regionOf, type RegionFound } from "../../normalise/region.ts";
import type { OrganisationType, PartyMention, PartyRole } from "../../record.ts";
import { isGarbled, valuesOf } from "./cell-text.ts";
import type { Field } from "./mapping.ts";
import type { Cell, RowCells } from "./row-cells.ts";

interface RoleColumns {
  readonly role: PartyRole;
  readonly names: Field;
  readonly standardNames?: Field;
  readonly addresses?: Field;
  readonly countries?: Field;
  readonly regions?: Field;
  readonly types?: Field;
}

const roles: readonly RoleColumns[] = [
  {
    role: "applicant",
    names: "applicants",
    standardNames: "applicantStandardNames",
    addresses: "applicantAddresses",
    countries: "applicantCountries",
    regions: "applicantRegions",
    types: "applicantTypes",
  },
  { role: "assignee", names: "assignees" },
  { role: "owner", names: "owners", standardNames: "ownerStandardNames", addresses: "ownerAddresses", regions: "ownerRegions" },
  { role: "inventor", names: "inventors" },
  { role: "agency", names: "agencies" },
  { role: "agent", names: "agents" },
];

/** Everybody a row names, in the order of the roles and of the cells. */
export function rowParties(cells: RowCells, standardNamesDistinct = false): PartyMention[] {
  const parties: PartyMention[] = [];
  for (const columns of roles) addRole(cells, columns, standardNamesDistinct, parties);
  return parties;
}

function addRole(cells: RowCells, columns: RoleColumns, distinct: boolean, parties: PartyMention[]): void {
  const named = cells.one(columns.names);
  const standardCell = columns.standardNames ? cells.one(columns.standardNames) : undefined;
  // Where only standardised names are exported, they are the names.
  const cell = named ?? standardCell;
  if (!cell) return;
  const places = named ? valuesOf(named.text, named.column.separator) : standardNames(cell);
  const standards = standardCell ? standardNames(standardCell) : [];
  const place = placesOf(cells, columns, places.length);
  for (const [index, printed] of places.entries()) {
    const mention = readMention(printed);
    if (mention === undefined) continue;
    if (isGarbled(mention.name)) {
      cells.unread("corpus.table.garbled", cell, printed);
      continue;
    }
    // CNIPR prints the agency's five-digit code behind its name.
    const [, agency, code] = (columns.role === "agency" && /^(.*?)\s*\(?(\d{5})\)?$/u.exec(mention.name)) || [];
    const name = agency ?? mention.name;
    const standard =
      standards.length === places.length ? standards[index] : distinct && standards.length === 1 ? standards[0] : undefined;
    // The same name in two spacings or scripts of one office: it is named once.
    if (parties.some(({ role, name: other }) => role === columns.role && other === name)) continue;
    parties.push({
      role: columns.role,
      name,
      ...(standard !== undefined && standard !== "" && { standardName: standard }),
      ...(code !== undefined && /\p{Script=Han}/u.test(name) && { identifier: `cnipa-agency:${code}` }),
      ...place(index, mention.country),
    });
  }
}

const mentions = new Map<string, { name: string; country?: string } | undefined>();
const mentionsMax = 20_000;
/** Inventors who asked not to be named. */
const withheld =
  /^(?:不公告发明人|不公布发明人|发明人不公告|(?:请求)?不公布(?:发明人)?姓名|不公开|無|无|the (?:designation of the )?inventor has (?:not yet been filed|waived.*)|n\/?a|unavailable information)$/iu;

/** The space that Espacenet sets before a country, whole, as scripts print it, and decoded as Windows-1252 by mistake. */
const enSpace = /\u2002|\\u2002|â€‚/gu;

/** A printed name; Espacenet and CPC exports put the country behind it: `ELWHA LLC [US]`. Undefined when nobody is named. */
function readMention(printed: string): { name: string; country?: string } | undefined {
  if (mentions.has(printed)) return mentions.get(printed);
  const tidy = printed.replace(enSpace, " ");
  const marked = /^(.*\S)[\s_]*\[([A-Z]{2})\]$/u.exec(tidy);
  const country = marked?.[2] === undefined ? undefined : countryOf(marked[2]);
  const name = tidyName((country === undefined ? tidy : (marked?.[1] ?? tidy)).replace(/;\s*/g, ", "));
  const found = name === "" || withheld.test(name) ? undefined : { name, ...(country !== undefined && { country }) };
  if (mentions.size >= mentionsMax) mentions.clear();
  mentions.set(` ${printed}`.slice(1), found);
  return found;
}

/** incoPat puts one pair of brackets around all standardised names: `[丰田公司-C; 协同油脂-C]`; the letter is the kind of party. */
function standardNames(cell: Cell): string[] {
  const bracketed = /^\[(.*)\]$/su.exec(cell.text);
  const inner = bracketed?.[1] ?? cell.text;
  return valuesOf(inner, cell.column.separator).map((value) => tidyName(bracketed ? value.replace(/-[A-Z]$/, "") : value));
}

type Place = Pick<PartyMention, "address" | "postcode" | "country" | "region" | "organisationType">;

/**
 * Where each of `count` parties is. Lists as long as the names go with them one by one; a single value belongs to the first name,
 * as offices print the address of the first applicant only.
 */
function placesOf(cells: RowCells, columns: RoleColumns, count: number): (index: number, country: string | undefined) => Place {
  const addresses = parallel(columns.addresses && cells.one(columns.addresses), count);
  const regions = parallel(columns.regions && cells.one(columns.regions), count);
  const countries = parallel(columns.countries && cells.one(columns.countries), count);
  const types = parallel(columns.types && cells.one(columns.types), count);
  if (!addresses && !regions && !countries && !types) {
    return (_, country) => (country === undefined ? {} : { country, region: country });
  }
  return (index, printedCountry) => {
    const address = addresses?.[index] || undefined;
    const country = countries?.[index] || printedCountry;
    const found = locate(regions?.[index] || undefined, address, country || undefined);
    const type = types?.[index] ? organisationTypeOf(types[index]) : undefined;
    // The Chinese office prints the postcode before the address.
    const shown = address !== undefined && found.country === "CN" ? chineseAddress(address) : address && { address };
    return { ...shown, ...found, ...(type && { organisationType: type }) };
  };
}

function parallel(cell: Cell | undefined, count: number): readonly string[] | undefined {
  if (!cell) return undefined;
  const { separator } = cell.column;
  const values = valuesOf(cell.text, separator, true);
  if (values.length === count) return values;
  const filled = valuesOf(cell.text, separator);
  if (filled.length === count) return filled;
  // One value, or an address with the separator inside it.
  return filled.length === 1 ? filled : count === 1 ? [cell.text] : [filled[0] ?? ""];
}

const located = new Map<string, RegionFound>();
const locatedMax = 20_000;

function locate(region: string | undefined, address: string | undefined, country: string | undefined): RegionFound {
  if (region === undefined && address === undefined && country === undefined) return {};
  const key = `${region ?? ""}\n${address ?? ""}\n${country ?? ""}`;
  let found = located.get(key);
  if (!found) {
    found = regionOf({
      ...(region !== undefined && { region }),
      ...(address !== undefined && { address }),
      ...(country !== undefined && { country }),
    });
    if (located.size >= locatedMax) located.clear();
    located.set(key, found);
  }
  return found;
}

const typeWords: readonly (readonly [RegExp, OrganisationType])[] = [
  [/企业|公司|enterprise|company|corporat/i, "enterprise"],
  [/高校|院校|大学|大专|university|academ/i, "university"],
  [/科研|研究|institute|research/i, "institute"],
  [/机关|团体|事业|政府|government/i, "government"],
  [/个人|自然人|individual|person/i, "individual"],
];

const organisationTypeOf = (raw: string): OrganisationType | undefined => typeWords.find(([word]) => word.test(raw))?.[1];
