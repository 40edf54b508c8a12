import { list, sql, type Sql } from "#engine";
import { standingPledges } from "../../facts/pick-rights.ts";
import type { Parts } from "../../rule/score.ts";
import { lately } from "../direction/leaders.ts";
import type { FigureRow, Scope } from "../indicator.ts";
import { candidateMembersMin } from "../path/candidate-facts.ts";
import { partsOf } from "../path/match.ts";
import { endNodes } from "./asked.ts";

/** Candidates that are scored, the largest first: a bound on the work, far above the length of a list. */
const poolMax = 100;

/**
 * What is known of applicants that come into question over the whole chain: targets, partners, sources.
 *
 * in     types of applicant; holder, fact, node_applicant, focus_organisation, fact_inventor, operation, member_quality
 * out    one row per applicant, `node` = `*`: numbers, in force, core, joint, pledge standing, given away, inventors, end nodes, filed with
 *        the enterprise in question, overlap with it, and what `partsOf` needs
 * rule   overlap: Σ over end nodes of the smaller of both shares of own filings in end nodes, 0 = nowhere the same, 1 = the same make-up;
 *        null where the study names no enterprise that the chain has
 * limit  who has `candidateMembersMin` members, something filed lately, and is not the enterprise in question
 */
export function candidateRows(scope: Scope, types: readonly string[]): Sql {
  const [from, to] = lately(scope);
  return sql`
    with pool as (
      select a.organisation, a.type, a.region, a.members, a.active, a.lately,
        row_number() over (order by a.members desc, a.organisation) as pool_rank
      from node_applicant a
      where a.node = '*' and a.type in (${list([...types])}) and a.members >= ${candidateMembersMin} and a.lately > 0
        and a.organisation not in (select organisation from focus_organisation)
    ),
    candidate as (
      select p.*, h.number from pool p join (select distinct organisation, number from holder) h on h.organisation = p.organisation
      where p.pool_rank <= ${poolMax}
    ),
    chain as (
      select c.number, h.member, h.applicants, f.status, f.year from candidate c join holder h on h.number = c.number
      join fact f on f.member = h.member and f.node = '*'
    ),
    standing as (select distinct member from (${standingPledges}) pledges),
    away as (
      select distinct c.number, t.member from operation t join candidate c on c.organisation = t.from_organisation
      where t.kind = 'transfer' and coalesce(t.to_organisation, '') <> t.from_organisation
    ),
    seized as (select distinct member from operation where kind in ('seizure', 'challenge')),
    known as (select coalesce(sum(operations), 0) > 0 as told from event_coverage),
    focus as (select distinct h.member from focus_organisation o join holder h on h.organisation = o.organisation),
    own as (
      select c.number, min(c.year) as since, sum(case when c.status <> 'unknown' then 1 else 0 end) as known,
        sum(case when c.status = 'inactive' then 1 else 0 end) as inactive,
        sum(case when c.applicants > 1 then 1 else 0 end) as joint_owned,
        sum(case when s.member is not null then 1 else 0 end) as pledged,
        sum(case when a.member is not null then 1 else 0 end) as moved,
        sum(case when c.applicants > 1 or s.member is not null or a.member is not null or z.member is not null then 1 else 0 end) as burdened,
        sum(case when w.member is not null then 1 else 0 end) as with_focus,
        case when count(q.core) > 0 then sum(case when q.core then 1 else 0 end) end as core,
        count(q.citation_rank) as ranked, avg(cast(q.citation_rank as decimal(18, 9))) as quality
      from chain c left join standing s on s.member = c.member left join away a on a.member = c.member and a.number = c.number
      left join seized z on z.member = c.member left join focus w on w.member = c.member
      left join member_quality q on q.member = c.member
      group by c.number
    ),
    team as (
      select c.number, count(distinct i.inventor) as inventors from chain c join fact_inventor i on i.member = c.member group by c.number
    ),
    worked as (
      select c.number, count(*) as nodes, sum(case when first_year >= ${from} then 1 else 0 end) as entered
      from (
        select c.number, f.node, min(f.year) as first_year from chain c join fact f on f.member = c.member
        where f.node in (${list(endNodes(scope))}) group by c.number, f.node
      ) c group by c.number
    ),
    share as (
      select number, node, cast(members as double) / sum(members) over (partition by number) as share from (
        select c.number, f.node, count(*) as members from chain c join fact f on f.member = c.member
        where f.node in (${list(endNodes(scope))}) group by c.number, f.node
      ) counted
    ),
    focus_share as (
      select node, cast(members as double) / sum(members) over () as share from (
        select f.node, count(*) as members from focus o join fact f on f.member = o.member
        where f.node in (${list(endNodes(scope))}) group by f.node
      ) counted
    ),
    same as (
      select s.number, cast(sum(cast(least(s.share, o.share) as decimal(18, 12))) as double) as overlap
      from share s join focus_share o on o.node = s.node group by s.number
    ),
    gain as (
      select number, node from (
        select s.number, s.node, row_number() over (partition by s.number order by s.share - coalesce(o.share, 0) desc, s.node) as turn
        from share s left join focus_share o on o.node = s.node
      ) gains where turn = 1
    ),
    whole as (
      select count(*) as node_members, sum(case when year between ${from} and ${to} then 1 else 0 end) as node_lately from fact where node = '*'
    ),
    largest as (select max(members) as largest from node_applicant where node = '*' and type <> 'individual'),
    largest_team as (select max(inventors) as largest_team from team)
    select '*' as node, c.organisation, c.type, c.region, c.members, c.lately, c.active, o.core, o.joint_owned, o.pledged, o.moved,
      o.with_focus, t.inventors, w.nodes, g.node as best_node,
      case when (select count(*) from focus_share) > 0 then coalesce(x.overlap, 0) end as overlap,
      k.told, o.burdened, l.largest, m.largest_team, h.node_members, h.node_lately, c.members as chain_members, c.members as wanted_members,
      o.since, w.nodes as worked, w.entered, o.known, o.inactive, o.ranked, o.quality
    from candidate c join own o on o.number = c.number cross join whole h cross join largest l cross join largest_team m cross join known k
    left join team t on t.number = c.number left join worked w on w.number = c.number
    left join same x on x.number = c.number left join gain g on g.number = c.number
    order by c.members desc, c.organisation`;
}

/** Components of a candidate: as for lists of a place, and its complementarity, people and ownership. */
export function candidateParts(row: FigureRow, scope: Scope): Parts {
  const n = (key: string) => Number(row[key] ?? 0);
  const { strength, activity, quality, soundness, ties } = partsOf(row, n("with_focus"), scope);
  return {
    strength: strength ?? null,
    activity: activity ?? null,
    quality: quality ?? null,
    soundness: soundness ?? null,
    ties: row["overlap"] === null ? null : (ties ?? null),
    complement: row["overlap"] === null ? null : 1 - n("overlap"),
    people: row["inventors"] === null ? null : Math.log(1 + n("inventors")) / Math.log(1 + n("largest_team")),
    // Joint owners are told without events; whether anything is pledged or given away is not.
    ownership: row["told"] === true ? 1 - n("burdened") / n("members") : null,
  };
}

/** What `candidateRows` gives for the score alone. */
export const candidateScoreOnly = [
  "told",
  "burdened",
  "largest",
  "largest_team",
  "node_members",
  "node_lately",
  "chain_members",
  "wanted_members",
  "worked",
  "entered",
  "known",
  "inactive",
  "ranked",
] as const;
