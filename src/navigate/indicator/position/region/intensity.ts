import { sql } from "#engine";
import { membersColumn, numberColumn, placeColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { fixed, whole } from "../../say.ts";
import { cohorts } from "../../statements.ts";

/**
 * How many patents stand against the people and the research spending of each place?
 *
 * in     region_statistic (population, rd_expenditure, grants, inventions_in_force), node_place, place
 * out    one row per place with a population or spending: members of the chain and per 10,000 inhabitants, inventions in force in the corpus and per
 *        10,000, year of the population; spending of the latest year whose next one has ended before the cut-off, grants of that next year,
 *        yield (grants per CNY 100 million)
 * unit   per 10,000 inhabitants (万人); grants and inventions in force are applications of the whole corpus, in or out of the chain
 * limit  of the region's own code only; a corpus collected for one industry knows that industry's grants and no others, so the yield compares
 *        places, and is no region's yield
 * from   每万人口发明专利拥有量; grants per CNY 100 million of R&D with a lag of one year (Dongguan's report of 2018)
 */
export const intensity: Indicator = {
  id: "intensity",
  part: "position",
  analysis: "B1",
  cohort: cohorts.comparedRegions,
  title: { zh: "专利与人口、研发投入的匹配", en: "Patents against people and research spending" },
  definition: () => ({
    zh: "每万人口数量以所示年份的常住人口为分母；研发产出 = 次年授权量 ÷ 当年研发经费支出（亿元），取次年已在截止日前结束的最近一年。授权与有效发明按全语料计：专题语料只反映该产业，区域之间可比，但不等于该区域的总体水平。数据来源随数列出。",
    en: "Per 10,000 inhabitants of the year shown; yield = grants of the next year ÷ research spending (CNY 100 million), of the latest year whose next one ended before the cut-off. Grants and inventions in force are those of the whole corpus: of a topical collection they compare places, and are no region's total. Sources stand beside.",
  }),
  unit: { zh: "项（件）/万人；授权/亿元", en: "per 10,000 inhabitants; grants per CNY 100 million" },
  truncation: { zh: "研发产出滞后一年，次年须完整", en: "yield lags one year, which must be over" },
  source: {
    zh: "常住人口、行业统计附表（见来源列）；东莞 2018 年报告的一年滞后",
    en: "side tables of population and statistics; lag of one year as in Dongguan's report of 2018",
  },
  reads: ["region_statistic", "place", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    placeColumn,
    numberColumn("population", { zh: "常住人口", en: "Population" }),
    { key: "population_year", title: { zh: "人口年份", en: "Its year" }, kind: "year" },
    membersColumn(scope, { region: "place" }),
    numberColumn("per_10000", { zh: "每万人", en: "Per 10,000" }),
    numberColumn("inventions_in_force", { zh: "有效发明（全语料）", en: "Inventions in force (corpus)" }),
    numberColumn("force_per_10000", { zh: "有效发明/万人", en: "In force per 10,000" }),
    numberColumn("rd_expenditure", { zh: "研发经费（亿元）", en: "R&D (CNY 100 million)" }),
    { key: "rd_year", title: { zh: "研发年份", en: "Its year" }, kind: "year" },
    numberColumn("grants", { zh: "次年授权（全语料）", en: "Grants of the next year (corpus)" }),
    numberColumn("yield", { zh: "授权/亿元研发", en: "Grants per CNY 100 million" }),
    { key: "source", title: { zh: "来源", en: "Source" }, kind: "text" },
  ],
  chart: { kind: "bar", x: "place", y: "per_10000" },
  sql: ({ cutOff }) => sql`
    with people as (
      select place, year, value, source from (
        select s.*, row_number() over (partition by place order by year desc) as latest
        from region_statistic s where measure = 'population' and year <= ${cutOff === null ? 9999 : Number(cutOff.slice(0, 4))}
      ) ranked where latest = 1
    ),
    spent as (
      select place, year, value, source from (
        select s.*, row_number() over (partition by place order by year desc) as latest
        from region_statistic s where measure = 'rd_expenditure' and year + 1 <= ${cutOff === null ? 9999 : Number(cutOff.slice(0, 4)) - (cutOff.endsWith("12-31") ? 0 : 1)}
      ) ranked where latest = 1
    ),
    granted as (select place, year, value from region_statistic where measure = 'grants'),
    in_force as (select place, value from region_statistic where measure = 'inventions_in_force')
    select p.place, o.value as population, o.year as population_year, coalesce(c.members, 0) as members, c.members * 10000.0 / nullif(o.value, 0) as per_10000,
      i.value as inventions_in_force, i.value * 10000.0 / nullif(o.value, 0) as force_per_10000, s.value as rd_expenditure, s.year as rd_year,
      case when s.place is not null then coalesce(g.value, 0) end as grants, coalesce(g.value, 0) / nullif(s.value, 0) as "yield",
      case when o.source is null or s.source is null or o.source = s.source then coalesce(o.source, s.source) else o.source || ' · ' || s.source end as source
    from place p
    left join people o on o.place = p.place
    left join spent s on s.place = p.place
    left join granted g on g.place = p.place and g.year = s.year + 1
    left join in_force i on i.place = p.place
    left join node_place c on c.place = p.place and c.node = '*'
    where o.place is not null or s.place is not null
    order by p.position`,
  reading(rows, scope) {
    const home = rows.find((row) => row["place"] === scope.home.region);
    const place = scope.label("region", scope.home.region);
    if (!home) {
      return [
        {
          zh: `未导入${place.zh}的常住人口和研发经费，无法计算匹配度（可导入人口表和行业统计表）。`,
          en: `No population and no research spending of ${place.en} was imported, so nothing can be set against them (import side tables of population and statistics).`,
        },
      ];
    }
    return [
      {
        zh: `${place.zh}产业链专利每万人 ${fixed(home["per_10000"])}${typeof home["yield"] === "number" ? `，每亿元研发经费次年授权 ${fixed(home["yield"])}` : ""}（常住人口 ${whole(home["population"])}，${String(home["population_year"] ?? "–")} 年）。`,
        en: `${place.en} has ${fixed(home["per_10000"])} of the chain per 10,000 inhabitants${typeof home["yield"] === "number" ? ` and ${fixed(home["yield"])} grants per CNY 100 million of R&D a year later` : ""} (population ${whole(home["population"])} in ${String(home["population_year"] ?? "–")}).`,
      },
    ];
  },
};
