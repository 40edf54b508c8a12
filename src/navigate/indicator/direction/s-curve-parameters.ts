import { sql } from "#engine";
import { nodeColumn, numberColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { fixed } from "../say.ts";
import { cohorts, sources } from "../statements.ts";

/**
 * What are the parameters of each node's S-curve, and how well does it fit?
 *
 * in     figure `s-curve`
 * out    one row per fitted node: α and t0 with 95 % intervals, years from 10 to 90 % of K (ln 81 / α), complete years, dispersion, R²
 * unit   α per year; t0 as a year with its part (2014.5: half of K is reached in the middle of 2015); years
 * limit  t0 is null where no ceiling is identified. R² of cumulative numbers is near 1 for any curve that rises: judge by the
 *        dispersion, which is 1 where yearly numbers scatter by chance alone
 * from   Δt(10–90) = ln 81 / α
 */
export const sCurveParameters: Indicator = {
  id: "s-curve-parameters",
  part: "direction",
  analysis: "A3",
  source: sources.lifeCycle,
  title: { zh: "S 曲线参数与拟合优度", en: "Parameters of the S-curves" },
  definition: () => ({
    zh: "α 为增长速率，t0 为达到上限一半的时点（年末为整年），Δt 为从上限 10% 到 90% 所需年数 ln81/α。离散度为逐年数量的方差与均值之比（至少为 1），越大越不合；累计量的 R² 对任何上升曲线都接近 1，仅供对照。",
    en: "α is the rate, t0 the time at which half of the ceiling is reached (a whole number is the end of that year), Δt the years from 10 to 90 % of the ceiling, ln 81 / α. Dispersion is variance over mean of the yearly numbers (at least 1): the larger, the worse the fit. R² of cumulative numbers is near 1 for any rising curve and given for comparison only.",
  }),
  unit: { zh: "每年；年", en: "per year; years" },
  cohort: cohorts.ownYears,
  truncation: { zh: "不完整年份不参与拟合", en: "incomplete years take no part in the fit" },
  reads: ["node", "node_member", "member"],
  from: ["s-curve"],
  columns: () => [
    nodeColumn,
    numberColumn("rate", { zh: "α", en: "α" }),
    numberColumn("rate_low", { zh: "α 的 95% 下限", en: "α from" }),
    numberColumn("rate_high", { zh: "α 的 95% 上限", en: "α to" }),
    { key: "middle", title: { zh: "t0", en: "t0" }, kind: "year" },
    { key: "middle_low", title: { zh: "t0 的 95% 下限", en: "t0 from" }, kind: "year" },
    { key: "middle_high", title: { zh: "t0 的 95% 上限", en: "t0 to" }, kind: "year" },
    numberColumn("span", { zh: "Δt10–90（年）", en: "Δt10–90 (years)" }),
    numberColumn("years", { zh: "完整年份（n）", en: "Complete years (n)" }),
    numberColumn("dispersion", { zh: "离散度", en: "Dispersion" }),
    numberColumn("r2", { zh: "R²（累计）", en: "R² (cumulative)" }),
  ],
  sql: () => sql`select node from node order by position`,
  finish(_, __, before) {
    const keys = ["rate", "rate_low", "rate_high", "middle", "middle_low", "middle_high"] as const;
    return (before.get("s-curve") ?? [])
      .filter((row) => row["stage"] !== "too_few")
      .map((row) => ({
        node: row["node"] ?? null,
        ...Object.fromEntries(keys.map((key) => [key, row[key] ?? null])),
        span: typeof row["rate"] === "number" ? Math.log(81) / row["rate"] : null,
        years: row["years"] ?? null,
        dispersion: row["dispersion"] ?? null,
        r2: row["r2"] ?? null,
      }));
  },
  reading(rows, scope) {
    const known = rows.filter((row) => typeof row["span"] === "number" && row["node"] !== "*");
    const quick = known.toSorted((a, b) => Number(a["span"]) - Number(b["span"]))[0];
    if (!quick) return [];
    const label = scope.label("node", quick["node"]);
    return [
      {
        zh: `周期最短的环节是${label.zh}：从上限的 10% 到 90% 约 ${fixed(quick["span"], 1)} 年。`,
        en: `${label.en} runs through its curve quickest: about ${fixed(quick["span"], 1)} years from 10 to 90 % of the ceiling.`,
      },
    ];
  },
  caveats(rows, scope) {
    const poor = rows.filter((row) => Number(row["dispersion"]) > 5).map((row) => scope.label("node", row["node"]));
    if (poor.length === 0) return [];
    return [
      {
        zh: `逐年数量明显偏离单一曲线（离散度大于 5）：${poor.map(({ zh }) => zh).join("、")}；其阶段须谨慎使用。`,
        en: `Yearly numbers depart clearly from one curve (dispersion above 5): ${poor.map(({ en }) => en).join(", ")}; use their stages with care.`,
      },
    ];
  },
};
