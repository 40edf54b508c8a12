import { sql } from "#engine";
import { judgeNode, pathRule, readinessOf, scoreNode } from "../../rule/path.ts";
import { pathThresholds, precisionMin } from "../../study/rule-shape.ts";
import { flagColumn, membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import type { Both, FigureRow, Indicator, Scope } from "../indicator.ts";
import { listed, percent } from "../say.ts";
import { chainFacts, factsUnder } from "./node-facts.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/**
 * Which nodes should the home region strengthen, complete, extend to, watch or leave?
 *
 * in     the figures nodes (precision), growth, shares, hot-nodes, regions, rta, gaps, relatedness; rule/path with the study's thresholds
 * out    one row per end node: action, readiness, direction, standing, the three factors as numbers and their product, the facts the
 *        rule looked at, rule (the case that decided)
 * unit   factors and priority 0–1; facts as the figures they come from
 * limit  a proposal by rule for people to judge; it knows nothing of markets, costs, policy or people
 */
export const path: Indicator = {
  id: "path",
  part: "path",
  analysis: "C1",
  cohort: cohorts.node,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
  title: { zh: "各环节路径建议：强链、补链、延链", en: "Path of each node: strengthen, complete, extend" },
  definition: (scope) => ({
    zh: `由方向（增长率、占比变化）、定位（RTA 收缩值、数量）和可行性（与本地强项环节的关联密度、本地申请人数）按规则表（${pathRule.name}@${pathRule.version}）得出，首个符合的情形生效。强、补、延须有统计依据：两期差异达 1.96 个标准差方可称升降，优势或劣势须 RTA 显著异于 1（各环节合并控制错误发现率 ≤ 0.05），同等水平的环节须增长显著快于链内其余部分（错误发现率 ≤ 0.05）才建议强链。三项因子同时给出 0–1 分值：方向 0 为下降、0.5 为刚达上升；定位差距 0 为已具优势、1 为空白；可行性 0.5 为刚好可行。优先度为方向×可行性×定位差距（强链为 1−差距），只用于环节排序。查准率抽检低于 ${percent(precisionMin(scope.study), 0)} 的环节标为未就绪，无抽检的标为未抽检。仅依据专利数据，须经专家论证后采用。`,
    en: `From direction (growth, shift of share), position (shrunk RTA, number) and feasibility (relatedness density to the place's strong nodes, local applicants) by a table of cases (${pathRule.name}@${pathRule.version}); the first that fits decides. To strengthen, complete or extend is proposed only on what is clear of chance: a rise or decline of 1.96 standard deviations, an RTA that differs from 1, and at par a growth above that of the rest of the chain, each with a false discovery over all end nodes of at most 0.05. The factors stand beside it as numbers from 0 to 1: direction 0 declines, 0.5 just rises; gap 0 is strong already, 1 has nothing; feasibility 0.5 is just feasible. Priority = direction × feasibility × gap (1 − gap where the action is to strengthen), for order among nodes only. A node whose precision sample is below ${percent(precisionMin(scope.study), 0)} is marked not ready, one without a sample not sampled. From patent data alone, for experts to judge.`,
  }),
  unit: { zh: "建议", en: "proposed action" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  from: [
    "nodes",
    "growth",
    "shares",
    "hot-nodes",
    "regions",
    "rta",
    "gaps",
    "relatedness",
    `${pathRule.name}@${pathRule.version}`,
  ],
  columns: (scope) => [
    nodeColumn,
    { key: "action", title: { zh: "建议", en: "Action" }, kind: "verdict" },
    { key: "readiness", title: { zh: "检索就绪", en: "Query" }, kind: "verdict" },
    { key: "direction", title: { zh: "方向", en: "Direction" }, kind: "verdict" },
    { key: "standing", title: { zh: "定位", en: "Position" }, kind: "verdict" },
    { key: "direction_score", title: { zh: "方向分值", en: "Direction, 0–1" }, kind: "ratio" },
    { key: "gap", title: { zh: "定位差距", en: "Gap, 0–1" }, kind: "ratio" },
    { key: "feasibility", title: { zh: "可行性", en: "Feasibility, 0–1" }, kind: "ratio" },
    { key: "priority", title: { zh: "优先度", en: "Priority, 0–1" }, kind: "ratio" },
    shareColumn("growth", { zh: "年均增长率", en: "Growth per year" }),
    shareColumn("shift", { zh: "占比变化", en: "Shift of share" }),
    numberColumn("contrast", { zh: "两期差异（标准差）", en: "Difference of the windows (standard deviations)" }),
    flagColumn("turned", { zh: "近期回落", en: "Turned down" }),
    membersColumn(scope, { node: "node", region: `=${scope.home.region}` }, "members", { zh: "本地数量", en: "At home" }),
    { key: "advantage", title: { zh: "RTA 收缩值", en: "RTA, shrunk" }, kind: "ratio" },
    numberColumn("advantage_q", { zh: "RTA 异于 1 的错误发现率 q", en: "False discovery q of the RTA" }),
    { key: "relative", title: { zh: "相对全链其余的增长倍数", en: "Growth over the rest of the chain" }, kind: "ratio" },
    numberColumn("relative_q", { zh: "相对增长的错误发现率 q", en: "False discovery q of the growth" }),
    { key: "relatedness", title: { zh: "关联密度", en: "Relatedness density" }, kind: "ratio" },
    numberColumn("applicants", { zh: "本地申请人（个）", en: "Local applicants" }),
    shareColumn("known", { zh: "区域已知比例", en: "Region known" }),
    numberColumn("rule", { zh: "适用情形", en: "Case" }),
  ],
  chart: { kind: "scatter", x: "growth", y: "advantage", series: "node" },
  sql: () => sql`select node from node where leaf order by position`,
  finish(rows, scope, before) {
    const thresholds = pathThresholds(scope.study);
    const facts = factsUnder(chainFacts(scope, before), thresholds);
    const precisions = new Map((before.get("nodes") ?? []).map((row) => [row["node"], row["precision"]]));
    return rows.flatMap((row) => {
      const known = facts.get(String(row["node"]));
      if (!known) return [];
      const precision = precisions.get(row["node"]);
      const readiness = readinessOf(typeof precision === "number" ? precision : null, precisionMin(scope.study));
      const { action, direction, standing, near, rule } = judgeNode(known, thresholds);
      const { direction: direction_score, gap, feasibility, priority } = scoreNode(known, thresholds);
      const factors = { direction_score, gap, feasibility, priority };
      return [{ node: row["node"] ?? null, action, readiness, direction, standing, ...factors, ...known, near, rule }];
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
    ...unclearCaveat(rows, scope),
    ...turnedCaveat(rows, scope),
    ...readinessCaveats(rows, scope),
    {
      zh: "建议由规则自动生成，未考虑市场、成本、政策和人才等非专利因素；阈值敏感性见“建议的敏感性”“建议的稳定度”。",
      en: "Proposed by rule, without markets, costs, policy or people; how far it hangs on thresholds is in “Sensitivity of the actions” and “Stability of the actions”.",
    },
  ],
};

function named(rows: readonly FigureRow[], scope: Scope, key: string, value: string): Both | undefined {
  const nodes = rows.filter((row) => row[key] === value).map((row) => scope.label("node", row["node"]));
  return nodes.length === 0 ? undefined : listed(nodes);
}

function unclearCaveat(rows: readonly FigureRow[], scope: Scope): Both[] {
  const nodes = named(rows, scope, "standing", "unclear");
  const min = percent(pathThresholds(scope.study).knownRegionMin, 0);
  if (!nodes) return [];
  return [
    {
      zh: `申请人区域已知比例不足 ${min} 的环节不判断定位：${nodes.zh}。可在导航项目的 applicants 中补充申请人所在区域。`,
      en: `Nothing is said of the position in nodes where less than ${min} of the regions are known: ${nodes.en}. The study's “applicants” can state regions.`,
    },
  ];
}

function turnedCaveat(rows: readonly FigureRow[], scope: Scope): Both[] {
  const down = rows.filter((row) => row["turned"] === true && Number(row["contrast"]) > 0);
  if (down.length === 0) return [];
  const nodes = listed(down.map((row) => scope.label("node", row["node"])));
  return [
    {
      zh: `较前期增长、但近期窗口内已明显回落的环节，两者相反，方向不作判断，一律列为观察，须以产业数据等另行论证：${nodes.zh}。`,
      en: `No direction is told of nodes that grew between windows and have clearly fallen within the recent one; they are watched, and other evidence must decide: ${nodes.en}.`,
    },
  ];
}

function readinessCaveats(rows: readonly FigureRow[], scope: Scope): Both[] {
  const [unready, unsampled] = [named(rows, scope, "readiness", "not_ready"), named(rows, scope, "readiness", "not_sampled")];
  return [
    ...(unready
      ? [
          {
            zh: `抽检查准率低于 ${percent(precisionMin(scope.study), 0)}、未就绪的环节，建议仅供内部改进检索式参考：${unready.zh}。`,
            en: `Precision below ${percent(precisionMin(scope.study), 0)}, so not ready; their actions serve only to improve the queries: ${unready.en}.`,
          },
        ]
      : []),
    ...(unsampled
      ? [
          {
            zh: `未抽检查准率的环节，建议须先抽检再采用：${unsampled.zh}。`,
            en: `Without a precision sample, to be judged before the action is used: ${unsampled.en}.`,
          },
        ]
      : []),
  ];
}
