import type { Actor } from "#base";
import { otherActs, type LedgerRecord, type Notice, type NoticeFilter } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import type { Register } from "../register/register.ts";

/** A notice before it is known whether it was read. */
export interface Found {
  readonly key: string;
  readonly filter: NoticeFilter;
  readonly register: Register;
  readonly record: LedgerRecord;
  readonly at: string;
  /** It needs no telling: the reader did it. */
  readonly isMine: boolean;
  readonly acts: readonly string[];
  readonly news: Notice["news"];
  readonly isOver: boolean;
}

/** Which versions of these records the actor made: `id version`. */
export async function byMe(
  db: LedgerDatabase,
  register: Register,
  records: readonly LedgerRecord[],
  actor: Actor,
): Promise<ReadonlySet<string>> {
  if (records.length === 0) return new Set();
  const rows = await db
    .selectFrom("history")
    .select(["record", "version"])
    .where("register", "=", register.name)
    .where(
      "record",
      "in",
      records.map(({ id }) => id),
    )
    .where("actor", "=", actor.id)
    // A file or a comment makes no version.
    .where("act", "not in", otherActs)
    .execute();
  return new Set(rows.map(({ record, version }) => `${record} ${version}`));
}
