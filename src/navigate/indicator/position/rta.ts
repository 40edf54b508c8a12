import { sql, type Sql } from "#engine";
import { pathRule } from "../../rule/path.ts";
import { flagColumn, membersColumn, nodeColumn, numberColumn, placeColumn, shareColumn } from "../column.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { fixed, listed, percent, whole } from "../say.ts";
import { gammaBelow, gammaQuantile } from "./gamma-quantile.ts";
import { truncations } from "../statements.ts";

/** What the shrunk index adds to what is observed and to what is expected: a place with few patents is drawn towards 1. */
const shrinkage = 5;
/** The shrunk index is the mean of a gamma posterior (prior of shape and rate 5, Poisson counts); so are its bounds. */
const interval = [0.025, 0.975] as const;
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
 * Bounds of the shrunk index: 95 % of what the ratio may be, given n observed where `expected` were.
 *
 * how    n ~ Poisson(expected · θ), θ ~ Gamma(5, 5): the posterior is Gamma(n + 5, expected + 5), its mean the shrunk index
 * from   Gelman et al., Bayesian Data Analysis, on rates of small areas; the strength of the prior is ours
 */
export function advantageBounds(n: number, expected: number): readonly [number, number] {
  const bound = (probability: number) => gammaQuantile(probability, n + shrinkage) / (expected + shrinkage);
  return [bound(interval[0]), bound(interval[1])];
}

/** Two-sided: how often chance alone would put the ratio as far on that side of 1, by the same posterior. */
export function advantageChance(n: number, expected: number): number {
  const below = gammaBelow(n + shrinkage, expected + shrinkage);
  return Math.min(1, 2 * Math.min(below, 1 - below));
}

/**
 * In which nodes is a place more at home than the world?
 *
 * in     node_place (node, place, members), node, place
 * out    one row per node and place (home and comparison regions): members, expected, rta, rsta, shrunk, low and high (95 % interval of
 *        the shrunk index), caution
 * unit   index; totals count a member once even where it belongs to several nodes or places
 * limit  marked where fewer than 5 are observed or expected; the world holds members of unknown region too
 */
