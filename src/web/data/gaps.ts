import type { z } from "zod";
import type { coverageAnswer } from "#corpus/contract";

type Coverage = z.output<typeof coverageAnswer>;

export interface Gap {
  readonly field: string;
  /** Publications without the field, and of how many. */
  readonly missing: number;
  readonly publications: number;
  /** Offices none of whose publications has it. */
  readonly emptyOffices: readonly string[];
}

/** What is worth knowing before counting: fields that at least a fifth of all publications lack, the emptiest first. */
export function knownGaps(coverage: Coverage): readonly Gap[] {
  const publications = coverage.rows.reduce((sum, row) => sum + row.publications, 0);
  return Object.keys(coverage.rows[0]?.filled ?? {})
    .map((field) => ({
      field,
      publications,
      missing: coverage.rows.reduce((sum, row) => sum + row.publications - (row.filled[field] ?? 0), 0),
      emptyOffices: coverage.rows.filter((row) => (row.filled[field] ?? 0) === 0).map(({ office }) => office),
    }))
    .filter(({ missing }) => missing > publications / 5)
    .toSorted((a, b) => b.missing - a.missing || a.field.localeCompare(b.field));
}
