import { limits } from "#base";
import type { LedgerDatabase } from "../database/open.ts";
import { recordOf } from "../register/columns.ts";
import type { Where } from "../register/find.ts";
import { allowed } from "../register/list.ts";
import { actsOpen, type Reader } from "../register/named.ts";
import { isOnlyAdministrator } from "../register/may.ts";
import { tableOf, type May, type Register } from "../register/register.ts";
import { byMe, type Found } from "./found.ts";

/** Records that wait for the reader: in a state from which they may take them on. What they did last themselves is no news to them. */
export async function waitingFor(db: LedgerDatabase, register: Register, reader: Reader): Promise<readonly Found[]> {
  // What needs a reason (to return, to withdraw, to stop) is the exception: nothing waits for it.
  const isOthers = ({ may }: { readonly may: May }) => isOnlyAdministrator(reader.actor) && Object.keys(may).length > 0;
  const transitions = Object.values(register.transitions ?? {}).filter((each) => each.reason !== true && !isOthers(each));
  if (transitions.length === 0) return [];
  const isOpen = (where: Where) =>
    where.or(
      transitions.map(({ from, may }) =>
        where.and([where("state", "in", [...from]), allowed(where, reader.actor, may, "write")]),
      ),
    );
  const rows = await db
    .selectFrom(tableOf(register))
    .selectAll()
    .where((where) => where.and([allowed(where, reader.actor, register.may.read, "read"), isOpen(where)]))
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .limit(limits.noticesMax)
    .execute();
  const records = rows.map((row) => recordOf(register, row));
  const mine = await byMe(db, register, records, reader.actor);
  return records.map((record) => ({
    key: `waiting ${register.name} ${record.id} ${record.version}`,
    filter: "waiting",
    register,
    record,
    at: record.updatedAt,
    isMine: mine.has(`${record.id} ${record.version}`),
    acts: actsOpen(register, record, reader.actor),
    news: null,
    isOver: false,
  }));
}
