import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { joinedText, name, sql, type Engine, type Sql } from "#engine";
import type { Scope } from "../indicator/indicator.ts";
import { bundle } from "./layout.ts";

/** A column as spreadsheets may open it: text that looks like a formula gets a quote in front. */
function safe(column: string): Sql {
  return sql`case when substr(${name(column)}, 1, 1) in ('=', '+', '-', '@', chr(9), chr(13)) then '''' || ${name(column)} else ${name(column)} end`;
}

/** Applicants beside their members, made once for all lists. */
async function makeListRows(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table list_row as
    select m.member, m.number, m.title, m.year, m.filed_on, m.published_on, m.type, m.status, m.granted, a.applicants, m.family_key
    from member m
    left join (
      select f.member, ${joinedText(sql`o.name`, "; ", sql`f.position, o.organisation`)} as applicants
      from fact_organisation f join organisation o on o.organisation = f.organisation
      group by f.member
    ) a on a.member = m.member`);
}

/** The members of a node in the study's period, as people read them; the evidence behind every count of the node. */
function nodeList(node: string, [from, to]: readonly [number, number]): Sql {
  // The first header carries the byte-order mark by which spreadsheets know UTF-8.
  return sql`
    select number as ${name("\uFEFFnumber")}, ${safe("title")} as title, year, filed_on, published_on, type, status, granted,
      ${safe("applicants")} as applicants, family_key
    from list_row r join node_member n on n.member = r.member
    where n.node = ${node} and r.year between ${from} and ${to}
    order by r.number`;
}

/** Writes `evidence/lists/<node>.csv` for every node. */
export async function writeLists(engine: Engine, scope: Scope, folder: string): Promise<void> {
  await mkdir(join(folder, "evidence", "lists"), { recursive: true });
  await makeListRows(engine);
  for (const { node } of scope.nodes) await engine.writeCsv(nodeList(node, scope.period), join(folder, bundle.list(node)));
}
