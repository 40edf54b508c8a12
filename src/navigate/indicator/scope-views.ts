import { inLanes, sql, type Engine, type Sql } from "#engine";
import type { Scope } from "./indicator.ts";
import { isFocus, isFocusPerson } from "../facts/focus.ts";
import { regionAtLevel } from "../facts/region-level.ts";
import { makeCitationPaths } from "./direction/citation-paths.ts";
import { lately } from "./direction/leaders.ts";
import { powerViews } from "./power-views.ts";

/**
 * Counts that many indicators share, made once: applicants of each node, and members of each node in each place.
 *
 * in     fact (node, member, year, status), holder (member, organisation, applicants, type, region), member_place
 * out    node_applicant(node, organisation, type, region, members, active, status_known, lately, weight, and of both windows before,
 *        recent, weight_before, weight_recent), node_place(node, place, members), node_region(node, place, members): regions of
 *        the home region's level
 *        and whom the study is about: focus_organisation(organisation, place), focus_person(inventor, label, organisation)
 * unit   whole counting; `weight` alone is fractional, each of n co-applicants holds 1/n
 */
export const scopeViews: readonly { readonly name: string; readonly make: (scope: Scope) => Sql }[] = [
  {
    name: "node_applicant",
    make: (scope) => sql`
      create or replace table node_applicant as
      with counted as (
        select f.node, h.number, h.applicants, count(*) as members,
          sum(case when f.status = 'active' then 1 else 0 end) as active,
          sum(case when f.status <> 'unknown' then 1 else 0 end) as status_known,
          sum(case when f.year between ${lately(scope)[0]} and ${lately(scope)[1]} then 1 else 0 end) as lately,
          sum(case when ${inWindow(scope, "previous")} then 1 else 0 end) as before,
          sum(case when ${inWindow(scope, "recent")} then 1 else 0 end) as recent
        from fact f join holder h on h.member = f.member
        group by f.node, h.number, h.applicants
      ),
      named as (select distinct number, organisation, type, region from holder)
      select c.node, n.organisation, n.type, n.region, cast(sum(c.members) as bigint) as members, sum(c.active) as active, sum(c.status_known) as status_known,
        sum(c.lately) as lately, cast(sum(c.before) as bigint) as before, cast(sum(c.recent) as bigint) as recent,
        sum(c.members * cast(cast(1 as double) / c.applicants as decimal(18, 12))) as weight,
        sum(c.before * cast(cast(1 as double) / c.applicants as decimal(18, 12))) as weight_before,
        sum(c.recent * cast(cast(1 as double) / c.applicants as decimal(18, 12))) as weight_recent
      from counted c join named n on n.number = c.number
      group by c.node, n.organisation, n.type, n.region`,
  },
  {
    name: "node_region",
    make: (scope) => sql`
      create or replace table node_region as
      with located as (
        select h.region, ${regionAtLevel(scope.home.region, sql`h.region`)} as place from (select distinct region from holder) h
      )
      select f.node, l.place,
        cast(sum(case when h.applicants = 1 then 1 else 0 end) + count(distinct case when h.applicants > 1 then f.member end) as bigint) as members
      from fact f join holder h on h.member = f.member join located l on l.region = h.region
      where l.place is not null group by f.node, l.place`,
  },
  {
    name: "node_place",
    make: () => sql`
      create or replace table node_place as
      select f.node, p.place, count(*) as members
      from fact f join member_place p on p.member = f.member and p.place <> 'world'
      group by f.node, p.place
      union all
      select node, 'world' as place, count(*) as members from fact group by node`,
  },
  {
    name: "focus_organisation",
    make: ({ study }) => sql`
      create or replace table focus_organisation as
      select o.organisation, cast(row_number() over (order by o.organisation) as integer) as place
      from organisation o where ${isFocus(study)}`,
  },
  {
    name: "focus_person",
    make: ({ study }) => sql`
      create or replace table focus_person as
      select i.inventor, i.label, i.organisation from inventor i where ${isFocusPerson(study)}`,
  },
  ...powerViews,
];

/** Whether a row of `f` falls into a window; never, where the study has none. */
function inWindow({ windows }: Scope, which: "previous" | "recent"): Sql {
  return windows ? sql`f.year between ${windows[which][0]} and ${windows[which][1]}` : sql`false`;
}

export async function makeScopeViews(engine: Engine, scope: Scope): Promise<void> {
  const makeViews = async () => {
    for (const view of scopeViews) await engine.run(view.make(scope));
  };
  await inLanes([makeViews, () => makeCitationPaths(engine)], (make) => make());
}
