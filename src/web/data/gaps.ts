import type { z } from "zod";
import type { coverageAnswer } from "#corpus/contract";

type Coverage = z.output<typeof coverageAnswer>;

export interface Gap {
  readonly field: string;
  readonly office: string;
  readonly missing: number;
  readonly share: number;
}

/**
 * The gaps worth knowing before counting: fields that at least a fifth of an office's publications lack,
 * by how many publications lack them.
 */
export function knownGaps(coverage: Coverage, gapsMax: number): readonly Gap[] {
  return coverage.rows
    .flatMap(({ office, publications, filled }) =>
      Object.entries(filled).map(([field, count]) => ({
        field,
        office,
        missing: publications - count,
        share: publications === 0 ? 1 : count / publications,
      })),
    )
    .filter(({ share, missing }) => share < 0.8 && missing > 0)
    .toSorted((a, b) => b.missing - a.missing || a.field.localeCompare(b.field))
    .slice(0, gapsMax);
}
