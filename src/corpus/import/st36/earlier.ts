import type { Citation, Priority } from "../../record.ts";
import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseDay } from "../../normalise/days.ts";
import { withSeries } from "../../normalise/number-forms/us-series.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import { docdbApplicationKey } from "../docdb-number.ts";

export interface EarlierNumber {
  readonly office: string | undefined;
  readonly number: string | undefined;
  readonly kind?: string | undefined;
  readonly on?: string | undefined;
  /** As DOCDB writes it (serial before the year), rather than as the office does. */
  readonly docdb?: boolean;
}

/** An application by its key, with its day. Undefined where there is no number that could be one. */
export function applicationOf(given: EarlierNumber): Priority | undefined {
  const office = given.office?.trim().toUpperCase();
  const number = given.number?.trim();
  if (!office || !/^[A-Z]{2}$/.test(office) || !number) return undefined;
  const on = given.on === undefined ? undefined : parseDay(given.on);
  const year = on === undefined ? undefined : Number(on.slice(0, 4));
  const key =
    (given.docdb ? docdbApplicationKey(office, number, given.kind ?? "A", year) : printed(office, number, year)) ??
    parseApplicationNumber(number, { office })?.key ??
    plainKey(office, number);
  return key === undefined ? undefined : { key, office: key.slice(0, 2), ...(on && { on }) };
}

/** A number as title pages print it, where that is not the form the office itself gives it. */
function printed(office: string, number: string, year: number | undefined): string | undefined {
  const text = number.toUpperCase();
  switch (office) {
    case "US": {
      // Serials without their series: `693971` of 1996. `60/123456 P` and `201862628114 P` carry theirs.
      const bare = /^(\d{1,6})\s*(P?)$/.exec(text);
      if (!bare || !year) return undefined;
      const number = `${year}${(bare[1] ?? "").padStart(6, "0")}${bare[2]}`;
      const isOpen = bare[2] === "" && mayBeProvisional(year, Number(bare[1]));
      return `US-${(isOpen ? undefined : withSeries(number)) ?? number}`;
    }
    case "JP": {
      return year === undefined ? undefined : japanese(text, year);
    }
    case "DE":
      return /^P\s?[\d ]{7,}(?:\.\d)?$/.test(text) ? plainKey("DE", text.slice(1).replace(/\.\d$/, "")) : undefined;
    case "WO":
    case "IB":
      return pctKey(text);
    default:
      return undefined;
  }
}

/** The last serial of provisional applications of each year since 1995, rounded up; each year began near where the one before ended. */
const lastProvisional = [
  0, 9000, 35_000, 71_000, 115_000, 175_000, 260_000, 344_000, 438_000, 534_000, 641_000, 756_000, 879_000, 999_999,
];

/** Title pages to 2000 print provisional applications without their letter: `18126` of 1996 is 60/018,126 and not 08/018,126. */
function mayBeProvisional(year: number, serial: number): boolean {
  const index = year - 1994;
  const last = lastProvisional[index];
  return index > 0 && last !== undefined && serial <= last && serial >= (lastProvisional[index - 1] ?? 0) - 3000;
}

/**
 * The year behind the serial (`144658/93`, `31580795` of 1995) or the year of the era in front, without its name (`11-097727` of 1999,
 * `918010` of 1997). What could be both is neither.
 */
function japanese(text: string, year: number): string | undefined {
  const found = new Set<string>();
  const [, serial, short] = /^(\d{1,6})\/?(\d{2})$/.exec(text) ?? [];
  if (serial && year % 100 === Number(short)) found.add(serial.padStart(6, "0"));
  const [, lead, behind] = /^[PHS]?\s?(\d{1,2})-(\d{1,6})$/.exec(text) ?? [];
  for (const era of [year - 1988, year - 1925]) {
    if (behind && Number(lead) === era) found.add(behind.padStart(6, "0"));
    const rest = text.slice(String(era).length);
    if (era > 0 && /^\d{5,6}$/.test(rest) && text.startsWith(String(era))) found.add(rest.padStart(6, "0"));
  }
  const [only] = found;
  return found.size === 1 && only ? `JP-${year}${only}` : undefined;
}

