import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, shareColumn, windowOpens } from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { Indicator } from "../indicator.ts";
import { fixed, unitWord, whole } from "../say.ts";
import { focusTexts, forPurposes } from "./asked.ts";
import { personCaveats, personColumn } from "./person-words.ts";

/**
 * What has the person in question invented in each node, and how does it stand to its cohort?
 *
 * in     focus_person, fact_inventor, fact, node, member_quality
 * out    one row per person and node (and the whole chain): members, share of the node, place among its inventors, lately, granted, in force,
 *        core, mean citation rank (0.5 = its cohort), members alone
 * unit   members, each counted whole for each inventor
 * limit  members of the chain only; names as published; mean rank from three known
 */
export const personPortfolio: Indicator = {
  id: "person-portfolio",
  part: "focus",
  analysis: "D1",
  ...forPurposes(["talent_evaluation"]),
  ...focusTexts,
  title: { zh: "人才专利组合与同侪比较", en: "Portfolio of the person, beside the cohort" },
  definition: () => ({
    zh: "所评人才在各环节的专利数、占比与在该环节发明人中的位次（并列同位），近三年、授权、有效、核心（同领域同年被引最高十分之一）、独立发明（仅一名发明人）数；平均被引位次为同领域同年语料中的平均位次，0.5 为同侪水平，至少 3 项可知才给出。",
    en: "Members of the person in each node, their share and place among its inventors (ties share it), lately, granted, in force, core (most cited tenth of field and year), alone (no other inventor); mean citation rank within field and year of the corpus, 0.5 as the cohort, given from three known.",
  }),
  cohort: {
    zh: "同一环节期间内的全部发明人；被引位次以全语料同领域同年为同侪。",
    en: "All inventors of the node in the period; citation ranks within field and year of the whole corpus.",
  },
  unit: { zh: "数量；占比；位次（0–1）", en: "members; shares; rank (0–1)" },
  reads: ["inventor", "fact_inventor", "node", "member", "node_member", "member_quality", "organisation"],
  columns: (scope) => {
    const own = { node: "node", inventor: "inventor" };
    return [
      personColumn,
      { ...organisationColumn, title: { zh: "最近所在单位", en: "Organisation now" } },
      nodeColumn,
      membersColumn(scope, own),
      shareColumn("share", { zh: "占环节", en: "Of the node" }),
      numberColumn("place", { zh: "位次", en: "Place" }),
      membersColumn(scope, { ...own, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
      membersColumn(scope, { ...own, granted: "=yes" }, "granted", { zh: "授权", en: "Granted" }),
      membersColumn(scope, { ...own, status: "=active" }, "active", { zh: "有效", en: "In force" }),
      membersColumn(scope, { ...own, core: "=yes" }, "core", { zh: "核心", en: "Core" }),
      numberColumn("alone", { zh: "独立发明", en: "Alone" }),
      { key: "quality", title: { zh: "平均被引位次", en: "Mean citation rank" }, kind: "ratio" },
    ];
  },
  chart: { kind: "bar", x: "node", y: "members", series: "person" },
  sql(scope) {
    const [from, to] = lately(scope);
    return sql`
    with each_inventor as (
      select f.node, i.inventor, count(*) as members from fact f join fact_inventor i on i.member = f.member group by f.node, i.inventor
    ),
    placed as (select e.*, rank() over (partition by e.node order by e.members desc) as place from each_inventor e),
    size as (select node, count(*) as members from fact group by node),
    own as (
      select p.inventor, p.label, p.organisation, f.node, f.member, f.year, f.status, f.granted
      from focus_person p join fact_inventor i on i.inventor = p.inventor join fact f on f.member = i.member
    ),
    team as (
      select i.member, count(*) as people from fact_inventor i join (select distinct member from own) o on o.member = i.member group by i.member
    )
    select w.inventor, w.label as person, w.organisation, w.node, count(*) as members,
      cast(count(*) as double) / max(s.members) as share, max(p.place) as place,
      sum(case when w.year between ${from} and ${to} then 1 else 0 end) as lately,
      sum(case when w.granted then 1 else 0 end) as granted, sum(case when w.status = 'active' then 1 else 0 end) as active,
      case when count(q.core) > 0 then sum(case when q.core then 1 else 0 end) end as core,
      sum(case when t.people = 1 then 1 else 0 end) as alone,
      case when count(q.citation_rank) >= 3 then cast(avg(cast(q.citation_rank as decimal(18, 9))) as double) end as quality
    from own w join node n on n.node = w.node join size s on s.node = w.node
    join placed p on p.node = w.node and p.inventor = w.inventor join team t on t.member = w.member
    left join member_quality q on q.member = w.member
    group by w.inventor, w.label, w.organisation, w.node, n.position
    order by w.label, w.inventor, n.position`;
  },
  reading: (rows, scope) =>
    rows
      .filter((row) => row["node"] === "*")
      .map((row) => {
        const where = scope.label("organisation", row["organisation"]);
        const word = unitWord(scope);
        const quality = typeof row["quality"] === "number";
        return {
          zh: `${String(row["person"])}（${where.zh}）在链内有 ${whole(row["members"])} ${word.zh}，居发明人第 ${whole(row["place"])} 位；授权 ${whole(row["granted"])}，近三年 ${whole(row["lately"])}${quality ? `；平均被引位次 ${fixed(row["quality"])}（0.5 为同侪水平）` : ""}。`,
          en: `${String(row["person"])} (${where.en}) has ${whole(row["members"])} ${word.en} in the chain, place ${whole(row["place"])} among inventors; ${whole(row["granted"])} granted, ${whole(row["lately"])} lately${quality ? `; mean citation rank ${fixed(row["quality"])} (0.5 as the cohort)` : ""}.`,
        };
      }),
  caveats: personCaveats,
};
