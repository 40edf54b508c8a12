import { sql, type Sql } from "#engine";

/**
 * Control power, made once for the figures that share it.
 *
 * in     member_quality, member, fact (node, member, status), holder
 * out    member_power(member, power): of members in force, remaining share of life × coverage of offices × citation rank, where all three are known.
 *        node_power(node, number, organisation, type, region, members, active, status_known, weighed, power, core, cited): of each applicant in each node
 * unit   members, active, status_known, weighed and core count whole; power and cited are fractional, one of n co-applicants has 1/n
 * from   methods of industry-planning navigation know no official formula of control; this one is open: see `control`
 */
export const powerViews: readonly { readonly name: string; readonly make: () => Sql }[] = [
  {
    name: "member_power",
    make: () => sql`
      create or replace table member_power as
      select q.member, cast(q.life_left * q.coverage * q.citation_rank as decimal(18, 9)) as power
      from member_quality q join member m on m.member = q.member
      where m.status = 'active' and q.life_left is not null and q.coverage is not null and q.citation_rank is not null`,
  },
  {
    name: "node_power",
    make: () => sql`
      create or replace table node_power as
      with counted as (
        select f.node, h.number, h.applicants, count(*) as members,
          sum(case when f.status = 'active' then 1 else 0 end) as active,
          sum(case when f.status <> 'unknown' then 1 else 0 end) as status_known,
          count(p.member) as weighed, sum(p.power) as power,
          sum(case when q.core then 1 else 0 end) as core, sum(q.cited) as cited
        from fact f join holder h on h.member = f.member
          join member_quality q on q.member = f.member left join member_power p on p.member = f.member
        group by f.node, h.number, h.applicants
      ),
      named as (select distinct number, organisation, type, region from holder),
      summed as (
        select node, number, cast(sum(members) as bigint) as members, cast(sum(active) as bigint) as active,
          cast(sum(status_known) as bigint) as status_known, cast(sum(weighed) as bigint) as weighed, cast(sum(core) as bigint) as core,
          sum(cast(cast(power as double) / applicants as decimal(18, 9))) as power,
          sum(cast(cast(cited as double) / applicants as decimal(18, 9))) as cited
        from counted group by node, number
      )
      select s.node, s.number, n.organisation, n.type, n.region, s.members, s.active, s.status_known, s.weighed, s.core,
        cast(s.power as double) as power, cast(s.cited as double) as cited
      from summed s join named n on n.number = s.number`,
  },
  {
    name: "member_country",
    make: () => sql`
      create or replace table member_country as
      select distinct member, substr(region, 1, 2) as country from holder where region is not null`,
  },
];