/** `GB2004003782`, `EP9200123`, `PCT/EP2004/001234`, `WOEP2004/001234` → the key of the international application. */
export function pctKey(number: string): string | undefined {
  const text = number
    .toUpperCase()
    .replace(/^(?:PCT|WO(?=[A-Z]{2}))/, "")
    .replace(/[\s/.-]/g, "");
  const [, office, year, serial] = /^([A-Z]{2})(\d{4}|\d{2})(\d{6}|\d{5})$/.exec(text) ?? [];
  if (!office || !year || !serial) return undefined;
  const long = year.length === 2 && serial.length === 6 ? undefined : year;
  return long === undefined ? undefined : parseApplicationNumber(`PCT/${office}${year}/${serial}`)?.key;
}

function plainKey(office: string, number: string): string | undefined {
  const text = number.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return text.length < 3 ? undefined : `${office}-${text}`;
}

/** Each earlier application once, in the order printed. */
export function distinct(all: readonly (Priority | undefined)[]): Priority[] {
  const byKey = new Map<string, Priority>();
  for (const each of all) if (each && !byKey.has(each.key)) byKey.set(each.key, each);
  return [...byKey.values()];
}

export interface CitedNumber {
  readonly office: string | undefined;
  readonly number: string | undefined;
  readonly kind: string | undefined;
  readonly text?: string | undefined;
  readonly origin: Citation["origin"];
  readonly category?: string | undefined;
}

/** Offices whose kinds always have a digit: `EP-A-` in a list of citations is any of A1, A2, A3. */
const loneLetters = new Set(["DE", "EP", "WO"]);

/** A cited patent by its key, or as printed where the number cannot be read. */
export function citedPatent(cited: CitedNumber): Citation | undefined {
  const { origin, category } = cited;
  const rest = { ...(origin && { origin }), ...(category && { category }) };
  const office = cited.office?.trim().toUpperCase();
  const number = cited.number?.trim();
  const kind = cited.kind?.trim().toUpperCase();
  const known = kind && !(kind.length === 1 && office && loneLetters.has(office)) ? kind : undefined;
  const parsed = office && number ? parsePublicationNumber(number, { office, ...(known && { kind: known }) }) : undefined;
  if (parsed) return { key: parsed.key, ...rest };
  const text = cited.text ?? [office, number, kind].filter(Boolean).join(" ");
  return text ? { text, ...rest } : undefined;
}

/** `US-A- 2 882 244`, `WO-A-83/02277`, `EP-A1- 3 109 871` as European title pages print them. */
export function printedCitation(text: string, origin: Citation["origin"], category?: string): Citation {
  const [, office, kind, number] = /^([A-Z]{2})\s*-\s*([A-Z]\d?)?\s*-\s*([A-Z]{0,2}[\d\s/.,-]*\d[A-Z]?)$/.exec(text.trim()) ?? [];
  const plain = number?.replace(/\s/g, "") ?? "";
  // The EPO prints Japanese documents of 1981 to 1999 with the Western year (`JP-A-81 106 991`); a lower one could be that of an era.
  const [, short, serial] = (office === "JP" && /^(8[1-9]|9\d)(\d{6})$/.exec(plain)) || [];
  const japan =
    short &&
    `${Number(short) < 89 ? `S${Number(short) - 25}` : `H${String(Number(short) - 88).padStart(2, "0")}`}${serial?.replace(/^0+/, "")}`;
  const ambiguous = office === "JP" && japan === undefined && /^\d{8}$/.test(plain);
  const cited = ambiguous ? undefined : citedPatent({ office, number: japan || plain, kind, text, origin, category });
  return cited ?? { text, ...(origin && { origin }), ...(category && { category }) };
}
