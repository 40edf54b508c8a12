import type { LedgerRecord } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import { recordOf } from "./columns.ts";
import { allowed } from "./list.ts";
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

/** The records that lead to this one and that the reader may read, by register and field, latest changed first. */
export async function linkedTo(
  db: LedgerDatabase,
  registers: readonly Register[],
  { register: to, id }: { readonly register: string; readonly id: string },
  reader: Reader,
): Promise<readonly Linked[]> {
  const links = await db
    .selectFrom("record_link")
    .select(["register", "record", "field"])
    .where("to_register", "=", to)
    .where("to_record", "=", id)
    .execute();
  const linked: Linked[] = [];
  for (const register of registers) {
    const here = links.filter((link) => link.register === register.name && Object.hasOwn(register.fields, link.field));
    const records = await readableRecords(db, register, [...new Set(here.map(({ record }) => record))], reader);
    for (const field of Object.keys(register.fields)) {
      const some = here
        .filter((link) => link.field === field)
        .flatMap(({ record }) => records.get(record) ?? [])
        .map((record) => ({
          register: register.name,
          field,
          id: record.id,
          label: labelOf(register, record),
          state: record.state,
          updatedAt: record.updatedAt,
        }));
      linked.push(...some.toSorted((left, right) => (left.updatedAt < right.updatedAt ? 1 : -1)));
    }
  }
  return linked;
}
