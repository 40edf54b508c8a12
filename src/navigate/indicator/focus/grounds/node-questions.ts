/** What is asked of the end nodes, each held against the rest of the chain. */
import { list, sql, type Sql } from "#engine";
import { homeCountry } from "../../../facts/places.ts";
import { groundsRule, type GroundQuestion } from "../../../rule/grounds.ts";
import type { Scope } from "../../indicator.ts";
import { endNodes } from "../asked.ts";
import { askedRows, lowered, ownMembers } from "./asked-rows.ts";

type OfNode = Extract<GroundQuestion, "held_by_one" | "riser" | "own_gap" | "out_of_force" | "effect_rises" | "effect_gap">;

const { thresholds, ownMembersMin } = groundsRule;

export const nodeQuestions: Readonly<Record<OfNode, (scope: Scope) => Sql | undefined>> = {
  held_by_one: heldByOne,
  riser: risers,
  own_gap: ownGap,
  out_of_force: outOfForce,
  effect_rises: effectRises,
  effect_gap: effectGap,
};

/** Holders other than the enterprise in question: their share of a node's rights in force at home against that of the rest of the chain. */
function heldByOne(scope: Scope): Sql {
  // A right stands in the way where it is in force: what is held elsewhere does not hinder anybody here.
  const country = homeCountry(scope);
  return askedRows(
    "held_by_one",
    sql`
    with here as (select distinct member from member_office where office = ${country} and status = 'active'),
    own as (${ownMembers}),
    live as (
      select f.node, f.member from fact f join here x on x.member = f.member where f.node = '*' or f.node in (${list(endNodes(scope))})
    ),
    size as (select node, count(*) as members from live group by node),
    all_held as (
      select h.organisation, count(*) as members from live l join holder h on h.member = l.member
      where l.node = '*' and h.type <> 'individual' and l.member not in (select member from own) group by h.organisation
    ),
    held as (
      select l.node, h.organisation, count(*) as members from live l join holder h on h.member = l.member
      join all_held a on a.organisation = h.organisation
      where l.node <> '*' and l.member not in (select member from own) group by l.node, h.organisation
    )
    select e.node, e.organisation, e.node as pick_node, e.organisation as pick_organisation, e.members as hits, s.members as total,
      a.members - e.members as rest_hits, z.members - s.members as rest_total
    from held e join all_held a on a.organisation = e.organisation join size s on s.node = e.node join size z on z.node = '*'
    where a.members >= ${lowered(thresholds.groundHitsMin)} and a.members >= ${lowered(thresholds.heldShareMin)} * s.members`,
    ["node", "organisation", "pick_node", "pick_organisation"],
    { pick_in_force: country, pick_own: "no" },
  );
}

/** Applicants other than the enterprise in question: their share of a node's filings in the recent window against that in the one before. */
function risers(scope: Scope): Sql | undefined {
  if (scope.windows === null) return undefined;
  const { previous, recent } = scope.windows;
  return askedRows(
    "riser",
    sql`
    with filed as (
      select node, member, case when year >= ${recent[0]} then 1 else 0 end as late from fact
      where year between ${previous[0]} and ${recent[1]} and node in (${list(endNodes(scope))})
    ),
    size as (select node, sum(late) as late, count(*) as members from filed group by node),
    own as (
      select f.node, h.organisation, sum(f.late) as late, count(*) as members from filed f join holder h on h.member = f.member
      where h.type <> 'individual' and h.organisation not in (select organisation from focus_organisation)
      group by f.node, h.organisation
    )
    select o.node, o.organisation, o.node as pick_node, o.organisation as pick_organisation, o.late as hits, s.late as total,
      o.members - o.late as rest_hits, s.members - s.late as rest_total
    from own o join size s on s.node = o.node
    where o.members >= ${lowered(thresholds.groundHitsMin)} and o.members >= ${lowered(thresholds.riserShareMin)} * s.late and s.late > 0`,
    ["node", "organisation", "pick_node", "pick_organisation"],
    { pick_year_from: recent[0], pick_year_to: recent[1] },
  );
}

