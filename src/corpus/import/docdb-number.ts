import { parseApplicationNumber } from "../normalise/application-number.ts";
import { officeNumber, yearAndSerial } from "./table/tool-numbers.ts";

/**
 * The key of an application from its DOCDB parts: office, number, kind (`US`, `87188304`, `A` of 2004 → `US-2004871883`; `EP`,
 * `2008057583`, `W` → `WO-EP2008057583`). `year` is that of filing, without which DOCDB's old American and Japanese numbers cannot be read.
 */
export function docdbApplicationKey(office: string, number: string, kind: string, year: number | undefined): string | undefined {
  // The treaty took effect in 1978; an earlier year is a misprint (`AU 1950/003012 W`).
  if (kind === "W" && /^(?:18|19[0-6]|197[0-7])\d{7,}$/.test(number.replace(/\D/g, ""))) return undefined;
  // The kind tells of the number only for these; elsewhere `F` for a design would not be known as a kind.
  const telling = kind === "W" || office === "US" || office === "JP" ? kind : "A";
  const text = officeNumber(`${office} ${number.replace(/[\s/.,-]/g, "")} ${telling}`.trim(), "docdb", year);
  if (text === "") return undefined;
  return (yearAndSerial(text) ?? parseApplicationNumber(text, { office }))?.key;
}

/** The key of an application from its EPODOC number: `CN20138062258` → `CN-201380062258`, `WO2013US64552` → `WO-US2013064552`. */
export function epodocApplicationKey(number: string): string | undefined {
  const text = officeNumber(number, "epodoc", undefined);
  return (yearAndSerial(text) ?? parseApplicationNumber(text))?.key;
}
