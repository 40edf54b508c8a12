import { noticeFilters, type Notice, type NoticeFilter } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import { labelOf } from "../register/named.ts";
import { isInScope } from "../register/may.ts";
import type { Register } from "../register/register.ts";
import type { Doing } from "../register/store.ts";
import { deadlinesFor } from "./deadlines.ts";
import type { Found } from "./found.ts";
import { newsFor } from "./news.ts";
import { waitingFor } from "./waiting.ts";

export type Unread = Readonly<Record<NoticeFilter, number>>;

/** What an account should know: records that wait for it, what others did, what is due. */
export class NoticeStore {
  readonly #db: LedgerDatabase;
  readonly #registers: readonly Register[];

  constructor(db: LedgerDatabase, registers: readonly Register[]) {
    this.#db = db;
    this.#registers = registers;
  }

  /** All of them: of each kind the latest; deadlines with what is longest overdue first. */
  async list(doing: Doing): Promise<{ readonly unread: Unread; readonly notices: readonly Notice[] }> {
    const found: (Found & { readonly isRead?: boolean })[] = [];
    const registers = this.#registers.filter((register) => isInScope(doing.actor, register));
    for (const register of registers) found.push(...(await waitingFor(this.#db, register, doing)));
    found.sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0));
    found.push(...(await newsFor(this.#db, registers, doing)));
    const due: Found[] = [];
    for (const register of registers) due.push(...(await deadlinesFor(this.#db, register, doing, doing.clock())));
    found.push(...due.toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)));
    const seen = new Set(
      (await this.#db.selectFrom("notice_seen").select("notice").where("account", "=", doing.actor.id).execute()).map(
        ({ notice }) => notice,
      ),
    );
    const notices = found.map(({ key, filter, register, record, at, isMine, isRead = false, acts, news, isOver }): Notice => ({
      key,
      filter,
      read: isRead || isMine || seen.has(key),
      at,
      record: { register: register.name, id: record.id, label: labelOf(register, record), state: record.state },
      zone: record.zone,
      acts: [...acts],
      news,
      isOver,
    }));
    return { unread: unreadOf(notices), notices };
  }

  /** Marks these as read, or all of one kind; says what is still unread. What is no notice of the account is passed over. */
  async read(asked: { readonly keys?: readonly string[]; readonly filter?: NoticeFilter }, doing: Doing): Promise<Unread> {
    const { notices } = await this.list(doing);
    const isAsked = ({ key, filter }: Notice) => asked.keys?.includes(key) === true || asked.filter === filter;
    const now = notices.map((notice) => (isAsked(notice) ? { ...notice, read: true } : notice));
    const fresh = notices.filter((notice) => !notice.read && isAsked(notice));
    const at = doing.clock().toISOString();
    const news = fresh.filter(({ filter }) => filter === "news").map(({ key }) => Number(key.split(" ")[1]));
    const others = fresh.filter(({ filter }) => filter !== "news");
    if (news.length > 0) {
      const mine = this.#db.updateTable("notice").set({ read_at: at }).where("account", "=", doing.actor.id);
      await mine.where("seq", "in", news).execute();
    }
    for (const { key } of others) {
      await this.#db
        .insertInto("notice_seen")
        .values({ account: doing.actor.id, notice: key, at })
        .onConflict((conflict) => conflict.columns(["account", "notice"]).doNothing())
        .execute();
    }
    return unreadOf(now);
  }
}

function unreadOf(notices: readonly Notice[]): Unread {
  const count = (filter: NoticeFilter) => notices.filter((notice) => notice.filter === filter && !notice.read).length;
  return Object.fromEntries(noticeFilters.map((filter) => [filter, count(filter)])) as Unread;
}
