/** What counts as a conflict of interest where a committee says nothing else. Not a text of law: a start to be edited. */
export const conflictRules = {
  /** Years for which a former employer counts. */
  formerEmployerYears: 3,
  /** Years for which a joint invention counts in full; an older one is weak. */
  coInventorYears: 5,
  /** Joint inventions are looked for among so many families of a person, latest first. */
  familiesMax: 1000,
  /** Patents named as evidence. */
  evidenceMax: 20,
  /** Organisations of these kinds have half the country below them: to share one above is no tie. */
  tiesNotThrough: ["department", "zone_office"],
} as const;

/** The day so many years before. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
}
