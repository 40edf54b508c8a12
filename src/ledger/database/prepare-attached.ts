import type { LedgerDatabase } from "./open.ts";

const text = "text" as const;

/** Makes the tables of what records carry beside their fields: files, comments, and the notices of who is concerned. */
export async function prepareAttached({ schema }: LedgerDatabase): Promise<void> {
  await schema
    .createTable("attachment")
    .ifNotExists()
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("register", text, (column) => column.notNull())
    .addColumn("record", text, (column) => column.notNull())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("media_type", text, (column) => column.notNull())
    .addColumn("bytes", "bigint", (column) => column.notNull())
    .addColumn("sha256", text, (column) => column.notNull())
    .addColumn("field", text)
    .addColumn("act", text)
    .addColumn("at", text, (column) => column.notNull())
    .addColumn("actor", text, (column) => column.notNull())
    .addColumn("actor_label", text, (column) => column.notNull())
    .addColumn("withdrawn_at", text)
    .addColumn("withdrawn_by", text)
    .addColumn("withdrawn_because", text)
    .execute();
  await schema.createIndex("attachment_record").ifNotExists().on("attachment").columns(["register", "record"]).execute();
  await schema
    .createTable("comment")
    .ifNotExists()
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("register", text, (column) => column.notNull())
    .addColumn("record", text, (column) => column.notNull())
    .addColumn("text", text, (column) => column.notNull())
    .addColumn("answers_to", text)
    .addColumn("mentions", text, (column) => column.notNull())
    .addColumn("at", text, (column) => column.notNull())
    .addColumn("actor", text, (column) => column.notNull())
    .addColumn("actor_label", text, (column) => column.notNull())
    .addColumn("withdrawn_at", text)
    .addColumn("withdrawn_by", text)
    .addColumn("withdrawn_because", text)
    .execute();
  await schema.createIndex("comment_record").ifNotExists().on("comment").columns(["register", "record"]).execute();
  await schema
    .createTable("notice")
    .ifNotExists()
    .addColumn("account", text, (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("why", text, (column) => column.notNull())
    .addColumn("read_at", text)
    .addPrimaryKeyConstraint("notice_key", ["account", "seq"])
    .execute();
  await schema
    .createTable("notice_seen")
    .ifNotExists()
    .addColumn("account", text, (column) => column.notNull())
    .addColumn("notice", text, (column) => column.notNull())
    .addColumn("at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("notice_seen_key", ["account", "notice"])
    .execute();
}
