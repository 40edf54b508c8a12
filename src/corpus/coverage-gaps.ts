/** From this share of missing values on a gap is told beside every count that it may bend. */
export const gapShareMin = 0.05;

/**
 * From this share of its publications on that name a priority a source is taken to tell of priorities, so that those without one are
 * first filings and lack nothing. A judgement, not a measured bound: a source that leaves priorities out names none at all, or a few
 * where a column slipped, and a hundredth lets those few not pass for telling. It is stated beside the numbers that rest on it.
 */
export const tellingPriorityMin = 0.01;

/** Fields of which some publications have none by their nature. */
export const exemptFields = ["status", "priority"] as const;

interface Coverage {
  readonly rows: readonly {
    readonly office: string;
    readonly publications: number;
    readonly publishedTo: string | null;
    readonly filled: Readonly<Record<string, number>>;
    readonly exempt: Readonly<Record<string, number>>;
  }[];
}

export interface Gap {
  readonly field: string;
  /** Publications without the field, and of how many: those to which it does not apply are left out of both. */
  readonly missing: number;
  readonly publications: number;
  /** Offices none of whose publications has it. */
  readonly emptyOffices: readonly string[];
}

/** What is worth knowing before counting: fields that too many publications lack for counts to hold, the emptiest first. */
export function knownGaps(coverage: Coverage): readonly Gap[] {
  return Object.keys(coverage.rows[0]?.filled ?? {})
    .map((field) => {
      const rows = coverage.rows
        .map(({ office, publications, filled, exempt }) => ({
          office,
          asked: publications - (exempt[field] ?? 0),
          filled: filled[field] ?? 0,
        }))
        .filter(({ asked }) => asked > 0);
      return {
        field,
        publications: rows.reduce((sum, { asked }) => sum + asked, 0),
        missing: rows.reduce((sum, { asked, filled }) => sum + asked - filled, 0),
        emptyOffices: rows.filter(({ filled }) => filled === 0).map(({ office }) => office),
      };
    })
    .filter(({ missing, publications }) => publications > 0 && missing / publications >= gapShareMin)
    .toSorted((a, b) => b.missing - a.missing || a.field.localeCompare(b.field));
}

export interface EarlyEnd {
  readonly office: string;
  readonly publications: number;
  /** Last day of publication. */
  readonly endsOn: string;
}

/** An office with fewer publications may be silent for a year without a gap. */
const officeShareMin = 0.01;
const officePublicationsMin = 24;

/** Offices whose documents end a year or more before those of the others: of them later years are not there. */
export function earlyEnds(coverage: Coverage): readonly EarlyEnd[] {
  const publications = coverage.rows.reduce((sum, row) => sum + row.publications, 0);
  const last = coverage.rows.reduce(
    (day, { publishedTo }) => (publishedTo !== null && publishedTo > day ? publishedTo : day),
    "",
  );
  const yearBefore = last === "" ? "" : `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`;
  return coverage.rows.flatMap((row) =>
    row.publishedTo !== null &&
    row.publishedTo < yearBefore &&
    row.publications >= Math.max(officePublicationsMin, officeShareMin * publications)
      ? [{ office: row.office, publications: row.publications, endsOn: row.publishedTo }]
      : [],
  );
}
