import { sql } from "#engine";
import { contrastGrowth, falseDiscovery } from "../../method/contrast.ts";
import { exactShift } from "../../method/exact-shift.ts";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, shareColumn, windowOpens } from "../column.ts";
import type { Both, FigureRow, Indicator } from "../indicator.ts";
import { listed, percent, years } from "../say.ts";
import { noWindows } from "./growth.ts";
import { chainLeaders } from "./leader-profile.ts";
import { truncations } from "../statements.ts";

/** What counts as a leader's move; each stands in the figure's definition. */
const rule = { leadersMax: 100, membersMin: 5, shiftMin: 0.15, falseDiscoveryMax: 0.05 } as const;

/**
 * Which leaders moved from one node to another between two windows?
 *
 * in     node_applicant (node, organisation, members, before, recent), node_count, node
 * out    one row per leader and end node into or out of which it moved: before, recent, its share of the leader's members in either
 *        window, shift, the shift of all others in the same node, q, move (moved_in | moved_out)
 * unit   members; shares of the leader's own members in the window (0–1)
 * limit  leaders are the hundred largest applicants of the chain that have five members in both windows. A move is a shift of 15
 *        points, larger than that of all others, of a leader whose mix changed as the chain's own drift does not explain (exact test
 *        against all others, false discovery over leaders at 0.05). Names, not
 *        groups of companies: what a subsidiary takes over looks like a move
 * from   shift-share of portfolios; Fisher's noncentral exact test; Benjamini and Hochberg 1995; the thresholds are ours
 */
