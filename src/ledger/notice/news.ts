import { limits } from "#base";
import type { LedgerDatabase } from "../database/open.ts";
import { entryOf } from "../history/read.ts";
import { readableRecords } from "../register/linked.ts";
import type { Reader } from "../register/named.ts";
import type { Register } from "../register/register.ts";
import type { Found } from "./found.ts";

/** What others did with records that concern the reader and that they may (still) read; latest first. */
export async function newsFor(
  db: LedgerDatabase,
  registers: readonly Register[],
  reader: Reader,
): Promise<readonly (Found & { readonly isRead: boolean })[]> {
  const rows = await db
    .selectFrom("notice")
    .innerJoin("history", "history.seq", "notice.seq")
    .selectAll("history")
    .select(["notice.why", "notice.read_at"])
    .where("notice.account", "=", reader.actor.id)
    .orderBy("notice.seq", "desc")
    .limit(limits.noticesMax)
    .execute();
  const news: (Found & { readonly isRead: boolean })[] = [];
  for (const register of registers) {
    const here = rows.filter((row) => row.register === register.name);
    const records = await readableRecords(db, register, [...new Set(here.map(({ record }) => record))], reader);
    for (const { why, read_at: readAt, ...row } of here) {
      const [record, entry] = [records.get(row.record), entryOf(row)];
      if (!record) continue;
      const said = entry.changes["comment"]?.[1] as { readonly text?: string } | null | undefined;
      news.push({
        key: `news ${entry.seq}`,
        filter: "news",
        register,
        record,
        at: entry.at,
        isMine: false,
        isRead: readAt !== null,
        acts: [],
        news: {
          act: entry.act,
          by: entry.actorLabel,
          why,
          note: entry.act === "comment" ? (said?.text ?? null) : entry.note,
          version: entry.version,
        },
        isOver: false,
      });
    }
  }
  return news.toSorted((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0));
}
