import type { CreateTableBuilder } from "kysely";
import type { FieldKind } from "../contract.ts";
import { columnOf } from "../register/columns.ts";
import { tableOf, type Register } from "../register/register.ts";
import type { LedgerDatabase } from "./open.ts";

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
 * Makes the table of each register, or adds the fields that were declared since. Nothing is ever taken away: a field that is no
 * longer declared keeps its column and its values.
 */
export async function prepareRegisters(db: LedgerDatabase, registers: readonly Register[]): Promise<void> {
  const existing = new Map(
    (await db.introspection.getTables()).map((table) => [table.name, table.columns.map(({ name }) => name)]),
  );
  for (const register of registers) {
    const name = tableOf(register);
    const known = existing.get(name);
    if (!known) await makeTable(db, register);
    else {
      for (const [key, { shape }] of Object.entries(register.fields)) {
        const column = columnOf(key);
        if (!known.includes(column)) await db.schema.alterTable(name).addColumn(column, columnTypes[shape.kind]).execute();
      }
    }
  }
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
  for (const column of ["zone", "organisation"]) {
    await db.schema.createIndex(`${name}_${column}`).ifNotExists().on(name).column(column).execute();
  }
}
