import { sql } from "#engine";
import { fitLogistic, type Estimate } from "../../method/logistic.ts";
import { membersColumn, nodeColumn, numberColumn, shareColumn, windowOpens } from "../column.ts";
import type { FigureRow, Indicator, Scope } from "../indicator.ts";
import { listed, percent, whole } from "../say.ts";
import { yearRows } from "./trend.ts";
import { cohorts } from "../statements.ts";

/** Fewer tell no curve of three parameters. */
const curveYearsMin = 8;
const curveMembersMin = 50;
const filedYearsMin = 5;

/** The complete years of the period, which alone are fitted. */
export function completeWindow({ period, completeTo }: Scope): readonly [number, number] {
  return [period[0], completeTo ?? period[0] - 1];
}

/**
 * How far along its S-curve is each node?
 *
 * in     node_count, node; complete years only
 * out    one row per node: members, the part of the ceiling K reached and K itself with 95 % intervals, stage by 10, 50 and 90 % of
 *        K (introduction | growth | mature | saturation | unclear | not_identified | too_few); and, for the figures that rest on
 *        it, α, t0 and the goodness of fit
 * unit   cumulative members; share of K (0–1)
 * limit  eight complete years, 50 members and five years with any; where the counts tell no ceiling, K, its share and t0 are null
 *        and only what bounds them is given; `unclear` where the interval reaches over more than two stages. The curve is one wave:
 *        a second one, or a field cut by law, does not fit and shows as dispersion
 * from   Y(t) = K/(1 + e^(−α(t − t0))), fitted to yearly counts by maximum likelihood with intervals by profile likelihood
 *        (`method/logistic.ts`); least squares on cumulative numbers, as in textbooks, gives intervals far too narrow
 */
export const sCurve: Indicator = {
  id: "s-curve",
  part: "direction",
  analysis: "A3",
  title: { zh: "技术生命周期（S 曲线拟合）", en: "Stage of life (fitted S-curve)" },
  definition: (scope) => {
    const [from, to] = completeWindow(scope);
    return {
      zh: `以累计数量的逻辑斯蒂曲线 Y(t)=K/(1+e^(−α(t−t0))) 拟合 ${from}–${to} 年（完整年份）的逐年数量（泊松最大似然；按离散度放宽的剖面似然 95% 区间，界限取学生 t 分布）。阶段按已达 K 的比例：10% 以下萌芽期，10–50% 成长期，50–90% 成熟期，90% 以上饱和期；区间跨越两个以上阶段为“不明”。仍呈指数增长等无法判定上限的环节标为“上限不可识别”，只给出区间的已知一端。不足 ${curveYearsMin} 个完整年份或 ${curveMembersMin} 件不拟合。曲线只描述一轮增长，不是预测。`,
      en: `The logistic curve of cumulative numbers, Y(t) = K/(1 + e^(−α(t − t0))), fitted to the yearly numbers of ${from}–${to} (complete years; Poisson maximum likelihood, 95 % profile-likelihood intervals widened by the dispersion, by Student's t). Stage by the part of K reached: below 10 % introduction, to 50 % growth, to 90 % mature, above saturation; unclear where the interval spans more than two stages. Where the numbers tell no ceiling, as in growth at one rate, K is not identified and only the known end of its interval is given. Not fitted below ${curveYearsMin} complete years or ${curveMembersMin} members. One wave of growth is described, nothing is forecast.`,
    };
  },
  unit: { zh: "累计数量；占上限的比例（0–1）", en: "cumulative members; share of the ceiling (0–1)" },
  cohort: cohorts.ownYears,
  truncation: { zh: "不完整年份不参与拟合", en: "incomplete years take no part in the fit" },
  source: {
    zh: "逻辑斯蒂增长模型；剖面似然（Venzon–Moolgavkar 1988）；阶段界限为 10%/50%/90%",
    en: "Logistic growth; profile likelihood (Venzon and Moolgavkar 1988); stages at 10, 50 and 90 %",
  },
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    membersColumn(scope, { node: "node", ...windowOpens(completeWindow(scope)) }),
    shareColumn("reached", { zh: "已达上限比例", en: "Share of K reached" }),
    shareColumn("reached_low", { zh: "95% 下限", en: "95 % from" }),
    shareColumn("reached_high", { zh: "95% 上限", en: "to" }),
    numberColumn("ceiling", { zh: "上限 K", en: "Ceiling K" }),
    numberColumn("ceiling_low", { zh: "K 的 95% 下限", en: "K from" }),
    numberColumn("ceiling_high", { zh: "K 的 95% 上限", en: "K to" }),
    { key: "stage", title: { zh: "阶段", en: "Stage" }, kind: "verdict" },
  ],
  chart: { kind: "bar", x: "node", y: "reached" },
  sql: (scope) => sql`
    with counted as (select node, year, cast(sum(members) as bigint) as members from node_count group by node, year)
    select n.node, y.year, coalesce(c.members, 0) as members
    from node n cross join (values ${yearRows(scope.period)}) as y(year)
    left join counted c on c.node = n.node and c.year = y.year
    where y.year <= ${completeWindow(scope)[1]}
    order by n.position, y.year`,
  finish(rows, scope) {
    const nodes = [...new Set(rows.map((row) => row["node"]))];
    return nodes.map((node) => {
      const counts = rows.filter((row) => row["node"] === node).map((row) => Number(row["members"]));
      return { node: node ?? null, ...curveRow(scope.period[0], counts) };
    });
  },
  reading(rows, scope) {
    const told = [
      ["introduction", "萌芽期", "in introduction"],
      ["growth", "成长期", "in growth"],
      ["mature", "成熟期", "mature"],
      ["saturation", "饱和期", "saturated"],
    ] as const;
    const sentences = told.flatMap(([stage, zh, en]) => {
      const names = listed(
        rows.filter((row) => row["stage"] === stage && row["node"] !== "*").map((row) => scope.label("node", row["node"])),
      );
      return names.zh === ""
        ? []
        : [{ zh: `按拟合曲线处于${zh}的环节：${names.zh}。`, en: `By the fitted curve ${en}: ${names.en}.` }];
    });
    const chain = rows.find((row) => row["node"] === "*");
    if (typeof chain?.["reached"] !== "number") return sentences;
    return [
      {
        zh: `全链已达拟合上限的 ${percent(chain["reached"])}（95% 区间 ${percent(chain["reached_low"])}–${percent(chain["reached_high"])}），上限约 ${whole(chain["ceiling"])}。`,
        en: `The whole chain has reached ${percent(chain["reached"])} of its fitted ceiling (95 % interval ${percent(chain["reached_low"])} to ${percent(chain["reached_high"])}), about ${whole(chain["ceiling"])}.`,
      },
      ...sentences,
    ];
  },
  caveats(rows, scope) {
    const of = (stage: string) =>
      listed(rows.filter((row) => row["stage"] === stage).map((row) => scope.label("node", row["node"])));
    const [open, few] = [of("not_identified"), of("too_few")];
    return [
      ...(rows.length === 0 || few.zh === ""
        ? rows.length === 0
          ? [{ zh: "没有完整年份，未作拟合。", en: "No year is complete, so no curve is fitted." }]
          : []
        : [{ zh: `年份或数量不足、未拟合：${few.zh}。`, en: `Too few years or members for a curve: ${few.en}.` }]),
      ...(open.zh === ""
        ? []
        : [
            {
              zh: `数据未显示增长上限（按单一速率增长或下降同样拟合）：${open.zh}。`,
              en: `The numbers show no ceiling (one rate of growth or fall fits as well): ${open.en}.`,
            },
          ]),
    ];
  },
};

