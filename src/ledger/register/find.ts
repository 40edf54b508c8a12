import { sql, type Expression, type ExpressionBuilder, type SqlBool } from "kysely";
import type { LedgerRecord } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import type { LedgerTables } from "../database/schema.ts";
import { columnOf, recordOf } from "./columns.ts";
import { tableOf, type Register } from "./register.ts";

export type Where = ExpressionBuilder<LedgerTables, `reg_${string}`>;

/** What a field is asked to be: this value; nothing; one of these, where it holds one text. */
export type Asked = Readonly<Record<string, string | number | null | readonly string[]>>;

/** Columns that every record has and that can be asked for. */
const always = ["id", "state", "zone", "organisation"];

/** One record, whoever asks. */
export async function findRecord(db: LedgerDatabase, register: Register, id: string): Promise<LedgerRecord | undefined> {
  const row = await db.selectFrom(tableOf(register)).selectAll().where("id", "=", id).executeTakeFirst();
  return row && recordOf(register, row);
}

/** The records whose fields have these values, whoever asks; oldest first. */
export async function findRecords(db: LedgerDatabase, register: Register, asked: Asked): Promise<LedgerRecord[]> {
  const rows = await db
    .selectFrom(tableOf(register))
    .selectAll()
    .where((where) => where.and(Object.entries(asked).map(([field, value]) => isAsAsked(where, register, field, value))))
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => recordOf(register, row));
}

function isAsAsked(where: Where, register: Register, field: string, asked: Asked[string]): Expression<SqlBool> {
  if (asked === null) return where(columnAsked(register, field), "is", null);
  if (typeof asked === "string" || typeof asked === "number") return hasValue(where, register, field, asked);
  // One value a column: thousands of ids are one condition, where thousands of alternatives are more than a database takes.
  return asked.length === 0 ? where.lit(false) : where(columnAsked(register, field), "in", [...asked]);
}

/** The field has this value; where it holds several, one of them is it. */
export function hasValue(where: Where, register: Register, field: string, value: string | number): Expression<SqlBool> {
  const kind = register.fields[field]?.shape.kind;
  if (kind === "choices" || kind === "list") {
    const one = JSON.stringify(String(value)).replace(/[!%_]/g, "!$&");
    return sql<SqlBool>`${sql.ref(columnAsked(register, field))} like ${`%${one}%`} escape '!'`;
  }
  if (kind === "integer" || kind === "money" || kind === "flag") {
    // What is no number is not asked of a column of numbers: some engines refuse the question.
    return Number.isFinite(Number(value)) ? where(columnAsked(register, field), "=", Number(value)) : where.lit(false);
  }
  if (kind !== "links") return where(columnAsked(register, field), "=", String(value));
  return where(
    "id",
    "in",
    where
      .selectFrom("record_link")
      .select("record_link.record")
      .where("record_link.register", "=", register.name)
      .where("record_link.field", "=", field)
      .where("record_link.to_record", "=", String(value)),
  );
}

/** The column of a field, or of what every record has; a field called as one of these is meant where it tells something else. */
export function columnAsked(register: Register, field: string): string {
  const isOwn = Object.hasOwn(register.fields, field) && register.zone !== field && register.organisation !== field;
  return always.includes(field) && !isOwn ? field : columnOf(field);
}

export function isAsked(register: Register, field: string): boolean {
  return always.includes(field) || Object.hasOwn(register.fields, field);
}
