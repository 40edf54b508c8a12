import { join, joinedText, name, sql, type Sql } from "#engine";
import { homeCountry } from "../facts/places.ts";
import type { Scope } from "./indicator.ts";
import { atHome } from "./position/enterprise-tiers.ts";

/** A table that many indicators share, made once for a study. */
export interface ScopeView {
  readonly name: string;
  readonly make: (scope: Scope) => Sql;
}

/** A double holds whole numbers to 2^53: so many nodes fit into one sum of powers of two. */
const nodesInSum = 50;

/**
 * Members of the chain one row each, with what figures count them by. Most figures count per node or per place, and the sets of nodes and
 * of places that members belong to are few: members are counted per set (a small number), and the few counts are spread over the nodes
 * and places of each set afterwards. To join each member to each of its nodes and places first takes ten times as long.
 *
 * in     node_member, node, member, holder, member_place, member_quality
 * out    member_nodes(member, nodes): of all years; node_set(nodes, node): the nodes of each set
 *        member_party(member, parties): of members with an applicant; party_set(parties, places, …): what applicants, told apart by type
 *        and region, have among them, each 0 or 1; parties 0: no applicant. party_place(parties, place)
 *        place_set(places, place): the places of each set; unknown where no applicant's region is known
 *        chain_member(member, nodes, parties, places, …): members in the period, with their quality; rated: member_quality tells of it;
 *        invented: some inventor is named; power: of a right in force, remaining share of life × coverage of offices × citation rank
 */
export const chainViews: readonly ScopeView[] = [
  { name: "member_nodes", make: memberNodes },
  {
    // What one member of a set belongs to, all do.
    name: "node_set",
    make: () => sql`
      create or replace table node_set as
      select one.nodes, n.node
      from (select nodes, min(member) as member from member_nodes group by nodes) one join node_member n on n.member = one.member`,
  },
  {
    name: "member_party",
    make: () => sql`
      create or replace table member_party as
      with kind as (
        select number, cast(dense_rank() over (order by type, region) as integer) as kind
        from (select distinct number, type, region from holder) applicant
      ),
      held as (select h.member, h.applicants, k.kind from holder h join kind k on k.number = h.number),
      several as (
        select member, ${joinedText(sql`cast(kind as varchar)`, " ", sql`kind`)} as kinds
        from (select distinct member, kind from held where applicants > 1) held group by member
      ),
      numbered as (
        select kinds, cast((select max(kind) from kind) + row_number() over (order by kinds) as integer) as parties
        from several group by kinds
      )
      select member, kind as parties from held where applicants = 1
      union all
      select s.member, n.parties from several s join numbered n on n.kinds = s.kinds`,
  },
  {
    name: "party_place",
    make: () => sql`
      create or replace table party_place as
      select one.parties, p.place
      from (select parties, min(member) as member from member_party group by parties) one
      join member_place p on p.member = one.member
      union all select * from (values (0, 'world'), (0, 'unknown')) as nobody(parties, place)`,
  },
  { name: "party_set", make: partySet },
  {
    name: "place_set",
    make: () => sql`
      create or replace table place_set as
      select one.places, p.place
      from (select places, min(parties) as parties from party_set group by places) one join party_place p on p.parties = one.parties`,
  },
  { name: "chain_member", make: chainMember },
];

/** Each set of nodes has its sum of powers of two; where nodes are many, several sums. */
function memberNodes({ nodes }: Scope): Sql {
  const sums = Array.from({ length: Math.ceil(nodes.length / nodesInSum) }, (_, index) => ({
    column: name(`sum_${index}`),
    first: index * nodesInSum,
  }));
  const columns = join(sums.map(({ column }) => column));
  const bits = sums.map(
    ({ column, first }) => sql`
      case when position between ${first} and ${first + nodesInSum - 1} then pow(2, position - ${first}) else 0 end as ${column}`,
  );
  return sql`
    create or replace table member_nodes as
    with bit as (select node, ${join(bits)} from node),
    summed as (
      select n.member, ${join(sums.map(({ column }) => sql`sum(b.${column}) as ${column}`))}
      from node_member n join bit b on b.node = n.node group by n.member
    ),
    numbered as (
      select ${columns}, cast(row_number() over (order by ${columns}) as integer) as nodes from summed group by ${columns}
    )
    select s.member, n.nodes
    from summed s join numbered n on ${join(
      sums.map(({ column }) => sql`n.${column} = s.${column}`),
      " and ",
    )}`;
}

