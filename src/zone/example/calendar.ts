import { dayOf } from "#base";

/** Days of the year that ends with the month before a day: a synthetic zone is a year old, and what is due lies around today. */
export interface Calendar {
  readonly today: string;
  /** First and last day of a month: −12 the first of the year, −1 the month before this one, 0 this one. */
  month(offset: number): { readonly from: string; readonly to: string; readonly name: string };
  /** So many days from today. */
  day(offset: number): string;
}

export function calendarOf(now: Date): Calendar {
  const today = dayOf(now);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  const written = (date: Date) => date.toISOString().slice(0, 10);
  return {
    today,
    month(offset) {
      const first = new Date(Date.UTC(year, month + offset, 1));
      return {
        from: written(first),
        to: written(new Date(Date.UTC(year, month + offset + 1, 0))),
        name: `${first.getUTCFullYear()}年${first.getUTCMonth() + 1}月`,
      };
    },
    day: (offset) => written(new Date(Date.parse(today) + offset * 86_400_000)),
  };
}
