import { isDay } from "#base";

/**
 * The day by which something is due as plans print it: `2018-12-31`, `2018年12月`, `2018 年底`; a month and a year end on their last day.
 *
 * out    null where it is no day
 */
export function readDue(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const [, year, month, date] =
    /^(\d{4})[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?(?:底|末|年底|前|底前|年底前)?$/.exec(plain) ?? [];
  const whole = /^(\d{4})年?(?:底|末|底前)?$/.exec(plain)?.[1];
  if (whole !== undefined) return endOf(Number(whole), 12);
  if (year === undefined) return null;
  if (date === undefined) return endOf(Number(year), Number(month ?? 12));
  const day = `${year}-${(month ?? "").padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function endOf(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null;
  const day = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return isDay(day) ? day : null;
}
