import { maskedIn } from "./mask.ts";

/** A part of a year that figures are of: January to October 2019 is ten months. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly months: number;
  /** Null where the text says “this year”, or nothing. */
  readonly year: number | null;
}

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const numerals: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
};

/** The periods of less than a year that begin in January. */
export function periodsIn(plain: string): Period[] {
  return maskedIn(plain).flatMap(({ kind, start, end, text }) => {
    if (kind !== "period") return [];
    const months = monthsOf(text);
    if (months === undefined || months >= 12) return [];
    const [year] =
      /(?:19|20)\d\d/.exec(text) ?? /(?:19|20)\d\d(?=年?\D{0,3}$)/.exec(plain.slice(Math.max(0, start - 8), start)) ?? [];
    return [{ start, end, text, months, year: year === undefined ? null : Number(year) }];
  });
}

function monthsOf(text: string): number | undefined {
  if (/three quarters|前(?:三|3)个?季度/i.test(text)) return 9;
  if (/first half|上半年|前(?:二|两|2)个?季度/i.test(text)) return 6;
  if (/前(?:一|1)个?季度/.test(text)) return 3;
  const first = /first (\w+) months|前([\d一二两三四五六七八九十]+)个月/i.exec(text);
  if (first) {
    const word = (first[1] ?? first[2] ?? "").toLowerCase();
    return Number(word) || numerals[word];
  }
  const chinese = [...text.matchAll(/(\d{1,2})(?=月|\s*(?:-|至|到|~))/g)]
    .map(([, month]) => Number(month))
    .filter((month) => month <= 12);
  if (chinese.length > 0 && text.includes("月")) return /截至/.test(text) || chinese[0] === 1 ? chinese.at(-1) : undefined;
  const english = [...text.matchAll(/[A-Z][a-z]{2}/g)]
    .map(([name]) => names.indexOf(name.toLowerCase()) + 1)
    .filter((month) => month > 0);
  if (english.length === 2) return english[0] === 1 ? english[1] : undefined;
  return english.length === 1 && /up to|as of|by|until/i.test(text) ? english[0] : undefined;
}
