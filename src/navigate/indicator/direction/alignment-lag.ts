import { sql } from "#engine";
import { correlate, pairsMin } from "../../method/correlation.ts";
import { flagColumn, nodeColumn, numberColumn } from "../column.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { fixed } from "../say.ts";
import { noOutput } from "./alignment.ts";

const lags = [-3, -2, -1, 0, 1, 2, 3, 4, 5] as const;

/**
 * Do shares of patents and of output move together, and which goes first?
 *
 * in     figure `alignment`: share of patents and of output per node and year
 * out    one row per node and lag from −3 to +5: n (pairs of years), r with its 95 % interval, r of the yearly changes, p (times the
 *        number of lags), clear (p at most 0.05, and the changes correlate with the same sign at p at most 0.05)
 * unit   Pearson's r; a lag of +2 holds this year's patents against the output two years later: patents lead
 * limit  complete years; null below five pairs. Two shares that drift correlate without any tie: the r of the changes is the sterner
 *        test. A correlation is no cause
 * from   Pearson; Fisher's z for the interval; Bonferroni over the nine lags
 */
export const alignmentLag: Indicator = {
  id: "alignment-lag",
  part: "direction",
  analysis: "A1",
  title: { zh: "专利与产值的时滞相关", en: "Patents and output: correlation by lag" },
  definition: () => ({
    zh: `同一环节专利占比与滞后 L 年的产值占比的皮尔逊相关系数 r（L 为正表示专利先行），附年对数 n 与 95% 区间（Fisher z），以及逐年变化量之间的 r。p 值按九个时滞作 Bonferroni 修正。不足 ${pairsMin} 对年份不计算。两个有趋势的序列即使无关也会相关，故变化量也须同向且 p≤0.05 才标为“明显”；相关不等于因果。`,
    en: `Pearson's r between a node's share of patents and its share of output L years later (L above nought: patents lead), with n, the 95 % interval (Fisher's z), and r between the yearly changes. p is multiplied by the nine lags (Bonferroni). Not computed below ${pairsMin} pairs of years. Two drifting series correlate without any tie, so the changes must correlate too (same sign, p at most 0.05) for a lag to be called clear; correlation is no cause.`,
  }),
  unit: { zh: "相关系数 r（−1–1）", en: "correlation r (−1 to 1)" },
  cohort: { zh: "给出产值的环节的各年", en: "years of the nodes whose output is given" },
  truncation: { zh: "不完整年份的专利占比不参与", en: "incomplete years of patents take no part" },
  source: { zh: "皮尔逊相关；Fisher z；Bonferroni 修正", en: "Pearson; Fisher's z; Bonferroni" },
  reads: ["node", "node_member", "member", "node_output"],
  from: ["alignment"],
  columns: () => [
    nodeColumn,
    numberColumn("lag", { zh: "时滞 L（年）", en: "Lag L (years)" }),
    numberColumn("n", { zh: "年对数 n", en: "Pairs n" }),
    numberColumn("r", { zh: "r", en: "r" }),
    numberColumn("r_low", { zh: "95% 下限", en: "95 % from" }),
    numberColumn("r_high", { zh: "95% 上限", en: "to" }),
    numberColumn("r_changes", { zh: "变化量的 r", en: "r of changes" }),
    numberColumn("p", { zh: "p（修正）", en: "p (corrected)" }),
    flagColumn("clear", { zh: "明显", en: "Clear" }),
  ],
  chart: { kind: "line", x: "lag", y: "r", series: "node" },
  sql: () => sql`select distinct node from node_output order by node`,
  finish: (_, __, before) => {
    const rows = before.get("alignment") ?? [];
    return [...new Set(rows.map((row) => row["node"] ?? null))].flatMap((node) =>
      lagRows(rows.filter((row) => row["node"] === node)),
    );
  },
  reading(rows, scope) {
    return [...new Set(rows.map((row) => row["node"] ?? null))].flatMap((node) => {
      const best = rows
        .filter((row) => row["node"] === node && row["clear"] === true)
        .toSorted((a, b) => Math.abs(Number(b["r"])) - Math.abs(Number(a["r"])))[0];
      if (!best) return [];
      const [label, lag] = [scope.label("node", node), Number(best["lag"])];
      const zh = lag > 0 ? `专利领先产值 ${lag} 年` : lag < 0 ? `专利落后产值 ${-lag} 年` : "两者同步";
      const en = lag > 0 ? `patents lead by ${lag} years` : lag < 0 ? `patents follow by ${-lag} years` : "both move at once";
      return [
        {
          zh: `${label.zh}：${zh}时相关最强（r=${fixed(best["r"])}，n=${String(best["n"])}）。`,
          en: `${label.en}: the tie is strongest where ${en} (r = ${fixed(best["r"])}, n = ${String(best["n"])}).`,
        },
      ];
    });
  },
  caveats: (rows) => (rows.length === 0 ? noOutput() : []),
};

function lagRows(own: readonly FigureRow[]): FigureRow[] {
  const series = (key: string, complete: boolean) =>
    new Map(
      own
        .filter((row) => typeof row[key] === "number" && (!complete || row["incomplete"] !== true))
        .map((row): [number, number] => [Number(row["year"]), Number(row[key])]),
    );
  const [patents, output] = [series("patent_share", true), series("output_share", false)];
  return lags.map((lag) => {
    const found = correlate(paired(patents, output, lag));
    const changes = correlate(paired(changed(patents), changed(output), lag));
    const p = found.p === null ? null : Math.min(1, found.p * lags.length);
    const agrees =
      found.r !== null &&
      changes.r !== null &&
      changes.p !== null &&
      changes.p <= 0.05 &&
      Math.sign(found.r) === Math.sign(changes.r);
    return {
      node: own[0]?.["node"] ?? null,
      lag,
      n: found.n,
      r: found.r,
      r_low: found.low,
      r_high: found.high,
      r_changes: changes.r,
      p,
      clear: p !== null && p <= 0.05 && agrees,
    };
  });
}

type Series = ReadonlyMap<number, number>;

function paired(first: Series, second: Series, lag: number): [number, number][] {
  return [...first].flatMap(([year, value]) => {
    const later = second.get(year + lag);
    return later === undefined ? [] : [[value, later] as [number, number]];
  });
}

function changed(series: Series): Series {
  return new Map(
    [...series].flatMap(([year, value]) => {
      const earlier = series.get(year - 1);
      return earlier === undefined ? [] : [[year, value - earlier] as [number, number]];
    }),
  );
}
