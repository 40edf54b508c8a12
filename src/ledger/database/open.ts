import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { AppError, limits } from "#base";
import { ledgerFile } from "./copy.ts";
import type { LedgerTables } from "./schema.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import "../messages.ts";

export type LedgerDatabase = Kysely<LedgerTables>;
export type LedgerTransaction = Transaction<LedgerTables>;

export interface LedgerPlace {
  /** Where SQLite keeps the ledger: `<data>/ledger/ledger.sqlite`. */
  readonly dataDir: string;
  /** `postgres://…`: PostgreSQL instead. */
  readonly url?: string | undefined;
}

export type Engine = "sqlite" | "postgres";

export interface OpenDatabase {
  readonly db: LedgerDatabase;
  readonly engine: Engine;
}

/** Connects to the ledger's database; `prepareTables` makes its tables. */
export async function openDatabase({ dataDir, url }: LedgerPlace): Promise<OpenDatabase> {
  if (url === undefined) {
    const file = join(dataDir, ledgerFile);
    await mkdir(dirname(file), { recursive: true });
    return { db: new Kysely({ dialect: sqliteDialect(file) }), engine: "sqlite" };
  }
  const { default: pg } = await import("pg");
  const types = new pg.TypeOverrides();
  // Counts and sums stay far below 2^53.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, types, max: 10, lock_timeout: limits.ledgerWaitMs, allowExitOnIdle: true });
  return { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), engine: "postgres" };
}

/**
 * One change of the ledger, whole or not at all. Writers stand in line at the head of the history: each knows the entry before its
 * own, and what it read to decide is still so when it writes.
 *
 * errors  ledger.busy where the line does not move for `limits.ledgerWaitMs`
 */
export async function inTurn<Answer>(
  db: LedgerDatabase,
  work: (transaction: LedgerTransaction) => Promise<Answer>,
): Promise<Answer> {
  return db.transaction().execute(async (transaction) => {
    await sql`update history_head set seq = seq`.execute(transaction).catch((cause: unknown) => {
      if (isWaitOver(cause)) throw new AppError("ledger.busy", {}, { cause });
      throw cause;
    });
    return work(transaction);
  });
}

/** SQLite's SQLITE_BUSY, PostgreSQL's lock_not_available. */
function isWaitOver(error: unknown): boolean {
  const { code, errcode } = error as { readonly code?: string; readonly errcode?: number };
  return errcode === 5 || code === "55P03";
}