export const leaderMoves: Indicator = {
  id: "leader-moves",
  part: "direction",
  analysis: "A4",
  title: { zh: "龙头申请人布局转移", en: "Leaders that moved" },
  definition: (scope) => ({
    zh: `全链前 ${rule.leadersMax} 位且两窗口${scope.windows ? `（${years(scope.windows.previous)}、${years(scope.windows.recent)}）` : ""}均不少于 ${rule.membersMin} 件的申请人，其在各末级环节的占比变化。占比变化达 ${percent(rule.shiftMin, 0)} 且大于其他申请人同期变化的列为转入或转出；先以精确检验判定该申请人的布局变化超出全链同期变化（按申请人的错误发现率不高于 ${rule.falseDiscoveryMax}）。按申请人名称计，集团内部转移也会显示。`,
    en: `Of the ${rule.leadersMax} largest applicants of the chain, those with at least ${rule.membersMin} members in both windows${scope.windows ? ` (${years(scope.windows.previous)}; ${years(scope.windows.recent)})` : ""}: how the share of each end node in their own filings shifted. Listed as moved in or out where the shift is at least ${percent(rule.shiftMin, 0)} and larger than that of all others, of leaders whose mix changed beyond what all others did (exact test, false discovery over leaders at most ${rule.falseDiscoveryMax}). Names, not groups of companies.`,
  }),
  unit: { zh: "数量；占其自身的比例（0–1）", en: "members; share of its own (0–1)" },
  cohort: { zh: "其他申请人同期在该环节的变化", en: "the other applicants in the same node and windows" },
  truncation: truncations.completeYears,
  source: {
    zh: "组合占比变化；Fisher 非中心精确检验；Benjamini–Hochberg 1995；阈值为本工具设定",
    en: "Shift of portfolio shares; Fisher's noncentral exact test; Benjamini and Hochberg 1995; thresholds are ours",
  },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => {
    const window = (key: "before" | "recent", name: "previous" | "recent", zh: string, en: string) =>
      membersColumn(
        scope,
        { node: "node", organisation: "organisation", ...windowOpens(scope.windows?.[name] ?? scope.period) },
        key,
        {
          zh: `${zh}（${years(scope.windows?.[name] ?? scope.period)}）`,
          en: `${en} (${years(scope.windows?.[name] ?? scope.period)})`,
        },
      );
    return [
      organisationColumn,
      { key: "move", title: { zh: "转移", en: "Move" }, kind: "verdict" },
      nodeColumn,
      window("before", "previous", "前期", "Before"),
      window("recent", "recent", "近期", "Recent"),
      shareColumn("share_before", { zh: "前期占其自身", en: "Own share before" }),
      shareColumn("share_recent", { zh: "近期占其自身", en: "Own share, recent" }),
      shareColumn("shift", { zh: "占比变化", en: "Shift" }),
      shareColumn("change", { zh: "其他申请人占比变化", en: "Shift of all others" }),
      numberColumn("p", { zh: "该环节 p", en: "p of the node" }),
      numberColumn("q", { zh: "申请人错误发现率 q", en: "False discovery q of the leader" }),
    ];
  },
  sql: (scope) => {
    const { previous, recent } = scope.windows ?? { previous: scope.period, recent: scope.period };
    return sql`
    with leader as (${chainLeaders(rule.leadersMax)}),
    own as (
      select l.organisation, l.rank, a.before, a.recent
      from leader l join node_applicant a on a.organisation = l.organisation and a.node = '*'
      where a.before >= ${rule.membersMin} and a.recent >= ${rule.membersMin}
    ),
    size as (
      select node, sum(case when year between ${previous[0]} and ${previous[1]} then members else 0 end) as before,
        sum(case when year between ${recent[0]} and ${recent[1]} then members else 0 end) as recent
      from node_count group by node
    )
    select o.organisation, o.rank, n.node, coalesce(a.before, 0) as before, coalesce(a.recent, 0) as recent, o.before as own_before, o.recent as own_recent,
      z.before as node_before, z.recent as node_recent, t.before as chain_before, t.recent as chain_recent
    from own o
    cross join node n
    join size z on z.node = n.node
    join size t on t.node = '*'
    left join node_applicant a on a.organisation = o.organisation and a.node = n.node
    where n.leaf and ${scope.windows !== null}
    order by o.rank, n.position`;
  },
  finish(rows) {
    const leaders = [...new Set(rows.map((row) => row["organisation"]))].map((organisation) => {
      const nodes = rows
        .filter((row) => row["organisation"] === organisation && Number(row["before"]) + Number(row["recent"]) > 0)
        .map(contrasted);
      // The oddest of a leader's nodes stands for it, and costs as many trials as it has nodes.
      return { nodes, p: Math.min(1, nodes.length * Math.min(1, ...nodes.map(({ p }) => p))) };
    });
    const rates = falseDiscovery(leaders.map(({ p }) => p));
    return leaders.flatMap(({ nodes }, at) => {
      const q = rates[at] ?? 1;
      if (q > rule.falseDiscoveryMax) return [];
      return nodes
        .filter(({ shift, change }) => Math.abs(shift) >= rule.shiftMin && Math.abs(shift) > Math.sign(shift) * change)
        .map((row) => ({ ...row, q, move: row.shift > 0 ? "moved_in" : "moved_out" }));
    });
  },
  reading: (rows, scope) => {
    const leaders = [...new Set(rows.map((row) => row["organisation"] ?? null))];
    return leaders.slice(0, 10).map((organisation): Both => {
      const own = rows.filter((row) => row["organisation"] === organisation);
      const side = (move: string) =>
        listed(own.filter((row) => row["move"] === move).map((row) => scope.label("node", row["node"])));
      const [into, out] = [side("moved_in"), side("moved_out")];
      const name = scope.label("organisation", organisation);
      if (into.zh === "") return { zh: `${name.zh}转出${out.zh}。`, en: `${name.en} moves out of ${out.en}.` };
      if (out.zh === "") return { zh: `${name.zh}转入${into.zh}。`, en: `${name.en} moves into ${into.en}.` };
      return { zh: `${name.zh}由${out.zh}转向${into.zh}。`, en: `${name.en} moves from ${out.en} to ${into.en}.` };
    });
  },
  caveats: (rows, scope) =>
    scope.windows === null
      ? noWindows()
      : rows.length === 0
        ? [{ zh: "没有龙头申请人出现达到标准的转移。", en: "No leader moved by this rule." }]
        : [],
};

interface Contrasted extends FigureRow {
  readonly shift: number;
  /** Of everybody else. */
  readonly change: number;
  readonly p: number;
}

/** A leader's turn to or from a node against that of everybody else. */
function contrasted(row: FigureRow): Contrasted {
  const n = (key: string) => Number(row[key]);
  const part = [n("before"), n("recent")] as const;
  const own = [n("own_before"), n("own_recent")] as const;
  const others = [n("node_before") - part[0], n("node_recent") - part[1]] as const;
  const rest = [n("chain_before") - own[0] - others[0], n("chain_recent") - own[1] - others[1]] as const;
  const { ratio } = contrastGrowth(others, rest, 1);
  const share = (at: 0 | 1) => others[at] / Math.max(1, others[at] + rest[at]);
  const [before, recent] = [part[0] / own[0], part[1] / own[1]];
  return {
    organisation: row["organisation"] ?? null,
    node: row["node"] ?? null,
    before: part[0],
    recent: part[1],
    share_before: before,
    share_recent: recent,
    shift: recent - before,
    change: share(1) - share(0),
    p: exactShift(part, own, ratio),
  };
}
