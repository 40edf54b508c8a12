import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseDay } from "../../normalise/days.ts";
import { docdbApplicationKey } from "../docdb-number.ts";
import { officeNumber, yearAndSerial } from "../table/tool-numbers.ts";
import type { Day } from "#base";
import type { Tree } from "./tree.ts";

interface NumberForm {
  readonly country?: string | undefined;
  readonly number: string;
  readonly kind?: string | undefined;
  readonly date?: string | undefined;
}

/** The spellings of one number that the office gives side by side: its own (docdb), its older one (epodoc), and as printed. */
export interface NumberForms {
  readonly docdb?: NumberForm;
  readonly epodoc?: NumberForm;
  readonly original?: NumberForm;
}

/**
 * The forms of a number. Bulk data repeats the reference for each (`data-format`), the web service puts them in one
 * (`document-id-type`); where the kind of form is stripped, it shows: docdb has an office of its own, epodoc begins with one.
 */
export function numberForms(references: readonly Tree[]): NumberForms {
  const forms: { -readonly [Key in keyof NumberForms]: NumberForms[Key] } = {};
  for (const reference of references) {
    for (const id of reference.all("document-id")) {
      const number = id.text("doc-number");
      if (!number) continue;
      const country = id.text("country")?.toUpperCase();
      // The register gives the international application as epodoc does, beside an office: `WO`, `WO2014EP01597`.
      const isInternational = /^WO(?:19|20)\d{2}[A-Z]{2}\d+$/.test(number);
      const given = isInternational ? "epodoc" : (reference.attribute("data-format") ?? id.attribute("document-id-type"));
      const form = given ?? (country ? "docdb" : /^[A-Z]{2}\d/.test(number) ? "epodoc" : "original");
      if (form !== "docdb" && form !== "epodoc" && form !== "original") continue;
      forms[form] ??= { country, number, kind: id.text("kind"), date: id.text("date") };
    }
  }
  return forms;
}

/** The day that stands with a number. The web service gives it with one form only. */
export function dayOfForms({ docdb, epodoc, original }: NumberForms): { readonly day?: Day; readonly unreadable?: string } {
  const printed = docdb?.date ?? epodoc?.date ?? original?.date;
  if (printed === undefined || /^0+$/.test(printed)) return {};
  const day = parseDay(printed);
  return day ? { day } : { unreadable: printed };
}

/** Offices whose epodoc numbers can be turned into their own; of the others the printed form is nearer. */
const readableEpodoc = new Set(["EP", "CN", "JP", "AU", "CA", "WO", "US"]);

/**
 * The key of an application. American numbers to 2010 lack their series (`US 50906683 A` is serial 509,066 of 1983) and take it from
 * the printed form where that fits; otherwise they stay year and serial.
 */
export function applicationKey(forms: NumberForms): string | undefined {
  const { docdb, epodoc, original } = forms;
  const printedUs = americanOf(forms);
  if (printedUs) return printedUs;
  const year = yearOf(forms);
  if (docdb?.country) return docdbApplicationKey(docdb.country, docdb.number, docdb.kind ?? "", year);
  const office = epodoc?.number.slice(0, 2) ?? original?.country;
  const fromOriginal = (): string | undefined =>
    original && office ? parseApplicationNumber(original.number, { office })?.key : undefined;
  const fromEpodoc = (): string | undefined => {
    if (!epodoc) return undefined;
    // Germany since 2004: epodoc has the year before the type (DE201310211960), the office behind it (102013211960).
    const german = /^DE(20(?:0[4-9]|[1-9]\d))([12]\d)(\d{6})[A-Z]?$/.exec(epodoc.number);
    if (german) return `DE-${german[2]}${german[1]}${german[3]}`;
    // Taiwan counts years from 1911, in three digits: TW20070147611 is 096147611.
    const taiwanese = /^TW((?:19|20)\d{2})0?(\d{6})[A-Z]?$/.exec(epodoc.number);
    if (taiwanese) return `TW-${String(Number(taiwanese[1]) - 1911).padStart(3, "0")}${taiwanese[2]}`;
    // A provisional application's serial is of another series than the others' of its year.
    const provisional = /^US((?:19|20)(\d{2}))0?(\d{6})P$/.exec(epodoc.number);
    if (provisional) {
      return docdbApplicationKey("US", `${Number(provisional[3])}${provisional[2]}`, "P", Number(provisional[1]));
    }
    const text = officeNumber(epodoc.number, "epodoc", year);
    return (yearAndSerial(text) ?? parseApplicationNumber(text, office ? { office } : {}))?.key;
  };
  return office && readableEpodoc.has(office) ? (fromEpodoc() ?? fromOriginal()) : (fromOriginal() ?? fromEpodoc());
}

/** `US-09265629` from the printed `09/265,629`, if the other forms have the same serial. */
function americanOf({ docdb, epodoc, original }: NumberForms): string | undefined {
  const office = docdb?.country ?? epodoc?.number.slice(0, 2);
  const printed = original?.number.replace(/\D/g, "") ?? "";
  if (office !== "US" || docdb?.kind === "W" || !/^\d{8}$/.test(printed)) return undefined;
  const serial = /^US\d{4}0?(\d{6})[A-Z]?$/.exec(epodoc?.number ?? "")?.[1] ?? docdbSerial(docdb?.number ?? "");
  return serial !== undefined && printed.endsWith(serial) ? `US-${printed}` : undefined;
}

/** `50906683` is serial 509066; `201113167395` holds its series. */
function docdbSerial(number: string): string | undefined {
  return /^\d{12}$/.test(number) ? number.slice(-6) : /^(\d{1,6})\d{2}$/.exec(number)?.[1]?.padStart(6, "0");
}

function yearOf(forms: NumberForms): number | undefined {
  const { day } = dayOfForms(forms);
  const epodoc = /^[A-Z]{2}((?:19|20)\d{2})/.exec(forms.epodoc?.number ?? "")?.[1];
  return day ? Number(day.slice(0, 4)) : epodoc === undefined ? undefined : Number(epodoc);
}

/** The forms as they stand, for provenance: `applicationDocdb`, `applicationEpodoc`, `applicationOriginal`. */
export function rawForms(prefix: string, forms: NumberForms): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const form of ["docdb", "epodoc", "original"] as const) {
    const given = forms[form];
    if (!given) continue;
    const key = `${prefix}${form[0]?.toUpperCase()}${form.slice(1)}`;
    raw[key] = [form === "docdb" ? given.country : undefined, given.number, given.kind].filter(Boolean).join(" ");
  }
  return raw;
}
