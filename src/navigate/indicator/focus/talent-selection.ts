import { list, sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn, organisationColumn, regionColumn, windowOpens } from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { listedByScore, partsOf, scoreCaveats, scoreColumns, scoreTold, without } from "../path/match.ts";
import { atHome } from "../position/enterprise-tiers.ts";
import { fixed, listed, whole } from "../say.ts";
import { endNodes, focusTexts, forPurposes } from "./asked.ts";
import { listCaveats, personColumn } from "./person-words.ts";
import { cohorts } from "../statements.ts";

const perNodeMax = 10;
const poolMax = 60;
const membersMin = 3;

/**
 * Who in each field comes into question, where are they now, how mobile, and with what team?
 *
 * in     inventor, fact_inventor, fact, node, holder, organisation, member_quality; rule/score (list `keep`)
 * out    up to ten per end node: name and organisation as published, region, numbers, core, organisations so far, steady co-inventors, every
 *        component of the score, at home or not, namesakes
 * unit   members in the study's unit, each counted whole for each inventor
 * limit  three members in the node, something filed lately, an organisation known, no wish to be left out; no address, no contact
 */
export const talentSelection: Indicator = {
  id: "talent-selection",
  part: "focus",
  analysis: "D2",
  ...forPurposes(["talent_selection"]),
  ...focusTexts,
  cohort: cohorts.nodeWithInventors,
  title: { zh: "候选人才（按技术领域）", en: "People who come into question, by field" },
  definition: (scope) => {
    const told = scoreTold("keep", scope);
    return {
      zh: `各末级环节不少于 ${membersMin} 项（件）、近三年仍有申请、所在单位可知的发明人，按匹配分列前 ${perNodeMax} 位；本地拟发展环节在此为全部末级环节。经历单位：其链内专利的申请人数（个人除外），含合作方；固定合作者：共同专利不少于 2 项的发明人数。${told.zh}`,
      en: `Inventors with at least ${membersMin} in the end node who still file and whose organisation is known: the ${perNodeMax} first by match score; the nodes wanted are all end nodes. Organisations so far: applicants (no individuals) of their members in the chain, partners included; steady co-inventors: those with two members together. ${told.en}`,
    };
  },
  unit: { zh: "数量；分值（0–1）", en: "numbers; scores (0–1)" },
  reads: ["inventor", "fact_inventor", "node", "member", "node_member", "fact_organisation", "organisation", "member_quality"],
  from: ["rule/score@1"],
  columns: (scope) => {
    const own = { node: "node", inventor: "inventor" };
    return [
      nodeColumn,
      personColumn,
      { ...organisationColumn, title: { zh: "现单位", en: "Organisation now" } },
      regionColumn,
      flagColumn("home", { zh: "本地", en: "At home" }),
      membersColumn(scope, own),
      membersColumn(scope, { ...own, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
      membersColumn(scope, { ...own, core: "=yes" }, "core", { zh: "核心", en: "Core" }),
      numberColumn("organisations", { zh: "经历单位", en: "Organisations so far" }),
      numberColumn("team", { zh: "固定合作者", en: "Steady co-inventors" }),
      ...scoreColumns("keep"),
      flagColumn("namesake", { zh: "有同名者", en: "Namesakes" }),
    ];
  },
  sql(scope) {
    const [from, to] = lately(scope);
    const nodes = endNodes(scope);
    return sql`
    with named as (
      select i.inventor, i.label, i.organisation, o.region from inventor i join organisation o on o.organisation = i.organisation
      where i.members >= ${membersMin}
    ),
    work as (
      select f.node, i.inventor, count(*) as members, sum(case when f.year between ${from} and ${to} then 1 else 0 end) as lately,
        case when count(q.core) > 0 then sum(case when q.core then 1 else 0 end) end as core,
        count(q.citation_rank) as ranked, avg(cast(q.citation_rank as decimal(18, 9))) as quality
      from fact f join fact_inventor i on i.member = f.member left join member_quality q on q.member = f.member
      where f.node in (${list(nodes)}) group by f.node, i.inventor
    ),
    largest as (select node, max(members) as largest from work group by node),
    candidate as (
      select * from (
        select w.*, n.label, n.organisation, n.region, row_number() over (partition by w.node order by w.members desc, w.inventor) as pool_rank
        from work w join named n on n.inventor = w.inventor where w.members >= ${membersMin} and w.lately > 0
      ) pool where pool_rank <= ${poolMax}
    ),
    who as (select distinct inventor from candidate),
    mine as (select w.inventor, i.member, i.name from who w join fact_inventor i on i.inventor = w.inventor),
    chain as (
      select m.inventor, max(m.name) as name, count(*) as chain_members, min(f.year) as since
      from mine m join fact f on f.member = m.member and f.node = '*' group by m.inventor
    ),
    inside as (
      select m.inventor, count(distinct m.member) as wanted_members from mine m join fact f on f.member = m.member
      where f.node in (${list(nodes)}) group by m.inventor
    ),
    career as (
      select m.inventor, count(distinct h.organisation) as organisations from mine m join holder h on h.member = m.member
      where h.type <> 'individual' group by m.inventor
    ),
    team as (
      select inventor, count(*) as team from (
        select m.inventor, i.inventor as other from mine m join fact_inventor i on i.member = m.member and i.inventor <> m.inventor
        group by m.inventor, i.inventor having count(*) >= 2
      ) pairs group by inventor
    ),
    shared as (select name, count(distinct inventor) as people from fact_inventor group by name),
    whole as (
      select node, count(*) as node_members, sum(case when year between ${from} and ${to} then 1 else 0 end) as node_lately
      from fact group by node
    )
    select n.position, c.node, c.inventor, c.label as person, c.organisation, c.region, ${atHome(scope, sql`c.region`)} as home,
      c.members, c.lately, c.core, coalesce(k.organisations, 0) as organisations, coalesce(t.team, 0) as team, l.largest,
      w.node_members, w.node_lately, h.chain_members, i.wanted_members, h.since, c.ranked, c.quality, s.people > 1 as namesake
    from candidate c join node n on n.node = c.node join largest l on l.node = c.node join whole w on w.node = c.node
    join chain h on h.inventor = c.inventor join inside i on i.inventor = c.inventor join shared s on s.name = h.name
    left join career k on k.inventor = c.inventor left join team t on t.inventor = c.inventor
    order by n.position, c.members desc, c.inventor`;
  },
  finish: (rows, scope) =>
    listedByScore(rows, "keep", scope, (row) => partsOf(row, 0, scope), perNodeMax).map((row) =>
      without(row, ["position", "largest", "node_members", "node_lately", "chain_members", "wanted_members", "since", "ranked"]),
    ),
  reading: (rows, scope) => {
    const nodes = [...new Set(rows.map((row) => row["node"]))];
    return [
      ...(rows.length > 0
        ? [
            {
              zh: `在 ${nodes.length} 个环节列出候选人才 ${whole(new Set(rows.map((row) => row["inventor"])).size)} 人，其中现单位在本地 ${whole(new Set(rows.filter((row) => row["home"] === true).map((row) => row["inventor"])).size)} 人。`,
              en: `${whole(new Set(rows.map((row) => row["inventor"])).size)} people in ${nodes.length} nodes come into question; ${whole(new Set(rows.filter((row) => row["home"] === true).map((row) => row["inventor"])).size)} of them work at home now.`,
            },
          ]
        : []),
      ...nodes.map((key) => {
        const node = scope.label("node", key);
        const first = rows.filter((row) => row["node"] === key).slice(0, 3);
        const names = listed(first.map((row) => nameOf(row, scope)));
        return { zh: `${node.zh}：${names.zh}。`, en: `${node.en}: ${names.en}.` };
      }),
    ];
  },
  caveats: (rows) => [...scoreCaveats(rows), ...listCaveats()],
};

function nameOf(row: FigureRow, scope: Parameters<Indicator["columns"]>[0]) {
  const where = scope.label("organisation", row["organisation"]);
  return {
    zh: `${String(row["person"])}（${where.zh}，${fixed(row["score"])}）`,
    en: `${String(row["person"])} (${where.en}, ${fixed(row["score"])})`,
  };
}
