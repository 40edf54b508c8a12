import { sql } from "#engine";
import { membersColumn, nodeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { cohorts, truncations } from "../statements.ts";

/**
 * Of what types and in what legal state are the patents of each node?
 *
 * in     node_count, node
 * out    one row per node and type: members, share of the node, granted, active, pending, inactive, unknown, and how many of the
 *        known ones are derived or assumed
 * unit   the study's counting unit; inventions, utility models and designs stand apart and are not weighed against each other
 */
export const structure: Indicator = {
  id: "structure",
  part: "direction",
  analysis: "A2",
  cohort: cohorts.node,
  truncation: truncations.rightsAsKnown,
  source: {
    zh: "中国专利文献的法律状态与事件分类按 WIPO ST.27。",
    en: "Legal status and events in the categories of WIPO ST.27.",
  },
  title: { zh: "专利类型与法律状态", en: "Types and legal status" },
  definition: () => ({
    zh: "各环节按专利类型（专利族取代表文献的类型）和法律状态分别计数。发明、实用新型和外观设计的审查标准不同，分列而不合计比较。状态未知单列；已知状态中由事件或法律推得的和推定的另列，其余为来源给出。专利申请量与授权量之比不是授权率。",
    en: "Members of each node by type (of a family: its representative's) and legal status. Inventions, utility models and designs are examined differently, so they stand apart. Unknown status has its own column; of the known, what is derived from events or the law and what is assumed stand apart, the rest is given by a source. Granted over filed is not a grant rate.",
  }),
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    { key: "type", title: { zh: "专利类型", en: "Type" }, kind: "text" },
    membersColumn(scope, { node: "node", type: "type" }),
    shareColumn("share", { zh: "占环节", en: "Share of the node" }),
    membersColumn(scope, { node: "node", type: "type", granted: "=yes" }, "granted", { zh: "已授权", en: "Granted" }),
    membersColumn(scope, { node: "node", type: "type", status: "=active" }, "active", { zh: "有效", en: "Active" }),
    membersColumn(scope, { node: "node", type: "type", status: "=pending" }, "pending", { zh: "审中", en: "Pending" }),
    membersColumn(scope, { node: "node", type: "type", status: "=inactive" }, "inactive", { zh: "失效", en: "Inactive" }),
    membersColumn(scope, { node: "node", type: "type", status: "=unknown" }, "unknown", { zh: "未知", en: "Unknown" }),
    membersColumn(scope, { node: "node", type: "type", statusBasis: "=derived" }, "derived", {
      zh: "其中推得",
      en: "Of them derived",
    }),
    membersColumn(scope, { node: "node", type: "type", statusBasis: "=assumed" }, "assumed", {
      zh: "其中推定",
      en: "Of them assumed",
    }),
  ],
  chart: { kind: "stacked", x: "node", y: "members", series: "type" },
  sql: () => sql`
    with counted as (
      select node, type, cast(sum(members) as bigint) as members,
        sum(case when granted then members else 0 end) as granted,
        sum(case when status = 'active' then members else 0 end) as active,
        sum(case when status = 'pending' then members else 0 end) as pending,
        sum(case when status = 'inactive' then members else 0 end) as inactive,
        sum(case when status = 'unknown' then members else 0 end) as unknown,
        sum(case when status_basis = 'derived' then members else 0 end) as derived,
        sum(case when status_basis = 'assumed' then members else 0 end) as assumed
      from node_count group by node, type
    )
    select n.node, c.type, c.members, cast(c.members as double) / sum(c.members) over (partition by n.node) as share,
      c.granted, c.active, c.pending, c.inactive, c.unknown, c.derived, c.assumed
    from node n join counted c on c.node = n.node
    order by n.position, c.members desc, c.type`,
};
