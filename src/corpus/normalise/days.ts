import { isDay, type Day } from "#base";

/** Which of day and month comes first where the year stands last; a source's own habit, never guessed. */
export type DayOrder = "ymd" | "dmy" | "mdy";

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A calendar day from any spelling the sources use: `2012.05.31`, `20120531`, `2012/5/31`, `2012年5月31日`, `31.05.2012`,
 * `5/31/12`, `May 31, 2012`, `31-MAY-2012`, with or without a time behind it.
 *
 * Where the year stands last and `order` is not given, dots mean day first (nobody writes 05.31.2012), a number above 12 tells by
 * itself, and anything else is undefined: 03/04/2012 is not a day until somebody says whose.
 */
export function parseDay(raw: string, order?: DayOrder): Day | undefined {
  const text = raw.normalize("NFKC").trim();
  return yearFirst(text) ?? named(text) ?? yearLast(text, order);
}

function dayOf(year: number, month: number, day: number): Day | undefined {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
}

const time = String.raw`(?:[T\s].*)?$`;
const yearFirstPattern = new RegExp(
  String.raw`^(\d{4})(?:\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))${time}`,
  "u",
);

function yearFirst(text: string): Day | undefined {
  const match = yearFirstPattern.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])) : undefined;
}

function named(text: string): Day | undefined {
  const match = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]+)?([a-z]{3,9})\.?[\s-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/iu.exec(
    text,
  );
  if (!match || (match[1] === undefined) === (match[3] === undefined)) return undefined;
  const name = (match[2] ?? "").toLowerCase();
  const month = monthNames.indexOf(name.slice(0, 3)) + 1;
  return month === 0 ? undefined : dayOf(Number(match[4]), month, Number(match[1] ?? match[3]));
}

const yearLastPattern = new RegExp(String.raw`^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})${time}`, "u");

function yearLast(text: string, order: DayOrder | undefined): Day | undefined {
  const match = yearLastPattern.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (order === "ymd") {
    return match[4]?.length === 2 ? dayOf(fullYear(first), second, Number(match[4])) : undefined;
  }
  const dayFirst = order ? order === "dmy" : match[2] === "." || first > 12 ? true : second > 12 ? false : undefined;
  // Two digits of a year are read only where the source's order is known; 31.05.12 could be three things.
  if (dayFirst === undefined || (match[4]?.length === 2 && !order)) return undefined;
  const year = match[4]?.length === 2 ? fullYear(Number(match[4])) : Number(match[4]);
  return dayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
}

/**
 * 00–39 are this century, 40–99 the last. Exports with two-digit years reach back into the 1940s (AU 127477 B2 was filed on 5/04/45,
 * the secret US 4005818 A on 11/05/45) and tell no days to come.
 */
function fullYear(twoDigits: number): number {
  return twoDigits < 40 ? 2000 + twoDigits : 1900 + twoDigits;
}
