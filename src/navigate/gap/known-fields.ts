import { join, Sql, sql } from "#engine";
import { wholeChain } from "../study/nodes.ts";
import type { GapField } from "./gap-shape.ts";

/** Fields that each member has or has not; the n-th is bit n of the number below. Years and legal events are counted otherwise. */
export const memberFields = [
  "applicant",
  "region",
  "inventor",
  "status",
  "expiry",
  "family",
  "reference",
  "citation",
  "claims",
  "abstract",
] as const satisfies readonly Exclude<GapField, "year" | "event">[];
export type MemberField = (typeof memberFields)[number];

/** Bit of the texts that were read: those alone can lack an abstract. */
export const readBit = memberFields.length;

/** Bit of PCT applications that stand alone, their national phases unknown: a PCT application has no legal status and no term of its own. */
export const pctBit = readBit + 1;

/**
 * Which fields each chosen member has, as one number: `member_known(member, office, year, known)`.
 *
 * in    members (member, family, office, offices, year, status, family_basis, expires_on) of the chosen; unit_holder, applicant, chosen_person,
 *       family_quality, made_member_text
 */
export function memberKnown(members: Sql): Sql {
  const tests: Readonly<Record<MemberField, Sql>> = {
    applicant: sql`h.member is not null`,
    region: sql`h.placed = 1`,
    inventor: sql`i.member is not null`,
    status: sql`coalesce(m.status, 'unknown') <> 'unknown'`,
    expiry: sql`m.expires_on is not null`,
    family: sql`m.family_basis <> 'application'`,
    reference: sql`q.backward is not null`,
    citation: sql`q.citation_rank is not null`,
    claims: sql`q.claims is not null`,
    abstract: sql`coalesce(t.abstract, false)`,
  };
  const bits = [
    ...memberFields.map((field) => tests[field]),
    sql`t.member is not null`,
    sql`m.office = 'WO' and m.offices = 1`,
  ].map((test, bit) => sql`case when ${test} then ${new Sql([String(2 ** bit)], [])} else 0 end`);
  return sql`
    create or replace table member_known as
    select m.member, m.office, m.year, cast(${join(bits, " + ")} as integer) as known
    from ${members} m
      left join (
        select u.member, max(case when a.region is not null then 1 else 0 end) as placed
        from unit_holder u join chosen c on c.member = u.member join applicant a on a.rank = u.rank group by u.member
      ) h on h.member = m.member
      left join (select distinct member from chosen_person) i on i.member = m.member
      left join family_quality q on q.family = m.family
      left join made_member_text t on t.member = m.member`;
}

/** `node_known`: how many members of each node, and of the chain by office, have which fields, by filing year. */
export const nodeKnown: Sql = sql`
  with counted as (
    select n.rank, cast(null as varchar) as office, k.year, k.known, count(*) as members
    from node_member n join member_known k on k.member = n.member
    where n.rank <> (select rank from node_rank where node = ${wholeChain}) group by n.rank, k.year, k.known
    union all
    select (select rank from node_rank where node = ${wholeChain}), office, year, known, count(*) from member_known group by office, year, known
  )
  select r.node, c.office, c.year, c.known, cast(c.members as integer) as members
  from counted c join node_rank r on r.rank = c.rank
  order by c.rank, c.office, c.year, c.known`;
