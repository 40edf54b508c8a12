import { list, sql } from "#engine";
import {
  flagColumn,
  membersColumn,
  nodeColumn,
  numberColumn,
  organisationColumn,
  regionColumn,
  windowOpens,
  yearColumn,
} from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { atHome, enterpriseTiers } from "../position/enterprise-tiers.ts";
import { tierRule } from "../../rule/tiers.ts";
import { nodesWith } from "./candidate-facts.ts";
import { listedByScore, partsOf, perNodeMax, scoreCaveats, scoreColumns, scoreTold, without } from "./match.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const poolMax = 40;
const membersMin = 3;

/**
 * Whom could the home region keep, and whom attract, in the nodes to strengthen, complete or extend?
 *
 * in     inventor, fact_inventor, fact, node, organisation, member_place, member_quality; the figure path; rule/score
 * out    up to five a node to keep (their organisation stands at home) and five to attract: name and affiliation as published, numbers,
 *        every component of the score, flags: works at one of the node's ten largest enterprises elsewhere (agreements on competition and
 *        secrets to be looked into), shares a name with others in the chain (identity to be checked)
 * unit   members in the study's unit, each counted whole for each inventor
 * limit  people with at least three members in the node, something filed lately, and an organisation known; purpose: planning of talent
 *        from published patents alone; who asked not to be named is left out; no address, no contact
 */
