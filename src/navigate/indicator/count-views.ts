import { sql, type Sql } from "#engine";
import { regionAtLevel } from "../facts/region-level.ts";
import type { ScopeView } from "./chain-views.ts";
import { lately } from "./direction/leaders.ts";
import type { Scope } from "./indicator.ts";

/**
 * Counts that many indicators share, made once from `chain_member`.
 *
 * out    node_count(node, year, office, type, status, status_basis, granted, members): members of each node by what is asked most
 *        chain_holder(member, number, applicants, nodes, year, inside, …): applicants of the chain's members of all years; inside the period?
 *        node_applicant(node, organisation, type, region, members, active, status_known, lately, weight, and of both windows before,
 *        recent, weight_before, weight_recent), node_place(node, place, members), node_region(node, place, members): regions of
 *        the home region's level
 *        node_power(node, organisation, region, members, active, weighed, power, core, cited): control power of each applicant in each
 *        node: of members in force, remaining share of life × coverage of offices × citation rank, where all are known
 *        applicant_count(number, applicants, nodes, members, first, …): of each applicant in each set of nodes, apart by the number of
 *        applicants; first year, and sums of status, windows, power and citations
 *        applicant_year(number, nodes, year, alone): years in which an applicant filed, in or out of the period; alone: without another
 *        inventor_count(inventor, name, nodes, members, home, …): of each inventor in each set of nodes; home: with an applicant at home
 *        name_count(name, people): inventors of one name
 * unit   whole counting; `weight`, `power` and `cited` are fractional, each of n co-applicants has 1/n
 * from   methods of industry-planning navigation know no official formula of control; this one is open: see `control`
 */
export const countViews: readonly ScopeView[] = [
  {
    name: "node_count",
    make: () => sql`
      create or replace table node_count as
      with counted as (
        select nodes, year, office, type, status, status_basis, granted, count(*) as members
        from chain_member group by nodes, year, office, type, status, status_basis, granted
      )
      select s.node, c.year, c.office, c.type, c.status, c.status_basis, c.granted, cast(sum(c.members) as bigint) as members
      from counted c join node_set s on s.nodes = c.nodes
      group by s.node, c.year, c.office, c.type, c.status, c.status_basis, c.granted`,
  },
  {
    name: "chain_holder",
    make: ({ period: [from, to] }) => sql`
      create or replace table chain_holder as
      select h.member, h.number, h.applicants, n.nodes, m.year, m.status, coalesce(m.year between ${from} and ${to}, false) as inside
      from holder h join member_nodes n on n.member = h.member join member m on m.member = h.member`,
  },
  { name: "applicant_count", make: applicantCount },
  {
    name: "applicant_year",
    make: () => sql`
      create or replace table applicant_year as
      select number, nodes, year, cast(sum(case when applicants = 1 then 1 else 0 end) as bigint) as alone
      from chain_holder where year is not null group by number, nodes, year`,
  },
  { name: "node_applicant", make: nodeApplicant },
  {
    name: "node_region",
    make: (scope) => sql`
      create or replace table node_region as
      with located as (
        select number, ${regionAtLevel(scope.home.region, sql`region`)} as place from holder group by number, region
      ),
      alone as (
        select c.nodes, l.place, count(*) as members
        from chain_holder c join located l on l.number = c.number
        where c.inside and c.applicants = 1 and l.place is not null group by c.nodes, l.place
      ),
      together as (
        select nodes, place, count(*) as members from (
          select distinct c.nodes, c.member, l.place from chain_holder c join located l on l.number = c.number
          where c.inside and c.applicants > 1 and l.place is not null
        ) each_place group by nodes, place
      )
      select s.node, c.place, cast(sum(c.members) as bigint) as members
      from (select * from alone union all select * from together) c join node_set s on s.nodes = c.nodes
      group by s.node, c.place`,
  },
  {
    name: "node_place",
    make: () => sql`
      create or replace table node_place as
      with counted as (select nodes, places, count(*) as members from chain_member group by nodes, places)
      select n.node, p.place, cast(sum(c.members) as bigint) as members
      from counted c join node_set n on n.nodes = c.nodes join place_set p on p.places = c.places
      group by n.node, p.place`,
  },
  {
    name: "node_power",
    make: () => sql`
      create or replace table node_power as
      with spread as (
        select s.node, c.number, c.applicants, sum(c.rated) as members, sum(c.rated_active) as active,
          sum(c.weighed) as weighed, sum(c.power) as power, sum(c.core) as core, sum(c.cited) as cited
        from applicant_count c join node_set s on s.nodes = c.nodes where c.rated > 0 group by s.node, c.number, c.applicants
      ),
      named as (select distinct number, organisation, region from holder),
      summed as (
        select node, number, cast(sum(members) as bigint) as members, cast(sum(active) as bigint) as active,
          cast(sum(weighed) as bigint) as weighed, cast(sum(core) as bigint) as core,
          sum(cast(cast(power as double) / applicants as decimal(18, 9))) as power,
          sum(cast(cast(cited as double) / applicants as decimal(18, 9))) as cited
        from spread group by node, number
      )
      select s.node, n.organisation, n.region, s.members, s.active, s.weighed, s.core,
        cast(s.power as double) as power, cast(s.cited as double) as cited
      from summed s join named n on n.number = s.number`,
  },
  {
    name: "inventor_count",
    make: (scope) => sql`
      create or replace table inventor_count as
      select i.inventor, i.name, m.nodes, count(*) as members, cast(sum(p.home) as bigint) as home, min(m.year) as first, max(m.year) as last,
        sum(case when m.year between ${lately(scope)[0]} and ${lately(scope)[1]} then 1 else 0 end) as lately,
        count(m.citation_rank) as ranked, sum(cast(m.citation_rank as decimal(18, 9))) as ranks
      from fact_inventor i join chain_member m on m.member = i.member join party_set p on p.parties = m.parties
      group by i.inventor, i.name, m.nodes`,
  },
  {
    name: "name_count",
    make: () => sql`
      create or replace table name_count as
      select name, count(*) as people from (select distinct name, inventor from fact_inventor) each_person group by name`,
  },
];

