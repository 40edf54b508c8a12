import { sql, type Sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn, placeColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { fixed, whole } from "../say.ts";

/** What the shrunk index adds to what is observed and to what is expected: a place with few patents is drawn towards 1. */
const shrinkage = 5;
/** Below this many observed or expected, the index is marked. */
const cautionBelow = 5;

/**
 * Revealed technology advantage from counts.
 *
 * in     cells(row, col, n, row_total, col_total, total)
 * out    row, col, n, expected, rta, rsta, shrunk, caution
 * unit   rta 0…∞, 1 = the world's weight; rsta −1…1; shrunk = (n + 5) / (expected + 5)
 * from   Balassa/Soete: (P_ij / Σ_j P_ij) / (Σ_i P_ij / ΣΣ P_ij); RSTA = (RTA − 1) / (RTA + 1)
 */
export function revealedAdvantage(cells: Sql): Sql {
  return sql`
    select ordered.*, n / nullif(expected, 0) as rta,
      (n - expected) / nullif(n + expected, 0) as rsta,
      (n + ${shrinkage}) / (expected + ${shrinkage}) as shrunk,
      n < ${cautionBelow} or expected < ${cautionBelow} as caution
    from (
      select cells.*, cast(row_total as double) * col_total / nullif(total, 0) as expected from (${cells}) cells
    ) ordered`;
}

/**
 * In which nodes is a place more at home than the world?
 *
 * in     node_place (node, place, members), node, place
 * out    one row per node and place (home and comparison regions): members, expected, rta, rsta, shrunk, caution
 * unit   index; totals count a member once even where it belongs to several nodes or places
 * limit  marked where fewer than 5 are observed or expected; the world holds members of unknown region too
 */
export const rta: Indicator = {
  id: "rta",
  part: "position",
  analysis: "B1",
  title: { zh: "相对技术优势（RTA）", en: "Revealed technology advantage (RTA)" },
  definition: () => ({
    zh: `RTA =（区域在该环节的数量/区域全链数量）÷（全球该环节数量/全球全链数量）；大于 1 表示该区域在此环节相对专长。RSTA =（RTA−1）/（RTA+1）。收缩值 =（观察数+${shrinkage}）/（期望数+${shrinkage}），数量少时向 1 收缩，路径判断采用此值。观察数或期望数低于 ${cautionBelow} 的加注。`,
    en: `RTA = (members of the place in the node / in the whole chain) ÷ (the world's in the node / in the whole chain); above 1 the place is relatively specialised. RSTA = (RTA − 1)/(RTA + 1). Shrunk = (observed + ${shrinkage})/(expected + ${shrinkage}), which draws small counts towards 1 and is what the path uses. Marked where fewer than ${cautionBelow} are observed or expected.`,
  }),
  unit: { zh: "指数（1 = 全球水平）", en: "index (1 = the world's weight)" },
  reads: ["node", "place", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    placeColumn,
    membersColumn(scope, { node: "node", region: "place" }),
    numberColumn("expected", { zh: "期望数", en: "Expected" }),
    { key: "rta", title: { zh: "RTA", en: "RTA" }, kind: "ratio" },
    { key: "rsta", title: { zh: "RSTA", en: "RSTA" }, kind: "ratio" },
    { key: "shrunk", title: { zh: "RTA 收缩值", en: "RTA, shrunk" }, kind: "ratio" },
    flagColumn("caution", { zh: "数量少，慎用", en: "Few: with caution" }),
  ],
  chart: { kind: "heatmap", x: "place", y: "node", series: "shrunk" },
  pivot: { row: "node", column: "place", value: "rta" },
  sql: () => sql`
    with filled as (
      select n.node, n.position as node_position, p.place, p.role, p.position as place_position, coalesce(c.members, 0) as members
      from node n cross join place p left join node_place c on c.node = n.node and c.place = p.place
    ),
    cells as (
      select a.node, a.place, a.node_position, a.place_position, a.members as n,
        o.members as row_total, w.members as col_total, t.members as total
      from filled a
      join filled o on o.node = '*' and o.place = a.place
      join filled w on w.node = a.node and w.place = 'world'
      join filled t on t.node = '*' and t.place = 'world'
      where a.node <> '*' and a.role in ('home', 'compare')
    )
    select node, place, n as members, expected, rta, rsta, shrunk, caution
    from (${revealedAdvantage(sql`select * from cells`)}) computed
    order by node_position, place_position`,
  reading(rows, scope) {
    const home = rows.filter(
      (row) => row["place"] === scope.home.region && scope.nodes.some((node) => node.leaf && node.node === row["node"]),
    );
    const sure = home.filter((row) => row["caution"] !== true && typeof row["rta"] === "number");
    const sorted = sure.toSorted((a, b) => Number(b["shrunk"]) - Number(a["shrunk"]));
    const [best, worst] = [sorted[0], sorted.at(-1)];
    if (!best || !worst || best === worst) return [];
    const [a, b, place] = [
      scope.label("node", best["node"]),
      scope.label("node", worst["node"]),
      scope.label("region", scope.home.region),
    ];
    return [
      {
        zh: `${place.zh}最突出的专长环节是${a.zh}（RTA ${fixed(best["rta"])}，n=${whole(best["members"])}），最弱的是${b.zh}（RTA ${fixed(worst["rta"])}，n=${whole(worst["members"])}）。`,
        en: `${place.en} is most specialised in ${a.en} (RTA ${fixed(best["rta"])}, n = ${whole(best["members"])}) and least in ${b.en} (RTA ${fixed(worst["rta"])}, n = ${whole(worst["members"])}).`,
      },
    ];
  },
  caveats(rows) {
    const few = rows.filter((row) => row["caution"] === true).length;
    if (few === 0) return [];
    return [
      {
        zh: `${few} 个单元格数量过少（观察数或期望数低于 ${cautionBelow}），指数不稳定。`,
        en: `${few} cells rest on fewer than ${cautionBelow} observed or expected: their index is unstable.`,
      },
    ];
  },
};
