import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { listed, percent, unitWord, whole } from "../say.ts";
import { judgedRows } from "./node-readiness.ts";
import { cohorts, truncations } from "../statements.ts";

/**
 * How large is each node of the chain, and how precise is its query?
 *
 * in     member_nodes, node_set, node_count, node (level, judged, relevant, known, check …)
 * out    one row per node and one for the whole chain: found, members in the period, share, granted, precision with its interval and
 *        what the sample rests on, recall on a list known beforehand, share found of a second query, and whether the node is ready
 * unit   the study's counting unit; whole counting, so the nodes' shares may add to more than 1
 * from   Wilson, E. B. (1927): score interval, 95 %; the 80 % gate on a branch's precision is practice, see methods in the docs
 */
export const nodeSizes: Indicator = {
  id: "nodes",
  part: "overview",
  analysis: "data",
  cohort: cohorts.node,
  truncation: truncations.allYears,
  source: {
    zh: "抽样查准率以 Wilson（1927）区间表示；80 % 门限为行业惯例。",
    en: "Precision by sample with the interval of Wilson (1927); the gate of 80 % is practice.",
  },
  title: { zh: "产业链各环节规模与检索质量", en: "Size of each node and quality of its query" },
  definition: () => ({
    zh: "各环节检索式检出的数量，发明、实用新型、外观设计合计，分列见“专利类型与法律状态”。上级环节为其自身与下级检索式的并集。同一专利可属于多个环节，各环节之和可超过全链总数。查准率为随机抽检中相关件数的比例（针对手工修正前的检索式），附 95% 威尔逊区间；点估计达到 80% 为“就绪”，低于 80% 为“未就绪”，无抽样为“未抽检”；仅由下级组成的环节看下级。查全率为已知相关文献中该环节收入的比例；“第二检索式覆盖”为另写的检索式所检出者中该环节收入的比例，只在第二检索式准确时接近查全率。",
    en: "What the query of each node finds, inventions, utility models and designs together (apart in “Types and legal status”); a node with children is the union of its own and theirs. A patent may belong to several nodes, so nodes may add to more than the chain. Precision is the share found relevant in a random sample of what the query finds, before hand corrections, with its 95 % Wilson interval: from 80 % by the point estimate a node is ready, below it is not ready, without a sample it is not sampled; a node that is only a union goes by the nodes below. Recall is the share of publications known to belong that the node has; the share of a second query that the node has comes near recall only where that query is precise.",
  }),
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    { key: "level", title: { zh: "级", en: "Level" }, kind: "number" },
    membersColumn(scope, { node: "node", period: "=all" }, "found", { zh: "检出", en: "Found, whatever the year" }),
    membersColumn(scope, { node: "node" }, "members", { zh: "期间内", en: "In the period" }),
    shareColumn("share", { zh: "占全链", en: "Share of the chain" }),
    membersColumn(scope, { node: "node", granted: "=yes" }, "granted", { zh: "其中已授权", en: "Granted" }),
    numberColumn("judged", { zh: "抽检件数", en: "Sample" }),
    shareColumn("precision", { zh: "查准率", en: "Precision" }),
    shareColumn("precision_low", { zh: "区间下限", en: "Low (95 %)" }),
    shareColumn("precision_high", { zh: "区间上限", en: "High (95 %)" }),
    { key: "basis", title: { zh: "抽样依据", en: "Sample is of" }, kind: "text" },
    { key: "ready", title: { zh: "就绪", en: "Readiness" }, kind: "verdict" },
    numberColumn("known", { zh: "已知相关文献", en: "Known to belong" }),
    shareColumn("recall", { zh: "查全率", en: "Recall of these" }),
    shareColumn("recall_low", { zh: "区间下限", en: "Low (95 %)" }),
    shareColumn("recall_high", { zh: "区间上限", en: "High (95 %)" }),
    shareColumn("check_share", { zh: "第二检索式覆盖", en: "Found of a second query" }),
  ],
  chart: { kind: "bar", x: "node", y: "members" },
  sql: () => sql`
    with counted as (select nodes, count(*) as found from member_nodes group by nodes),
    found as (select s.node, cast(sum(c.found) as bigint) as found from counted c join node_set s on s.nodes = c.nodes group by s.node),
    inside as (
      select node, cast(sum(members) as bigint) as members, sum(case when granted then members else 0 end) as granted from node_count group by node
    )
    select n.node, n.level, coalesce(f.found, 0) as found, coalesce(i.members, 0) as members,
      cast(coalesce(i.members, 0) as double) / nullif((select members from inside where node = '*'), 0) as share,
      coalesce(i.granted, 0) as granted, n.judged, n.relevant, n.sample_basis as basis, n.gone,
      n.known_in_corpus as known, n.known_found, n.check_members, n.check_found
    from node n left join found f on f.node = n.node left join inside i on i.node = n.node
    order by n.position`,
  finish: (rows, scope) => judgedRows(rows, scope),
  reading(rows, scope) {
    const word = unitWord(scope);
    const chain = rows.find((row) => row["node"] === "*");
    const leaves = rows.filter((row) => scope.nodes.some((node) => node.leaf && node.node === row["node"]));
    const sum = leaves.reduce((total, row) => total + Number(row["members"]), 0);
    const largest = leaves.toSorted((a, b) => Number(b["members"]) - Number(a["members"]))[0];
    const label = scope.label("node", largest?.["node"]);
    return [
      {
        zh: `全链期间内 ${whole(chain?.["members"])} ${word.zh}；末级环节合计 ${whole(sum)} ${word.zh}，${sum > Number(chain?.["members"]) ? "超出部分为同时属于多个环节者" : "各环节不重叠"}。`,
        en: `The chain has ${whole(chain?.["members"])} ${word.en} in the period; its end nodes add to ${whole(sum)}${sum > Number(chain?.["members"]) ? ", because some belong to several nodes" : ", without overlap"}.`,
      },
      ...(largest && Number(largest["members"]) > 0
        ? [
            {
              zh: `规模最大的末级环节是${label.zh}（${whole(largest["members"])} ${word.zh}，占全链 ${percent(largest["share"])}）。`,
              en: `The largest end node is ${label.en} (${whole(largest["members"])} ${word.en}, ${percent(largest["share"])} of the chain).`,
            },
          ]
        : []),
    ];
  },
  caveats(rows, scope) {
    const named = (fits: (row: (typeof rows)[number]) => boolean) =>
      listed(rows.filter((row) => row["node"] !== "*" && fits(row)).map((row) => scope.label("node", row["node"])));
    const poor = named((row) => row["ready"] === "not_ready");
    const unjudged = rows.filter((row) => row["node"] !== "*" && row["ready"] === "not_sampled").length;
    const queryChanged = named((row) => row["basis"] === "earlier_query");
    const dataChanged = named((row) => row["basis"] === "earlier_data");
    return [
      ...(unjudged > 0
        ? [
            {
              zh: `${unjudged} 个环节未经查准率抽检（未抽检），其数量仅供参考。`,
              en: `${unjudged} ${unjudged === 1 ? "node has" : "nodes have"} no precision sample (not sampled): what they count is provisional.`,
            },
          ]
        : []),
      ...(poor.en
        ? [
            {
              zh: `未就绪（查准率低于 80%）的环节：${poor.zh}；应先修订检索式。`,
              en: `Not ready (precision below 80 %): ${poor.en}; mend the queries first.`,
            },
          ]
        : []),
      ...(queryChanged.en
        ? [
            {
              zh: `检索式或期间在抽检之后有变：${queryChanged.zh}；仅计样本中仍被检出者，新检出者未抽检，查准率可能偏高。`,
              en: `The query or the period changed after the sample was judged: ${queryChanged.en}. Only what is still found counts, and what is newly found was not sampled, so precision may be overstated.`,
            },
          ]
        : []),
      ...(dataChanged.en
        ? [
            {
              zh: `样本抽自更早的快照：${dataChanged.zh}；此后新入库的文献未抽检。`,
              en: `The sample was drawn from an earlier snapshot: ${dataChanged.en}. Documents that came since were not sampled.`,
            },
          ]
        : []),
    ];
  },
};