/** The enterprise's share of its own filings that stand in a node, against that of everybody else. */
function ownGap(scope: Scope): Sql {
  return askedRows(
    "own_gap",
    sql`
    with own as (${ownMembers}),
    counted as (
      select f.node, count(*) as members, sum(case when o.member is not null then 1 else 0 end) as own
      from fact f left join own o on o.member = f.member where f.node = '*' or f.node in (${list(endNodes(scope))}) group by f.node
    )
    select c.node, c.node as pick_node, c.own as hits, z.own as total, c.members - c.own as rest_hits, z.members - z.own as rest_total
    from counted c join counted z on z.node = '*' where c.node <> '*' and z.own >= ${ownMembersMin}`,
    ["node", "pick_node"],
    { pick_own: "yes" },
  );
}

/** The share of a node that is out of force, of what is known, against that of the rest of the chain. */
function outOfForce(scope: Scope): Sql {
  return askedRows(
    "out_of_force",
    sql`
    with known as (
      select node, count(*) as members, sum(case when status = 'inactive' then 1 else 0 end) as gone from fact
      where status <> 'unknown' and (node = '*' or node in (${list(endNodes(scope))})) group by node
    )
    select k.node, k.node as pick_node, k.gone as hits, k.members as total, z.gone - k.gone as rest_hits, z.members - k.members as rest_total
    from known k join known z on z.node = '*' where k.node <> '*'`,
    ["node", "pick_node"],
    { pick_status: "inactive" },
  );
}

/** The share of a node's texts of the recent window that seek an effect, against those of the one before: nodes differ by nature, so each is held against itself. */
function effectRises(scope: Scope): Sql | undefined {
  if (scope.windows === null) return undefined;
  const { previous, recent } = scope.windows;
  return askedRows(
    "effect_rises",
    sql`
    with texts as (
      select f.node, f.member, case when f.year >= ${recent[0]} then 1 else 0 end as late from fact f join member_text t on t.member = f.member
      where f.year between ${previous[0]} and ${recent[1]} and f.node in (${list(endNodes(scope))})
    ),
    size as (select node, sum(late) as late, count(*) as texts from texts group by node),
    said as (
      select t.node, e.effect, sum(t.late) as late, count(*) as texts from texts t join member_effect e on e.member = t.member
      group by t.node, e.effect
    )
    select d.node, d.effect, d.node as pick_node, d.effect as pick_effect, d.late as hits, z.late as total, d.texts - d.late as rest_hits,
      (z.texts - z.late) as rest_total
    from said d join size z on z.node = d.node where z.late > 0 and z.texts > z.late`,
    ["node", "effect", "pick_node", "pick_effect"],
    { pick_year_from: recent[0], pick_year_to: recent[1] },
  );
}

/** The share of the enterprise's texts in a node that seek an effect, against those of everybody else in the node. */
function effectGap(scope: Scope): Sql {
  return askedRows(
    "effect_gap",
    sql`
    with own as (${ownMembers}),
    texts as (
      select f.node, f.member, case when o.member is not null then 1 else 0 end as own from fact f join member_text t on t.member = f.member
      left join own o on o.member = f.member where f.node in (${list(endNodes(scope))})
    ),
    size as (select node, sum(own) as own, count(*) as texts from texts group by node),
    said as (
      select t.node, e.effect, sum(t.own) as own, count(*) as texts from texts t join member_effect e on e.member = t.member
      group by t.node, e.effect
    )
    select d.node, d.effect, d.node as pick_node, d.effect as pick_effect, d.own as hits, z.own as total, d.texts - d.own as rest_hits,
      z.texts - z.own as rest_total
    from said d join size z on z.node = d.node where z.own > 0`,
    ["node", "effect", "pick_node", "pick_effect"],
    { pick_own: "yes" },
  );
}
