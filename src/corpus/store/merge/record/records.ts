import { list, sql, type Engine, type Sql } from "#engine";
import { standingOf } from "../rules.ts";

/** A batch as merging sees it. */
export interface MergeBatch {
  readonly id: string;
  readonly format: string;
  readonly files: readonly string[];
  /** Latest day seen in it. */
  readonly asOf: string | null;
}

/** All batches, in the order of import, as the view `record`; their files as `batch_part(file, source, batch, format, standing, as_of)`. */
export async function readBatches(engine: Engine, batches: readonly MergeBatch[]): Promise<void> {
  const parts = batches.flatMap((batch, source) =>
    batch.files.map((file) => ({
      file,
      source,
      batch: batch.id,
      format: batch.format,
      standing: standingOf(batch.format),
      // One that says no day knows nothing that came later than anything.
      as_of: batch.asOf ?? "0001-01-01",
    })),
  );
  await engine.load("batch_part", {
    file: parts.map((part) => part.file),
    source: Int32Array.from(parts, (part) => part.source),
    batch: parts.map((part) => part.batch),
    format: parts.map((part) => part.format),
    standing: Int32Array.from(parts, (part) => part.standing),
    as_of: parts.map((part) => part.as_of),
  });
  await engine.define("record", recordRows(parts.map((part) => part.file)));
}

/** The records of some files of batches. */
export function recordRows(files: readonly string[]): Sql {
  return sql`
    select r.* exclude (filename), p.file, p.source, p.batch, p.format, p.standing
    from read_parquet([${list(files)}], filename = true) r join batch_part p on p.file = r.filename`;
}
