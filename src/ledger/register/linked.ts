import type { LedgerRecord } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import { recordOf } from "./columns.ts";
import { allowed } from "./list.ts";
import { isInScope } from "./may.ts";
import { labelOf, type Reader } from "./named.ts";
import { tableOf, type Register } from "./register.ts";

/** Databases take some thousands of values at once. */
const idsAtOnce = 500;

/** Of these records, those that the reader may read. */
export async function readableRecords(
  db: LedgerDatabase,
  register: Register,
  ids: readonly string[],
  { actor }: Reader,
): Promise<ReadonlyMap<string, LedgerRecord>> {
  const found = new Map<string, LedgerRecord>();
  if (!isInScope(actor, register)) return found;
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const rows = await db
      .selectFrom(tableOf(register))
      .selectAll()
      .where((where) =>
        where.and([where("id", "in", ids.slice(start, start + idsAtOnce)), allowed(where, actor, register.may.read, "read")]),
      )
      .execute();
    for (const row of rows) found.set(String(row.id), recordOf(register, row));
  }
  return found;
}

/** A record that leads to another by one of its fields. */
export interface Linked {
  readonly register: string;
  readonly field: string;
  readonly id: string;
  readonly label: string;
  readonly state: string | null;
  readonly updatedAt: string;
}

export interface LinkedList {
  readonly total: number;
  readonly linked: readonly Linked[];
}

/**
 * The records that lead to this one and that the reader may read, by register and field, latest changed first.
 *
 * limit   the first `rowsMax` of them; all are counted: to a zone lead some ten thousand
 */
export async function linkedTo(
  db: LedgerDatabase,
  registers: readonly Register[],
  { register: to, id }: { readonly register: string; readonly id: string },
  { actor }: Reader,
  rowsMax: number,
): Promise<LinkedList> {
  const ways = await db
    .selectFrom("record_link")
    .select(["register", "field"])
    .distinct()
    .where("to_register", "=", to)
    .where("to_record", "=", id)
    .execute();
  const linked: Linked[] = [];
  let total = 0;
  for (const register of registers) {
    if (!isInScope(actor, register)) continue;
    for (const field of Object.keys(register.fields)) {
      if (!ways.some((way) => way.register === register.name && way.field === field)) continue;
      const leading = db
        .selectFrom(tableOf(register))
        .where((where) =>
          where.and([
            where(
              "id",
              "in",
              where
                .selectFrom("record_link")
                .select("record_link.record")
                .where("record_link.to_register", "=", to)
                .where("record_link.to_record", "=", id)
                .where("record_link.register", "=", register.name)
                .where("record_link.field", "=", field),
            ),
            allowed(where, actor, register.may.read, "read"),
          ]),
        );
      const { count } = await leading.select((all) => all.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
      total += Number(count);
      const rows = Math.min(Number(count), rowsMax - linked.length);
      if (rows <= 0) continue;
      const found = await leading.selectAll().orderBy("updated_at", "desc").orderBy("id").limit(rows).execute();
      linked.push(...found.map((row) => shownLink(register, field, recordOf(register, row))));
    }
  }
  return { total, linked };
}

function shownLink(register: Register, field: string, record: LedgerRecord): Linked {
  return {
    register: register.name,
    field,
    id: record.id,
    label: labelOf(register, record),
    state: record.state,
    updatedAt: record.updatedAt,
  };
}