function curveRow(firstYear: number, counts: readonly number[]): FigureRow {
  const members = counts.reduce((sum, count) => sum + count, 0);
  const filed = counts.filter((count) => count > 0).length;
  const years = counts.length;
  const none = {
    members,
    years,
    ...spread("reached", null),
    ...spread("ceiling", null),
    ...spread("rate", null),
    ...spread("middle", null),
    dispersion: null,
    r2: null,
  };
  if (years < curveYearsMin || members < curveMembersMin || filed < filedYearsMin) return { ...none, stage: "too_few" };
  const fit = fitLogistic(firstYear, counts);
  const round = ({ value, low, high }: Estimate): Estimate => ({
    value: Math.round(value),
    low: low === null ? null : Math.round(low),
    high: high === null ? null : Math.round(high),
  });
  const shown = (key: string, estimate: Estimate) => {
    const found = spread(key, estimate);
    return fit.identified ? found : { ...found, [key]: null };
  };
  return {
    members,
    years,
    ...shown("reached", fit.reached),
    ...shown("ceiling", round(fit.ceiling)),
    ...shown("rate", fit.rate),
    ...shown("middle", fit.middle),
    dispersion: fit.dispersion,
    r2: fit.r2,
    stage: fit.identified ? stageOf(fit.reached) : "not_identified",
  };
}

function spread(key: string, estimate: Estimate | null): FigureRow {
  return { [key]: estimate?.value ?? null, [`${key}_low`]: estimate?.low ?? null, [`${key}_high`]: estimate?.high ?? null };
}

const stages = ["introduction", "growth", "mature", "saturation"] as const;

/** The stage of what is reached; unclear where its interval reaches over more than two of them. */
function stageOf({ value, low, high }: Estimate): string {
  const place = (part: number) => (part < 0.1 ? 0 : part < 0.5 ? 1 : part < 0.9 ? 2 : 3);
  return place(high ?? 1) - place(low ?? 0) > 1 ? "unclear" : (stages[place(value)] ?? "unclear");
}
