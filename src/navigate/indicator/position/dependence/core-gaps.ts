import { sql } from "#engine";
import { homeCountry } from "../../../facts/places.ts";
import { dependenceOf, dependenceRule } from "../../../rule/dependence.ts";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { cohortWords, rankTruncation } from "../../quality-words.ts";
import { listed, percent, whole } from "../../say.ts";

/**
 * Who holds the core rights of each node: home, the rest of its country, or abroad?
 *
 * in     node_set, party_set, chain_member, node; rule/dependence
 * out    one row per node and the whole chain: core, home_core, home_share of core beside home's share of all members, gap; of those in
 *        force: active_core, placed (some applicant's region known), home_active, elsewhere (in the country, not home), abroad, outside_share,
 *        abroad_share, standing
 * unit   the study's counting unit; a core patent of holders at home and abroad is home's. Shares in force are of those placed
 * limit  a core patent is one of the most cited tenth of its field and year in the corpus, with at least one citation: of recent years few are
 *        known yet, and a corpus without citations has none. Patents tell of rights, not of supply
 * from   the share of core patents is an indicator of B4 in industry-planning navigation; the thresholds are ours
 */
export const coreGaps: Indicator = {
  id: "core-gaps",
  part: "position",
  analysis: "B4",
  title: { zh: "核心专利短板与外部依赖（卡脖子环节）", en: "Core patents: gaps, and rights held outside" },
  definition: () => ({
    zh: `核心专利为本语料同领域、同申请年中被引最多的十分之一且至少被引一次者。差距 = 本地占核心专利的比例 − 本地占全部专利的比例。在效核心专利按权利人所在地分为本地、国内其他、国外（区域已知者；联合申请有一方在本地的计入本地）。判断规则（${dependenceRule.name}@${dependenceRule.version}）：在效者不少于 ${dependenceRule.coreMin} 且区域已知比例不低于 ${percent(dependenceRule.knownMin, 0)}（否则为“数量过少”“不明”）的环节，国外占 ${percent(dependenceRule.abroadMin, 0)} 及以上且本地不超过 ${percent(dependenceRule.homeMax, 0)} 为“受制于人”；外部合计 ${percent(dependenceRule.outsideMin, 0)} 及以上为“依赖外部”；其余为“自有或共有”。`,
    en: `A core patent is in the most cited tenth of its field and filing year in the corpus, and cited. Gap = home's share of core patents less its share of all. Core rights in force divide by where holders stand: home (also jointly), elsewhere in the country, abroad, among those of known region. By ${dependenceRule.name}@${dependenceRule.version}, of at least ${dependenceRule.coreMin} in force with ${percent(dependenceRule.knownMin, 0)} of known region (else too few, or unclear): a chokepoint where abroad holds ${percent(dependenceRule.abroadMin, 0)} or more and home at most ${percent(dependenceRule.homeMax, 0)}; dependent where others hold ${percent(dependenceRule.outsideMin, 0)} or more; else shared.`,
  }),
  unit: { zh: "专利；比例（0–1）", en: "members; shares (0–1)" },
  cohort: cohortWords,
  truncation: rankTruncation,
  source: { zh: "产业规划类专利导航 B4；判断阈值为本工具约定", en: "industry-planning navigation, B4; the thresholds are ours" },
  reads: ["member_quality", "node", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => {
    const home = `=${scope.home.region}`;
    const core = { node: "node", core: "=yes" };
    const active = { ...core, status: "=active" };
    return [
      nodeColumn,
      membersColumn(scope, core, "core", { zh: "核心专利", en: "Core patents" }),
      membersColumn(scope, { ...core, region: home }, "home_core", { zh: "本地核心专利", en: "Core, home" }),
      shareColumn("home_share", { zh: "本地占核心", en: "Home's share of core" }),
      shareColumn("gap", { zh: "与其数量占比之差", en: "Less its share of all" }),
      membersColumn(scope, active, "active_core", { zh: "在效核心", en: "Core in force" }),
      numberColumn("placed", { zh: "其中区域已知", en: "Of known region" }),
      membersColumn(scope, { ...active, region: home }, "home_active", { zh: "本地在效核心", en: "In force, home" }),
      numberColumn("elsewhere", { zh: "国内其他", en: "Elsewhere in the country" }),
      membersColumn(scope, { ...active, outside: `=${homeCountry(scope)}` }, "abroad", { zh: "国外", en: "Abroad" }),
      shareColumn("outside_share", { zh: "外部占比", en: "Held outside" }),
      shareColumn("abroad_share", { zh: "国外占比", en: "Held abroad" }),
      { key: "standing", title: { zh: "判断", en: "Standing" }, kind: "verdict" },
    ];
  },
  chart: { kind: "bar", x: "node", y: "abroad_share" },
  sql: () => sql`
    with each_party as (
      select nodes, parties, count(*) as members, sum(case when core then 1 else 0 end) as core,
        sum(case when core and status = 'active' then 1 else 0 end) as active_core
      from chain_member group by nodes, parties
    ),
    counted as (
      select s.node, sum(e.members) as members, sum(case when p.home = 1 then e.members else 0 end) as home_members,
        sum(e.core) as core, sum(case when p.home = 1 then e.core else 0 end) as home_core, sum(e.active_core) as active_core,
        sum(case when p.placed = 1 then e.active_core else 0 end) as placed,
        sum(case when p.home = 1 then e.active_core else 0 end) as home_active,
        sum(case when p.inland = 1 and p.home = 0 then e.active_core else 0 end) as elsewhere,
        sum(case when p.placed = 1 and p.inland = 0 then e.active_core else 0 end) as abroad
      from each_party e join node_set s on s.nodes = e.nodes join party_set p on p.parties = e.parties
      group by s.node
    )
    select n.node, coalesce(c.core, 0) as core, coalesce(c.home_core, 0) as home_core, cast(c.home_core as double) / nullif(c.core, 0) as home_share,
      cast(c.home_core as double) / nullif(c.core, 0) - cast(c.home_members as double) / nullif(c.members, 0) as gap,
      coalesce(c.active_core, 0) as active_core, coalesce(c.placed, 0) as placed, coalesce(c.home_active, 0) as home_active, coalesce(c.elsewhere, 0) as elsewhere,
      coalesce(c.abroad, 0) as abroad, cast(c.elsewhere + c.abroad as double) / nullif(c.placed, 0) as outside_share,
      cast(c.abroad as double) / nullif(c.placed, 0) as abroad_share
    from node n left join counted c on c.node = n.node
    order by n.position`,
  finish: (rows) =>
    rows.map((row) => ({
      ...row,
      standing: dependenceOf(
        Number(row["active_core"]),
        Number(row["placed"]),
        Number(row["home_active"]),
        Number(row["abroad"]),
      ),
    })),
  reading(rows, scope) {
    const leaves = rows.filter((row) => scope.nodes.some((node) => node.leaf && node.node === row["node"]));
    const chain = rows.find((row) => row["node"] === "*");
    if (!chain || chain["core"] === 0) {
      return [
        {
          zh: "语料没有引用数据，或同领域同年份的专利过少，无法认定核心专利。",
          en: "The corpus has no citations, or too few patents of one field and year: no core patents can be told.",
        },
      ];
    }
    const named = (standing: string, more: (row: (typeof rows)[number]) => string) =>
      listed(
        leaves
          .filter((row) => row["standing"] === standing)
          .map((row) => {
            const { zh, en } = scope.label("node", row["node"]);
            return { zh: `${zh}（${more(row)}）`, en: `${en} (${more(row)})` };
          }),
      );
    const choke = named("chokepoint", (row) => percent(row["abroad_share"], 0));
    const dependent = named("dependent", (row) => percent(row["outside_share"], 0));
    const home = scope.label("region", scope.home.region);
    if (!chain["placed"]) {
      return [
        {
          zh: `全链核心专利 ${whole(chain["core"])}，${home.zh}占 ${percent(chain["home_share"])}；没有已知在效且区域已知的核心专利，由谁持有不能判断。`,
          en: `Of ${whole(chain["core"])} core patents of the chain ${home.en} holds ${percent(chain["home_share"])}; none is known to be in force with a holder of known region, so nothing can be said of who holds the rights.`,
        },
      ];
    }
    return [
      {
        zh: `全链核心专利 ${whole(chain["core"])}，${home.zh}占 ${percent(chain["home_share"])}；在效核心专利中区域已知的 ${whole(chain["placed"])}/${whole(chain["active_core"])} 有 ${percent(chain["outside_share"])} 由外部持有，其中国外 ${percent(chain["abroad_share"])}。`,
        en: `Of ${whole(chain["core"])} core patents of the chain ${home.en} holds ${percent(chain["home_share"])}; of the ${whole(chain["placed"])} of ${whole(chain["active_core"])} in force whose region is known ${percent(chain["outside_share"])} are held outside, ${percent(chain["abroad_share"])} abroad.`,
      },
      {
        zh: `受制于人的环节（括号内为国外占比）：${choke.zh || "无"}。`,
        en: `Chokepoints (share held abroad): ${choke.en || "none"}.`,
      },
      ...(dependent.zh
        ? [
            {
              zh: `依赖外部的环节（括号内为外部占比）：${dependent.zh}。`,
              en: `Dependent on others (share held outside): ${dependent.en}.`,
            },
          ]
        : []),
    ];
  },
  caveats: (rows) =>
    rows.some((row) => Number(row["core"]) > 0)
      ? [
          {
            zh: "区域未知的在效核心专利不计入占比；专利上的依赖不等于供应链上的依赖，供专家判断参考。",
            en: "Core rights of unknown region take no part in the shares; dependence in rights is not dependence in supply, and is for experts to judge.",
          },
        ]
      : [],
};
