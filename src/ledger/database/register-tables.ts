import { createHash } from "node:crypto";
import { sql, type CreateTableBuilder } from "kysely";
import type { FieldKind } from "../contract.ts";
import { columnOf } from "../register/columns.ts";
import { tableOf, type Register } from "../register/register.ts";
import { inTurn, type Engine, type LedgerDatabase } from "./open.ts";

const columnTypes: Readonly<Record<FieldKind, "text" | "bigint">> = {
  text: "text",
  note: "text",
  integer: "bigint",
  decimal: "text",
  money: "bigint",
  day: "text",
  flag: "bigint",
  choice: "text",
  choices: "text",
  link: "text",
  links: "text",
  list: "text",
  region: "text",
};

/**
 * Makes the table of each register, or adds the fields and indexes that were declared since, all of them at once: a new ledger is
 * one write, and one that lacks nothing waits for nobody. Nothing is ever taken away: a field that is no longer declared keeps its
 * column and its values.
 */
export async function prepareRegisters(db: LedgerDatabase, engine: Engine, registers: readonly Register[]): Promise<void> {
  const existing = new Map(
    (await db.introspection.getTables()).map((table) => [table.name, table.columns.map(({ name }) => name)]),
  );
  const indexes = await indexNames(db, engine);
  const lacking: ((place: LedgerDatabase) => Promise<void>)[] = [];
  for (const register of registers) {
    const name = tableOf(register);
    const known = existing.get(name);
    if (known) {
      for (const [key, { shape }] of Object.entries(register.fields)) {
        const [column, type] = [columnOf(key), columnTypes[shape.kind]];
        if (!known.includes(column)) lacking.push((place) => place.schema.alterTable(name).addColumn(column, type).execute());
      }
    } else lacking.push((place) => makeTable(place, register));
    for (const columns of columnsAsked(register)) {
      const index = indexName(name, columns);
      if (indexes.has(index)) continue;
      lacking.push((place) =>
        place.schema
          .createIndex(index)
          .ifNotExists()
          .on(name)
          .columns([...columns])
          .execute(),
      );
    }
  }
  if (lacking.length === 0) return;
  await inTurn(db, async (transaction) => {
    for (const make of lacking) await make(transaction);
  });
}

/** What rules, lists and notices ask by: where a record belongs, its state, its day, and where its links lead. */
function columnsAsked({ fields, states, due }: Register): readonly (readonly string[])[] {
  const links = Object.keys(fields).filter((key) => fields[key]?.shape.kind === "link");
  return [
    ["zone"],
    ["organisation"],
    ...(states ? [["state", "zone"]] : []),
    ...[...(due ? [due.on] : []), ...links].map((key) => [columnOf(key)]),
  ];
}

async function indexNames(db: LedgerDatabase, engine: Engine): Promise<ReadonlySet<string>> {
  const { rows } =
    engine === "sqlite"
      ? await sql<{ name: string }>`select name from sqlite_master where type = 'index'`.execute(db)
      : await sql<{ name: string }>`select indexname as name from pg_indexes where schemaname = current_schema()`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

/** PostgreSQL cuts names after 63 characters, and then takes two that begin alike for one. */
const nameCharsMax = 63;

function indexName(table: string, columns: readonly string[]): string {
  const name = [table, ...columns].join("_");
  if (name.length <= nameCharsMax) return name;
  const told = createHash("sha256").update(name).digest("hex").slice(0, 12);
  return `${name.slice(0, nameCharsMax - 13)}_${told}`;
}

async function makeTable(db: LedgerDatabase, register: Register): Promise<void> {
  const name = tableOf(register);
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("state", "text")
    .addColumn("zone", "text")
    .addColumn("organisation", "text");
  for (const column of ["created_at", "created_by", "updated_at", "updated_by"]) {
    table = table.addColumn(column, "text", (each) => each.notNull());
  }
  for (const [key, { shape }] of Object.entries(register.fields)) table = table.addColumn(columnOf(key), columnTypes[shape.kind]);
  await table.execute();
}