function applicantCount(scope: Scope): Sql {
  const [from, to] = lately(scope);
  return sql`
    create or replace table applicant_count as
    select h.number, h.applicants, h.nodes, count(*) as members, min(h.year) as first,
      sum(case when h.status = 'active' then 1 else 0 end) as active,
      sum(case when h.status <> 'unknown' then 1 else 0 end) as status_known,
      sum(case when h.status = 'inactive' then 1 else 0 end) as inactive,
      sum(case when h.year between ${from} and ${to} then 1 else 0 end) as lately,
      sum(case when ${inWindow(scope, "previous")} then 1 else 0 end) as before,
      sum(case when ${inWindow(scope, "recent")} then 1 else 0 end) as recent,
      sum(case when m.rated then 1 else 0 end) as rated,
      sum(case when m.rated and h.status = 'active' then 1 else 0 end) as rated_active,
      count(m.citation_rank) as ranked, sum(cast(m.citation_rank as decimal(18, 9))) as ranks,
      count(m.power) as weighed, sum(m.power) as power, sum(case when m.core then 1 else 0 end) as core, sum(m.cited) as cited
    from chain_holder h join chain_member m on m.member = h.member
    group by h.number, h.applicants, h.nodes`;
}

function nodeApplicant(): Sql {
  return sql`
    create or replace table node_applicant as
    with named as (select distinct number, organisation, type, region from holder)
    select s.node, n.organisation, n.type, n.region, cast(sum(c.members) as bigint) as members, sum(c.active) as active, sum(c.status_known) as status_known,
      sum(c.lately) as lately, cast(sum(c.before) as bigint) as before, cast(sum(c.recent) as bigint) as recent,
      sum(c.members * cast(cast(1 as double) / c.applicants as decimal(18, 12))) as weight,
      sum(c.before * cast(cast(1 as double) / c.applicants as decimal(18, 12))) as weight_before,
      sum(c.recent * cast(cast(1 as double) / c.applicants as decimal(18, 12))) as weight_recent
    from applicant_count c join node_set s on s.nodes = c.nodes join named n on n.number = c.number
    group by s.node, n.organisation, n.type, n.region`;
}

/** Whether a row falls into a window; never, where the study has none. */
function inWindow({ windows }: Scope, which: "previous" | "recent"): Sql {
  return windows ? sql`h.year between ${windows[which][0]} and ${windows[which][1]}` : sql`false`;
}
