import { sql, type Engine, type Sql } from "#engine";
import { regionOfName, regionOfPostcode } from "../../../normalise/index.ts";
import type { Decisions } from "../../../organisation-decisions.ts";
import { linkOrganisations } from "./organisation-links.ts";
import { holderParts } from "./parties.ts";

/**
 * Puts mentions of applicants, assignees and owners together to organisations: by their normalised name, by the links that can
 * be shown to be right (`linkOrganisations`), and by what an analyst decided.
 *
 * in     party_item, party_row, other_name, event_party, doc_family, name_read, org_key
 * out    party_shown(item, role, name, organisation, country, region), organisation_base(organisation, organisation_key, name,
 *        type, country, region, region_basis, method, score, mentions), name_base(organisation_key, name, key, method, score,
 *        mentions), family_organisation(family, organisation, position)
 * rule   name: the most frequent printed form; type: the most frequent a source gives, else what the name tells, else a person
 *        where inventors of the same publication have the name; country and region: the most frequent known; ties by text order.
 *        What was decided goes before.
 */
export async function mergeOrganisations(engine: Engine, decisions: Decisions): Promise<void> {
  await linkOrganisations(engine, decisions.names);
  await nameOrganisations(engine);
  await loadPostcodes(engine);
  await engine.run(sql`
    create table party_told as
    select i.item, i.role, i.name, i.mentions, n.shown, k.organisation_key, coalesce(i.country, left(z.region, 2)) as country,
      case when z.region is not null and coalesce(i.region, 'CN') = 'CN' then z.region else i.region end as region,
      i.identifier,
      case when z.region is not null and coalesce(i.region, 'CN') = 'CN' then 'postcode' when i.region is null then null
        when i.addressed then 'address' else 'given' end as region_basis,
      nullif(i.type, 'unknown') as given_type,
      nullif(k.type, 'unknown') as name_type
    from party_item i
      left join name_read n on n.name = case when i.role in ${holderParts} then i.name end
      left join org_name k on k.key = n.key
      left join postcode_region z on z.postcode = i.postcode and (i.country is null or i.country = 'CN')`);
  await describeOrganisations(engine);
  await engine.run(sql`
    create table party_shown as
    select p.item, p.role, p.name, o.organisation, p.country, p.region
    from party_told p left join organisation_base o on o.organisation_key = p.organisation_key`);
  await engine.run(sql`drop table party_told`);
  await placeByName(engine);
  await engine.run(sql`
    create table family_organisation as
    with once as (
      select f.family, p.organisation, p.side, min(r.position) as position, min(r.doc) as doc
      from party_row r join (
        select item, organisation, case role when 'owner' then 1 when 'assignee' then 2 else 3 end as side
        from party_shown where organisation is not null
      ) p on p.item = r.item join doc_family f on f.doc = r.doc
      group by f.family, p.organisation, p.side
    ), latest as (
      select family, min(side) as side from once group by family
    )
    select o.family, o.organisation,
      cast(row_number() over (partition by o.family order by o.position, o.doc, o.organisation) as integer) as position
    from once o join latest l on l.family = o.family and l.side = o.side`);
}

/** Where a source gives a postcode and no region, the postcode tells the province and often the prefecture. */
async function loadPostcodes(engine: Engine): Promise<void> {
  const rows = await engine.rows<{ postcode: string }>(sql`
    select distinct postcode from party_item where postcode is not null order by postcode`);
  const placed = rows.flatMap(({ postcode }) => {
    const region = regionOfPostcode(postcode);
    return region === undefined ? [] : [{ postcode, region }];
  });
  await engine.load("postcode_region", { postcode: placed.map((row) => row.postcode), region: placed.map((row) => row.region) });
}

/**
 * The key of each organisation: what was decided, else its most mentioned normalised name; and how each name came to it.
 * `org_name(key, organisation_key, method, score)`.
 */