function partySet(scope: Scope): Sql {
  const country = homeCountry(scope);
  const any = (condition: Sql) => sql`max(case when ${condition} then 1 else 0 end)`;
  return sql`
    create or replace table party_set as
    with told as (
      select one.parties, ${any(sql`h.applicants > 1`)} as joint, ${any(sql`h.region is not null`)} as placed,
        ${any(atHome(scope, sql`h.region`))} as home, ${any(sql`substr(h.region, 1, ${country.length}) = ${country}`)} as inland,
        ${any(sql`h.type = 'enterprise'`)} as enterprise, ${any(sql`h.type = 'enterprise' and ${atHome(scope, sql`h.region`)}`)} as home_enterprise,
        ${any(sql`h.type in ('university', 'institute')`)} as academic, ${any(sql`h.type = 'individual'`)} as individual,
        ${any(sql`h.type = 'university' and h.applicants = 1`)} as university_alone,
        ${any(sql`h.type = 'institute' and h.applicants = 1`)} as institute_alone
      from (select parties, min(member) as member from member_party group by parties) one join holder h on h.member = one.member
      group by one.parties
    ),
    listed as (select parties, ${joinedText(sql`place`, " ", sql`place`)} as list from party_place group by parties),
    numbered as (select list, cast(row_number() over (order by list) as integer) as places from listed group by list)
    select l.parties, n.places, ${join(partyFlags.map((flag) => sql`coalesce(t.${name(flag)}, 0) as ${name(flag)}`))}
    from listed l join numbered n on n.list = l.list left join told t on t.parties = l.parties`;
}

const partyFlags = [
  "joint",
  "placed",
  "home",
  "inland",
  "enterprise",
  "home_enterprise",
  "academic",
  "individual",
  "university_alone",
  "institute_alone",
] as const;

function chainMember({ period: [from, to] }: Scope): Sql {
  return sql`
    create or replace table chain_member as
    with here as (
      select m.member, n.nodes, coalesce(p.parties, 0) as parties, m.year, m.office, m.type, m.status, m.status_basis, m.granted,
        m.family_basis, m.expires_on, m.expires_basis, i.member is not null as invented
      from member_nodes n join member m on m.member = n.member left join member_party p on p.member = n.member
      left join (select distinct member from fact_inventor) i on i.member = n.member
      where m.year between ${from} and ${to}
    )
    select h.member, h.nodes, h.parties, s.places, h.year, h.office, h.type, h.status, h.status_basis, h.granted, h.family_basis,
      h.expires_on, h.expires_basis, h.invented,
      q.member is not null as rated, q.forward, q.forward5, q.claims, q.scope, q.family_size, q.grant_lag, q.originality, q.generality,
      q.radicalness, q.quality4, q.quality6, q.cited, q.citation_rank, q.relevance, q.core, q.current_cites, q.current_expected,
      q.cycle_years, q.npl, q.cohort_size, q.breakthrough, q.coverage, q.abroad, q.pct, q.triadic, q.ip5_offices,
      case when h.status = 'active' and q.life_left is not null and q.coverage is not null and q.citation_rank is not null
        then cast(q.life_left * q.coverage * q.citation_rank as decimal(18, 9)) end as power
    from member_quality q right join here h on h.member = q.member join party_set s on s.parties = h.parties`;
}
