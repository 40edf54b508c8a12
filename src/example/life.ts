import { cutOff, dayNumber, monthsInDays } from "./calendar.ts";
import type { Random } from "./random.ts";

const end = dayNumber(cutOff);

/** What becomes of an application up to the cut-off. */
export interface Life {
  /** Days since 1970; undefined while nothing has been granted. */
  readonly granted?: number;
  readonly state: "examined" | "refused" | "withdrawn" | "granted" | "lapsed" | "expired";
}

interface Chances {
  readonly grant: number;
  readonly grantMonths: readonly [number, number];
  /** Share of the living rights that lapse each year after the grant. */
  readonly lapsePerYear: number;
  readonly termYears: number;
}

export const chances = {
  chineseInvention: { grant: 0.58, grantMonths: [22, 40], lapsePerYear: 0.055, termYears: 20 },
  chineseUtilityModel: { grant: 1, grantMonths: [5, 9], lapsePerYear: 0.12, termYears: 10 },
  chineseDesign: { grant: 1, grantMonths: [4, 7], lapsePerYear: 0.1, termYears: 15 },
  foreign: { grant: 0.62, grantMonths: [26, 46], lapsePerYear: 0.04, termYears: 20 },
} as const satisfies Readonly<Record<string, Chances>>;

export function makeLife(filed: number, { grant, grantMonths, lapsePerYear, termYears }: Chances, random: Random): Life {
  const succeeds = random.chance(grant);
  const decided = filed + monthsInDays(random.whole(grantMonths[0], grantMonths[1])) + random.whole(0, 29);
  const lives = -Math.log(1 - random.next()) / lapsePerYear;
  const isRefused = random.chance(0.6);
  if (decided > end) return { state: "examined" };
  if (!succeeds) return { state: isRefused ? "refused" : "withdrawn" };
  if (decided + Math.max(1, lives) * 365 <= Math.min(end, filed + termYears * 365)) return { granted: decided, state: "lapsed" };
  return { granted: decided, state: filed + termYears * 365.25 <= end ? "expired" : "granted" };
}

const chinese = {
  examined: "实质审查",
  refused: "驳回",
  withdrawn: "撤回",
  granted: "授权",
  lapsed: "未缴年费",
  expired: "期限届满",
} as const;
const english = {
  examined: "Pending",
  refused: "Abandoned",
  withdrawn: "Withdrawn",
  granted: "Active",
  lapsed: "Expired - Fee Related",
  expired: "Expired - Lifetime",
} as const;

/** The status as Chinese and English tools word it. */
export function statusWord(state: Life["state"], office: string): string {
  return office === "CN" ? chinese[state] : english[state];
}
