import { sql } from "#engine";
import { homeCountry } from "../../facts/places.ts";
import { technologyRule } from "../../rule/technology.ts";
import { membersColumn, nodeColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { listed } from "../say.ts";
import { nodesWith } from "./candidate-facts.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const { name, version, licenceMin, dependenceMin } = technologyRule;

/**
 * By which way could the home region come to the technology of each node?
 *
 * in     node_set, party_set, chain_member, member_office, node; the figure path; rule/technology
 * out    one row per end node: own rights in force, own core ones, core rights of others in force in the home country, dependence (their
 *        share of the core in force there), rights in force of universities and of institutes, rights out of force, route
 * unit   rights in the study's counting unit; dependence 0–1, null where there is no core right
 * rule   watch and leave, or no core right and few of academia: none · own core rights as many as others': make · else universities and institutes with enough rights: license ·
 *        else cooperate or buy: buy where the action is to complete or extend, design around where it is to strengthen
 */
export const technologyRoute: Indicator = {
  id: "technology-route",
  part: "path",
  analysis: "C4",
  cohort: cohorts.node,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
  title: { zh: "技术获取路线与对外部专利的依赖", en: "Way to the technology, and dependence on others' rights" },
  definition: (scope) => ({
    zh: `各末级环节：本地有效专利及其中核心专利，外地持有且在本国（${homeCountry(scope)}）有效的核心专利，依赖度（后者占两者核心专利的比例），高校、院所单独持有的有效专利，失效专利。路线按 ${name}@${version}：本地核心专利不少于外部的为自研；否则高校院所单独持有的有效专利满 ${licenceMin} 项的为许可与合作；否则补链、延链环节为收购，强链环节为规避设计；观察和暂不布局的、没有核心专利可据的不给路线。核心专利为同领域同年被引前一成者。`,
    en: `Each end node: rights in force at home and the core among them, core rights of others in force in the home country (${homeCountry(scope)}), dependence (their share of both), rights in force of universities and of institutes alone, rights out of force. Route by ${name}@${version}: make where own core rights are as many as others'; else license where universities and institutes have ${licenceMin} in force; else buy where the action is to complete or extend, mind (design around) where it is to strengthen; none for watch and leave, nor where no core right tells. Core: the most cited tenth of field and year.`,
  }),
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "member_office", "member_quality"],
  from: ["path", `${name}@${version}`],
  columns: (scope) => {
    const { region } = scope.home;
    const country = homeCountry(scope);
    return [
      nodeColumn,
      { key: "route", title: { zh: "路线", en: "Route" }, kind: "verdict" },
      membersColumn(scope, { node: "node", region: `=${region}`, status: "=active" }, "own", {
        zh: "本地有效",
        en: "Own, in force",
      }),
      membersColumn(scope, { node: "node", region: `=${region}`, core: "=yes", inForce: `=${country}` }, "own_core", {
        zh: "本地核心（本国有效）",
        en: "Own core, in force here",
      }),
      membersColumn(scope, { node: "node", outside: `=${region}`, core: "=yes", inForce: `=${country}` }, "outside_core", {
        zh: "外部核心（本国有效）",
        en: "Core of others, in force here",
      }),
      { key: "dependence", title: { zh: "依赖度", en: "Dependence" }, kind: "ratio" },
      membersColumn(scope, { node: "node", organisationType: "=university", status: "=active", coapplied: "=no" }, "university", {
        zh: "高校单独有效",
        en: "Universities alone, in force",
      }),
      membersColumn(scope, { node: "node", organisationType: "=institute", status: "=active", coapplied: "=no" }, "institute", {
        zh: "院所单独有效",
        en: "Institutes alone, in force",
      }),
      membersColumn(scope, { node: "node", status: "=inactive" }, "lapsed", { zh: "失效", en: "Out of force" }),
    ];
  },
  chart: { kind: "bar", x: "node", y: "outside_core" },
  sql: (scope) => {
    const country = homeCountry(scope);
    return sql`
    with here as (select member from member_office where office = ${country} and status = 'active'),
    core as (
      select m.nodes, m.parties, count(*) as members from chain_member m join here c on c.member = m.member where m.core
      group by m.nodes, m.parties
    ),
    counted as (
      select nodes, parties, sum(case when status = 'active' then 1 else 0 end) as active,
        sum(case when status = 'inactive' then 1 else 0 end) as lapsed
      from chain_member group by nodes, parties
    )
    select n.node, sum(case when p.home = 1 then c.active else 0 end) as own,
      sum(case when p.home = 1 then coalesce(k.members, 0) else 0 end) as own_core,
      sum(case when p.home = 0 and p.placed = 1 then coalesce(k.members, 0) else 0 end) as outside_core,
      sum(case when p.university_alone = 1 then c.active else 0 end) as university,
      sum(case when p.institute_alone = 1 then c.active else 0 end) as institute, sum(c.lapsed) as lapsed
    from counted c join party_set p on p.parties = c.parties left join core k on k.nodes = c.nodes and k.parties = c.parties
    join node_set s on s.nodes = c.nodes join node n on n.node = s.node
    where n.leaf group by n.node, n.position order by n.position`;
  },
  finish(rows, _scope, before) {
    const strengthen = new Set(nodesWith(before, ["strengthen"]));
    const build = new Set(nodesWith(before, ["complete", "extend"]));
    return rows.map(({ node, ...row }) => {
      const [own, others] = [Number(row["own_core"]), Number(row["outside_core"])];
      const academic = Number(row["university"]) + Number(row["institute"]);
      const acted = strengthen.has(String(node)) || build.has(String(node));
      const told = own + others > 0 || academic >= licenceMin;
      const route =
        !acted || !told
          ? null
          : own > 0 && others <= own * dependenceMin
            ? "make"
            : academic >= licenceMin
              ? "license"
              : build.has(String(node))
                ? "buy"
                : "avoid";
      return { node: node ?? null, route, ...row, dependence: own + others === 0 ? null : others / (own + others) };
    });
  },
  reading(rows, scope) {
    const most = rows.filter((row) => Number(row["dependence"] ?? 0) >= 0.9 && Number(row["outside_core"]) >= 3);
    const all = listed(most.map((row) => scope.label("node", row["node"])));
    if (most.length === 0) return [];
    // Where a place holds little of all, others hold most of the core nearly everywhere: a list of nearly all nodes would tell none from another.
    if (most.length * 2 > rows.length) {
      return [
        {
          zh: `${rows.length} 个末级环节中有 ${most.length} 个的核心专利九成以上由外部持有；一地数量占比不高时即属常态，轻重以核心专利短板为准。`,
          en: `In ${most.length} of ${rows.length} end nodes nine tenths of the core in force are in others' hands, as is usual where a place holds a small share of all; the gap in core patents tells which weighs more.`,
        },
      ];
    }
    return [
      {
        zh: `核心专利九成以上在外部手中的环节：${all.zh}。`,
        en: `Nodes where nine tenths of the core in force are in others' hands: ${all.en}.`,
      },
    ];
  },
  caveats: (rows) => [
    ...(rows.every((row) => row["dependence"] === null)
      ? [
          {
            zh: "语料没有可用的引用数据或同族在本国的状态，核心专利无从判定，依赖度空缺。",
            en: "The corpus has no citations, or no status in the home country: core rights cannot be told, and dependence is blank.",
          },
        ]
      : []),
    {
      zh: "依赖度只计核心专利，不等于侵权风险，不构成法律意见。",
      en: "Dependence counts core rights only; it is no infringement risk and no legal opinion.",
    },
  ],
};
