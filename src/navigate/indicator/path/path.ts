import { sql } from "#engine";
import { judgeNode, pathRule, type NodeFacts, type PathThresholds } from "../../rule/path.ts";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import type { Before, FigureRow, Indicator, Scope } from "../indicator.ts";
import { listed, percent } from "../say.ts";

/** What is known of each end node, from the figures computed before. */
function nodeFacts(scope: Scope, before: Before): ReadonlyMap<string, NodeFacts> {
  const { thresholds } = pathRule;
  const own = (id: string, node: string) =>
    (before.get(id) ?? []).find(
      (row) => row["node"] === node && (row["place"] === undefined || row["place"] === scope.home.region),
    );
  const number = (row: FigureRow | undefined, key: string) => (typeof row?.[key] === "number" ? row[key] : null);
  const leaves = scope.nodes.filter((node) => node.leaf).map((node) => node.node);
  const strong = new Set(
    leaves.filter((node) => {
      const row = own("rta", node);
      return (
        (number(row, "shrunk") ?? 0) >= thresholds.strongAdvantageMin &&
        (number(row, "members") ?? 0) >= thresholds.presentMembersMin
      );
    }),
  );
  return new Map(
    leaves.map((node) => [
      node,
      {
        growth: number(own("growth", node), "cagr"),
        shift: number(own("shares", node), "shift"),
        contrast: contrastOf(number(own("growth", node), "before"), number(own("growth", node), "recent")),
        members: number(own("gaps", node), "members") ?? 0,
        advantage: number(own("rta", node), "shrunk"),
        relatedness: density(before.get("relatedness") ?? [], node, strong),
        applicants: number(own("gaps", node), "applicants") ?? 0,
        known: knownShare(before, node),
      },
    ]),
  );
}

/** By how many standard deviations of a count two windows differ; null where both are empty or there are none. */
function contrastOf(before: number | null, recent: number | null): number | null {
  if (before === null || recent === null || before + recent === 0) return null;
  return Math.round(((recent - before) / Math.sqrt(recent + before)) * 100) / 100;
}

/** Share of a node's members whose applicants' region is known. */
function knownShare(before: Before, node: string): number | null {
  const unknown = (before.get("regions") ?? []).find((row) => row["node"] === node && row["place"] === "unknown")?.["share"];
  return typeof unknown === "number" ? 1 - unknown : null;
}

/** Σ proximity to the place's strong nodes over Σ proximity to all others: how much of what is near a node is already there. */
export function density(proximities: readonly FigureRow[], node: string, strong: ReadonlySet<string>): number | null {
  const near = proximities.filter((row) => row["node"] === node);
  const total = near.reduce((sum, row) => sum + Number(row["proximity"]), 0);
  if (total === 0) return null;
  return near.filter((row) => strong.has(String(row["other"]))).reduce((sum, row) => sum + Number(row["proximity"]), 0) / total;
}

/**
 * Which nodes should the home region strengthen, complete, extend to, watch or leave?
 *
 * in     the figures growth, shares, regions, rta, gaps, relatedness; rule/path
 * out    one row per end node: the facts the rule looked at, direction, standing, action, rule (the case that decided)
 * unit   as the figures it rests on
 * limit  a proposal by rule for people to judge; it knows nothing of markets, costs, policy or people
 */
