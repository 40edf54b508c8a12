import type { Sql } from "#engine";

/**
 * What merging keeps for each publication and can reuse while the same records tell of it: it must follow from the publication's
 * own claims and their records alone, with nothing of other publications in it.
 */
export interface RecordTable {
  readonly name: string;
  /**
   * Its rows with `doc`, any number for a publication and in no order, from `fresh_claim(doc, source, seq, rank, recency,
   * by_application, single)`, `fresh_record` (the records of those claims), and `fresh_<name>` of the tables before it.
   */
  readonly rows: Sql;
}
