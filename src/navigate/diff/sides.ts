import { join as joinPath } from "node:path";
import { inLanes, join, name, openEngine, sql, type Engine, type Sql } from "#engine";
import { evidenceFolder } from "../bundle/layout.ts";
import { factColumns, factTableNames, type FactTable } from "../facts/tables.ts";

export type Side = "old" | "new";

/** Columns that hold a member's number, which another run numbers anew. Of quality, `cited` is how many it cites. */
export function memberColumnsOf(table: FactTable): string[] {
  const named = table === "citation" ? ["citing", "cited"] : ["member"];
  return factColumns(table).flatMap(([column]) => (named.includes(column) ? [column] : []));
}

export function holdsMembers(table: FactTable): boolean {
  return memberColumnsOf(table).length > 0;
}

export function sideTable(side: Side, table: FactTable): Sql {
  return name(`${side}_${table}`);
}

export function columnsOf(table: FactTable, prefix?: string): Sql {
  return join(factColumns(table).map(([column]) => (prefix ? sql`${name(prefix)}.${name(column)}` : sql`${name(column)}`)));
}

/**
 * Puts the facts of two bundles before one engine, members numbered alike on both sides by the keys that hold across snapshots.
 *
 * out     `key(member, member_key, old_id, new_id)`, and `old_<table>`, `new_<table>` of every fact table
 */
export async function openSides(before: string, after: string): Promise<Engine> {
  const engine = await openEngine({ folders: [before, after], threads: 1 });
  try {
    for (const [side, folder] of [
      ["old", before],
      ["new", after],
    ] as const) {
      for (const table of factTableNames) {
        await engine.view(`${side}_file_${table}`, [joinPath(evidenceFolder(folder), `${table}.parquet`)]);
      }
    }
    await engine.run(sql`
      create table key as
      select cast(row_number() over (order by coalesce(b.member_key, a.member_key)) - 1 as integer) as member,
        coalesce(b.member_key, a.member_key) as member_key, a.member as old_id, b.member as new_id
      from old_file_member a full outer join new_file_member b on b.member_key = a.member_key`);
    const both = (["old", "new"] as const).flatMap((side) => factTableNames.map((table) => ({ side, table })));
    await inLanes(both, ({ side, table }) => engine.run(numberedAlike(side, table)));
    await matchInventors(engine);
    return engine;
  } catch (error) {
    engine.close();
    throw error;
  }
}

function numberedAlike(side: Side, table: FactTable): Sql {
  const own = factColumns(table).map(([column]) => column);
  const members = memberColumnsOf(table);
  const columns = own.map((column) =>
    members.includes(column) ? sql`${name(`k_${column}`)}.member as ${name(column)}` : sql`f.${name(column)}`,
  );
  const keys = members.map(
    (column) => sql`join key ${name(`k_${column}`)} on ${name(`k_${column}`)}.${name(`${side}_id`)} = f.${name(column)}`,
  );
  return sql`create table ${sideTable(side, table)} as select ${join(columns)} from ${name(`${side}_file_${table}`)} f ${join(keys, " ")}`;
}

/** Numbers of people hold within a bundle only; beyond this they are none of the earlier run's. */
export const newPeopleFrom = 1_000_000_000;

/**
 * People of the later run by the earlier run's numbers: two are one where they stand at the same place in most of the members that
 * both runs have, each the other's best.
 *
 * out     inventor_match(fresh, inventor): the earlier number, or one beyond all of them
 */
async function matchInventors(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table inventor_match as
    with ranked_old as (select member, inventor, row_number() over (partition by member order by inventor) as place from old_fact_inventor),
    ranked_new as (select member, inventor, row_number() over (partition by member order by inventor) as place from new_fact_inventor),
    pair as (
      select b.inventor as fresh, a.inventor as early, count(*) as times
      from ranked_new b join ranked_old a on a.member = b.member and a.place = b.place group by b.inventor, a.inventor
    ),
    best as (
      select fresh, early, row_number() over (partition by fresh order by times desc, early) as of_fresh,
        row_number() over (partition by early order by times desc, fresh) as of_early
      from pair
    )
    select i.fresh, coalesce(b.early, i.fresh + ${newPeopleFrom}) as inventor
    from (select distinct inventor as fresh from new_fact_inventor) i
    left join best b on b.fresh = i.fresh and b.of_fresh = 1 and b.of_early = 1`);
}
