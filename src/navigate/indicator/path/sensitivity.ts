import { drawn, drawsMax } from "../../rule/draws.ts";
import { judgeNode, pathRule, pathThresholdNames, type PathAction, type PathThresholds } from "../../rule/path.ts";
import { pathThresholds } from "../../study/rule-shape.ts";
import { nodeColumn, shareColumn } from "../column.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { listed, percent } from "../say.ts";
import { chainFacts, factsUnder, type ChainFacts } from "./node-facts.ts";
import { path } from "./path.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const spread = pathRule.sensitivitySpread;

/**
 * Which actions would be others if one threshold were a fifth lower or higher?
 *
 * in     as `path`
 * out    one row per end node, threshold and change that flips the action: action, changed
 * unit   thresholds ×0.8 and ×1.2, one at a time; what counts as strong moves with them, and so does relatedness
 */
export const sensitivity: Indicator = {
  id: "sensitivity",
  part: "path",
  analysis: "C1",
  cohort: cohorts.node,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
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
    const chain = chainFacts(scope, before);
    const base = pathThresholds(scope.study);
    const actions = actionsUnder(chain, base);
    const moves = pathThresholdNames.flatMap((threshold) =>
      [-spread, spread].map((change) => {
        const moved = { ...base, [threshold]: base[threshold] * (1 + change) };
        return { threshold, value: base[threshold], change, actions: actionsUnder(chain, moved) };
      }),
    );
    return rows.flatMap(({ node }): FigureRow[] => {
      const action = actions.get(String(node));
      if (!action) return [];
      return moves.flatMap(({ threshold, value, change, actions: moved }) => {
        const changed = moved.get(String(node)) ?? null;
        return changed === action ? [] : [{ node: node ?? null, action, threshold, value, change, changed }];
      });
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

const actions = ["strengthen", "complete", "extend", "watch", "leave"] as const satisfies readonly PathAction[];

/**
 * How often would the action of each node be the same if all thresholds were others at once?
 *
 * in     as `path`
 * out    one row per end node: action, stability (share of the draws in which it holds), the share of each action, the likeliest other
 * unit   shares of 1,000 draws in which every threshold is moved by up to a fifth; the draws are the same in every run
 * limit  says how far the action hangs on the thresholds, not how sure the counts behind it are
 */
export const stability: Indicator = {
  id: "stability",
  part: "path",
  analysis: "C1",
  cohort: cohorts.node,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
  title: { zh: "建议的稳定度", en: "Stability of the actions" },
  definition: () => ({
    zh: `全部阈值同时在上下 ${percent(spread, 0)} 内随机取值 ${drawsMax} 次（抽取序列固定，可复算），建议保持不变的次数占比即稳定度；并列各种建议出现的比例。只反映对阈值的依赖，不反映数据本身的误差。`,
    en: `All thresholds are drawn at once, ${drawsMax} times, each up to ${percent(spread, 0)} lower or higher (the draws are fixed and can be repeated): stability is the share in which the action holds; beside it the share of every action. It tells what hangs on thresholds, not how sure the data are.`,
  }),
  unit: { zh: "抽取次数占比（0–1）", en: "share of the draws (0–1)" },
  reads: path.reads,
  from: [...(path.from ?? []), "path"],
  columns: () => [
    nodeColumn,
    { key: "action", title: { zh: "建议", en: "Action" }, kind: "verdict" },
    shareColumn("stability", { zh: "稳定度", en: "Stability" }),
    { key: "other", title: { zh: "最可能的另一建议", en: "Likeliest other" }, kind: "verdict" },
    shareColumn("strengthen", { zh: "强链", en: "Strengthen" }),
    shareColumn("complete", { zh: "补链", en: "Complete" }),
    shareColumn("extend", { zh: "延链", en: "Extend" }),
    shareColumn("watch", { zh: "观察", en: "Watch" }),
    shareColumn("leave", { zh: "暂不布局", en: "Leave" }),
  ],
  chart: { kind: "bar", x: "node", y: "stability" },
  sql: (scope, before) => path.sql(scope, before),
  finish(rows, scope, before) {
    const chain = chainFacts(scope, before);
    const base = pathThresholds(scope.study);
    const now = actionsUnder(chain, base);
    const held = new Map([...now.keys()].map((node) => [node, new Map<PathAction, number>()]));
    for (const moved of drawn(base, spread)) {
      for (const [node, action] of actionsUnder(chain, moved)) {
        const counts = held.get(node);
        counts?.set(action, (counts.get(action) ?? 0) + 1);
      }
    }
    return rows.flatMap(({ node }) => {
      const [action, counts] = [now.get(String(node)), held.get(String(node))];
      if (!action || !counts) return [];
      const share = (each: PathAction) => (counts.get(each) ?? 0) / drawsMax;
      const others = actions.filter((each) => each !== action && share(each) > 0).toSorted((a, b) => share(b) - share(a));
      return [
        {
          node: node ?? null,
          action,
          stability: share(action),
          other: others[0] ?? null,
          ...Object.fromEntries(actions.map((each) => [each, share(each)])),
        },
      ];
    });
  },
  reading(rows, scope) {
    const shaky = rows.filter((row) => Number(row["stability"]) < 0.8);
    const all = listed(shaky.map((row) => scope.label("node", row["node"])));
    return [
      shaky.length === 0
        ? {
            zh: "各环节建议在八成以上的抽取中保持不变。",
            en: "Every action holds in at least 80 % of the draws.",
          }
        : {
            zh: `建议保持不变的抽取不足八成、应着重论证的环节：${all.zh}。`,
            en: `Actions that hold in fewer than 80 % of the draws, to be argued with most care: ${all.en}.`,
          },
    ];
  },
};

function actionsUnder(chain: ChainFacts, thresholds: PathThresholds): Map<string, PathAction> {
  return new Map([...factsUnder(chain, thresholds)].map(([node, facts]) => [node, judgeNode(facts, thresholds).action]));
}
