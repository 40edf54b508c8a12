import { sql } from "kysely";
import type { Actor } from "#base";
import type { LedgerDatabase } from "../database/open.ts";
import { columnOf } from "./columns.ts";
import { tableOf, type Register } from "./register.ts";

/**
 * The actor with all that its grants reach: a grant for a zone is one for the zones that lie within it too, however deep; never for
 * the zone around it. Whatever asks for permission asks for this actor, so that `isAllowed` and the lists' condition need not know.
 */
export async function withReach(db: LedgerDatabase, registers: readonly Register[], actor: Actor): Promise<Actor> {
  const zones = [...new Set(actor.grants.flatMap(({ zone }) => (zone === null ? [] : [zone])))];
  const register = registers.find(({ zone, within }) => zone === "id" && within !== undefined);
  if (zones.length === 0 || register?.within === undefined) return actor;
  const [table, parent] = [sql.table(tableOf(register)), sql.ref(columnOf(register.within))];
  const begin = sql.join(
    zones.map((zone) => sql`select cast(${zone} as text), cast(${zone} as text)`),
    sql` union `,
  );
  const { rows } = await sql<{ granted: string; reached: string }>`
    with recursive within (granted, reached) as (
      ${begin}
      union
      select within.granted, ${table}.id from within join ${table} on ${parent} = within.reached
    )
    select granted, reached from within order by granted, reached`.execute(db);
  const grants = actor.grants.flatMap((grant) =>
    grant.zone === null
      ? [grant]
      : rows.filter(({ granted }) => granted === grant.zone).map(({ reached }) => ({ ...grant, zone: reached })),
  );
  return { ...actor, grants };
}