async function nameOrganisations(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table org_name as
    with lead as (
      select o.root, arg_min(k.key, (-k.mentions, k.key)) as key, min(d.organisation_key) as decided, count(*) as keys
      from org_of o join org_key k on k.id = o.id left join decided d on d.key = k.key group by o.root
    ), linked as (
      select l.id, l.method, l.score, l.token, o.root, count(*) over (partition by l.token, o.root) as names
      from org_link l join org_of o on o.id = l.id
    ), best as (
      select id, arg_max(method, (score, method)) as method, max(score) as score from linked where names > 1 group by id
    )
    select k.key, k.type, coalesce(l.decided, l.key) as organisation_key, l.keys,
      case when d.key is not null then 'decision' when k.key = l.key or l.keys = 1 then 'exact_name' else coalesce(b.method, 'exact_name') end as method,
      case when d.key is not null or k.key = l.key or l.keys = 1 then 1.0 else coalesce(b.score, 1.0) end as score
    from org_key k join org_of o on o.id = k.id join lead l on l.root = o.root
      left join best b on b.id = k.id left join decided d on d.key = k.key`);
}

async function describeOrganisations(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table organisation_base as
    with base as (
      select organisation_key, sum(mentions) as mentions,
        min(identifier) filter (where identifier like 'uscc:%') as identifier
      from party_told where organisation_key is not null group by organisation_key
    ), shown as (${mostFrequent(sql`shown`)}),
      given as (${mostFrequent(sql`given_type`)}),
      told as (${mostFrequent(sql`name_type`)}),
      country as (${mostFrequent(sql`country`)}),
      region as (${mostFrequent(sql`region`)}),
      basis as (
        select p.organisation_key, max(p.region_basis) as basis
        from party_told p join region r on r.organisation_key = p.organisation_key and r.value = p.region
        group by p.organisation_key
      ),
      decision as (
        select organisation_key, min(name) as name, min(type) as type, min(country) as country, min(region) as region
        from decided group by organisation_key
      ),
      how as (
        select organisation_key, min(score) as score, arg_min(method, (score, method)) as method, bool_or(method = 'decision') as decided
        from org_name group by organisation_key
      )
    select cast(row_number() over (order by b.organisation_key) - 1 as integer) as organisation, b.organisation_key,
      coalesce(d.name, shown.value) as name,
      coalesce(d.type, given.value, told.value, 'unknown') as type,
      coalesce(d.country, country.value) as country, coalesce(d.region, region.value) as region,
      case when d.region is not null then 'decision' when region.value is not null then basis.basis end as region_basis,
      b.mentions, b.identifier, case when how.decided then 'decision' else how.method end as method, how.score
    from base b
      join how on how.organisation_key = b.organisation_key
      left join decision d on d.organisation_key = b.organisation_key
      left join shown on shown.organisation_key = b.organisation_key
      left join given on given.organisation_key = b.organisation_key
      left join told on told.organisation_key = b.organisation_key
      left join country on country.organisation_key = b.organisation_key
      left join region on region.organisation_key = b.organisation_key
      left join basis on basis.organisation_key = b.organisation_key`);
  await engine.run(sql`
    create table name_base as
    select k.organisation_key, n.name, n.key, k.method, k.score, coalesce(m.mentions, 0) as mentions
    from name_read n join org_name k on k.key = n.key join organisation_base b on b.organisation_key = k.organisation_key
      left join (
        select name, sum(mentions) as mentions from party_told where organisation_key is not null group by name
      ) m on m.name = n.name`);
}

/** Places organisations that no source places by their own name, where it tells for certain. */
async function placeByName(engine: Engine): Promise<void> {
  const rows = await engine.rows<{ organisation_key: string; name: string; type: string }>(sql`
    select organisation_key, name, type from organisation_base
    where (region is null or region = 'CN') and (country is null or country = 'CN') and type <> 'individual'
      and regexp_matches(name, '\\p{Han}')
    order by organisation_key`);
  const placed = rows.flatMap(({ organisation_key, name, type }) => {
    const region = regionOfName(name, type);
    return region === null ? [] : [{ organisation_key, region }];
  });
  await engine.load("named_place", {
    organisation_key: placed.map((row) => row.organisation_key),
    region: placed.map((row) => row.region),
  });
  await engine.run(sql`
    update organisation_base set region = p.region, country = coalesce(country, left(p.region, 2)), region_basis = 'name'
    from named_place p
    where p.organisation_key = organisation_base.organisation_key and (organisation_base.region is null or p.region <> 'CN')
      and (organisation_base.country is null or left(p.region, 2) = 'CN')`);
}

/** The value that most mentions of an organisation give; ties go to the first in text order. */
function mostFrequent(column: Sql): Sql {
  return sql`
    select organisation_key, value from (
      select organisation_key, ${column} as value,
        row_number() over (partition by organisation_key order by sum(mentions) desc, ${column}) as place
      from party_told where organisation_key is not null and ${column} is not null
      group by organisation_key, ${column}
    ) where place = 1`;
}