export const people: Indicator = {
  id: "people",
  part: "path",
  analysis: "C3",
  cohort: cohorts.nodeWithInventors,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
  title: { zh: "可引进与留用的发明人", en: "Inventors to keep and to attract" },
  definition: (scope) => {
    const told = scoreTold("people", scope);
    return {
      zh: `在强链、补链、延链环节有不少于 ${membersMin} 项（件）、近三年仍有申请且所在单位可知的发明人：单位在本地的为“留用”，在外地的为“引进”，每环节各至多 ${perNodeMax} 人。姓名和单位均按公开文献所载，单位为其最近五年多数专利的申请人；合作基础为与本地申请人共同的专利（留用者不计）。标注：任职于该环节全球前 ${tierRule.leadingRankMax} 位外地企业的，须先查竞业和保密约定；链内有同名者的，须核实身份。${told.zh}`,
      en: `Inventors with at least ${membersMin} in the nodes to strengthen, complete or extend who still file and whose organisation is known: to keep where it stands at home, to attract where elsewhere, up to ${perNodeMax} of each a node. Names and affiliations as published; the organisation is the applicant of most of their last five years. Ties are patents with an applicant at home, and count for those to attract only. Flags: works at one of the node's ${tierRule.leadingRankMax} largest enterprises elsewhere (agreements on competition and secrets to be looked into first); shares a name with others in the chain (identity to be checked). ${told.en}`,
    };
  },
  unit: { zh: "数量；分值（0–1）", en: "numbers; scores (0–1)" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "fact_inventor", "inventor", "member_quality"],
  rests: ["citation"],
  from: ["path", "rule/score@1"],
  columns: (scope) => [
    nodeColumn,
    { key: "aim", title: { zh: "方式", en: "Aim" }, kind: "verdict" },
    { key: "person", title: { zh: "发明人", en: "Inventor" }, kind: "text" },
    { ...organisationColumn, title: { zh: "现单位", en: "Organisation now" } },
    regionColumn,
    membersColumn(scope, { node: "node", inventor: "inventor" }),
    membersColumn(scope, { node: "node", inventor: "inventor", ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
    { ...yearColumn, key: "since", title: { zh: "链内首年", en: "First year in the chain" } },
    ...scoreColumns("people"),
    flagColumn("competitor", { zh: "头部企业任职", en: "At a leading enterprise" }),
    flagColumn("namesake", { zh: "有同名者", en: "Namesakes" }),
    numberColumn("joint", { zh: "与本地共有（全链）", en: "With home (whole chain)" }),
  ],
  sql: (scope, before) => {
    const nodes = nodesWith(before, ["strengthen", "complete", "extend"]);
    const [from, to] = lately(scope);
    return sql`
    with named as (
      select i.inventor, i.label, i.organisation, o.region, ${atHome(scope, sql`o.region`)} as at_home
      from inventor i join organisation o on o.organisation = i.organisation
      where i.members >= ${membersMin} and o.region is not null
    ),
    work as (
      select s.node, i.inventor, sum(i.members) as members, sum(i.lately) as lately,
        sum(i.ranked) as ranked, cast(sum(i.ranks) as double) / nullif(sum(i.ranked), 0) as quality
      from inventor_count i join named n on n.inventor = i.inventor join node_set s on s.nodes = i.nodes
      where s.node in (${list(nodes)})
      group by s.node, i.inventor
    ),
    able as (select w.*, n.label, n.organisation, n.region, n.at_home from work w join named n on n.inventor = w.inventor),
    largest as (select node, max(members) as largest from work group by node),
    pool as (
      select a.*, row_number() over (partition by node, at_home order by members desc, inventor) as pool_rank
      from able a where members >= ${membersMin} and lately > 0
    ),
    candidate as (select * from pool where pool_rank <= ${poolMax}),
    wanted as (select distinct nodes from node_set where node in (${list(nodes)})),
    chain as (
      select i.inventor, sum(i.members) as chain_members, min(i.first) as since, max(i.name) as name,
        sum(case when w.nodes is not null then i.members else 0 end) as wanted_members, sum(i.home) as joint
      from (select distinct inventor from candidate) c join inventor_count i on i.inventor = c.inventor
      left join wanted w on w.nodes = i.nodes
      group by i.inventor
    ),
    whole as (
      select node, cast(sum(members) as bigint) as node_members, sum(case when year between ${from} and ${to} then members else 0 end) as node_lately
      from node_count group by node
    ),
    first_firm as (select node, organisation from (${enterpriseTiers()}) tiered where rank <= ${tierRule.leadingRankMax})
    select n.position, c.node, case when c.at_home then 'keep' else 'attract' end as aim, c.inventor, c.label as person, c.organisation,
      c.region, c.members, c.lately, l.largest, w.node_members, w.node_lately, k.chain_members, k.wanted_members, k.since, k.joint,
      c.ranked, c.quality, not c.at_home and d.organisation is not null as competitor, s.people > 1 as namesake
    from candidate c
    join node n on n.node = c.node
    join largest l on l.node = c.node
    join whole w on w.node = c.node
    join chain k on k.inventor = c.inventor
    join name_count s on s.name = k.name
    left join first_firm d on d.node = c.node and d.organisation = c.organisation
    order by n.position, c.members desc, c.inventor`;
  },
  finish(rows, scope) {
    // Whoever works at home files with home: of them ties tell nothing.
    const scored = (aim: string, list: "keep" | "people") =>
      listedByScore(
        rows.filter((row) => row["aim"] === aim),
        list,
        scope,
        (row) => partsOf(row, Number(row["joint"]), scope),
      );
    return [...scored("keep", "keep"), ...scored("attract", "people")]
      .toSorted((a, b) => Number(a["position"]) - Number(b["position"]))
      .map((row): FigureRow => ({ ...without(row, ["position", "largest"]), ties: row["ties"] ?? null }));
  },
  reading(rows) {
    const count = (aim: string) => new Set(rows.filter((row) => row["aim"] === aim).map((row) => row["inventor"])).size;
    return [
      {
        zh: `列出可留用发明人 ${count("keep")} 人、可引进发明人 ${count("attract")} 人。`,
        en: `${count("keep")} inventors to keep and ${count("attract")} to attract are listed.`,
      },
    ];
  },
  caveats: (rows) => [
    {
      zh: "用途限于产业人才规划：姓名、单位均来自已公开的专利文献，不含住址和联系方式；本人要求不具名的已隐去。单位以最近申请为准，可能已变动；同一人的中外文姓名可能各列一次。不得据此作出对个人的自动决定。",
      en: "For planning of talent only: names and affiliations come from published patents, without address or contact; who asked not to be named is left out. The organisation is that of the last filings and may have changed; a person with names in two scripts may stand twice. Nothing may be decided about a person by it alone.",
    },
    ...scoreCaveats(rows),
  ],
};
