import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql, type Engine } from "#engine";
import type { CorpusLayout } from "./layout.ts";
import type { Batch } from "./state.ts";

/** File of a batch that keeps its issues, one JSON object a line. */
export const issuesFile = "issues.ndjson";

/** The tables `source_row` and `issue_row` of all batches. */
export async function loadSources(engine: Engine, layout: CorpusLayout, batches: readonly Batch[]): Promise<void> {
  await engine.load("source_base", {
    source: Int32Array.from(batches, (_, index) => index),
    file: batches.map((batch) => batch.file),
    sha256: batches.map((batch) => batch.sha256),
    bytes: Float64Array.from(batches, (batch) => batch.bytes),
    format: batches.map((batch) => batch.format),
    importer_version: Int32Array.from(batches, (batch) => batch.importerVersion),
    read: Int32Array.from(batches, (batch) => batch.read),
    accepted: Int32Array.from(batches, (batch) => batch.accepted),
    rejected: Int32Array.from(batches, (batch) => batch.rejected),
    as_of: batches.map((batch) => batch.asOf),
  });
  const unknown = batches.flatMap((batch, source) =>
    batch.columns.flatMap((column, place) => (column.field === null ? [{ source, place, header: column.header }] : [])),
  );
  await engine.load("source_unknown", {
    source: Int32Array.from(unknown, (row) => row.source),
    place: Int32Array.from(unknown, (row) => row.place),
    header: unknown.map((row) => row.header),
  });
  await engine.define(
    "source_row",
    sql`select s.*, coalesce(u.headers, []) as unknown_columns
      from source_base s left join (
        select source, list(header order by place) as headers from source_unknown group by source
      ) u on u.source = s.source`,
  );
  await engine.run(sql`
    create table issue_row (source integer, "at" bigint, severity varchar, code varchar, "values" varchar)`);
  for (const [source, batch] of batches.entries()) {
    const file = join(layout.batches, batch.id, issuesFile);
    if (!existsSync(file)) continue;
    await engine.run(sql`
      insert into issue_row
      select ${source}, "at", severity, code, "values"
      from read_json(${file}, format = 'newline_delimited',
        columns = {'at': 'bigint', 'severity': 'varchar', 'code': 'varchar', 'values': 'json'})`);
  }
}
