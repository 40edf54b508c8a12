/** What is asked of candidates for investment or cooperation and of people, held against everybody else in the chain. */
import { list, sql, type Sql } from "#engine";
import type { GroundQuestion } from "../../../rule/grounds.ts";
import type { Before, Scope } from "../../indicator.ts";
import { atHome } from "../../position/enterprise-tiers.ts";
import { endNodes } from "../asked.ts";
import { askedRows } from "./asked-rows.ts";

type OfCandidate = Extract<
  GroundQuestion,
  "candidate_fit" | "candidate_quality" | "candidate_ties" | "person_fit" | "person_quality"
>;

export const candidateQuestions: Readonly<Record<OfCandidate, (scope: Scope, before: Before) => Sql | undefined>> = {
  candidate_fit: (scope, before) => ofCandidates(before, (wanted) => candidateFit(scope, wanted)),
  candidate_quality: (_, before) => ofCandidates(before, candidateQuality),
  candidate_ties: (_, before) => ofCandidates(before, candidateTies),
  person_fit: (scope, before) => personFit(scope, before),
  person_quality: (scope, before) => personQuality(scope, before),
};

/** Candidates are those that the list of the study names. */
function ofCandidates(before: Before, ask: (wanted: Sql) => Sql): Sql | undefined {
  const rows = before.get("target-candidates") ?? before.get("partner-fit") ?? [];
  const names = [...new Set(rows.map((row) => String(row["organisation"])))];
  return names.length === 0 ? undefined : ask(sql`h.organisation in (${list(names)})`);
}

/** The share of a candidate's filings that stand in a node. */
function candidateFit(scope: Scope, wanted: Sql): Sql {
  return askedRows(
    "candidate_fit",
    sql`
    with own as (
      select f.node, h.organisation, count(*) as members from fact f join holder h on h.member = f.member
      where ${wanted} and (f.node = '*' or f.node in (${list(endNodes(scope))})) group by f.node, h.organisation
    ),
    size as (select node, count(*) as members from fact group by node)
    select o.node, o.organisation, o.node as pick_node, o.organisation as pick_organisation, o.members as hits, w.members as total,
      s.members - o.members as rest_hits, z.members - w.members as rest_total
    from own o join own w on w.organisation = o.organisation and w.node = '*' join size s on s.node = o.node join size z on z.node = '*'
    where o.node <> '*'`,
    ["node", "organisation", "pick_node", "pick_organisation"],
  );
}

/** The share of a candidate's filings that are core, of those whose citations are known. */
function candidateQuality(wanted: Sql): Sql {
  return askedRows(
    "candidate_quality",
    sql`
    with measured as (
      select f.member, case when q.core then 1 else 0 end as core from fact f join member_quality q on q.member = f.member
      where f.node = '*' and q.core is not null
    ),
    own as (
      select h.organisation, sum(m.core) as core, count(*) as members from measured m join holder h on h.member = m.member
      where ${wanted} group by h.organisation
    ),
    size as (select sum(core) as core, count(*) as members from measured)
    select o.organisation, o.organisation as pick_organisation, o.core as hits, o.members as total, s.core - o.core as rest_hits,
      s.members - o.members as rest_total
    from own o cross join size s`,
    ["organisation", "pick_organisation"],
    { node: "*", pick_core: "yes" },
  );
}