export const path: Indicator = {
  id: "path",
  part: "path",
  analysis: "C1",
  title: { zh: "各环节路径建议：强链、补链、延链", en: "Path of each node: strengthen, complete, extend" },
  definition: () => ({
    zh: `由方向（增长率、占比变化）、定位（RTA 收缩值、数量）和可行性（与本地强项环节的关联密度、本地申请人数）按规则表（${pathRule.name}@${pathRule.version}）得出，首个符合的情形生效。仅依据专利数据，须经专家论证后采用。`,
    en: `From direction (growth, shift of share), position (shrunk RTA, number) and feasibility (relatedness density to the place's strong nodes, local applicants) by a table of cases (${pathRule.name}@${pathRule.version}); the first that fits decides. From patent data alone, for experts to judge.`,
  }),
  unit: { zh: "建议", en: "proposed action" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  from: ["growth", "shares", "regions", "rta", "gaps", "relatedness", `${pathRule.name}@${pathRule.version}`],
  columns: (scope) => [
    nodeColumn,
    { key: "action", title: { zh: "建议", en: "Action" }, kind: "verdict" },
    { key: "direction", title: { zh: "方向", en: "Direction" }, kind: "verdict" },
    { key: "standing", title: { zh: "定位", en: "Position" }, kind: "verdict" },
    shareColumn("growth", { zh: "年均增长率", en: "Growth per year" }),
    shareColumn("shift", { zh: "占比变化", en: "Shift of share" }),
    numberColumn("contrast", { zh: "两期差异（标准差）", en: "Difference of the windows (standard deviations)" }),
    membersColumn(scope, { node: "node", region: `=${scope.home.region}` }, "members", { zh: "本地数量", en: "At home" }),
    { key: "advantage", title: { zh: "RTA 收缩值", en: "RTA, shrunk" }, kind: "ratio" },
    { key: "relatedness", title: { zh: "关联密度", en: "Relatedness density" }, kind: "ratio" },
    numberColumn("applicants", { zh: "本地申请人（个）", en: "Local applicants" }),
    shareColumn("known", { zh: "区域已知比例", en: "Region known" }),
    numberColumn("rule", { zh: "适用情形", en: "Case" }),
  ],
  chart: { kind: "scatter", x: "growth", y: "advantage", series: "node" },
  sql: () => sql`select node from node where leaf order by position`,
  finish(rows, scope, before) {
    const facts = nodeFacts(scope, before);
    return rows.flatMap((row) => {
      const known = facts.get(String(row["node"]));
      if (!known) return [];
      const { action, direction, standing, near, rule } = judgeNode(known, pathRule.thresholds);
      return [{ node: row["node"] ?? null, action, direction, standing, ...known, near, rule }];
    });
  },
  reading(rows, scope) {
    const named = [
      ["strengthen", "强链（巩固提升）", "Strengthen"],
      ["complete", "补链（补齐短板）", "Complete"],
      ["extend", "延链（向邻近环节延伸）", "Extend to"],
      ["watch", "观察", "Watch"],
      ["leave", "暂不布局", "Leave for now"],
    ] as const;
    return named.flatMap(([action, zh, en]) => {
      const names = rows.filter((row) => row["action"] === action).map((row) => scope.label("node", row["node"]));
      const all = listed(names);
      return names.length === 0 ? [] : [{ zh: `${zh}：${all.zh}。`, en: `${en}: ${all.en}.` }];
    });
  },
  caveats: (rows, scope) => [
    ...(rows.some((row) => row["standing"] === "unclear")
      ? [
          {
            zh: `申请人区域已知比例不足 ${percent(pathRule.thresholds.knownRegionMin, 0)} 的环节不判断定位：${listed(rows.filter((row) => row["standing"] === "unclear").map((row) => scope.label("node", row["node"]))).zh}。可在导航项目的 applicants 中补充申请人所在区域。`,
            en: `Nothing is said of the position in nodes where less than ${percent(pathRule.thresholds.knownRegionMin, 0)} of the regions are known: ${listed(rows.filter((row) => row["standing"] === "unclear").map((row) => scope.label("node", row["node"]))).en}. The study's “applicants” can state regions.`,
          },
        ]
      : []),
    {
      zh: "建议由规则自动生成，未考虑市场、成本、政策和人才等非专利因素；阈值敏感性见“建议的敏感性”。",
      en: "Proposed by rule, without markets, costs, policy or people; how far it hangs on thresholds is in “Sensitivity of the actions”.",
    },
  ],
};

/**
 * Which actions would be others if a threshold were a fifth lower or higher?
 *
 * in     as `path`
 * out    one row per end node, threshold and change that flips the action: action, changed
 * unit   thresholds ×0.8 and ×1.2, one at a time
 */
export const sensitivity: Indicator = {
  id: "sensitivity",
  part: "path",
  analysis: "C1",
  title: { zh: "建议的敏感性", en: "Sensitivity of the actions" },
  definition: () => ({
    zh: "逐一将各阈值上下调整 20%，其余不变，列出建议随之改变的环节。未列出的环节，其建议在此范围内稳定。",
    en: "Each threshold a fifth lower and higher, one at a time: the nodes whose action would change. What is not listed is stable in that range.",
  }),
  unit: { zh: "建议", en: "proposed action" },
  reads: path.reads,
  from: [...(path.from ?? []), "path"],
  columns: () => [
    nodeColumn,
    { key: "action", title: { zh: "建议", en: "Action" }, kind: "verdict" },
    { key: "threshold", title: { zh: "阈值", en: "Threshold" }, kind: "text" },
    { key: "value", title: { zh: "现值", en: "Value" }, kind: "number" },
    { key: "change", title: { zh: "调整", en: "Change" }, kind: "share" },
    { key: "changed", title: { zh: "调整后建议", en: "Would be" }, kind: "verdict" },
  ],
  sql: (scope, before) => path.sql(scope, before),
  finish(rows, scope, before) {
    const facts = nodeFacts(scope, before);
    return rows.flatMap((row) => {
      const known = facts.get(String(row["node"]));
      return known ? flips(String(row["node"]), known) : [];
    });
  },
  reading(rows, scope) {
    const nodes = [...new Set(rows.map((row) => row["node"]))].map((node) => scope.label("node", node));
    const all = listed(nodes);
    return nodes.length === 0
      ? [{ zh: "阈值上下浮动 20% 时，各环节建议均不变。", en: "No action changes when a threshold moves by a fifth." }]
      : [{ zh: `建议对阈值敏感的环节：${all.zh}。`, en: `Actions that hang on a threshold: ${all.en}.` }];
  },
};

function flips(node: string, known: NodeFacts): FigureRow[] {
  const base = judgeNode(known, pathRule.thresholds).action;
  return Object.entries(pathRule.thresholds).flatMap(([threshold, value]) =>
    [-0.2, 0.2].flatMap((change) => {
      const moved: PathThresholds = { ...pathRule.thresholds, [threshold]: value * (1 + change) };
      const changed = judgeNode(known, moved).action;
      return changed === base ? [] : [{ node, action: base, threshold, value, change, changed }];
    }),
  );
}
