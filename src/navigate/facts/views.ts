import { inLanes, name, sql, type Engine, type Sql } from "#engine";
import { join as joinPath } from "node:path";
import { makeCodes, withCodes } from "./code-columns.ts";
import { makeTables } from "./make-tables.ts";
import { factTableNames, type FactTable } from "./tables.ts";

/**
 * What indicators ask, made from the fact tables once: members in the study's period by node, applicants beside them, and the
 * places each member belongs to. Made as tables, because two dozen indicators read them. `holder.number` stands for `organisation`
 * where applicants are told apart over all rows: a number is joined and grouped several times faster than a text.
 */
export const factViews: readonly { readonly name: string; readonly make: (period: readonly [number, number]) => Sql }[] = [
  {
    name: "fact",
    make: ([from, to]) => sql`
      create table fact as
      select n.node, m.member, m.year, m.status, m.status_basis, m.granted
      from node_member n join member m on m.member = n.member
      where m.year between ${from} and ${to}`,
  },
  {
    name: "holder",
    make: () => sql`
      create table holder as
      select f.member, f.organisation, o.number, f.position, f.applicants, o.type, o.region, o.region_basis
      from fact_organisation f
      join (select organisation.*, cast(row_number() over (order by organisation) as integer) as number from organisation) o
        on o.organisation = f.organisation`,
  },
  {
    name: "member_place",
    make: () => sql`
      create table member_place as
      select distinct p.place, h.member
      from holder h
      join (
        select r.region, place.place
        from place join (select distinct region from holder) r on substr(r.region, 1, length(place.prefix)) = place.prefix
        where place.prefix <> ''
      ) p on p.region = h.region
      union all
      select w.place, m.member from place w cross join member m where w.place = 'world'
      union all
      select u.place, m.member from place u cross join member m
      where u.place = 'unknown' and m.member not in (select h.member from holder h where h.region is not null)`,
  },
];

/** Puts the fact tables of a bundle, and what is made from them, before an engine: read once, for a hundred questions ask them. */
export async function openFacts(engine: Engine, evidenceFolder: string, period: readonly [number, number]): Promise<void> {
  const stored = (table: FactTable) => name(`stored_${table}`);
  for (const table of factTableNames) await engine.view(`stored_${table}`, [factFile(evidenceFolder, table)]);
  await makeCodes(engine, stored);
  await inLanes(factTableNames, (table) =>
    engine.run(sql`create table ${name(table)} as select ${withCodes(table)} from ${stored(table)}`),
  );
  for (const table of factTableNames) await engine.run(sql`drop view ${stored(table)}`);
  await makeFactViews(engine, period);
}

/** Puts before an engine what a list is picked from: neither periods nor places are made for all members, and no more is read than asked. */
export async function openFactsOfLists(engine: Engine, evidenceFolder: string, period: readonly [number, number]): Promise<void> {
  for (const table of factTableNames) await engine.view(table, [factFile(evidenceFolder, table)]);
  for (const view of factViews.filter(({ name }) => name === "holder")) await engine.run(view.make(period));
}

function factFile(evidenceFolder: string, table: FactTable): string {
  return joinPath(evidenceFolder, `${table}.parquet`);
}

export async function makeFactViews(engine: Engine, period: readonly [number, number]): Promise<void> {
  await makeTables(
    engine,
    factViews.map(({ name, make }) => ({ name, statement: make(period) })),
  );
}
