import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inLanes, joinedText, name, sql, type Engine, type Sql } from "#engine";
import type { Scope } from "../indicator/indicator.ts";
import { bundle } from "./layout.ts";

/** A column as spreadsheets may open it: text that looks like a formula gets a quote in front. */
function safe(column: string): Sql {
  return sql`case when substr(${name(column)}, 1, 1) in ('=', '+', '-', '@', chr(9), chr(13)) then '''' || ${name(column)} else ${name(column)} end`;
}

/** The rows of all lists as they will be read, in the order of all lists, made once. Most members have one applicant: nothing to put together. */
async function makeListRows(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table list_row as
    with named as (
      select f.member, f.position, f.applicants, o.organisation, o.name
      from fact_organisation f join organisation o on o.organisation = f.organisation
    ),
    joined as (
      select member, name as applicants from named where applicants = 1
      union all
      select member, ${joinedText(sql`name`, "; ", sql`position, organisation`)} as applicants from named where applicants > 1 group by member
    )
    select m.member, cast(row_number() over (order by m.number, m.member) as integer) as place, m.number, ${safe("title")} as title, m.year,
      cast(m.filed_on as varchar) as filed_on, cast(m.published_on as varchar) as published_on, m.type, m.status, m.status_basis, m.granted,
      ${safe("applicants")} as applicants, m.family_key
    from member m left join joined a on a.member = m.member`);
}

/** The members of a node in the study's period, as people read them; the evidence behind every count of the node. */
function nodeList(node: string, [from, to]: readonly [number, number]): Sql {
  // The first header carries the byte-order mark by which spreadsheets know UTF-8.
  return sql`
    select number as ${name("\uFEFFnumber")}, title, year, filed_on, published_on, type, status, status_basis, granted, applicants, family_key
    from list_row r join node_member n on n.member = r.member
    where n.node = ${node} and r.year between ${from} and ${to}
    order by r.place`;
}

/** Writes `evidence/lists/<node>.csv` for every node. */
export async function writeLists(engine: Engine, scope: Scope, folder: string): Promise<void> {
  await mkdir(join(folder, "evidence", "lists"), { recursive: true });
  await makeListRows(engine);
  await inLanes(scope.nodes, ({ node }) => engine.writeCsv(nodeList(node, scope.period), join(folder, bundle.list(node))));
}
