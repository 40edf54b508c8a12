import { list, sql, type Sql } from "#engine";
import { lately } from "../direction/leaders.ts";
import type { Before, Scope } from "../indicator.ts";
import { atHome } from "../position/enterprise-tiers.ts";

/** Candidates that are scored in each node, the largest first: a bound on the work, far above the length of a list. */
const poolMax = 40;
/** Members in the node from which an applicant is a candidate: on one or two filings nothing rests. */
export const candidateMembersMin = 3;

/** Nodes that `path` proposes one of these actions for. */
export function nodesWith(before: Before, actions: readonly string[]): string[] {
  return (before.get("path") ?? []).filter((row) => actions.includes(String(row["action"]))).map((row) => String(row["node"]));
}

/** Another region: another country, or another province or state where both are known. */
function elsewhere(a: Sql, b: Sql): Sql {
  return sql`(case when length(${a}) < 5 or length(${b}) < 5 then substr(${a}, 1, 2) <> substr(${b}, 1, 2)
    else substr(${a}, 1, 5) <> substr(${b}, 1, 5) end)`;
}

/**
 * What is known of the candidates of each node, for their match scores.
 *
 * in     source: node, organisation, type, region, members, active, lately, and whatever else a list shows; nodes listed, nodes wanted
 * out    the source's columns and: position of the node, largest (members of the largest applicant in the node, individuals apart),
 *        node_members, node_lately, chain_members, wanted_members (in the nodes wanted), joint (filed with the home region),
 *        academic (filed with universities and institutes), beyond (filed with another region), worked and entered (end nodes, and
 *        those entered lately after a start elsewhere in the chain), since (first year), known and inactive (status in the node),
 *        ranked and quality (members with a citation rank, and its mean), kin (its name begins with the whole name of a local enterprise)
 * limit  the `poolMax` largest of each node that filed lately and have `candidateMembersMin`
 */
export function candidateFacts(
  scope: Scope,
  { source, nodes, wanted }: { source: Sql; nodes: readonly string[]; wanted: readonly string[] },
): Sql {
  const [from, to] = lately(scope);
  return sql`
    with pool as (
      select s.*, row_number() over (partition by s.node order by s.members desc, s.organisation) as pool_rank
      from (${source}) s
      where s.lately > 0 and s.members >= ${candidateMembersMin} and s.node in (${list([...nodes])})
    ),
    candidate as (
      select p.*, h.number from pool p
      join (select distinct organisation, number from holder) h on h.organisation = p.organisation
      where p.pool_rank <= ${poolMax}
    ),
    who as (select distinct number, region from candidate),
    chain as (
      select c.number, c.nodes, sum(c.members) as members, min(c.first) as first, sum(c.status_known) as known, sum(c.inactive) as inactive,
        sum(c.ranked) as ranked, sum(c.ranks) as ranks
      from applicant_count c join who w on w.number = c.number group by c.number, c.nodes
    ),
    wanted as (select distinct nodes from node_set where node in (${list([...wanted])})),
    profile as (
      select c.number, sum(c.members) as chain_members, sum(case when w.nodes is not null then c.members else 0 end) as wanted_members,
        min(c.first) as since
      from chain c left join wanted w on w.nodes = c.nodes group by c.number
    ),
    together as (
      select h.number, h.member, w.region from chain_holder h join who w on w.number = h.number where h.inside and h.applicants > 1
    ),
    partner as (
      select c.number,
        count(distinct case when ${atHome(scope, sql`h.region`)} then c.member end) as joint,
        count(distinct case when h.type in ('university', 'institute') then c.member end) as academic,
        count(distinct case when ${elsewhere(sql`c.region`, sql`h.region`)} then c.member end) as beyond
      from together c join holder h on h.member = c.member and h.number <> c.number group by c.number
    ),
    worked as (
      select number, count(*) as worked, sum(case when first_year >= ${from} then 1 else 0 end) as entered
      from (
        select c.number, s.node, min(c.first) as first_year
        from chain c join node_set s on s.nodes = c.nodes join node n on n.node = s.node and n.leaf group by c.number, s.node
      ) each_node group by number
    ),
    own as (
      select c.node, c.number, sum(h.known) as known, sum(h.inactive) as inactive, sum(h.ranked) as ranked,
        cast(sum(h.ranks) as double) / nullif(sum(h.ranked), 0) as quality
      from candidate c join chain h on h.number = c.number join node_set s on s.nodes = h.nodes and s.node = c.node
      group by c.node, c.number
    ),
    whole as (
      select node, cast(sum(members) as bigint) as node_members, sum(case when year between ${from} and ${to} then members else 0 end) as node_lately
      from node_count group by node
    ),
    largest as (select node, max(members) as largest from node_applicant where type <> 'individual' group by node),
    kin as (
      select distinct c.organisation
      from (select distinct organisation from candidate) c
      join organisation o on o.organisation = c.organisation
      join organisation x on x.type = 'enterprise' and ${atHome(scope, sql`x.region`)} and x.organisation <> c.organisation
        and length(x.name) >= 2 and substr(o.name, 1, length(x.name)) = x.name
    )
    select n.position, c.*, l.largest, w.node_members, w.node_lately, p.chain_members, p.wanted_members, p.since,
      coalesce(t.joint, 0) as joint, coalesce(t.academic, 0) as academic, coalesce(t.beyond, 0) as beyond,
      k.worked, k.entered, o.known, o.inactive, o.ranked, o.quality, x.organisation is not null as kin
    from candidate c
    join node n on n.node = c.node
    join largest l on l.node = c.node
    join whole w on w.node = c.node
    join profile p on p.number = c.number
    join worked k on k.number = c.number
    join own o on o.node = c.node and o.number = c.number
    left join partner t on t.number = c.number
    left join kin x on x.organisation = c.organisation
    order by n.position, c.members desc, c.organisation`;
}
