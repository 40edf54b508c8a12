import { sql } from "kysely";
import { prepareAccounts } from "../account/tables.ts";
import { firstHash } from "../history/chain.ts";
import { prepareAttached } from "./prepare-attached.ts";
import type { Engine, LedgerDatabase } from "./open.ts";

const text = "text" as const;

/** Makes the tables that every ledger has, where they are not there yet. */
export async function prepareTables(db: LedgerDatabase, engine: Engine): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("history")
    .ifNotExists()
    .addColumn("seq", "bigint", (column) => column.primaryKey())
    .addColumn("at", text, (column) => column.notNull())
    .addColumn("actor", text, (column) => column.notNull())
    .addColumn("actor_label", text, (column) => column.notNull())
    .addColumn("door", text, (column) => column.notNull())
    .addColumn("register", text, (column) => column.notNull())
    .addColumn("record", text, (column) => column.notNull())
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("act", text, (column) => column.notNull())
    .addColumn("changes", text, (column) => column.notNull())
    .addColumn("note", text)
    .addColumn("previous", text, (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .execute();
  await schema.createIndex("history_record").ifNotExists().on("history").columns(["register", "record", "seq"]).execute();
  await schema
    .createTable("history_head")
    .ifNotExists()
    .addColumn("one", "integer", (column) => column.primaryKey().check(sql`one = 1`))
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .execute();
  await db
    .insertInto("history_head")
    .values({ one: 1, seq: 0, hash: firstHash })
    .onConflict((conflict) => conflict.column("one").doNothing())
    .execute();
  await schema
    .createTable("record_link")
    .ifNotExists()
    .addColumn("register", text, (column) => column.notNull())
    .addColumn("record", text, (column) => column.notNull())
    .addColumn("field", text, (column) => column.notNull())
    .addColumn("to_register", text, (column) => column.notNull())
    .addColumn("to_record", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("record_link_key", ["register", "record", "field", "to_record"])
    .execute();
  // To a zone lead some ten thousand records of every register: which of one field do is answered by the index alone.
  await schema
    .createIndex("record_link_leading")
    .ifNotExists()
    .on("record_link")
    .columns(["to_register", "to_record", "register", "field", "record"])
    .execute();
  await schema.dropIndex("record_link_to").ifExists().execute();
  await prepareAttached(db);
  await prepareAccounts(db, engine);
  await (engine === "sqlite" ? refuseChangesSqlite(db) : refuseChangesPostgres(db));
}

/** What was done stays done: the database itself refuses to change or take out an entry. */
async function refuseChangesSqlite(db: LedgerDatabase): Promise<void> {
  for (const deed of ["update", "delete"] as const) {
    const name = sql.raw(`history_no_${deed}`);
    await sql`create trigger if not exists ${name} before ${sql.raw(deed)} on history begin select raise(abort, 'history is append-only'); end`.execute(
      db,
    );
  }
}

async function refuseChangesPostgres(db: LedgerDatabase): Promise<void> {
  await sql`create or replace function history_is_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'history is append-only'; end $$`.execute(db);
  await sql`create or replace trigger history_no_change before update or delete or truncate on history
    for each statement execute function history_is_append_only()`.execute(db);
}
