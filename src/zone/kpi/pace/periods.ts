import { addMonths, dayAfter } from "#base";

/** What a period is of: a whole year, a half, a quarter, a month; or nothing that others are comparable with. */
export function lengthOf(from: string, to: string): { readonly months: number; readonly whole: boolean } {
  const next = dayAfter(to);
  const months = (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(from.slice(5, 7));
  return { months, whole: months > 0 && from.slice(8) === "01" && next.slice(8) === "01" };
}

/** Begins with the year and ends before it: a part of a year, never made a year's without saying so. */
export function isPartOfYear(from: string, to: string): boolean {
  return from.endsWith("-01-01") && from.slice(0, 4) === to.slice(0, 4) && !to.endsWith("-12-31");
}

/** The same days a year before; the last of February stays the last. */
export function yearBefore(day: string): string {
  return addMonths(day, -12);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
