import { inLanes, sql, type Engine } from "#engine";
import type { Scope } from "./indicator.ts";
import { makeTables } from "../facts/make-tables.ts";
import { isFocus, isFocusPerson } from "../facts/focus.ts";
import { chainViews, type ScopeView } from "./chain-views.ts";
import { countViews } from "./count-views.ts";
import { makeCitationPaths } from "./direction/citation-paths.ts";

/**
 * What many indicators share, made once: members of the chain, counts of them, and whom the study is about.
 *
 * in     the fact tables, and of their views holder and member_place
 * out    as `chain-views` and `count-views` tell, and focus_organisation(organisation, place), focus_person(inventor, label, organisation)
 */
export const scopeViews: readonly ScopeView[] = [
  ...chainViews,
  ...countViews,
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
];

export async function makeScopeViews(engine: Engine, scope: Scope): Promise<void> {
  const views = scopeViews.map(({ name, make }) => ({ name, statement: make(scope) }));
  const makeViews = () => makeTables(engine, views);
  await inLanes([makeViews, () => makeCitationPaths(engine)], (make) => make());
}
