import type { LedgerRecord } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import { recordOf } from "./columns.ts";
import { tableOf, type Register } from "./register.ts";

/** One record, whoever asks. */
export async function findRecord(db: LedgerDatabase, register: Register, id: string): Promise<LedgerRecord | undefined> {
  const row = await db.selectFrom(tableOf(register)).selectAll().where("id", "=", id).executeTakeFirst();
  return row && recordOf(register, row);
}
