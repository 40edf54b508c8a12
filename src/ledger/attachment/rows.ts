import type { LedgerDatabase } from "../database/open.ts";
import type { AttachmentTable } from "../database/schema.ts";

/** All files of a record, also those withdrawn; oldest first. */
export async function attachmentRows(db: LedgerDatabase, register: string, record: string): Promise<AttachmentTable[]> {
  return db
    .selectFrom("attachment")
    .selectAll()
    .where("register", "=", register)
    .where("record", "=", record)
    .orderBy("at")
    .orderBy("id")
    .execute();
}

/** How many files a record carries that were not withdrawn. */
export async function filesOf(db: LedgerDatabase, register: string, record: string): Promise<number> {
  return (await attachmentRows(db, register, record)).filter((row) => row.withdrawn_at === null).length;
}
