import { join, name, sql, type Engine, type Sql } from "#engine";
import type { FactTable } from "./tables.ts";

/**
 * Columns of few different texts in tables of many rows, and what each holds: columns that hold the same are joined as they stand.
 * Before an engine they are codes (`Engine.codes`), which group, join and sift several times faster than texts.
 */
const codeColumns: Readonly<Partial<Record<FactTable, Readonly<Record<string, string>>>>> = {
  member: {
    office: "office",
    type: "type",
    status: "status",
    status_basis: "status_basis",
    family_basis: "family_basis",
    expires_basis: "expires_basis",
  },
  node_member: { node: "node" },
  node: { node: "node", parent: "node" },
  node_link: { node: "node", other: "node" },
  organisation: { type: "organisation_type", region_basis: "region_basis" },
  operation: { kind: "operation_kind" },
  place: { place: "place", role: "place_role" },
  corpus_year: { place: "place" },
  member_quality: { field: "field", citation_basis: "citation_basis" },
  member_office: { office: "office", status: "status" },
  member_tag: { tag: "tag" },
  member_effect: { effect: "effect" },
  member_technology: { technology: "technology" },
};

/** Makes the types of code columns, each of all texts that stand in any of its columns; `stored` names a table as it was written. */
export async function makeCodes(engine: Engine, stored: (table: FactTable) => Sql): Promise<void> {
  const columns = new Map<string, Sql[]>();
  for (const [table, codes] of Object.entries(codeColumns)) {
    for (const [column, code] of Object.entries(codes)) {
      const texts = sql`select ${name(column)} from ${stored(table as FactTable)}`;
      columns.set(code, [...(columns.get(code) ?? []), texts]);
    }
  }
  for (const [code, texts] of columns) await engine.codes(codeType(code), join(texts, " union all "));
}

/** All columns of a table, those of codes as such. */
export function withCodes(table: FactTable): Sql {
  const codes = Object.entries(codeColumns[table] ?? {});
  if (codes.length === 0) return sql`*`;
  const cast = codes.map(([column, code]) => sql`cast(${name(column)} as ${name(codeType(code))}) as ${name(column)}`);
  return sql`* replace (${join(cast)})`;
}

function codeType(code: string): string {
  return `code_${code}`;
}
