import type { Engine } from "./engine.ts";
import { sql, type Sql } from "./sql.ts";

/** The engine's plan of a question: fails where the engine does not understand it. For the tests of queries. */
export async function explain(engine: Engine, query: Sql): Promise<string> {
  const rows = await engine.rows<{ explain_value?: string }>(sql`explain ${query}`);
  return rows.map((row) => row.explain_value ?? "").join("\n");
}
