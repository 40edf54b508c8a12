import { dayOf, limits } from "#base";
import type { LedgerDatabase } from "../database/open.ts";
import { columnOf, recordOf } from "../register/columns.ts";
import type { Where } from "../register/find.ts";
import { allowed } from "../register/list.ts";
import { isOnlyAdministrator } from "../register/may.ts";
import type { Reader } from "../register/named.ts";
import { tableOf, type Register } from "../register/register.ts";
import { accountsRegister } from "./tell.ts";
import type { Found } from "./found.ts";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * What is due soon or overdue, of records that concern the reader: those that they may change or take on in some state, that they
 * had to do with, or that name them. Computed from the clock when it is asked for: nothing need run for it.
 */
export async function deadlinesFor(db: LedgerDatabase, register: Register, reader: Reader, now: Date): Promise<readonly Found[]> {
  const { due } = register;
  if (!due) return [];
  const { actor } = reader;
  const [today, until] = [now, new Date(now.getTime() + limits.dueSoonDays * dayMs)].map(dayOf);
  const column = columnOf(due.on);
  // Administrators may do everything, which makes nothing their concern.
  const doers = [register.may.change, ...Object.values(register.transitions ?? {}).map(({ may }) => may)];
  const mays = isOnlyAdministrator(actor) ? doers.filter((may) => Object.keys(may).length === 0) : doers;
  const concerns = (where: Where) =>
    where.or([
      ...mays.map((may) => allowed(where, actor, may, "write")),
      where(
        "id",
        "in",
        where
          .selectFrom("history")
          .select("history.record")
          .where("history.register", "=", register.name)
          .where("history.actor", "=", actor.id),
      ),
      where(
        "id",
        "in",
        where
          .selectFrom("record_link")
          .select("record_link.record")
          .where("record_link.register", "=", register.name)
          .where("record_link.to_register", "=", accountsRegister)
          .where("record_link.to_record", "=", actor.id),
      ),
    ]);
  const rows = await db
    .selectFrom(tableOf(register))
    .selectAll()
    .where((where) =>
      where.and([
        allowed(where, actor, register.may.read, "read"),
        where(column, "<=", until ?? ""),
        isOpen(where, register, due.open),
        concerns(where),
      ]),
    )
    .orderBy(column, "desc")
    .orderBy("id")
    .limit(limits.noticesMax)
    .execute();
  return rows.map((row) => {
    const record = recordOf(register, row);
    const at = String(record.values[due.on]);
    const isOver = at < (today ?? "");
    return {
      key: `deadline ${register.name} ${record.id} ${at} ${isOver ? "over" : "soon"}`,
      filter: "deadlines",
      register,
      record,
      at,
      isMine: false,
      acts: [],
      news: null,
      isOver,
    };
  });
}

function isOpen(where: Where, { settled = [] }: Register, open: readonly string[] | undefined) {
  if (open) return where("state", "in", [...open]);
  return settled.length === 0 ? where.lit(true) : where.or([where("state", "is", null), where("state", "not in", [...settled])]);
}
