import { z } from "zod";
import { action, limits, type Action } from "#base";
import { noticeFilters, noticesAnswer, noticesReadAnswer } from "../contract.ts";
import { doingOf, ledgerOf } from "../open-ledgers.ts";

const page = "ledger/notices";

const noticesAction = action({
  name: page,
  summary: { zh: "通知：待办、动态与期限", en: "What waits for me, what others did, what is due" },
  input: z.object({
    filter: z.enum(noticeFilters).optional(),
    unread: z.boolean().optional(),
    limit: z.coerce.number().int().min(0).max(limits.ledgerRowsMax).default(100),
  }),
  output: noticesAnswer,
  positional: ["filter"],
  doors: ["cli", "http"],
  method: "get",
  may: "by_record",
  async run({ filter, unread: onlyUnread, limit }, context) {
    const { unread, notices } = await (await ledgerOf(context)).notices.list(doingOf(context));
    const asked = notices.filter(
      (notice) => (filter === undefined || notice.filter === filter) && !(onlyUnread === true && notice.read),
    );
    return { unread, total: asked.length, notices: asked.slice(0, limit) };
  },
  print: ({ notices }) =>
    notices
      .map(({ filter, read, at, record, acts, news }) =>
        [
          read ? " " : "●",
          filter,
          at,
          record.register,
          record.id,
          record.label,
          news ? `${news.by} ${news.act}` : acts.join(", "),
        ].join("\t"),
      )
      .join("\n"),
  rows: ({ notices }) =>
    notices.map(({ record, news, acts, ...notice }) => ({ ...notice, ...record, acts, act: news?.act, by: news?.by })),
});

const readAction = action({
  name: "ledger/notices-read",
  page,
  summary: { zh: "将通知标为已读", en: "Mark notices as read" },
  input: z.object({
    keys: z.array(z.string().max(300)).max(limits.ledgerRowsMax).optional(),
    filter: z.enum(noticeFilters).optional(),
  }),
  output: noticesReadAnswer,
  doors: ["cli", "http"],
  method: "post",
  may: "by_record",
  async run({ keys, filter }, context) {
    const asked = { ...(keys ? { keys } : {}), ...(filter ? { filter } : {}) };
    return { unread: await (await ledgerOf(context)).notices.read(asked, doingOf(context)) };
  },
  print: ({ unread }) => noticeFilters.map((filter) => `${filter}\t${unread[filter]}`).join("\n"),
});

export const noticeActions: readonly Action[] = [noticesAction, readAction];
