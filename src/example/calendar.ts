import type { Day } from "#base";

/** The day up to which the synthetic offices have published. */
export const cutOff: Day = "2025-12-31";

const dayMs = 86_400_000;
const texts = new Map<number, Day>();

/** Days since 1970. Whole numbers are faster to reckon with than texts when there are millions. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

export function dayText(day: number): Day {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

/** As many days as so many months have on average. */
export function monthsInDays(months: number): number {
  return Math.round(months * 30.4375);
}
