import type { Citation, Priority } from "../../record.ts";
import type { Day } from "#base";
import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseDay } from "../../normalise/days.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import { NoNumber, type Reading } from "../xml/index.ts";

export interface Identity {
  readonly office: string;
  readonly number: string | undefined;
  readonly kind: string | undefined;
  readonly publishedOn: string | undefined;
  readonly application: string | undefined;
  readonly filedOn: string | undefined;
  /** `utility`, `design`, `plant`, `reissue` … as printed. */
  readonly type: string | undefined;
  readonly isGrant: boolean;
}

/** Numbers, dates, type and stage. Throws NoNumber where there is no publication number. */
export function readIdentity(reading: Reading, given: Identity): void {
  const { record } = reading;
  const publication =
    given.number && parsePublicationNumber(given.number, { office: given.office, ...(given.kind && { kind: given.kind }) });
  if (!publication || !given.number) throw new NoNumber();
  record.office = publication.office;
  record.publicationKey = publication.key;
  record.publicationNumber = publication.number;
  if (publication.kind) record.kind = publication.kind;
  else reading.missing("kind");
  const publishedOn = readDay(reading, "publication date", given.publishedOn);
  if (publishedOn) record.publishedOn = publishedOn;
  const raw: Record<string, string> = { publicationNumber: [given.office, given.number, given.kind ?? ""].join(" ").trim() };
  if (given.application) {
    raw["applicationNumber"] = given.application;
    const application = parseApplicationNumber(given.application, { office: given.office });
    if (application) record.applicationKey = application.key;
    else reading.unreadable("application number", given.application);
  } else reading.missing("application number");
  const filedOn = readDay(reading, "filing date", given.filedOn);
  if (filedOn) record.filedOn = filedOn;
  const known = { office: publication.office, number: publication.number, ...(publication.kind && { kind: publication.kind }) };
  const type = patentTypeOf({ ...known, ...(given.type && { raw: given.type }) });
  if (type) record.type = type;
  else reading.missing("patent type");
  record.stage = stageOf(known) ?? (given.isGrant ? "grant" : "application");
  if (record.stage === "grant" && publishedOn) record.grantedOn = publishedOn;
  record.raw = raw;
}

export function readDay(reading: Reading, field: string, raw: string | undefined): Day | undefined {
  if (raw === undefined) {
    reading.missing(field);
    return undefined;
  }
  const day = parseDay(raw);
  if (!day) reading.unreadable(field, raw);
  return day;
}

export interface EarlierApplication {
  readonly office: string | undefined;
  readonly number: string | undefined;
  readonly on: string | undefined;
}

/** The key of an earlier application; PCT numbers carry their own office. Numbers of offices we have no rule for are kept without signs. */
export function priorityOf(given: EarlierApplication): Priority | undefined {
  const office = given.office?.trim().toUpperCase();
  const number = given.number?.trim();
  if (!office || !/^[A-Z]{2}$/.test(office) || !number) return undefined;
  const day = given.on === undefined ? undefined : parseDay(given.on);
  const parsed =
    (office === "JP" ? japanese(number, given.on) : undefined) ?? parseApplicationNumber(number, { office }) ?? undefined;
  const plain = number.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (!parsed && plain.length < 3) return undefined;
  const key = parsed?.key ?? `${office}-${plain}`;
  return { key, office: parsed?.office ?? office, ...(day && { on: day }) };
}

/** To 1999 the office prints Japanese numbers with the year of the era and no era: `11-097727` of 1999 is 特願平11-097727, `53/84696` of
 * 1978 特願昭53-84696. */
function japanese(number: string, on: string | undefined): ReturnType<typeof parseApplicationNumber> {
  const match = /^[PH]?\s?(\d{1,2})[-/](\d{1,6})$/.exec(number);
  const year = Number(on?.slice(0, 4));
  if (!match) return undefined;
  const era = year - Number(match[1]) === 1988 ? "平" : year - Number(match[1]) === 1925 ? "昭" : undefined;
  return era && parseApplicationNumber(`特願${era}${match[1]}-${match[2]}`);
}

export interface CitedDocument {
  readonly office: string | undefined;
  readonly number: string | undefined;
  readonly kind: string | undefined;
  /** Name and date, for a number that cannot be read. */
  remark(): string;
}

/** Nearly every citation: a US patent without leading zeros. The key is the one `parsePublicationNumber` gives. */
const plainUsNumber = /^(?:D|RE)?[1-9]\d{5,6}$|^1\d{7}$/;

/** A cited patent by its key, or as printed where the number cannot be read. */
export function citationOf(cited: CitedDocument, origin: Citation["origin"]): Citation | undefined {
  const { office, number, kind } = cited;
  const from = origin && { origin };
  if (office === "US" && number && kind && plainUsNumber.test(number) && /^[A-Z]\d?$/.test(kind)) {
    return { key: `US-${number}-${kind}`, ...from };
  }
  const parsed = office && number ? parsePublicationNumber(number, { office, ...(kind && { kind }) }) : undefined;
  if (parsed) return { key: parsed.key, ...from };
  const text = [office, number, kind, cited.remark()].filter(Boolean).join(" ");
  return text ? { text, ...from } : undefined;
}

/** `cited by examiner`, `cited by applicant`, `cited by third party`, `cited by other`. */
export function citationOrigin(printed: string | undefined): Citation["origin"] {
  if (printed === undefined) return undefined;
  if (printed === "cited by examiner") return "examiner";
  return /examiner/i.test(printed) ? "examiner" : /applicant/i.test(printed) ? "applicant" : "other";
}

/** Each earlier application once, in the order printed. */
export function distinctPriorities(all: readonly (Priority | undefined)[]): Priority[] {
  const byKey = new Map<string, Priority>();
  for (const each of all) if (each && !byKey.has(each.key)) byKey.set(each.key, each);
  return [...byKey.values()];
}
