import { organisationKey, organisationTypeOf, regionOfName } from "#corpus";
import { join, sql, type Engine, type Sql } from "#engine";
import type { Unit } from "#search/contract";
import { assignmentWords, operationRules, operationWords, sinceGrant } from "./operation-rules.ts";

/** An event in words alone has no code of its own. */
const wordsOnly = "text";

/** The kind that the rule `r` gives an event `e`; what the USPTO records as an assignment is told by its words. */
const kindOfRule: Sql = sql`case when r.since_grant = 0 then r.kind ${join(
  assignmentWords.map(({ pattern, kind }) => sql`when regexp_matches(upper(coalesce(e.text, '')), ${pattern}) then ${kind}`),
  " ",
)} else r.kind end`;

/**
 * What legal events tell of the use of the chosen members: `operation_row`, and how far sources tell of events at all:
 * `event_office`.
 *
 * in     legal_event, legal_event_party, application, publication, organisation_name; chosen, applicant_of, unit_holder
 * rule   several sources may announce one event: of an application, a kind and a day one is kept, and what has no day only where
 *        nothing of its kind has one. The first named of each side stands for it. A side is the applicant of that normalised
 *        name; what is no applicant has the type and region that its name tells
 */
export async function loadOperations(engine: Engine, unit: Unit): Promise<void> {
  await loadRules(engine);
  await engine.run(sql`
    create or replace table event_told as
    select e.application, e.office, ${kindOfRule} as kind, coalesce(e."on", e.effective_on) as told_on, coalesce(e.effective_on, e."on") as on_date,
      e.code, e."on", e.effective_on, r.since_grant
    from legal_event e join operation_rule r on r.office = e.office and r.code = e.code
    where e.code <> ${wordsOnly} and ${kindOfRule} <> 'none'
    union all
    select e.application, e.office, w.kind, coalesce(e."on", e.effective_on), coalesce(e.effective_on, e."on"), e.code, e."on", e.effective_on, 0
    from legal_event e join (
      select t.text, min_by(w.kind, w.rank) as kind
      from (select distinct text from legal_event where code = ${wordsOnly} and text is not null) t
      join operation_word w on regexp_matches(t.text, w.pattern) group by t.text
    ) w on w.text = e.text
    where e.code = ${wordsOnly}`);
  await engine.run(sql`
    create or replace table operation_event as
    with mine as (
      select t.*, ${memberOf(unit)} as member, a.granted_on
      from event_told t join application a on a.application = t.application
    ),
    counted as (
      select m.member, m.application, m.kind, m.told_on, min(m.on_date) as on_date,
        min_by(p.name, (p.position, p.name)) filter (where p.role in ('from', 'licensor', 'pledgor')) as from_name,
        min_by(p.name, (p.position, p.name)) filter (where p.role in ('to', 'licensee', 'pledgee')) as to_name
      from mine m join chosen c on c.member = m.member
      left join legal_event_party p on p.application = m.application and p.office = m.office and p.code = m.code
        and p."on" is not distinct from m."on" and p.effective_on is not distinct from m.effective_on
      where m.since_grant = 0 or m.told_on > m.granted_on
      group by m.member, m.application, m.kind, m.told_on
    ),
    dated as (select distinct application, kind from counted where told_on is not null)
    select c.member, c.application, c.kind, c.on_date, c.from_name, c.to_name
    from counted c left join dated d on d.application = c.application and d.kind = c.kind
    where c.told_on is not null or d.application is null`);
  await loadSides(engine);
  await engine.run(sql`
    create or replace table event_office as
    with mine as (
      select a.office, a.application
      from application a join (select distinct ${memberOf(unit)} as member, a.application from application a) m on m.application = a.application
      join chosen c on c.member = m.member
    ),
    told as (select distinct application from legal_event),
    used as (select office, count(*) as operations from event_told group by office)
    select m.office, count(*) as applications, count(t.application) as with_events, coalesce(max(u.operations), 0) as operations
    from mine m left join told t on t.application = m.application left join used u on u.office = m.office
    group by m.office`);
}

/** The member that an application `a` belongs to; of publications the one that represents it. */
function memberOf(unit: Unit): Sql {
  return unit === "family" ? sql`a.family` : unit === "application" ? sql`a.application` : sql`a.doc`;
}

export const operationQuery: Sql = sql`
  with side as (
    select n.name, o.applicant, o.type, o.region, n.type as name_type, n.region as name_region, m.applicant as in_chain
    from operation_name n
    left join (
      select key, min(applicant) as applicant, min_by(type, applicant) as type, min_by(region, applicant) as region
      from (
        select n.organisation_key as key, a.applicant, a.type, a.region
        from organisation_name n join applicant_of o on o.organisation = n.organisation join applicant a on a.applicant = o.applicant
      ) known group by key
    ) o on o.key = n.key
    left join (
      select distinct a.applicant from applicant a join unit_holder h on h.rank = a.rank join chosen c on c.member = h.member
    ) m on m.applicant = o.applicant
  )
  select cast(row_number() over (order by e.member, e.application, e.kind, e.on_date) as integer) as operation, e.member, e.kind,
    cast(year(e.on_date) as integer) as year, e.on_date,
    e.from_name, f.in_chain as from_organisation, coalesce(f.type, f.name_type) as from_type, coalesce(f.region, f.name_region) as from_region,
    e.to_name, t.in_chain as to_organisation, coalesce(t.type, t.name_type) as to_type, coalesce(t.region, t.name_region) as to_region
  from operation_event e left join side f on f.name = e.from_name left join side t on t.name = e.to_name
  order by operation`;

export const eventCoverageQuery: Sql = sql`
  select office, cast(applications as integer) as applications, cast(with_events as integer) as with_events,
    cast(operations as integer) as operations
  from event_office order by office`;

async function loadRules(engine: Engine): Promise<void> {
  await engine.load("operation_rule", {
    office: operationRules.map((rule) => rule.office),
    code: operationRules.map((rule) => rule.code),
    kind: operationRules.map((rule) => rule.kind),
    since_grant: Int32Array.from(operationRules, (rule) =>
      Number(sinceGrant.some(({ office, code }) => office === rule.office && code === rule.code)),
    ),
  });
  await engine.load("operation_word", {
    pattern: operationWords.map(({ pattern }) => pattern),
    kind: operationWords.map(({ kind }) => kind),
    rank: Int32Array.from(operationWords, (_, index) => index),
  });
}

/** `operation_name(name, key, type, region)`: the sides of operations as their names tell of them. */
async function loadSides(engine: Engine): Promise<void> {
  const rows = await engine.rows<{ name: string }>(sql`
    select from_name as name from operation_event where from_name is not null
    union select to_name from operation_event where to_name is not null order by name`);
  const names = rows.map((row) => row.name);
  const types = names.map((each) => organisationTypeOf(each));
  await engine.load("operation_name", {
    name: names,
    key: names.map((each) => organisationKey(each) || each),
    type: types,
    region: names.map((each, index) => regionOfName(each, types[index] ?? "unknown")),
  });
}
