import { sql, type Engine } from "#engine";
import type { DecidedName } from "../../../organisation-decisions.ts";
import { standardNames } from "./organisation-keys.ts";
import { unite } from "./unite.ts";

const none = new Int32Array();

/**
 * Which normalised names are one organisation, and how we know.
 *
 * in     org_key, party_item, party_row, event_party, other_name, doc_family
 * out    org_link(id, token, method, score): names that share a token are one; org_of(id, root)
 * rule   same words in another spelling or order, where the countries known do not differ; one social credit code; a recorded
 *        change of name; Chinese and Latin name at the same place of the same application's or family's list, again and again and
 *        with nobody else. What an analyst decided goes before: two decided organisations never come together.
 */
export async function linkOrganisations(engine: Engine, decided: readonly DecidedName[]): Promise<void> {
  await loadDecided(engine, decided);
  await standardNames(engine);
  await engine.run(sql`
    create table org_link as
    with placed as (
      select s.id, s.token, s.score, k.country, min(k.country) over (partition by s.token) as first_country,
        max(k.country) over (partition by s.token) as last_country, count(*) over (partition by s.token) as names
      from standard s join org_key k on k.id = s.id
    )
    -- Where names of one spelling sit in several countries, those of no known country belong to none of them.
    select id, 's:' || token || case when first_country is distinct from last_country then '|' || country else '' end as token,
      'standard_words' as method, score
    from placed where names > 1 and (first_country is not distinct from last_country or country is not null)
    union all
    select distinct k.id, 'u:' || i.identifier, 'identifier', 1.0
    from party_item i join name_read n on n.name = i.name join org_key k on k.key = n.key
    where i.identifier like 'uscc:%'
    union all ${renamed}
    union all select k.id, 'd:' || d.organisation_key, 'decision', 1.0 from decided d join org_key k on k.key = d.key`);
  await engine.run(sql`drop table standard`);
  await uniteNames(engine);
  await engine.run(sql`create table language_pair as ${languagePairs}`);
  await engine.run(sql`
    insert into org_link
    select unnest([zh, en]), 'l:' || zh || ':' || en, 'both_languages', 0.9 + 0.09 * (1 - 1.0 / families)
    from language_pair where families >= 2 and dominance >= 0.8`);
  await engine.run(sql`drop table org_of`);
  await uniteNames(engine);
}

async function loadDecided(engine: Engine, decided: readonly DecidedName[]): Promise<void> {
  await engine.load("decided", {
    key: decided.map((each) => (each.printed === null ? each.key : `${each.key}|${each.printed}`)),
    organisation_key: decided.map((each) => each.organisationKey),
    name: decided.map((each) => each.name),
    type: decided.map((each) => each.type),
    country: decided.map((each) => each.country),
    region: decided.map((each) => each.region),
  });
}

/** A change of name, recorded once or always to the same name. */
const renamed = sql`
  select unnest([one.id, other.id]) as id, 'r:' || one.key as token, 'renamed' as method, 0.98 as score
  from (
    select before, after from (
      select b.key as before, a.key as after, count(*) as times, sum(count(*)) over (partition by b.key) as all_times
      from event_party e join name_read b on b.name = e.before join name_read a on a.name = e.after
      where b.key <> a.key and b.type <> 'individual' and a.type <> 'individual'
      group by b.key, a.key
    ) where times >= 0.8 * all_times
  ) r join org_key one on one.key = r.before join org_key other on other.key = r.after`;

async function uniteNames(engine: Engine): Promise<void> {
  await engine.run(sql`
    create or replace table org_token as
    select cast(row_number() over (order by token) - 1 as integer) as token_id, token from org_link
    group by token having count(distinct id) > 1`);
  const links = sql`from org_link l join org_token t on t.token = l.token order by l.score desc, t.token_id, l.id`;
  const [items = none, tokens = none] = await engine.integerColumns(sql`select l.id, t.token_id ${links}`);
  const labels = await engine.integers(sql`
    select cast(coalesce(d.label, -1) as integer)
    from org_key k left join (
      select key, dense_rank() over (order by organisation_key) - 1 as label from decided
    ) d on d.key = k.key
    order by k.id`);
  const roots = unite(labels.length, items, tokens, labels);
  await engine.load("org_of", { id: Int32Array.from(roots, (_, index) => index), root: roots });
}

/**
 * How often a Chinese and a Latin name stand at the same place of lists of equal length: of one publication in two sources, or of
 * two members of one family. `dominance` is the smaller of both shares: how much each is paired with the other alone.
 */
const languagePairs = sql`
  with spelt as (
    select n.name, o.root, regexp_matches(k.key, '\\p{Han}') as han
    from name_read n join org_key k on k.key = n.key join org_of o on o.id = k.id
  ), party as (
    select r.doc, i.role as part, i.root, i.han, r.position
    from party_row r join (
      select i.item, i.role, s.root, s.han from party_item i join spelt s on s.name = i.name where i.role in ('applicant', 'assignee')
    ) i on i.item = r.item
  ), other as (
    select m.doc, m.part, s.root, s.han, m.position, m.names from other_name m join spelt s on s.name = m.name
  ), both_scripts as (
    select f.family
    from (select doc, han from party union all select doc, han from other) n join doc_family f on f.doc = n.doc
    group by f.family having bool_or(n.han) and not bool_and(n.han)
  ), told as materialized (
    select b.family, f.doc from both_scripts b join doc_family f on f.family = b.family
  ), named as (
    select t.family, p.root, p.han, p.position, count(*) over (partition by p.doc, p.part) as names
    from party p join told t on t.doc = p.doc
    union all
    select t.family, o.root, o.han, o.position, o.names from other o join told t on t.doc = o.doc
  ), placed as (
    select distinct family, root, han, position, names from named where names <= 5
  ), pair as (
    select z.root as zh, e.root as en, count(distinct z.family) as families
    from placed z join placed e on e.family = z.family and e.names = z.names and e.position = z.position
    where z.han and not e.han and z.root <> e.root
    group by z.root, e.root
  )
  select p.zh, p.en, p.families,
    least(p.families / sum(p.families) over (partition by p.zh), p.families / sum(p.families) over (partition by p.en)) as dominance
  from pair p join org_key z on z.id = p.zh join org_key e on e.id = p.en
  where z.type not in ('individual', 'unknown') and e.type <> 'individual' and (z.type = e.type or e.type = 'unknown')
    and length(z.key) >= 4`;
