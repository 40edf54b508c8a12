import { sql, type Expression, type SqlBool } from "kysely";
import { AppError, limits, type Actor, type Lang } from "#base";
import type { LedgerRecord, Role } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import { columnOf, recordOf } from "./columns.ts";
import { columnAsked, hasValue, isAsked, type Where } from "./find.ts";
import type { Reader } from "./named.ts";
import { isInScope } from "./may.ts";
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
  { actor, lang }: Reader,
): Promise<RecordList> {
  const seen = fittingFor(register, query, { actor, lang });
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
    .orderBy(order === undefined ? sql`updated_at desc` : ordered(register, known(register, order, lang), direction))
    .orderBy("id")
    .limit(Math.min(query.limit, limits.ledgerRowsMax))
    .offset(query.offset)
    .execute();
  return { total: Number(counted.total), records: rows.map((row) => recordOf(register, row)) };
}

/** How many of the records that fit are in each state; those of every state that there are, whatever state is asked for. */
export async function countStates(
  db: LedgerDatabase,
  register: Register,
  query: Pick<ListQuery, "text" | "where">,
  reader: Reader,
): Promise<readonly { readonly state: string | null; readonly count: number }[]> {
  const rows = await db
    .selectFrom(tableOf(register))
    .select(["state", (count) => count.fn.countAll<number>().as("count")])
    .where(fittingFor(register, query, reader))
    .groupBy("state")
    .execute();
  return rows.map(({ state, count }) => ({ state: state as string | null, count: Number(count) }));
}

function fittingFor(register: Register, query: Pick<ListQuery, "text" | "where">, { actor, lang }: Reader) {
  return (where: Where) =>
    where.and([
      where.lit(isInScope(actor, register)),
      allowed(where, actor, register.may.read, "read"),
      ...fitting(where, register, query, lang),
    ]);
}

/** Numbers that are kept as text are ordered as numbers; what says nothing stands last, either way. */
function ordered(register: Register, field: string, direction: "asc" | "desc") {
  const column = sql.ref(columnAsked(register, field));
  const value = register.fields[field]?.shape.kind === "decimal" ? sql`cast(${column} as numeric)` : column;
  return sql`${column} is null, ${value} ${sql.raw(direction)}`;
}

/** `isAllowed`, as a condition. */
export function allowed(where: Where, actor: Actor, may: May, act: "read" | "write"): Expression<SqlBool> {
  const one = actor.grants.flatMap(({ role, zone, organisation }): Expression<SqlBool>[] => {
    if (role === "administrator") return zone === null ? [where.lit(true)] : [];
    if (role === "auditor" && act === "read") return [zone === null ? where.lit(true) : where("zone", "=", zone)];
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
  const { scope } = actor;
  if (one.length === 0 || (scope && act === "write" && !scope.writes)) return where.lit(false);
  if (!scope?.zones) return where.or(one);
  const within = scope.zones.length === 0 ? where.lit(false) : where("zone", "in", [...scope.zones]);
  return where.and([where.or(one), act === "read" ? where.or([within, where("zone", "is", null)]) : within]);
}

function fitting(
  where: Where,
  register: Register,
  { text, where: asked = {} }: Pick<ListQuery, "text" | "where">,
  lang: Lang,
): Expression<SqlBool>[] {
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
