import { mkdir } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { inLanes, join, joinedText, name, sql, type Engine, type Sql } from "#engine";
import type { Scope } from "../indicator/indicator.ts";
import { bundle } from "./layout.ts";

/** The columns of a list, each as a text of its own. */
const columns: readonly (readonly [header: string, text: Sql])[] = [
  ["number", quoted(sql`m.number`)],
  ["title", quoted(sql`m.safe_title`)],
  ["year", plain(sql`m.year`)],
  ["filed_on", plain(sql`m.filed_on`)],
  ["published_on", plain(sql`m.published_on`)],
  ["type", quoted(sql`m.type`)],
  ["status", quoted(sql`m.status`)],
  ["status_basis", quoted(sql`m.status_basis`)],
  ["granted", plain(sql`m.granted`)],
  ["applicants", sql`coalesce(a.applicants, '')`],
  ["family_key", quoted(sql`m.family_key`)],
];

/** Nodes that one whole number tells of, a bit each. */
const nodesAtOnce = 30;

/** A text as spreadsheets may open it: what looks like a formula gets a quote in front. */
function safe(text: Sql): Sql {
  return sql`case when substr(${text}, 1, 1) in ('=', '+', '-', '@', chr(9), chr(13)) then '''' || ${text} else ${text} end`;
}

/** A text in a line of CSV (RFC 4180); what is not known is nothing, an empty text is quoted. */
function quoted(text: Sql): Sql {
  const special = join(
    [sql`'"'`, sql`','`, sql`chr(10)`, sql`chr(13)`].map((each) => sql`strpos(${text}, ${each}) > 0`),
    " or ",
  );
  return sql`case when ${text} is null then '' when ${text} = '' or ${special} then '"' || replace(${text}, '"', '""') || '"' else ${text} end`;
}

function plain(value: Sql): Sql {
  return sql`coalesce(cast(${value} as varchar), '')`;
}

function nodesColumn(index: number): Sql {
  return name(`nodes_${Math.floor(index / nodesAtOnce)}`);
}

function nodeBit(index: number): Sql {
  return sql`${2 ** (index % nodesAtOnce)}`;
}

/**
 * The lines of all lists as they will be read, in their order, each with the nodes it belongs to: `list_line`. A member stands in some three
 * lists; put together and sorted once, a line is only copied after that. Most members have one applicant: nothing to join.
 */
async function makeLines(engine: Engine, { nodes, period: [from, to] }: Scope): Promise<void> {
  await engine.load("list_node", {
    node: nodes.map(({ node }) => node),
    position: Int32Array.from(nodes, (_, index) => index),
  });
  const groups = Array.from({ length: Math.ceil(nodes.length / nodesAtOnce) }, (_, group) => group * nodesAtOnce);
  const bits = groups.map(
    (first) => sql`
      cast(bit_or(case when l.position between ${first} and ${first + nodesAtOnce - 1} then 1 << (l.position - ${first}) else 0 end) as integer)
        as ${nodesColumn(first)}`,
  );
  await engine.run(sql`
    create or replace table list_line as
    with known as (
      select name, ${safe(sql`name`)} as safe_name, cast(row_number() over (order by organisation) as integer) as number from organisation
    ),
    alone as (select number, ${quoted(sql`safe_name`)} as applicants from known),
    several as (
      select h.member, ${joinedText(sql`k.name`, "; ", sql`h.position, h.number`)} as names
      from holder h join known k on k.number = h.number where h.applicants > 1 group by h.member
    ),
    joined as (
      select h.member, k.applicants from holder h join alone k on k.number = h.number where h.applicants = 1
      union all
      select member, ${quoted(sql`names`)} from (select member, ${safe(sql`names`)} as names from several) safely
    ),
    placed as (
      select n.member, ${join(bits)} from node_member n join list_node l on l.node = n.node group by n.member
    ),
    shown as (select member.*, ${safe(sql`title`)} as safe_title from member where year between ${from} and ${to})
    select p.* exclude (member), ${join(
      columns.map(([, text]) => text),
      " || ',' || ",
    )} as line
    from shown m join placed p on p.member = m.member left join joined a on a.member = m.member
    order by m.number, m.member`);
}

/** The members of a node in the study's period, as people read them; the evidence behind every count of the node. */
function nodeList(index: number): Sql {
  // The first header carries the byte-order mark by which spreadsheets know UTF-8.
  const header = `\uFEFF${columns.map(([each]) => each).join(",")}`;
  return sql`select line as ${name(header)} from list_line where ${nodesColumn(index)} & ${nodeBit(index)} <> 0`;
}

/**
 * Writes `evidence/lists/<node>.csv` for every node.
 *
 * in     member, node_member, organisation, holder
 */
export async function writeLists(engine: Engine, scope: Scope, folder: string): Promise<void> {
  await mkdir(joinPath(folder, "evidence", "lists"), { recursive: true });
  await makeLines(engine, scope);
  await inLanes([...scope.nodes.entries()], ([index, { node }]) =>
    engine.writeLines(nodeList(index), joinPath(folder, bundle.list(node))),
  );
}
