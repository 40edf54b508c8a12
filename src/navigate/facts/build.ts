import { join as joinPath } from "node:path";
import { inLanes, join, listLength, name, sql, type Engine, type Sql } from "#engine";
import type { Unit } from "#search/contract";
import { memberKnown, nodeKnown } from "../gap/known-fields.ts";
import { decideApplicants } from "./applicants.ts";
import { chainQuery, isChainTable, loadChain, type ChainExtras } from "./chain-facts.ts";
import { chainCitations, citationTotals } from "./citations.ts";
import { loadOutputs, nodeOutputs } from "./outputs.ts";
import { unitColumn } from "./unit-column.ts";
import { nodeAndAbove, studyNodes, wholeChain } from "../study/nodes.ts";
import { eventCoverageQuery, loadOperations, operationQuery } from "./operations.ts";
import { chosenPeople, factInventorQuery, inventorQuery } from "./people.ts";
import type { FactStudy } from "./fact-study.ts";
import { memberOffices } from "./member-offices.ts";
import { studyPlaces } from "./places.ts";
import { regionFields } from "./region-fields.ts";
import { regionStatistics } from "./region-statistics.ts";
import { applicantSizes } from "./sizes.ts";
import { memberQuality } from "./quality.ts";
import { factColumns, factTableNames, type FactTable } from "./tables.ts";
import { termsOf } from "./terms.ts";
import { isTextTable, makeTextFacts, textFactQuery } from "./text-facts.ts";

/** Documents that each node's own query found. */
export interface NodeDocuments {
  readonly node: string;
  readonly docs: Int32Array;
}

/**
 * Writes the fact tables of a study from a snapshot: `<folder>/<table>.parquet`.
 *
 * in      the snapshot's tables before `engine`; the documents of each node's own query
 * unit    study.count: documents become the families, applications or publications they belong to
 * limit   everything happens in the engine; what passes through this process is ids only
 */
export async function writeFacts(
  engine: Engine,
  study: FactStudy,
  found: readonly NodeDocuments[],
  folder: string,
  extras: ChainExtras = {},
): Promise<void> {
  await loadStudy(engine, study, found);
  await loadChain(engine, study, extras);
  // Over all rows only numbers are joined and sorted; texts stand in small tables, in whose order the numbers are.
  await engine.run(sql`
    create or replace table node_rank as
    select node, position, cast(row_number() over (order by node) as integer) as rank from study_node`);
  await engine.run(sql`
    create or replace table node_member as
    with own as (select distinct d.node, p.${unitColumn(study.count)} as member from node_doc d join publication p on p.doc = d.doc)
    select distinct r.rank, o.member
    from own o join node_above a on a.node = o.node join node_rank r on r.node = a.above`);
  await engine.run(sql`
    create or replace table chosen as
    select member from node_member where rank = (select rank from node_rank where node = ${wholeChain})`);
  // Titles and abstracts are read in this process, while the engine makes the rest.
  await inLanes(
    [
      () => makeTextFacts(engine, study, memberQuery(study.count)),
      () => makeHolders(engine, study),
      () => engine.run(chosenPeople(study.count)),
      () => loadOperations(engine, study.count),
      () => engine.run(sql`create or replace table chain_citation as ${chainCitations(study.count)}`),
      () => loadOutputs(engine, study),
    ],
    (make) => make(),
  );
  await engine.run(sql`create or replace table made_member as ${chosenMembers(study.count)}`);
  await engine.run(memberKnown(name("made_member")));
  await inLanes(factTableNames, (table) => engine.write(factQuery(table, study), joinPath(folder, `${table}.parquet`)));
}

/** Who holds each unit of the corpus: `applicant` (rank: its place by key) and `unit_holder(member, rank, position)`. */
async function makeHolders(engine: Engine, study: FactStudy): Promise<void> {
  await decideApplicants(engine, study);
  await engine.run(sql`
    create or replace table applicant as
    select applicant, name, type, region, basis, cast(row_number() over (order by applicant) as integer) as rank from (
      select applicant_of.*, row_number() over (partition by applicant order by case when region is null then 1 else 0 end, organisation) as place
      from applicant_of
    ) ranked where place = 1`);
  await engine.run(sql`
    create or replace table unit_holder as
    with ranked as (select o.organisation, a.rank from applicant_of o join applicant a on a.applicant = o.applicant)
    select h.member, r.rank, cast(min(h.position) as integer) as position
    from (${unitHolders(study.count)}) h join ranked r on r.organisation = h.organisation
    group by h.member, r.rank`);
}

