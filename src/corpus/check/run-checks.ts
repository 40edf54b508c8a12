import { sql, type Engine } from "#engine";
import type { Check, CheckKnown } from "./check.ts";

/** A check's finding over one snapshot. */
export interface Finding {
  readonly name: string;
  /** Things looked at, and those at fault. */
  readonly looked: number;
  readonly found: number;
  /** The first by key. */
  readonly examples: { readonly key: string; readonly detail: string }[];
}

/** Runs the checks over the views of a snapshot, one after another. `step` is called before each. */
export async function runChecks(
  engine: Engine,
  checks: readonly Check[],
  known: CheckKnown,
  examplesMax: number,
  step: () => void,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) {
    step();
    const [looked = 0] = await engine.integers(sql`select cast((${check.looked}) as integer) as v`);
    const rows = await engine.rows<{ key: string | null; detail: string | null; found: number }>(sql`
      select key, detail, cast(count(*) over () as integer) as found
      from (${check.faults(known)}) f order by key, detail limit ${examplesMax}`);
    findings.push({
      name: check.name,
      looked,
      found: rows[0]?.found ?? 0,
      examples: rows.map(({ key, detail }) => ({ key: key ?? "", detail: detail ?? "" })),
    });
  }
  return findings;
}