export const rta: Indicator = {
  id: "rta",
  part: "position",
  analysis: "B1",
  cohort: { zh: "同一环节的世界总量与该区域的全链总量。", en: "The world in the same node, and the region in the whole chain." },
  truncation: truncations.allYears,
  source: {
    zh: "显示性技术优势（Soete 1987；RSTA 见 Laursen 1998）；小数收缩为本系统所加。",
    en: "Revealed technology advantage (Soete 1987; RSTA after Laursen 1998); shrinkage of small counts is ours.",
  },
  title: { zh: "相对技术优势（RTA）", en: "Revealed technology advantage (RTA)" },
  definition: () => ({
    zh: `RTA =（区域在该环节的数量/区域全链数量）÷（全球该环节数量/全球全链数量）；大于 1 表示该区域在此环节相对专长。RSTA =（RTA−1）/（RTA+1）。收缩值 =（观察数+${shrinkage}）/（期望数+${shrinkage}），数量少时向 1 收缩，路径判断采用此值；下限、上限为其 95% 区间（伽马—泊松后验），不含 1 者方可称为优势或劣势。观察数或期望数低于 ${cautionBelow} 的加注。`,
    en: `RTA = (members of the place in the node / in the whole chain) ÷ (the world's in the node / in the whole chain); above 1 the place is relatively specialised. RSTA = (RTA − 1)/(RTA + 1). Shrunk = (observed + ${shrinkage})/(expected + ${shrinkage}), which draws small counts towards 1 and is what the path uses; low and high hold it with 95 % (gamma–Poisson posterior), and only an interval without 1 tells of an advantage or a disadvantage. Marked where fewer than ${cautionBelow} are observed or expected.`,
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
    { key: "low", title: { zh: "下限（95%）", en: "Low (95 %)" }, kind: "ratio" },
    { key: "high", title: { zh: "上限（95%）", en: "High (95 %)" }, kind: "ratio" },
    shareColumn("known", { zh: "区域已知", en: "Region known" }),
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
        o.members as row_total, w.members as col_total, t.members as total,
        1 - cast(u.members as double) / nullif(w.members, 0) as known
      from filled a
      join filled o on o.node = '*' and o.place = a.place
      join filled w on w.node = a.node and w.place = 'world'
      join filled t on t.node = '*' and t.place = 'world'
      join filled u on u.node = a.node and u.place = 'unknown'
      where a.node <> '*' and a.role in ('home', 'compare')
    )
    select node, place, n as members, expected, rta, rsta, shrunk, known, caution
    from (${revealedAdvantage(sql`select * from cells`)}) computed
    order by node_position, place_position`,
  finish: (rows) =>
    rows.map(({ caution, known, ...row }) => {
      const marks = { known: known ?? null, caution: caution ?? null };
      if (typeof row["expected"] !== "number") return { ...row, low: null, high: null, ...marks };
      const [low, high] = advantageBounds(Number(row["members"]), row["expected"]);
      return { ...row, low, high, ...marks };
    }),
  reading(rows, scope) {
    const home = rows.filter(
      (row) => row["place"] === scope.home.region && scope.nodes.some((node) => node.leaf && node.node === row["node"]),
    );
    // Where most regions are unknown, a place may seem weak for want of addresses.
    const isTold = (row: FigureRow) => Number(row["known"] ?? 0) >= pathRule.thresholds.knownRegionMin;
    const sure = home.filter((row) => row["caution"] !== true && typeof row["rta"] === "number" && isTold(row));
    const sorted = sure.toSorted((a, b) => Number(b["shrunk"]) - Number(a["shrunk"]));
    const [best, worst] = [sorted[0], sorted.at(-1)];
    if (!best || !worst || best === worst) return [];
    const [a, b, place] = [
      scope.label("node", best["node"]),
      scope.label("node", worst["node"]),
      scope.label("region", scope.home.region),
    ];
    const clear = (test: (row: (typeof home)[number]) => boolean) =>
      listed(home.filter(test).map((row) => scope.label("node", row["node"])));
    const [above, below] = [
      clear((row) => isTold(row) && Number(row["low"]) > 1),
      clear((row) => isTold(row) && Number(row["high"]) < 1),
    ];
    const none = { zh: "无", en: "none" };
    return [
      {
        zh: `${place.zh} RTA 区间高于 1（相对优势确定）的环节：${above.zh || none.zh}；低于 1（相对劣势确定）：${below.zh || none.zh}。`,
        en: `Nodes where the interval of ${place.en}'s RTA lies above 1 (a clear advantage): ${above.en || none.en}; below 1 (a clear disadvantage): ${below.en || none.en}.`,
      },
      {
        zh: `${place.zh}最突出的专长环节是${a.zh}（RTA ${fixed(best["rta"])}，n=${whole(best["members"])}），最弱的是${b.zh}（RTA ${fixed(worst["rta"])}，n=${whole(worst["members"])}）。`,
        en: `${place.en} is most specialised in ${a.en} (RTA ${fixed(best["rta"])}, n = ${whole(best["members"])}) and least in ${b.en} (RTA ${fixed(worst["rta"])}, n = ${whole(worst["members"])}).`,
      },
    ];
  },
  caveats(rows, scope) {
    const few = rows.filter((row) => row["caution"] === true).length;
    const least = pathRule.thresholds.knownRegionMin;
    const blind = rows.filter((row) => row["place"] === scope.home.region && Number(row["known"] ?? 0) < least);
    const unknown = listed(blind.map((row) => scope.label("node", row["node"])));
    return [
      ...(blind.length === 0
        ? []
        : [
            {
              zh: `区域已知比例低于 ${percent(least)}、不作优劣势判断的环节：${unknown.zh}。`,
              en: `Regions known of less than ${percent(least)}, so that no advantage is told: ${unknown.en}.`,
            },
          ]),
      ...(few === 0
        ? []
        : [
            {
              zh: `${few} 个单元格数量过少（观察数或期望数低于 ${cautionBelow}），指数不稳定。`,
              en: `${few} cells rest on fewer than ${cautionBelow} observed or expected: their index is unstable.`,
            },
          ]),
    ];
  },
};