async function loadStudy(engine: Engine, study: FactStudy, found: readonly NodeDocuments[]): Promise<void> {
  const nodes = studyNodes(study);
  const total = found.reduce((sum, { docs }) => sum + docs.length, 0);
  const doc = new Int32Array(total);
  const nodeId = new Int32Array(total);
  let offset = 0;
  for (const { node, docs } of found) {
    doc.set(docs, offset);
    nodeId.fill(
      nodes.findIndex((each) => each.node === node),
      offset,
      offset + docs.length,
    );
    offset += docs.length;
  }
  await engine.load("node_doc", { node: nodeId, doc });
  const above = nodes.flatMap((node, index) => nodeAndAbove(nodes, node).map((each) => ({ index, above: each })));
  await engine.load("node_above", {
    node: Int32Array.from(above.map((each) => each.index)),
    above: above.map((each) => each.above),
  });
  const places = studyPlaces(study);
  await engine.load("study_place", {
    place: places.map((place) => place.region),
    prefix: places.map((place) => place.prefix),
    role: places.map((place) => place.role),
    position: Int32Array.from(places.map((_, index) => index)),
  });
}

/**
 * Every unit of the corpus with its holders. Of a family the corpus has stated them; of the finer units they are the holder side
 * of its publications by the same rule: owner where known, else assignee, else applicant.
 */
function unitHolders(unit: Unit): Sql {
  if (unit === "family") {
    return sql`select family as member, organisation, position from family_organisation`;
  }
  return sql`
    with mention as (
      select p.${unitColumn(unit)} as member, x.organisation, x.position,
        case x.role when 'owner' then 1 when 'assignee' then 2 else 3 end as rank
      from party x join publication p on p.doc = x.doc
      where x.organisation is not null and x.role in ('owner', 'assignee', 'applicant')
    ),
    best as (select member, min(rank) as rank from mention group by member)
    select mention.member, mention.organisation, mention.position
    from mention join best on best.member = mention.member and best.rank = mention.rank`;
}

/** Every unit of the corpus: what the snapshot's tables call the columns of a member. */
export function memberQuery(unit: Unit): Sql {
  switch (unit) {
    case "family":
      return sql`
        select f.family as member, f.family_key as member_key, f.family_key, f.doc,
          cast(year(coalesce(f.priority_on, f.filed_on)) as integer) as year, f.filed_on, f.first_published_on as published_on,
          f.type, f.status, f.granted, f.cited_by_count as cited_by, coalesce(${listLength(sql`f.offices`)}, 0) as offices,
          f.family_basis
        from family f`;
    case "application":
      return sql`
        select a.application as member, a.application_key as member_key, f.family_key, a.doc,
          cast(year(a.filed_on) as integer) as year, a.filed_on, a.first_published_on as published_on,
          a.type, a.status, a.granted_on is not null as granted, p.cited_by_count as cited_by, 1 as offices,
          f.family_basis
        from application a join family f on f.family = a.family join publication p on p.doc = a.doc`;
    case "publication":
      return sql`
        select p.doc as member, p.publication_key as member_key, f.family_key, p.doc,
          cast(year(p.filed_on) as integer) as year, p.filed_on, p.published_on,
          p.type, p.status, p.stage = 'grant' as granted, p.cited_by_count as cited_by, 1 as offices,
          f.family_basis
        from publication p join family f on f.family = p.family`;
  }
}

