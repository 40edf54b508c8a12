import { sql } from "#engine";
import { membersColumn, nodeColumn, shareColumn } from "../../column.ts";
import type { FigureColumn } from "../../../contract.ts";
import type { Indicator, Scope } from "../../indicator.ts";
import { listed, percent } from "../../say.ts";
import { coverageCaveat, eventSource, eventTruncation, operationsInPeriod, untold } from "./told.ts";
import { cohorts } from "../../statements.ts";

const kinds = [
  ["transfer", { zh: "转让", en: "Transferred" }],
  ["licence", { zh: "许可", en: "Licensed" }],
  ["open_licence", { zh: "开放许可", en: "Open licence" }],
  ["pledge", { zh: "质押", en: "Pledged" }],
] as const;

function column(scope: Scope, kind: (typeof kinds)[number], home: boolean): FigureColumn {
  const [code, { zh, en }] = kind;
  const opens = { node: "node", operation: `=${code}`, ...(home && { region: `=${scope.home.region}` }) };
  return membersColumn(scope, opens, home ? `home_${code}` : code, home ? { zh: `${zh}，本地`, en: `${en}, home` } : { zh, en });
}

/**
 * In which nodes are rights used?
 *
 * in     operation (member, kind), fact (node, member), member_place, node
 * out    one row per node and the whole chain: members transferred, licensed, under open licence, pledged; the same at home; used (any of
 *        them) over the node's members, in all and at home
 * unit   the study's counting unit; null for a kind that no source tells of
 */
export const operationNodes: Indicator = {
  id: "operation-nodes",
  part: "position",
  analysis: "B5",
  cohort: cohorts.chainWithEvents,
  title: { zh: "各环节专利运营", en: "Use of rights in each node" },
  definition: () => ({
    zh: "各环节发生过转让、许可、开放许可、质押的数量（全球与本地），及其中任一方式占环节数量的比例。没有来源给出的方式留空。",
    en: "Members of each node transferred, licensed, offered for open licence and pledged, in all and at home, and the share with any of these. A kind that no source tells of is left empty.",
  }),
  unit: { zh: "专利", en: "members" },
  source: eventSource,
  truncation: eventTruncation,
  reads: ["operation", "node", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    ...kinds.map((kind) => column(scope, kind, false)),
    shareColumn("used", { zh: "运营占比", en: "Share used" }),
    ...kinds.map((kind) => column(scope, kind, true)),
    shareColumn("home_used", { zh: "运营占比，本地", en: "Share used, home" }),
  ],
  chart: { kind: "bar", x: "node", y: "used" },
  sql: ({ home }) => sql`
    with used as (select distinct member, kind from (${operationsInPeriod}) each_event where kind in ('transfer', 'licence', 'open_licence', 'pledge')),
    told as (select distinct kind from used),
    at_home as (select member from member_place where place = ${home.region}),
    counted as (
      select f.node, u.kind, count(*) as members, count(a.member) as home
      from fact f join used u on u.member = f.member left join at_home a on a.member = f.member group by f.node, u.kind
    ),
    used_member as (
      select f.node, count(*) as used, count(a.member) as home_used
      from (select distinct member from used) u join fact f on f.member = u.member left join at_home a on a.member = f.member group by f.node
    ),
    any_kind as (
      select w.node, w.members, coalesce(h.members, 0) as home, coalesce(u.used, 0) as used, coalesce(u.home_used, 0) as home_used
      from node_place w left join node_place h on h.node = w.node and h.place = ${home.region} left join used_member u on u.node = w.node
      where w.place = 'world'
    ),
    wide as (
      select n.node, n.position,
        max(case when t.kind = 'transfer' then coalesce(c.members, 0) end) as transfer, max(case when t.kind = 'licence' then coalesce(c.members, 0) end) as licence,
        max(case when t.kind = 'open_licence' then coalesce(c.members, 0) end) as open_licence, max(case when t.kind = 'pledge' then coalesce(c.members, 0) end) as pledge,
        max(case when t.kind = 'transfer' then coalesce(c.home, 0) end) as home_transfer, max(case when t.kind = 'licence' then coalesce(c.home, 0) end) as home_licence,
        max(case when t.kind = 'open_licence' then coalesce(c.home, 0) end) as home_open_licence, max(case when t.kind = 'pledge' then coalesce(c.home, 0) end) as home_pledge
      from node n cross join told t left join counted c on c.node = n.node and c.kind = t.kind
      group by n.node, n.position
    )
    select w.node, w.transfer, w.licence, w.open_licence, w.pledge, cast(a.used as double) / nullif(a.members, 0) as used,
      w.home_transfer, w.home_licence, w.home_open_licence, w.home_pledge, cast(a.home_used as double) / nullif(a.home, 0) as home_used
    from wide w left join any_kind a on a.node = w.node
    order by w.position`,
  reading(rows, scope) {
    if (rows.length === 0) return untold;
    const leaves = rows.filter(
      (row) => scope.nodes.some((node) => node.leaf && node.node === row["node"]) && Number(row["used"]) > 0,
    );
    const all = listed(
      leaves
        .toSorted((a, b) => Number(b["used"]) - Number(a["used"]))
        .slice(0, 3)
        .map((row) => {
          const { zh, en } = scope.label("node", row["node"]);
          return { zh: `${zh}（${percent(row["used"])}）`, en: `${en} (${percent(row["used"])})` };
        }),
    );
    return all.zh ? [{ zh: `运营占比最高的环节：${all.zh}。`, en: `Rights are used most in ${all.en}.` }] : [];
  },
  caveats: (rows) => (rows.length === 0 ? [] : [coverageCaveat]),
};
