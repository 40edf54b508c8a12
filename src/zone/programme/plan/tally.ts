/** How many there are of each: progress is told by counts of states, never by a percentage that nobody measured. */
export function tallyOf(states: readonly (string | null)[]): Record<string, number> {
  const tally: Record<string, number> = {};
  for (const state of states) tally[state ?? "none"] = (tally[state ?? "none"] ?? 0) + 1;
  return tally;
}
