import { sql } from "#engine";
import { nodeColumn, shareColumn } from "../column.ts";
import { noWindows, windowColumn, windowCounts } from "./growth.ts";
import type { Both, Indicator } from "../indicator.ts";
import { points, years } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/**
 * How does each node's weight in the chain shift between two windows?
 *
 * in     node_count, node
 * out    one row per node: before, recent, share_before, share_recent (of the whole chain in the window), shift (difference)
 * unit   shares 0–1, shift in the same unit; whole counting, so shares may add to more than 1
 * limit  complete years only; no row where the period has fewer than four of them
 */
export const shares: Indicator = {
  id: "shares",
  part: "direction",
  analysis: "A1",
  cohort: cohorts.chain,
  truncation: truncations.twoWindows,
  source: sources.guideline,
  title: { zh: "各环节占比及变化", en: "Share of each node, and how it shifts" },
  definition: (scope) => ({
    zh: `环节数量占同一窗口${scope.windows ? `（${years(scope.windows.previous)}、${years(scope.windows.recent)}）` : ""}全链数量的比例，及两窗口之差。同一专利可属多个环节，占比之和可超过 100%。`,
    en: `Members of the node over those of the whole chain in the same window${scope.windows ? ` (${years(scope.windows.previous)}; ${years(scope.windows.recent)})` : ""}, and the difference. Shares may add to more than 100 % because nodes overlap.`,
  }),
  unit: { zh: "占比（0–1）", en: "share (0–1)" },
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    windowColumn(scope, "before"),
    shareColumn("share_before", { zh: "前期占比", en: "Share before" }),
    windowColumn(scope, "recent"),
    shareColumn("share_recent", { zh: "近期占比", en: "Share, recent" }),
    shareColumn("shift", { zh: "占比变化", en: "Shift" }),
  ],
  chart: { kind: "bar", x: "node", y: "shift" },
  sql: (scope) => sql`
    with counted as (${windowCounts(scope)}),
    shared as (
      select n.node, n.position, coalesce(c.before, 0) as before, coalesce(c.recent, 0) as recent,
        cast(coalesce(c.before, 0) as double) / nullif(t.before, 0) as share_before,
        cast(coalesce(c.recent, 0) as double) / nullif(t.recent, 0) as share_recent
      from node n left join counted c on c.node = n.node
      cross join (select before, recent from counted where node = '*') t
      where n.node <> '*'
    )
    select node, before, share_before, recent, share_recent, share_recent - share_before as shift
    from shared where ${scope.windows !== null} order by position`,
  reading(rows, scope) {
    const leaves = rows.filter(
      (row) => typeof row["shift"] === "number" && scope.nodes.some((node) => node.leaf && node.node === row["node"]),
    );
    const sorted = leaves.toSorted((a, b) => Number(b["shift"]) - Number(a["shift"]));
    const [up, down] = [sorted[0], sorted.at(-1)];
    if (!up || !down || up === down) return [];
    const [a, b] = [scope.label("node", up["node"]), scope.label("node", down["node"])];
    const text: Both = {
      zh: `占比上升最多的末级环节是${a.zh}（${points(up["shift"])} 个百分点），下降最多（或上升最少）的是${b.zh}（${points(down["shift"])} 个百分点）。`,
      en: `Among end nodes ${a.en} gains most (${points(up["shift"])} points) and ${b.en} gains least or loses most (${points(down["shift"])} points).`,
    };
    return [text];
  },
  caveats: (_, scope) => (scope.windows === null ? noWindows() : []),
};
