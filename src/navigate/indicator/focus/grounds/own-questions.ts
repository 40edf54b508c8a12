/** What is asked of the enterprise in question, held against the other enterprises of the chain. */
import { addMonths, dayAfter } from "#base";
import { sql, type Sql } from "#engine";
import { standingPledges } from "../../../facts/pick-rights.ts";
import { lately } from "../../direction/leaders.ts";
import type { Scope } from "../../indicator.ts";
import { groundsRule, type GroundQuestion } from "../../../rule/grounds.ts";
import { askedRows, lowered, ownMembers, type Constants } from "./asked-rows.ts";

/** Years within which a term is said to end soon, as in the figures on the enterprise. */
const soonYears = 3;
/** Members with an enterprise from which an inventor is one of its key people. */
const keyMembersMin = 3;
/** Holders with fewer rights that the enterprise cites are not asked about. */
const citedMin = Math.floor(lowered(groundsRule.thresholds.groundHitsMin));

type Own = Extract<
  GroundQuestion,
  "pledged" | "seized" | "challenged" | "joint" | "lapsed_early" | "ending_soon" | "people_left" | "builds_on"
>;

export const ownQuestions: Readonly<Record<Own, (scope: Scope) => Sql | undefined>> = {
  pledged: () => recorded("pledged", sql`select member from (${standingPledges}) pledges`, { pick_pledged: "yes" }),
  seized: () => recorded("seized", eventOf("seizure"), { pick_operation: "seizure" }),
  challenged: () => recorded("challenged", eventOf("challenge"), { pick_operation: "challenge" }),
  joint: () =>
    ownRate(
      "joint",
      sql`select f.member, max(h.applicants) > 1 as has, 0 as stratum from fact f join holder h on h.member = f.member
        where f.node = '*' and f.status = 'active' group by f.member`,
      { pick_status: "active", pick_coapplied: "yes" },
    ),
  lapsed_early: ({ cutOff }) =>
    cutOff === null
      ? undefined
      : ownRate(
          "lapsed_early",
          sql`select f.member, f.status = 'inactive' as has,
            cast(floor(f.year / 5) * 2 as integer) + case when m.offices > 1 then 1 else 0 end as stratum
            from fact f join member m on m.member = f.member
            where f.node = '*' and f.granted and f.status in ('active', 'inactive') and m.expires_on > cast(${cutOff} as date)`,
          { pick_status: "inactive", pick_granted: "yes", pick_expires_from: dayAfter(cutOff) },
        ),
  ending_soon: ({ cutOff }) => {
    if (cutOff === null) return undefined;
    const to = addMonths(cutOff, soonYears * 12);
    return ownRate(
      "ending_soon",
      sql`select f.member, m.expires_on <= cast(${to} as date) as has, 0 as stratum from fact f join member m on m.member = f.member
        where f.node = '*' and f.status = 'active' and m.expires_on is not null`,
      { pick_status: "active", pick_expires_to: to },
    );
  },
  people_left: (scope) => peopleLeft(scope),
  builds_on: () => buildsOn(),
};

/**
 * Of the members that a base tells (`member`, `has`, `stratum`): the enterprise's, and those of other enterprises. Where strata differ
 * the rest is weighed as the enterprise's own members are spread over them, so that its age does not speak for or against it.
 */
function ownRate(question: Own, base: Sql, constants: Constants): Sql {
  return askedRows(
    question,
    sql`
    with base as (${base}),
    own as (${ownMembers}),
    rest as (
      select b.stratum, count(*) as total, sum(case when b.has then 1 else 0 end) as hits from base b
      where b.member in (select h.member from holder h where h.type = 'enterprise') and b.member not in (select member from own)
      group by b.stratum
    ),
    size as (select sum(total) as total from rest),
    mine as (
      select o.organisation, count(*) as total, sum(case when b.has then 1 else 0 end) as hits,
        sum(cast(r.hits as decimal(18, 9)) / r.total) as expected
      from focus_organisation o join holder h on h.organisation = o.organisation join base b on b.member = h.member
      join rest r on r.stratum = b.stratum group by o.organisation
    )
    select m.organisation, m.organisation as pick_organisation, m.hits, m.total, round(s.total * m.expected / m.total) as rest_hits,
      s.total as rest_total
    from mine m cross join size s`,
    ["organisation", "pick_organisation"],
    constants,
  );
}

