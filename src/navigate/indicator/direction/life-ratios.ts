import { sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn, yearColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { fixed, incompleteYears } from "../say.ts";
import { yearRows } from "./trend.ts";

/** Below this many inventions in five years their ratio jumps with every single one. */
const inventionsMin = 10;

/**
 * The four ratios by which Chinese textbooks tell the life cycle of a technology, for each node and year.
 *
 * in     node_count, node; members of the Chinese office only
 * out    one row per node and year from the period's fifth: inventions (a), utility models (b), designs (c), growth v = a / A,
 *        maturity α = a / (a + b), ageing β = (a + b) / (a + b + c), novelty N = √(v² + α²); incomplete
 * unit   ratios; A are the inventions of this year and the four before
 * limit  made for applications counted by type: of a family the type is its representative's. Only offices with utility models and
 *        designs give α and β a meaning, so others are left out; null below ten inventions in five years, or where a sum is nought
 * from   陈燕等《专利信息采集与分析》 and other textbooks; the reading of the trend (v rising: growth; α falling: maturity; β falling: ageing)
 *        is theirs
 */
export const lifeRatios: Indicator = {
  id: "life-ratios",
  part: "direction",
  analysis: "A3",
  title: { zh: "技术生命周期指标（v、α、β、N）", en: "Textbook ratios of the life cycle (v, α, β, N)" },
  definition: () => ({
    zh: `仅统计中国专利（代表文献为 CN）。a、b、c 为当年发明、实用新型、外观设计数量，A 为当年及前四年发明数量：技术生长率 v=a/A；技术成熟系数 α=a/(a+b)；技术衰老系数 β=(a+b)/(a+b+c)；新技术特征系数 N=√(v²+α²)。五年发明不足 ${inventionsMin} 件不计算 v 与 N。本指标按申请分类型统计；以专利族计数时，类型取代表文献的类型。`,
    en: `Chinese patents only (representative publication of CN). a, b, c are the inventions, utility models and designs of the year, A the inventions of this year and the four before: growth v = a/A, maturity α = a/(a+b), ageing β = (a+b)/(a+b+c), novelty N = √(v²+α²). v and N are not computed below ${inventionsMin} inventions in five years. Made for applications by type; of a family the type is its representative's.`,
  }),
  unit: { zh: "比值", en: "ratio" },
  cohort: { zh: "环节内中国专利", en: "Chinese patents of the node" },
  truncation: {
    zh: "不完整年份已标出：发明公布晚于实用新型授权，末尾年份的 a、v、α 偏低",
    en: "Incomplete years are marked: inventions appear later than utility models, so a, v and α fall at the end",
  },
  source: { zh: "专利信息分析教材通用公式", en: "Chinese textbooks of patent analysis" },
  reads: ["node", "node_member", "member"],
  columns: (scope) => {
    const of = (key: string, type: string, zh: string, en: string) =>
      membersColumn(scope, { node: "node", year: "year", type: `=${type}`, office: "=CN" }, key, { zh, en });
    return [
      nodeColumn,
      yearColumn,
      of("inventions", "invention", "发明（a）", "Inventions (a)"),
      of("utility_models", "utility_model", "实用新型（b）", "Utility models (b)"),
      of("designs", "design", "外观设计（c）", "Designs (c)"),
      numberColumn("growth_ratio", { zh: "生长率 v", en: "v" }),
      numberColumn("maturity", { zh: "成熟系数 α", en: "α" }),
      numberColumn("ageing", { zh: "衰老系数 β", en: "β" }),
      numberColumn("novelty", { zh: "新技术特征 N", en: "N" }),
      flagColumn("incomplete", { zh: "数据不完整", en: "Incomplete" }),
    ];
  },
  chart: { kind: "line", x: "year", y: "maturity", series: "node", incomplete: "incomplete" },
  sql: ({ period, completeTo }) => sql`
    with counted as (
      select node, year, sum(case when type = 'invention' then members else 0 end) as a, sum(case when type = 'utility_model' then members else 0 end) as b,
        sum(case when type = 'design' then members else 0 end) as c
      from node_count where office = 'CN' group by node, year
    ),
    dense as (
      select n.node, n.position, y.year, coalesce(c.a, 0) as a, coalesce(c.b, 0) as b, coalesce(c.c, 0) as c
      from node n cross join (values ${yearRows(period)}) as y(year)
      left join counted c on c.node = n.node and c.year = y.year
    ),
    summed as (
      select dense.*, sum(a) over (partition by node order by year rows between 4 preceding and current row) as five from dense
    ),
    told as (
      select node, position, year, a, b, c, case when five >= ${inventionsMin} then cast(a as double) / five end as v,
        cast(a as double) / nullif(a + b, 0) as alpha, cast(a + b as double) / nullif(a + b + c, 0) as beta
      from summed
    )
    select node, year, cast(a as integer) as inventions, cast(b as integer) as utility_models, cast(c as integer) as designs, v as growth_ratio, alpha as maturity, beta as ageing,
      sqrt(v * v + alpha * alpha) as novelty, year > ${completeTo ?? period[0] - 1} as incomplete
    from told
    where year >= ${period[0] + 4} and exists (select 1 from dense d where d.b + d.c > 0)
    order by position, year`,
  reading(rows) {
    const chain = rows.filter(
      (row) => row["node"] === "*" && row["incomplete"] !== true && typeof row["growth_ratio"] === "number",
    );
    const [first, last] = [chain[0], chain.at(-1)];
    if (!first || !last || first === last) return [];
    return [
      {
        zh: `全链生长率 v 由 ${String(first["year"])} 年的 ${fixed(first["growth_ratio"])} 变为 ${String(last["year"])} 年的 ${fixed(last["growth_ratio"])}，成熟系数 α 由 ${fixed(first["maturity"])} 变为 ${fixed(last["maturity"])}。`,
        en: `For the whole chain v goes from ${fixed(first["growth_ratio"])} in ${String(first["year"])} to ${fixed(last["growth_ratio"])} in ${String(last["year"])}, α from ${fixed(first["maturity"])} to ${fixed(last["maturity"])}.`,
      },
    ];
  },
  caveats: (rows, scope) =>
    rows.length === 0
      ? [
          {
            zh: "数据中没有中国实用新型或外观设计（或期间不足五年），四项指标无意义，未计算。",
            en: "The data have no Chinese utility models or designs (or the period has fewer than five years), so the ratios mean nothing and are not computed.",
          },
        ]
      : incompleteYears(scope),
};
