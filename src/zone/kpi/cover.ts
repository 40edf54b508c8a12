/** Periods that tell the same days are told once. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

interface Span {
  readonly from: string | null;
  readonly to: string;
}

interface Chosen<Each> {
  readonly days: number;
  readonly periods: readonly Each[];
}

/**
 * Of periods that overlap those that tell most days, and of these the fewest.
 *
 * in      the first of several of the same days is preferred
 * out     counted in order of time, leftOut as they came
 */
export function coverOf<Each extends Span>(all: readonly Each[]): { counted: readonly Each[]; leftOut: readonly Each[] } {
  const inTime = all.filter(({ from }) => from !== null).toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  // best[n]: of the first n that end.
  const best: Chosen<Each>[] = [{ days: 0, periods: [] }];
  for (const [place, each] of inTime.entries()) {
    const begin = each.from ?? each.to;
    let before = place;
    while (before > 0 && (inTime[before - 1]?.to ?? "") >= begin) before--;
    const earlier = best[before] as Chosen<Each>;
    const without = best[place] as Chosen<Each>;
    const days = earlier.days + dayNumber(each.to) - dayNumber(begin) + 1;
    const isBetter = days > without.days || (days === without.days && earlier.periods.length + 1 < without.periods.length);
    best.push(isBetter ? { days, periods: [...earlier.periods, each] } : without);
  }
  const counted = best.at(-1)?.periods ?? [];
  return { counted, leftOut: all.filter((each) => !counted.includes(each)) };
}

const dayMs = 86_400_000;

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}