/** The share of a candidate's filings that it made with the enterprise in question, against that enterprise's share of all others. */
function candidateTies(wanted: Sql): Sql {
  return askedRows(
    "candidate_ties",
    sql`
    with own as (
      select h.organisation, f.member from fact f join holder h on h.member = f.member where f.node = '*' and ${wanted}
    ),
    focus as (
      select o.organisation as subject, f.member from focus_organisation o join holder h on h.organisation = o.organisation
      join fact f on f.member = h.member and f.node = '*'
    ),
    both_of as (
      select w.organisation, x.subject, count(*) as members from own w join focus x on x.member = w.member group by w.organisation, x.subject
    ),
    size as (select organisation, count(*) as members from own group by organisation),
    focus_size as (select subject, count(*) as members from focus group by subject),
    whole as (select count(*) as members from fact where node = '*')
    select b.organisation, b.subject, b.organisation as pick_organisation, b.subject as pick_with, b.members as hits, s.members as total,
      x.members - b.members as rest_hits, w.members - s.members as rest_total
    from both_of b join size s on s.organisation = b.organisation join focus_size x on x.subject = b.subject cross join whole w`,
    ["organisation", "subject", "pick_organisation", "pick_with"],
    { node: "*" },
  );
}

/** Who is asked about: those whom the list names, or whom the study names. */
function people(before: Before): Sql {
  const rows = before.get("talent-selection");
  if (rows === undefined) return sql`select inventor from focus_person`;
  return sql`select inventor from inventor where inventor in (${list([...new Set(rows.map((row) => Number(row["inventor"])))])})`;
}

/** The first by number of those who share the number of their patents in a node, the earliest and the latest of them. */
const team: Sql = sql`min(c.inventor) over (partition by c.node, c.members, c.first, c.last)`;

/** What every question about a person tells beside its counts: of `c` the node, the inventor and their team, of `i` and `o` who and where. */
const personColumns = ["node", "organisation", "inventor", "person", "home", "team", "pick_node", "pick_inventor"] as const;

function personTold(scope: Scope): Sql {
  // Whose organisation's region is unknown is neither here nor elsewhere.
  const home = sql`case when o.region is not null then ${atHome(scope, sql`o.region`)} end`;
  return sql`c.node, c.inventor, i.label as person, i.organisation, ${home} as home, ${team} as team, c.node as pick_node, c.inventor as pick_inventor`;
}

/** The share of a person's filings that stand in a node. */
function personFit(scope: Scope, before: Before): Sql {
  return askedRows(
    "person_fit",
    sql`
    with who as (${people(before)}),
    own as (
      select f.node, w.inventor, count(*) as members, min(f.member) as first, max(f.member) as last
      from who w join fact_inventor i on i.inventor = w.inventor
      join fact f on f.member = i.member and (f.node = '*' or f.node in (${list(endNodes(scope))})) group by f.node, w.inventor
    ),
    size as (select node, count(*) as members from fact group by node)
    select ${personTold(scope)}, c.members as hits, w.members as total,
      s.members - c.members as rest_hits, z.members - w.members as rest_total
    from own c join own w on w.inventor = c.inventor and w.node = '*' join size s on s.node = c.node join size z on z.node = '*'
    join inventor i on i.inventor = c.inventor left join organisation o on o.organisation = i.organisation where c.node <> '*'`,
    personColumns,
  );
}

/** The share of a person's filings in a node that are core, of those whose citations are known. */
function personQuality(scope: Scope, before: Before): Sql {
  return askedRows(
    "person_quality",
    sql`
    with who as (${people(before)}),
    measured as (
      select f.node, f.member, case when q.core then 1 else 0 end as core from fact f join member_quality q on q.member = f.member
      where f.node in (${list(endNodes(scope))}) and q.core is not null
    ),
    own as (
      select m.node, w.inventor, sum(m.core) as core, count(*) as members, min(m.member) as first, max(m.member) as last from who w join fact_inventor i on i.inventor = w.inventor
      join measured m on m.member = i.member group by m.node, w.inventor
    ),
    size as (select node, sum(core) as core, count(*) as members from measured group by node)
    select ${personTold(scope)}, c.core as hits, c.members as total,
      s.core - c.core as rest_hits, s.members - c.members as rest_total
    from own c join size s on s.node = c.node
    join inventor i on i.inventor = c.inventor left join organisation o on o.organisation = i.organisation`,
    personColumns,
    { pick_core: "yes" },
  );
}
