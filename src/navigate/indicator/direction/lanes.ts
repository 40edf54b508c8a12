/** One step of a path as a figure shows it: a patent and what cites it next, null at its end. */
export interface Step {
  readonly patent: string;
  readonly next: string | null;
  readonly weight: number;
}

/**
 * Lanes for patents drawn one below another, like the branches of a history: what carries most goes straight down, what joins or
 * leaves it runs beside.
 *
 * in     steps in the order of drawing, each patent before what cites it
 * out    patent → lane, from 0
 */
export function lanesOf(steps: readonly Step[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  /** What each lane waits for; undefined where it is free. */
  const waiting: (string | undefined)[] = [];
  for (const patent of new Set(steps.map((step) => step.patent))) {
    const reserved = waiting.indexOf(patent);
    const lane = reserved >= 0 ? reserved : free(waiting);
    lanes.set(patent, lane);
    waiting.forEach((awaited, at) => {
      if (awaited === patent) waiting[at] = undefined;
    });
    const nexts = steps
      .filter((step) => step.patent === patent && step.next !== null)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ next }) => next ?? "");
    nexts.forEach((next, at) => {
      if (at === 0) waiting[lane] = next;
      else if (!waiting.includes(next)) waiting[free(waiting)] = next;
    });
  }
  return lanes;
}

function free(waiting: readonly (string | undefined)[]): number {
  const at = waiting.indexOf(undefined);
  return at >= 0 ? at : waiting.length;
}
