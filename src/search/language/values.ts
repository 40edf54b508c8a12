import { addMonths, dayBefore, isDay, type Day } from "#base";
import {
  countryOf,
  parseApplicationNumber,
  parsePublicationNumber,
  parseSymbol,
  patentTypeOf,
  patentTypes,
  regionOf,
  stageOf,
  stages,
  statuses,
  statusOf,
} from "#corpus";
import type { ClassField, ClassSymbol, ValueField } from "./ast.ts";

/** What can be written for fields with a closed list. */
export const closedValues: Partial<Readonly<Record<ValueField, readonly string[]>>> = {
  type: patentTypes,
  stage: stages,
  status: statuses,
  // As the table `application` has them.
  status_basis: ["given", "derived", "assumed", "unknown"],
};

const basisNames: Readonly<Record<string, string>> = { 给出: "given", 推得: "derived", 推定: "assumed", 未知: "unknown" };

/** The normal form of a code or key, from any spelling that the normalisers know; undefined if it is none. */
export function readValue(field: ValueField, raw: string): string | undefined {
  const text = raw.trim();
  const lower = text.toLowerCase();
  const closed = closedValues[field]?.find((known) => known === lower || known.replace("_", " ") === lower);
  if (closed) return closed;
  switch (field) {
    case "type":
      return patentTypeOf({ raw: text });
    case "stage":
      return stageOf({ raw: text });
    case "status": {
      const status = statusOf(text);
      return status === "unknown" ? undefined : status;
    }
    case "office":
      return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : countryOf(text);
    case "country":
      return countryOf(text);
    case "region":
      return readRegion(text);
    case "lang":
      return /^[a-z]{2,3}$/.test(lower) ? lower : undefined;
    case "number":
      return parsePublicationNumber(text)?.key ?? (/^[A-Z]{2}-[A-Z0-9]+(?:-[A-Z]\d?)?$/.test(text) ? text : undefined);
    case "application":
      return /^[A-Z]{2}-[A-Z0-9]+(?:-[A-Z]\d?)?$/.test(text) ? text : parseApplicationNumber(text)?.key;
    case "status_basis":
      return basisNames[text];
    case "family":
    case "organisation":
      return text === "" ? undefined : text;
    case "field35":
      return /^0*([1-9]|[12]\d|3[0-5])$/.exec(text)?.[1];
    case "industry":
      return /^(?:[A-T]\d{0,4}|\d{2,4})$/.exec(text.toUpperCase())?.[0];
    case "sei":
      return /^\d(?:\.\d{1,2}){0,3}$/.exec(text)?.[0];
    default:
      return field satisfies never;
  }
}

/** `CN-410100`, `CN-41`, `US-CA`, `JP`, or a name: 郑州, 河南省. */
function readRegion(text: string): string | undefined {
  const code = text.toUpperCase();
  if (/^CN-\d{2}(?:\d{2}){0,2}$/.test(code)) return code.padEnd(9, "0");
  if (/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code)) return code;
  const found = regionOf({ region: text });
  return found.region ?? found.country ?? countryOf(text);
}

/** First and last day of what is written: a day, a month or a year. */
export function readDays(raw: string): readonly [from: Day, to: Day] | undefined {
  const match = /^(\d{4})(?:[-./]?(\d{2})(?:[-./]?(\d{2}))?)?$/.exec(raw.trim());
  if (!match) return undefined;
  const [, year = "", month, date] = match;
  const first = `${year}-${month ?? "01"}-${date ?? "01"}`;
  if (!isDay(first)) return undefined;
  if (date !== undefined) return [first, first];
  if (month === undefined) return [first, `${year}-12-31`];
  return [first, dayBefore(addMonths(first, 1))];
}

/** A class condition from `C01B`, `C01B32`, `C01B 32/25`, `C01B32/25/low`; undefined if it is no symbol. */
export function readClass(field: ClassField, raw: string): ClassSymbol | undefined {
  const [, body = "", low] = /^(.*?)(\/low)?$/i.exec(raw.trim()) ?? [];
  const compact = body.replace(/\s+/g, "").toUpperCase();
  const node = (symbol: string, below: boolean): ClassSymbol => ({ kind: "class", field, symbol, below });
  // IPC has sections A–H, CPC has Y beside them.
  if (/^[A-HY](?:\d{2}(?:[A-Z](?:\d{1,4})?)?)?$/.test(compact) && (field !== "ipc" || !compact.startsWith("Y"))) {
    const [, subclass = compact, group = ""] = /^([A-HY]\d{2}[A-Z])0*(\d*)$/.exec(compact) ?? [];
    return node(`${subclass}${group}`, true);
  }
  const symbol = parseSymbol(field === "ipc" ? "ipc" : "cpc", body);
  if (!symbol?.includes("/")) return undefined;
  const [, main] = /^(.*)\/00$/.exec(symbol) ?? [];
  if (low && main) return node(main, true);
  return node(symbol, low !== undefined);
}
