/** The stages that a zone goes through, and the day from which each holds. */
export const stages = ["applied", "pilot", "demonstration", "concluded", "withdrawn"] as const;
type Stage = (typeof stages)[number];

export const stageDays = {
  applied: "applied_on",
  pilot: "pilot_on",
  demonstration: "demonstration_on",
  concluded: "concluded_on",
  withdrawn: "withdrawn_on",
} as const satisfies Readonly<Record<Stage, string>>;

export type StageDays = Readonly<Record<(typeof stageDays)[Stage], string | null>>;

/**
 * The stage that held on a day, by the days that are told; null before the first of them.
 *
 * in     a stage without its day was skipped: a model city may be named without having been a pilot
 */
export function stageAt(days: StageDays, day: string): { readonly stage: Stage; readonly since: string } | null {
  for (const stage of stages.toReversed()) {
    const since = days[stageDays[stage]];
    if (since !== null && since <= day) return { stage, since };
  }
  return null;
}

/** Two days of which the later stage has the earlier, where there are such. */
export function datesInOrder(days: StageDays): { readonly earlier: string; readonly later: string } | null {
  const told = stages.map((stage) => days[stageDays[stage]]).filter((day) => day !== null);
  const at = told.findIndex((day, index) => index > 0 && day < (told[index - 1] ?? ""));
  return at === -1 ? null : { earlier: told[at - 1] ?? "", later: told[at] ?? "" };
}
