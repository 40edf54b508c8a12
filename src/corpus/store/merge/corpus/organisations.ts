import { sql, type Engine, type Sql } from "#engine";
import { organisationKey, organisationTypeOf, tidyName } from "../../../normalise/index.ts";
import type { DecidedName } from "../../../organisation-decisions.ts";

/**
 * Puts mentions of applicants, assignees and owners together to organisations, by their normalised name and by what an analyst
 * decided, and by nothing else.
 *
 * in     party_mention, member, family_of, merged
 * out    party_row(doc, position, role, name, organisation_key, country, region), organisation_base(organisation_key, name,
 *        type, country, region, mentions), family_organisation(family, organisation_key, position)
 * rule   name: the most frequent printed form; type: the most frequent a source gives, else what the name tells; country
 *        and region: the most frequent known; ties by text order. What was decided goes before.
 */
export async function mergeOrganisations(engine: Engine, decisions: readonly DecidedName[]): Promise<void> {
  const decided = new Map(decisions.map((decision) => [decision.key, decision]));
  await engine.load("decided", {
    organisation_key: decisions.map((decision) => decision.organisationKey),
    name: decisions.map((decision) => decision.name),
    type: decisions.map((decision) => decision.type),
    country: decisions.map((decision) => decision.country),
    region: decisions.map((decision) => decision.region),
  });
  const names = await engine.rows<{ name: string }>(sql`
    select distinct item.name as name from party_mention where part in ('applicant', 'assignee', 'owner') order by name`);
  await engine.load("organisation_name", {
    name: names.map((row) => row.name),
    organisation_key: names.map((row) => {
      const key = organisationKey(row.name) || row.name;
      return decided.get(key)?.organisationKey ?? key;
    }),
    shown: names.map((row) => tidyName(row.name) || row.name),
    type: names.map((row) => organisationTypeOf(row.name)),
  });
  await engine.run(sql`
    create table party_row as
    select p.doc, row_number() over (partition by p.doc, p.part order by p.place) as position, p.part as role,
      p.item.name as name, o.shown, o.organisation_key, p.item.country as country, p.item.region as region,
      nullif(p.item.organisationType, 'unknown') as given_type, nullif(o.type, 'unknown') as name_type
    from party_mention p left join organisation_name o
      on o.name = p.item.name and p.part in ('applicant', 'assignee', 'owner')`);
  await engine.run(sql`drop table party_mention`);
  await engine.run(sql`
    create table organisation_base as
    with base as (
      select organisation_key, count(*) as mentions from party_row where organisation_key is not null group by organisation_key
    ), shown as (${mostFrequent(sql`shown`)}),
      given as (${mostFrequent(sql`given_type`)}),
      told as (${mostFrequent(sql`name_type`)}),
      country as (${mostFrequent(sql`country`)}),
      region as (${mostFrequent(sql`region`)}),
      decision as (
        select organisation_key, min(name) as name, min(type) as type, min(country) as country, min(region) as region
        from decided group by organisation_key
      )
    select b.organisation_key, coalesce(d.name, shown.value) as name,
      coalesce(d.type, given.value, told.value, 'unknown') as type,
      coalesce(d.country, country.value) as country, coalesce(d.region, region.value) as region, b.mentions,
      case when d.organisation_key is null then 'exact_name' else 'decision' end as method
    from base b
      left join decision d on d.organisation_key = b.organisation_key
      left join shown on shown.organisation_key = b.organisation_key
      left join given on given.organisation_key = b.organisation_key
      left join told on told.organisation_key = b.organisation_key
      left join country on country.organisation_key = b.organisation_key
      left join region on region.organisation_key = b.organisation_key`);
  await engine.run(sql`
    create table family_organisation as
    with holder as (
      select f.family, p.organisation_key, p.doc, p.position,
        case p.role when 'owner' then 1 when 'assignee' then 2 else 3 end as side
      from party_row p join member b on b.doc = p.doc join family_of f on f.application = b.application
      where p.organisation_key is not null
    ), latest as (
      select family, min(side) as side from holder group by family
    ), once as (
      select h.family, h.organisation_key, min(h.position) as position, min(h.doc) as doc
      from holder h join latest l on l.family = h.family and l.side = h.side
      group by h.family, h.organisation_key
    )
    select family, organisation_key,
      row_number() over (partition by family order by position, doc, organisation_key) as position
    from once`);
}

/** The value that most mentions of an organisation give; ties go to the first in text order. */
function mostFrequent(column: Sql): Sql {
  return sql`
    select organisation_key, value from (
      select organisation_key, ${column} as value,
        row_number() over (partition by organisation_key order by count(*) desc, ${column}) as place
      from party_row where organisation_key is not null and ${column} is not null
      group by organisation_key, ${column}
    ) where place = 1`;
}
