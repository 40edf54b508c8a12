import { addMonths } from "#base";

/** The months from one day to another, both included: 2013-09 … 2018-08 are 60. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1)) months.push(first.slice(0, 7));
  return months;
}
