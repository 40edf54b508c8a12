import { AppError } from "./errors.ts";
import { addMessages } from "./messages.ts";

const en = {
  "base.no_time_zone": "FAIRWAY_TIME_ZONE names a time zone that is not known: {zone}; Europe/Berlin would be one",
} as const;
const zh: Readonly<Record<keyof typeof en, string>> = {
  "base.no_time_zone": "环境变量 FAIRWAY_TIME_ZONE 指定的时区“{zone}”无法识别，应为 Asia/Shanghai 之类的时区名称",
};

type Texts = typeof en;
declare module "./messages.ts" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });

/** A calendar day, `YYYY-MM-DD`. Offices publish days, never instants. */
export type Day = string & { readonly __day?: never };

/** A clock that can be set in tests. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();

/** Where nobody says otherwise: offices of China count days by the one time that the country has, eight hours ahead of UTC. */
const defaultTimeZone = "Asia/Shanghai";

let calendar: Intl.DateTimeFormat | undefined;

/**
 * The day of an instant where the program is used: what is due “by the 20th” is overdue from midnight there, not from that of
 * Greenwich, eight in the morning.
 *
 * in     `FAIRWAY_TIME_ZONE`, a name such as `Europe/Berlin`; `Asia/Shanghai` where it is not set
 * errors `base.no_time_zone`
 */
export function dayOf(instant: Date): Day {
  calendar ??= calendarIn(typeof process === "undefined" ? undefined : process.env["FAIRWAY_TIME_ZONE"]);
  const parts = new Map(calendar.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get("year")?.padStart(4, "0") ?? ""}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}

/** The day that the clock shows. */
export function today(clock: Clock): Day {
  return dayOf(clock());
}

function calendarIn(timeZone = defaultTimeZone): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  } catch (error) {
    throw new AppError("base.no_time_zone", { zone: timeZone }, { cause: error });
  }
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a real calendar day between 1700 and 2199 (patents are not older, filings not later). */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1700 || year > 2199 || month < 1 || month > 12) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return day >= 1 && day <= (daysInMonth[month - 1] ?? 0) + leap;
}

/** The day `months` calendar months later (negative: earlier); the 31st becomes the month's last day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

export function dayBefore(day: Day): Day {
  return shifted(day, -1);
}

export function dayAfter(day: Day): Day {
  return shifted(day, 1);
}

function shifted(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