function factQuery(table: FactTable, study: FactStudy): Sql {
  const unit = study.count;
  if (isTextTable(table)) return textFactQuery(table);
  if (isChainTable(table)) return chainQuery(table, unitColumn(unit));
  switch (table) {
    case "member":
      return sql`select ${join(factColumns("member").map(([column]) => name(column)))} from made_member order by member`;
    case "node_known":
      return nodeKnown;
    case "node_member":
      return sql`
        select r.node, n.member from node_member n join node_rank r on r.rank = n.rank order by n.rank, n.member`;
    case "fact_organisation":
      return sql`
        select h.member, a.applicant as organisation, h.position, w.applicants
        from unit_holder h
        join chosen c on c.member = h.member
        join (select member, cast(count(*) as integer) as applicants from unit_holder group by member) w on w.member = h.member
        join applicant a on a.rank = h.rank
        order by h.member, h.position, h.rank`;
    case "organisation":
      return sql`
        select a.applicant as organisation, a.name, a.type, a.region, a.basis as region_basis
        from applicant a
        where a.rank in (select h.rank from unit_holder h join chosen c on c.member = h.member)
        order by a.applicant`;
    case "fact_inventor":
      return factInventorQuery;
    case "inventor":
      return inventorQuery(memberQuery(unit));
    case "operation":
      return operationQuery;
    case "event_coverage":
      return eventCoverageQuery;
    case "place":
      return sql`select place, prefix, role, position from study_place order by position`;
    case "citation":
      return sql`select citing, cited, year as on_year from chain_citation where forward order by citing, cited`;
    case "citation_total":
      return citationTotals(unit);
    case "node_output":
      return nodeOutputs();
    case "member_quality":
      return memberQuality(unit);
    case "member_office":
      return memberOffices(unit);
    case "applicant_size":
      return applicantSizes();
    case "region_field":
      return regionFields(study);
    case "region_statistic":
      return regionStatistics;
    case "corpus_year":
      return corpusYears(unit);
    case "corpus_total":
      return sql`
        select 'families' as measure, cast(count(*) as integer) as total from family
        union all select 'applications', cast(count(*) as integer) from application
        union all select 'publications', cast(count(*) as integer) from publication
        union all select 'organisations', cast(count(*) as integer) from organisation
        order by measure`;
  }
}

/** The chosen members with everything that is told of them, and their families. */
function chosenMembers(unit: Unit): Sql {
  return sql`
    select m.member, m.member_key, m.family_key, replace(p.publication_key, '-', '') as number, p.office, p.title, m.year, m.filed_on, m.published_on,
      m.type, m.status, coalesce(b.status_basis, 'unknown') as status_basis, m.granted, m.cited_by, m.offices, m.family_basis,
      t.expires_on, t.expires_basis, told.file as source, p.family
    from (${memberQuery(unit)}) m
    join chosen c on c.member = m.member
    join publication p on p.doc = m.doc
    left join source told on told.source = p.sources[1]
    left join (${statusBasis(unit)}) b on b.member = m.member
    left join (${termsOf(unit)}) t on t.member = m.member`;
}

/**
 * What the status of each chosen member rests on. A family is in force or pending by its surest member of that status; it is out of
 * force only if all members are, so by its least sure one.
 */
function statusBasis(unit: Unit): Sql {
  switch (unit) {
    case "family":
      return sql`
        select s.member,
          case case when s.status = 'inactive' then s.least else s.best end
            when 1 then 'given' when 2 then 'derived' when 3 then 'assumed' else 'unknown' end as status_basis
        from (
          select f.family as member, f.status, min(a.rank) as best, max(a.rank) as least
          from family f join chosen c on c.member = f.family join (
            select family, status, case status_basis when 'given' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end as rank
            from application
          ) a on a.family = f.family and a.status = f.status
          group by f.family, f.status
        ) s`;
    case "application":
      return sql`select application as member, status_basis from application`;
    case "publication":
      return sql`select p.doc as member, a.status_basis from publication p join application a on a.application = p.application`;
  }
}

function corpusYears(unit: Unit): Sql {
  return sql`
    with each as (select member, year from (${memberQuery(unit)}) every_member),
    placed as (
      select a.rank, s.place from study_place s join applicant a on substr(a.region, 1, length(s.prefix)) = s.prefix
      where s.prefix <> ''
    ),
    inside as (select distinct p.place, h.member from placed p join unit_holder h on h.rank = p.rank),
    known as (select h.member from unit_holder h join applicant a on a.rank = h.rank where a.region is not null),
    counted as (
      select i.place, e.year, count(*) as members from inside i join each e on e.member = i.member group by i.place, e.year
      union all select 'world' as place, e.year, count(*) from each e group by e.year
      union all select 'unknown' as place, e.year, count(*) from each e where e.member not in (select member from known) group by e.year
    )
    select place, year, cast(members as integer) as members from counted order by place, year`;
}
