export interface Criterion {
  readonly at: number;
  readonly title: string;
  /** Per cent. */
  readonly weight: number;
}

/** `创新性 | 40` as it is meant; undefined where a line cannot be read. */
export function parseCriteria(lines: readonly string[]): readonly (Criterion | undefined)[] {
  return lines.map((line, index) => {
    const found = /^(.+?)\s*[|｜]\s*(\d{1,3})\s*%?$/.exec(line);
    const weight = Number(found?.[2]);
    return found?.[1] !== undefined && weight > 0 && weight <= 100 ? { at: index + 1, title: found[1], weight } : undefined;
  });
}

export interface Score {
  readonly at: number;
  readonly score: number;
  readonly reason: string;
}

/** `1 | 85 | why`: the number of the criterion, the score, the reason; undefined where a line cannot be read. */
export function parseScores(lines: readonly string[]): readonly (Score | undefined)[] {
  return lines.map((line) => {
    const found = /^(\d{1,3})\s*\|\s*(\d{1,4}(?:\.\d{1,2})?)\s*(?:\|\s*(.*))?$/.exec(line);
    return found ? { at: Number(found[1]), score: Number(found[2]), reason: (found[3] ?? "").trim() } : undefined;
  });
}

export function printScore({ at, score, reason }: Score): string {
  return `${at} | ${score} | ${reason}`;
}

/** Whole hundredths: sums of weighted scores stay exact. */
export function totalOf(criteria: readonly Criterion[], scores: readonly Score[]): number {
  const sum = criteria.reduce((total, { at, weight }) => {
    const score = scores.find((each) => each.at === at)?.score ?? 0;
    return total + weight * Math.round(score * 100);
  }, 0);
  return sum / 10_000;
}
