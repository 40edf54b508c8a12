/** One figure that somebody has published, and ours. */
export interface Comparison {
  readonly analysis: string;
  readonly figure: string;
  readonly published: number;
  readonly ours: number;
  /** The door that our number came through. */
  readonly door: string;
  /** Why they differ; empty where they do not. */
  readonly why: string;
}

/** Compares numbers by key; `why` is asked only where two differ. */
export function compare(
  analysis: string,
  door: string,
  published: Readonly<Record<string, number>>,
  ours: (key: string) => number,
  why: (key: string) => string = () => "",
): Comparison[] {
  return Object.entries(published).map(([key, number]) => {
    const own = ours(key);
    return { analysis, figure: key, published: number, ours: own, door, why: own === number ? "" : why(key) };
  });
}

export function printed(rows: readonly Comparison[]): string {
  const cells = (each: readonly (string | number)[]) => `| ${each.join(" | ")} |`;
  return [
    cells(["figure", "published", "ours", "difference", "door", "why"]),
    cells(["---", "---:", "---:", "---:", "---", "---"]),
    ...rows.map(({ figure, published, ours, door, why }) =>
      cells([figure, published, ours, ours === published ? "0" : signed(ours - published), door, why]),
    ),
  ].join("\n");
}

function signed(difference: number): string {
  return difference < 0 ? `−${-difference}` : `+${difference}`;
}
