/** Precision: of what we say, how much is right. Recall: of what is right, how much we say. F1: their harmonic mean. */
export interface Agreement {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface Agreements {
  /** Over pairs of items: put together by us, and by the labels. Large groups weigh by the square of their size. */
  readonly pairwise: Agreement;
  /** B-cubed (Bagga and Baldwin 1998): for each item the share of its group that shares its label, and the other way; the mean. */
  readonly bCubed: Agreement;
  /** Groups that are exactly a label's: of our groups, and of the labels'. */
  readonly cluster: Agreement;
}

/**
 * Compares our grouping of items with a labelled one.
 *
 * in     found, labelled: the group of each item, at the same place
 * out    shares 0…1; null where there is nothing to divide by (no pairs)
 */
export function agreementOf(found: readonly string[], labelled: readonly string[]): Agreements {
  const ours = new Map<string, number>();
  const theirs = new Map<string, number>();
  const both = new Map<string, { ours: string; theirs: string; items: number }>();
  for (const [at, group] of found.entries()) {
    const label = labelled[at] ?? "";
    ours.set(group, (ours.get(group) ?? 0) + 1);
    theirs.set(label, (theirs.get(label) ?? 0) + 1);
    const key = JSON.stringify([group, label]);
    const cell = both.get(key);
    if (cell) cell.items++;
    else both.set(key, { ours: group, theirs: label, items: 1 });
  }
  const cells = [...both.values()];
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const right = sum(cells.map(({ items }) => pairs(items)));
  const exact = cells.filter((cell) => cell.items === ours.get(cell.ours) && cell.items === theirs.get(cell.theirs)).length;
  return {
    pairwise: agreement(right, sum([...ours.values()].map(pairs)), sum([...theirs.values()].map(pairs))),
    bCubed: rated(
      sum(cells.map((cell) => cell.items ** 2 / (ours.get(cell.ours) ?? 1))) / found.length,
      sum(cells.map((cell) => cell.items ** 2 / (theirs.get(cell.theirs) ?? 1))) / found.length,
    ),
    cluster: agreement(exact, ours.size, theirs.size),
  };
}

function agreement(right: number, said: number, wanted: number): Agreement {
  return rated(said === 0 ? null : right / said, wanted === 0 ? null : right / wanted);
}

function rated(precision: number | null, recall: number | null): Agreement {
  const known = precision !== null && recall !== null && !Number.isNaN(precision) && !Number.isNaN(recall);
  if (!known) return { precision: finite(precision), recall: finite(recall), f1: null };
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function finite(value: number | null): number | null {
  return value === null || Number.isNaN(value) ? null : value;
}
