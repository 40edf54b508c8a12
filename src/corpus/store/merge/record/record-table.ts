import type { Sql } from "#engine";

/**
 * What merging keeps for each publication and can reuse while the same records tell of it: it must follow from the publication's
 * own claims and their records alone, with nothing of other publications in it.
 */
export interface RecordTable {
  readonly name: string;
  /**
   * Its rows with `doc`, any number for a publication and in no order, from `fresh_claim(doc, source, seq, rank, recency,
   * by_application, single)`, `fresh_record` (the records of those claims), and `fresh_<name>` of the tables before it; where its rows are
   * numbered, `last_<name>(last)`: the last number given, -1 where none is.
   */
  readonly rows: Sql;
  /** Only read by the tables after it: not kept. */
  readonly isPassing?: true;
  /** Its rows are of several publications: rows of the table `of` name them by this number, which no other row of any layer has. */
  readonly numbered?: { readonly by: string; readonly of: string };
}
