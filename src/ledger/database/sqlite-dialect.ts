import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { SqliteDialect } from "kysely";
import { limits } from "#base";

/**
 * SQLite in a file, under Kysely.
 *
 * A commit is on the disk when it returns (`synchronous = full`), readers never wait for writers (WAL), and a writer waits for
 * another process's for as long as a person would.
 */
export function sqliteDialect(file: string): SqliteDialect {
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off");
  database.exec(`pragma busy_timeout = ${limits.ledgerWaitMs}`);
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(text) {
        const statement = database.prepare(text);
        return {
          reader: statement.columns().length > 0,
          all: (values) => statement.all(...plain(values)),
          run: (values) => statement.run(...plain(values)),
          iterate: (values) => statement.iterate(...plain(values)) as IterableIterator<unknown>,
        };
      },
    },
  });
}

function plain(values: readonly unknown[]): SQLInputValue[] {
  return values.map((value) => (typeof value === "boolean" ? Number(value) : (value as SQLInputValue)));
}
