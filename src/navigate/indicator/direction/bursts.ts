import { sql } from "#engine";
import { burstCost, burstRatio, findBursts } from "../../method/burst.ts";
import { membersColumn, nodeColumn, numberColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { growthMembersMin } from "./growth.ts";
import { completeWindow } from "./s-curve.ts";
import { yearRows } from "./trend.ts";

/**
 * In which years did filings of a node burst?
 *
 * in     node_count, node; complete years
 * out    one row per burst of an end node: from, to, members, expected (from its share over all complete years), ratio, weight
 * unit   members; weight in natural logarithms (3 is about twenty to one)
 * limit  bursts of fewer than ten members are left out; a node that holds half of the chain or more cannot burst by this rule
 * from   Kleinberg 2002, batched arrivals: two states, twice the share, γ = 2 where he takes 1 (`method/burst.ts`)
 */
export const bursts: Indicator = {
  id: "bursts",
  part: "direction",
  analysis: "A3",
  title: { zh: "申请突增", en: "Bursts of filing" },
  definition: (scope) => {
    const [from, to] = completeWindow(scope);
    return {
      zh: `以末级环节占全链当年申请的比例，用 Kleinberg 双状态模型（突增状态为平均占比的 ${burstRatio} 倍，γ=${burstCost}）找出 ${from}–${to} 年（完整年份）中占比持续显著偏高的年段。权重为两种状态对数似然之差，越大越可信；不足 ${growthMembersMin} 件的不列。`,
      en: `Runs of years in ${from}–${to} (complete years) in which an end node's share of the chain's filings is markedly above its mean: Kleinberg's model of two states, the higher at ${burstRatio} times the mean share, γ = ${burstCost}. The weight is the difference of the log-likelihoods. Bursts of fewer than ${growthMembersMin} are left out.`,
    };
  },
  cohort: { zh: "全链同年申请", en: "the chain's filings of the same year" },
  truncation: { zh: "只用完整年份", en: "complete years only" },
  source: { zh: "Kleinberg 2002（分批到达）", en: "Kleinberg 2002 (batched arrivals)" },
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    { key: "from", title: { zh: "起", en: "From" }, kind: "year" },
    { key: "to", title: { zh: "止", en: "To" }, kind: "year" },
    membersColumn(scope, { node: "node", yearFrom: "from", yearTo: "to" }),
    numberColumn("expected", { zh: "按平均占比应有", en: "Expected" }),
    { key: "ratio", title: { zh: "倍数", en: "Ratio" }, kind: "ratio" },
    numberColumn("weight", { zh: "权重", en: "Weight" }),
  ],
  sql: (scope) => sql`
    with counted as (select node, year, cast(sum(members) as bigint) as members from node_count group by node, year)
    select n.node, y.year, coalesce(c.members, 0) as members
    from node n cross join (values ${yearRows(scope.period)}) as y(year)
    left join counted c on c.node = n.node and c.year = y.year
    where (n.leaf or n.node = '*') and y.year <= ${completeWindow(scope)[1]}
    order by n.position, y.year`,
  finish(rows) {
    const counts = (node: unknown) => rows.filter((row) => row["node"] === node).map((row) => Number(row["members"]));
    const all = counts("*");
    const years = rows.filter((row) => row["node"] === "*").map((row) => Number(row["year"]));
    return [...new Set(rows.map((row) => row["node"] ?? null))]
      .filter((node) => node !== "*")
      .flatMap((node) =>
        findBursts(counts(node), all)
          .filter(({ relevant }) => relevant >= growthMembersMin)
          .map(({ from, to, relevant, expected, weight }) => ({
            node,
            from: years[from] ?? null,
            to: years[to] ?? null,
            members: relevant,
            expected,
            ratio: relevant / expected,
            weight,
          })),
      );
  },
  reading(rows, scope) {
    const strongest = rows.toSorted((a, b) => Number(b["weight"]) - Number(a["weight"]))[0];
    if (!strongest) return [];
    const label = scope.label("node", strongest["node"]);
    return [
      {
        zh: `最明显的突增是${label.zh} ${String(strongest["from"])}–${String(strongest["to"])} 年：${whole(strongest["members"])} 件，按平均占比应有 ${whole(strongest["expected"])} 件。`,
        en: `The clearest burst is ${label.en} in ${String(strongest["from"])}–${String(strongest["to"])}: ${whole(strongest["members"])}, where its mean share would give ${whole(strongest["expected"])}.`,
      },
    ];
  },
  caveats: (rows) => (rows.length === 0 ? [{ zh: "没有环节出现达到标准的突增。", en: "No node has a burst by this rule." }] : []),
};
