/** How a figure is bounded by the words before it. */
export type Comparator = "exactly" | "over" | "at_least" | "under" | "at_most" | "about";

/** One figure of a statement, as published and as read. */
export interface Quantity {
  /** Place in the document, and what stands there. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "money" | "share" | "points" | "times" | "density" | "count";
  /** Code of the unit: `CNY`, `%`, `pp`, `times`, `per 10,000`, `patents` …; `number` where none is stated. */
  readonly unit: string;
  /** In the unit itself: yuan, per cent, pieces. */
  readonly value: number;
  /** The upper end of a range (three to five); the value where there is none. */
  readonly upTo: number;
  /** The last place that was printed, in the unit: 0.1 for 60.1 %, 10,000,000 for 1.17 billion. */
  readonly step: number;
  readonly comparator: Comparator;
  /** Of a density: people, 10,000 or 1,000,000. */
  readonly per?: number;
  /** 3个100亿: three times ten billion. */
  readonly multiple?: { readonly times: number; readonly each: number };
  /** Number of the sentence. */
  readonly sentence: number;
}

/** What the figure can be, given how it was rounded. */
export function interval({ value, step }: Pick<Quantity, "value" | "step">): readonly [low: number, high: number] {
  return [value - step / 2, value + step / 2];
}

export function isExact({ comparator, value, upTo }: Quantity): boolean {
  return comparator === "exactly" && value === upTo;
}
