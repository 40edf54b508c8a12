import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn } from "../column.ts";
import type { FigureRow, Indicator, Scope } from "../indicator.ts";
import { listed, whole } from "../say.ts";
import { cohorts, sources } from "../statements.ts";

/**
 * What has the home region planned, filed and been granted in each node, and how much would it hold at the world's share?
 *
 * in     the study's plan (node, grade, target, years), node_set, place_set, chain_member, node
 * out    one row per end node: planned by grade and in all, the years of the plan, filed, granted and pending from home in those years,
 *        left (planned less filed, not below 0), at_share (home's chain × the world's share of the node), blank (at_share less filed)
 * unit   the study's counting unit; without a plan for a node the years are the study's period
 * limit  the grade of what is planned is the plan's word; data do not tell the grade of what is filed, so it is not split. The last years
 *        are incomplete: what was filed in the last 18 months is not yet here
 */
export const reserve: Indicator = {
  id: "reserve",
  part: "path",
  analysis: "C5",
  cohort: cohorts.node,
  source: sources.guideline,
  title: { zh: "专利储备清单：计划、申请与授权", en: "Reserve list: planned, filed, granted" },
  definition: () => ({
    zh: "各末级环节计划布局数（核心、外围、储备，取自本项目的 plan）与计划年份内本地已申请、已授权、审中数并列；尚缺为计划减已申请。“按全球占比应有”为同期本地全链数量乘以该环节占全球全链的比例，空白为其与已申请之差，只示结构缺口，不是目标。无计划的环节按整个期间统计。已申请部分的等级数据不能判断，故不分列。",
    en: "What is planned in each end node (core, peripheral, reserve: the study's “plan”) beside what the home region filed, was granted and has pending in the plan's years; left is planned less filed. At the world's share: home's chain in those years × the node's share of the world's chain; blank is that less what is filed, a gap in structure and no target. A node without a plan is counted over the whole period. Data do not tell the grade of what is filed, so it is not split.",
  }),
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "place"],
  truncation: {
    zh: "最近 18 个月的申请尚未全部公开，已申请数偏低。",
    en: "Filings of the last 18 months are not all published: what is filed is a lower bound.",
  },
  columns: (scope) => {
    const own = { node: "node", region: `=${scope.home.region}`, yearFrom: "from", yearTo: "to" };
    return [
      nodeColumn,
      numberColumn("core", { zh: "计划：核心", en: "Planned, core" }),
      numberColumn("peripheral", { zh: "计划：外围", en: "Planned, peripheral" }),
      numberColumn("kept", { zh: "计划：储备", en: "Planned, reserve" }),
      numberColumn("planned", { zh: "计划合计", en: "Planned" }),
      { key: "from", title: { zh: "自", en: "From" }, kind: "year" },
      { key: "to", title: { zh: "至", en: "To" }, kind: "year" },
      membersColumn(scope, own, "filed", { zh: "已申请", en: "Filed" }),
      membersColumn(scope, { ...own, granted: "=yes" }, "granted", { zh: "已授权", en: "Granted" }),
      membersColumn(scope, { ...own, status: "=pending" }, "pending", { zh: "审中", en: "Pending" }),
      numberColumn("left", { zh: "尚缺", en: "Left to file" }),
      numberColumn("at_share", { zh: "按全球占比应有", en: "At the world's share" }),
      numberColumn("blank", { zh: "空白", en: "Blank" }),
    ];
  },
  sql: ({ home }) => sql`
    with counted as (
      select nodes, places, year, count(*) as members, sum(case when granted then 1 else 0 end) as granted,
        sum(case when status = 'pending' then 1 else 0 end) as pending
      from chain_member group by nodes, places, year
    ),
    home_place as (select places from place_set where place = ${home.region})
    select n.node, c.year, cast(sum(c.members) as bigint) as world, sum(case when h.places is not null then c.members else 0 end) as filed,
      sum(case when h.places is not null then c.granted else 0 end) as granted, sum(case when h.places is not null then c.pending else 0 end) as pending
    from counted c join node_set s on s.nodes = c.nodes join node n on n.node = s.node left join home_place h on h.places = c.places
    where n.leaf or n.node = '*'
    group by n.node, n.position, c.year order by n.position, c.year`,
  finish(rows, scope) {
    const sum = (node: string, key: string, from: number, to: number) =>
      rows
        .filter((row) => row["node"] === node && Number(row["year"]) >= from && Number(row["year"]) <= to)
        .reduce((total, row) => total + Number(row[key]), 0);
    return scope.nodes.filter((node) => node.leaf).map(({ node }) => reserveRow(node, scope, sum));
  },
  reading(rows, scope) {
    const behind = rows.filter((row) => Number(row["left"] ?? 0) > 0);
    if (rows.every((row) => row["planned"] === null)) {
      return [
        {
          zh: "本项目未列布局计划（plan），仅列已申请、已授权数和结构缺口。",
          en: "The study states no filing plan (“plan”): only what is filed and granted, and gaps in structure, are shown.",
        },
      ];
    }
    if (behind.length === 0) return [{ zh: "各环节布局计划数均已申请。", en: "Everything planned has been filed." }];
    const all = listed(
      behind.map((row) => {
        const { zh, en } = scope.label("node", row["node"]);
        return { zh: `${zh}（缺 ${whole(row["left"])}）`, en: `${en} (${whole(row["left"])} left)` };
      }),
    );
    return [{ zh: `未完成布局计划的环节：${all.zh}。`, en: `Nodes behind their plan: ${all.en}.` }];
  },
};

function reserveRow(node: string, scope: Scope, sum: (node: string, key: string, from: number, to: number) => number): FigureRow {
  const plan = (scope.study.plan ?? []).filter((each) => each.node === node);
  const target = (grade: string) =>
    plan.length === 0 ? null : plan.filter((each) => each.grade === grade).reduce((total, each) => total + each.target, 0);
  const [from, to] =
    plan.length === 0 ? scope.period : [Math.min(...plan.map((each) => each.from)), Math.max(...plan.map((each) => each.to))];
  const planned = plan.length === 0 ? null : plan.reduce((total, each) => total + each.target, 0);
  const filed = sum(node, "filed", from, to);
  const worldChain = sum("*", "world", from, to);
  const share = worldChain === 0 ? null : sum(node, "world", from, to) / worldChain;
  const atShare = share === null ? null : Math.round(share * sum("*", "filed", from, to));
  return {
    node,
    core: target("core"),
    peripheral: target("peripheral"),
    kept: target("reserve"),
    planned,
    from,
    to,
    filed,
    granted: sum(node, "granted", from, to),
    pending: sum(node, "pending", from, to),
    left: planned === null ? null : Math.max(0, planned - filed),
    at_share: atShare,
    blank: atShare === null ? null : Math.max(0, atShare - filed),
  };
}