/** What the register records of rights in force; nothing where no office of the chain tells of such events. */
function recorded(question: Own, having: Sql, constants: Constants): Sql {
  return ownRate(
    question,
    sql`select f.member, e.member is not null as has, 0 as stratum from fact f left join (select distinct member from (${having}) found) e on e.member = f.member
      where f.node = '*' and f.status = 'active' and (select coalesce(sum(operations), 0) from event_coverage) > 0`,
    { pick_status: "active", ...constants },
  );
}

function eventOf(kind: string): Sql {
  return sql`select member from operation where kind = ${kind}`;
}

/** Key inventors of each enterprise, and of them those who file nothing with it lately and filed with another since. */
function peopleLeft(scope: Scope): Sql {
  const [from, to] = lately(scope);
  return askedRows(
    "people_left",
    sql`
    with own as (
      select h.organisation, i.inventor, count(*) as members, max(f.year) as until,
        sum(case when f.year between ${from} and ${to} then 1 else 0 end) as lately
      from fact f join holder h on h.member = f.member join fact_inventor i on i.member = f.member
      where f.node = '*' and (h.type = 'enterprise' or h.organisation in (select organisation from focus_organisation))
      group by h.organisation, i.inventor having count(*) >= ${keyMembersMin}
    ),
    judged as (
      select w.organisation, o.place,
        case when w.lately = 0 and n.organisation <> w.organisation and n.to_year > w.until then 1 else 0 end as has
      from own w join inventor n on n.inventor = w.inventor left join focus_organisation o on o.organisation = w.organisation
    ),
    rest as (select count(*) as total, coalesce(sum(has), 0) as hits from judged where place is null)
    select j.organisation, sum(j.has) as hits, count(*) as total, max(r.hits) as rest_hits, max(r.total) as rest_total
    from judged j cross join rest r where j.place is not null group by j.organisation`,
    ["organisation"],
  );
}

/** Whose rights in force the enterprise cites, against whose the others cite (of their own hands nobody is counted). */
function buildsOn(): Sql {
  return askedRows(
    "builds_on",
    sql`
    with own as (${ownMembers}),
    live as (select member from fact where node = '*' and status = 'active' and member not in (select member from own)),
    mine as (
      select distinct o.organisation as subject, c.cited from focus_organisation o join holder h on h.organisation = o.organisation
      join citation c on c.citing = h.member join live l on l.member = c.cited
    ),
    others as (
      select distinct c.cited from citation c join live l on l.member = c.cited
      where c.citing not in (select member from own)
        and not exists (select 1 from holder a join holder b on b.organisation = a.organisation where a.member = c.citing and b.member = c.cited)
    ),
    size as (select subject, count(*) as total from mine group by subject),
    rest as (
      select z.subject, count(*) as total from size z cross join others x
      where not exists (select 1 from mine m where m.subject = z.subject and m.cited = x.cited) group by z.subject
    ),
    held as (
      select m.subject, h.organisation, count(*) as hits from mine m join holder h on h.member = m.cited
      where h.type <> 'individual' group by m.subject, h.organisation having count(*) >= ${citedMin}
    ),
    rest_held as (
      select e.subject, e.organisation, count(*) as hits from held e join holder h on h.organisation = e.organisation
      join others x on x.cited = h.member
      where not exists (select 1 from mine m where m.subject = e.subject and m.cited = x.cited) group by e.subject, e.organisation
    )
    select e.organisation, e.subject, e.organisation as pick_organisation, e.subject as pick_cited_by, e.hits, z.total,
      coalesce(r.hits, 0) as rest_hits, coalesce(t.total, 0) as rest_total
    from held e join size z on z.subject = e.subject left join rest t on t.subject = e.subject
    left join rest_held r on r.subject = e.subject and r.organisation = e.organisation`,
    ["organisation", "subject", "pick_organisation", "pick_cited_by"],
    { pick_status: "active", pick_own: "no" },
  );
}
