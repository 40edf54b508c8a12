import { inLanes, join, name, sql, type Engine, type Sql } from "#engine";
import { factColumns, factTableNames, type FactTable } from "../facts/tables.ts";
import { factViews, makeFactViews } from "../facts/views.ts";
import type { Cause, Carried } from "./causes.ts";
import { columnsOf, holdsMembers, memberColumnsOf, newPeopleFrom, sideTable } from "./sides.ts";

/**
 * By which cause a table passes from the earlier run to the later: as a whole, or row by row where its rows are of members. A table
 * that is not named passes with the documents if its rows are of members, and with the rest of the corpus if not.
 */
const passesBy: Readonly<Partial<Record<FactTable, Cause>>> = {
  node: "query",
  node_link: "query",
  tag: "query",
  member_tag: "query",
  node_output: "study",
  place: "study",
  operation: "status",
  event_coverage: "status",
  fact_organisation: "entity",
  fact_inventor: "people",
  inventor: "people",
  member_text: "text",
  term: "text",
  member_term: "text",
  cluster: "text",
  member_quality: "corpus",
  member_effect: "text",
  member_technology: "text",
};

export function causeOfTable(table: FactTable): Cause {
  return passesBy[table] ?? (holdsMembers(table) ? "documents_changed" : "corpus");
}

/** Columns of `member` that legal events move. */
export const statusColumns: ReadonlySet<string> = new Set(["status", "status_basis", "granted", "expires_on", "expires_basis"]);

/** Makes the fact tables as they are when some causes are carried over from the later run and the others are not yet. */
export async function makeState(engine: Engine, carried: Carried, period: readonly [number, number]): Promise<void> {
  const has = (cause: Cause) => carried.has(cause);
  await engine.run(sql`
    create or replace table present as
    select member, side from present_reason
    where side = 'both' or (side = 'new') = ${casesOf(carried)}`);
  await engine.run(sql`create or replace table fact_organisation as ${memberRows("fact_organisation", has("entity"))}`);
  const others = factTableNames.filter((table) => table !== "fact_organisation");
  await inLanes(others, (table) => engine.run(sql`create or replace table ${name(table)} as ${tableRows(table, has)}`));
  for (const view of factViews) await engine.run(sql`drop table if exists ${name(view.name)}`);
  await makeFactViews(engine, period);
}

/** True for a row that has passed by its own reason. */
function casesOf(carried: Carried): Sql {
  const has = (cause: Cause) => carried.has(cause);
  return sql`(case reason
    when 'query' then ${has("query")}
    when 'unclear' then ${has("unclear")}
    else case side when 'old' then ${has("documents_gone")} else ${has("documents_new")} end end)`;
}

function tableRows(table: FactTable, has: (cause: Cause) => boolean): Sql {
  switch (table) {
    case "member":
      return memberTable(has);
    case "node_member":
      return sql`
        select r.node, r.member from node_reason r join present p on p.member = r.member
        where r.side = 'both' or (r.side = 'new') = (case
          when p.side <> 'both' then r.side = 'new'
          when r.reason = 'query' then ${has("query")}
          else ${has("documents_changed")} end)`;
    case "fact_inventor":
      return has("people") ? memberRows("fact_inventor", true) : inventorRows();
    case "inventor":
      return has("people")
        ? sql`select ${columnsOf("inventor")} from new_inventor`
        : sql`
          select ${columnsOf("inventor")} from old_inventor
          union all
          select ${join(factColumns("inventor").map(([column]) => (column === "inventor" ? sql`x.inventor` : sql`i.${name(column)}`)))}
          from new_inventor i join inventor_match x on x.fresh = i.inventor where x.inventor >= ${newPeopleFrom}`;
    case "organisation":
      return organisationTable(has);
    case "corpus_year":
      return sql`
        select ${columnsOf("corpus_year", "c")} from old_corpus_year c
        where ${!has("corpus")} and (${!has("study")} or c.place in (select place from new_place))
        union all
        select ${columnsOf("corpus_year", "c")} from new_corpus_year c
        where (${has("corpus")} and (${has("study")} or c.place in (select place from old_place)))
          or (${!has("corpus")} and ${has("study")} and c.place not in (select place from old_place))`;
    case "member_text":
    case "member_term":
      // Clusters and terms are numbered anew by each run: rows of two runs cannot stand together.
      return sql`
        select ${columnsOf(table, "t")} from ${sideTable(has("text") ? "new" : "old", table)} t join present p on p.member = t.member`;
    default:
      return holdsMembers(table)
        ? memberRows(table, has(causeOfTable(table)))
        : sql`select ${columnsOf(table)} from ${sideTable(has(causeOfTable(table)) ? "new" : "old", table)}`;
  }
}

/** Rows of members: of those in one run only that run's, of all others those of the side they have passed to. */
function memberRows(table: FactTable, passed: boolean): Sql {
  const refs = memberColumnsOf(table);
  const joins = refs.map(
    (column) => sql`join present ${name(`p_${column}`)} on ${name(`p_${column}`)}.member = t.${name(column)}`,
  );
  // A row of two members is the later run's as soon as one of them is only there.
  const anyOn = (side: string) =>
    join(
      refs.map((column) => sql`${name(`p_${column}`)}.side = ${side}`),
      " or ",
    );
  return sql`
    select ${columnsOf(table, "t")} from ${sideTable("old", table)} t ${join(joins, " ")}
    where not (${anyOn("new")}) and (${!passed} or ${anyOn("old")})
    union all
    select ${columnsOf(table, "t")} from ${sideTable("new", table)} t ${join(joins, " ")}
    where not (${anyOn("old")}) and (${passed} or ${anyOn("new")})`;
}

function memberTable(has: (cause: Cause) => boolean): Sql {
  const columns = factColumns("member").map(([column]) => {
    if (column === "member") return sql`p.member`;
    const passed = has(statusColumns.has(column) ? "status" : "documents_changed");
    return sql`case when p.side = 'new' or (p.side = 'both' and ${passed}) then b.${name(column)} else a.${name(column)} end as ${name(column)}`;
  });
  return sql`
    select ${join(columns)}
    from present p left join old_member a on a.member = p.member left join new_member b on b.member = p.member`;
}

/** People under the earlier run's numbers, for members that only the later run has. */
function inventorRows(): Sql {
  return sql`
    select t.member, t.inventor, t.name from old_fact_inventor t join present p on p.member = t.member where p.side <> 'new'
    union all
    select t.member, x.inventor, t.name + ${newPeopleFrom} from new_fact_inventor t join present p on p.member = t.member
    join inventor_match x on x.fresh = t.inventor where p.side = 'new'`;
}

function organisationTable(has: (cause: Cause) => boolean): Sql {
  const columns = factColumns("organisation").map(([column]) => {
    if (column === "organisation") return sql`k.organisation`;
    const passed = has(column.startsWith("region") ? "region" : "entity");
    const [first, second] = passed ? ["b", "a"] : ["a", "b"];
    const known = sql`${name(first ?? "a")}.organisation is not null`;
    return sql`case when ${known} then ${name(first ?? "a")}.${name(column)} else ${name(second ?? "b")}.${name(column)} end as ${name(column)}`;
  });
  return sql`
    select ${join(columns)} from (select distinct organisation from fact_organisation) k
    left join old_organisation a on a.organisation = k.organisation
    left join new_organisation b on b.organisation = k.organisation`;
}
