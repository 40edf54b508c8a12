import type { DatabaseSync } from "node:sqlite";
import { sql, type Engine, type Sql } from "#engine";
import { segmentText } from "./segment.ts";
import { createFullText, createIndexes, createPlain, optimise, type PlainTable } from "./text-schema.ts";

/** Rows between two looks at whether the work was called off. */
export type Step = (rows: number) => void;

const sources: Readonly<Record<Exclude<PlainTable, "hit">, Sql>> = {
  organisation: sql`select organisation as item, organisation_key as key, name from organisation order by item`,
  inventor_name: sql`select item, name from inventor_name order by item`,
  class_symbol: sql`select item, scheme, sort_key, symbol from class_symbol order by item`,
};

/**
 * Writes every different name once, to be searched and to be shown. Their numbers are those of `buildColumns`, which hold within one
 * snapshot, so they are always written anew.
 */
export async function writeNames(engine: Engine, database: DatabaseSync, step: Step): Promise<void> {
  for (const side of ["applicant", "inventor"] as const) {
    createFullText(database, side);
    const insert = database.prepare(`insert into ${side} (rowid, name) values (?, ?)`);
    const query =
      side === "applicant"
        ? sql`select item, name from applicant_name order by item`
        : sql`select item, name from inventor_name order by item`;
    await eachRow<{ item: number; name: string }>(engine, query, step, (row) => insert.run(row.item, segmentText(row.name)));
    optimise(database, side);
  }
  for (const [table, query] of Object.entries(sources) as [keyof typeof sources, Sql][]) {
    createPlain(database, table);
    let insert: ReturnType<DatabaseSync["prepare"]> | undefined;
    await eachRow<Record<string, string | number | null>>(engine, query, step, (row) => {
      const values = Object.values(row);
      insert ??= database.prepare(`insert into ${table} values (${values.map(() => "?").join(", ")})`);
      insert.run(...values);
    });
    createIndexes(database, table);
  }
}

/** The names of another snapshot go. */
export function dropNames(database: DatabaseSync): void {
  for (const table of ["applicant", "inventor", ...Object.keys(sources)]) database.exec(`drop table ${table}`);
}

async function eachRow<Row>(engine: Engine, query: Sql, step: Step, take: (row: Row) => void): Promise<void> {
  for await (const rows of engine.batches<Row>(query)) {
    step(rows.length);
    for (const row of rows) take(row);
  }
}
