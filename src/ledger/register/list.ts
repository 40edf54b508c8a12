import { sql, type Expression, type SqlBool } from "kysely";
import { AppError, limits, type Actor, type Lang } from "#base";
import type { LedgerRecord, Role } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import { columnOf, recordOf } from "./columns.ts";
import { columnAsked, hasValue, isAsked, type Where } from "./find.ts";
import { tableOf, type May, type Register } from "./register.ts";
import "../messages.ts";

export interface ListQuery {
  /** Words that some text of the record has, all of them. */
  readonly text?: string | undefined;
  /** Field (or `state`, `zone`, `organisation`, `id`) → value. */
  readonly where?: Readonly<Record<string, string | number>> | undefined;
  /** A field; `-` before it turns the order round. Latest changed first where absent. */
  readonly sort?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface RecordList {
  readonly total: number;
  readonly records: readonly LedgerRecord[];
}

/** The records that the actor may read and that fit. */
export async function listRecords(
  db: LedgerDatabase,
  register: Register,
  query: ListQuery,
  { actor, lang }: { readonly actor: Actor; readonly lang: Lang },
): Promise<RecordList> {
  const seen = (where: Where) => where.and([readable(where, actor, register.may.read), ...fitting(where, register, query, lang)]);
  const table = tableOf(register);
  const counted = await db
    .selectFrom(table)
    .select((count) => count.fn.countAll<number>().as("total"))
    .where(seen)
    .executeTakeFirstOrThrow();
  const [order, direction] = query.sort?.startsWith("-") ? [query.sort.slice(1), "desc" as const] : [query.sort, "asc" as const];
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where(seen)
    .orderBy(
      order === undefined ? "updated_at" : columnAsked(register, known(register, order, lang)),
      order === undefined ? "desc" : direction,
    )
    .orderBy("id")
    .limit(Math.min(query.limit, limits.ledgerRowsMax))
    .offset(query.offset)
    .execute();
  return { total: Number(counted.total), records: rows.map((row) => recordOf(register, row)) };
}

/** `isAllowed`, as a condition. */
function readable(where: Where, actor: Actor, may: May): Expression<SqlBool> {
  const one = actor.grants.flatMap(({ role, zone, organisation }): Expression<SqlBool>[] => {
    if (role === "administrator") return zone === null ? [where.lit(true)] : [];
    if (role === "auditor") return [zone === null ? where.lit(true) : where("zone", "=", zone)];
    switch (may[role as Role]) {
      case undefined:
        return [];
      case "any":
        return [where.lit(true)];
      case "zone":
        if (zone === null) return organisation === null ? [where.lit(true)] : [];
        return [where("zone", "=", zone)];
      case "own":
        return organisation === null ? [] : [where("organisation", "=", organisation)];
    }
  });
  return one.length === 0 ? where.lit(false) : where.or(one);
}

function fitting(where: Where, register: Register, { text, where: asked = {} }: ListQuery, lang: Lang): Expression<SqlBool>[] {
  const texts = Object.entries(register.fields).filter(([, { shape }]) => ["text", "note", "list"].includes(shape.kind));
  const words = (text ?? "")
    .normalize("NFC")
    .split(/\s+/)
    .filter((word) => word !== "");
  return [
    ...Object.entries(asked).map(([field, value]) => hasValue(where, register, known(register, field, lang), value)),
    ...words.map((word) =>
      where.or(texts.map(([key]) => sql<SqlBool>`lower(${sql.ref(columnOf(key))}) like ${likeWord(word)} escape '!'`)),
    ),
  ];
}

function likeWord(word: string): string {
  return `%${word.toLowerCase().replace(/[!%_]/g, "!$&")}%`;
}

function known(register: Register, field: string, lang: Lang): string {
  if (isAsked(register, field)) return field;
  throw new AppError("ledger.unknown_field", { register: register.title[lang], field });
}
