import { unread, type Layout, type Unread } from "./layout.ts";
import { multiplierOf, numberOf, regionCodeOf, yearOf } from "./values.ts";
import type { SideCells } from "./side-cells.ts";

const regionNames = [
  "region",
  "region_code",
  "地区",
  "地区代码",
  "行政区划代码",
  "省份",
  "省市",
  "城市",
  "市",
  "地市",
  "行政区划",
  "区域",
  "province",
  "city",
  "area",
  "code",
];
const yearNames = ["year", "年份", "年度", "年", "统计年度", "统计年份"];
const unitNames = ["unit", "单位", "计量单位"];

/** Region and year of a row, or what is wrong with them. */
function placed(cells: SideCells): { readonly region: string; readonly year: number } | Unread {
  const region = regionCodeOf(cells.text("region"));
  if (region === undefined) return unread("corpus.side.bad_region", cells.text("region"));
  const year = yearOf(cells.text("year"));
  return year === undefined ? unread("corpus.side.bad_year", cells.text("year")) : { region, year };
}

/** Resident population (常住人口) by region and year. Registered population (户籍人口) is another thing and is refused by its header. */
export const populationLayout: Layout = {
  kind: "region_population",
  name: "region-population",
  fields: {
    region: regionNames,
    year: yearNames,
    population: [
      "population",
      "resident_population",
      "residentpopulation",
      "permanent_population",
      "常住人口",
      "年末常住人口",
      "年末总人口(常住)",
      "年末常住人口数",
      "常住人口数",
      "人口",
      "persons",
      "常住人口总数",
    ],
    unit: unitNames,
  },
  required: ["region", "year", "population"],
  read(cells) {
    const place = placed(cells);
    if ("problem" in place) return place;
    const value = numberOf(cells.text("population"));
    if (value === undefined || value < 0) return unread("corpus.side.bad_number", cells.raw("population"));
    const unit = cells.text("unit") || cells.unit("population");
    const times = unit === "" ? 1 : multiplierOf(unit);
    // 1283.5 without a unit can be no number of people, and 1283 may be 12,830,000.
    if (times === undefined || (unit === "" && (!Number.isInteger(value) || value < 10_000))) {
      return unread("corpus.side.bad_unit", unit || cells.text("population"));
    }
    return [{ region: place.region, year: place.year, persons: Math.round(value * times) }];
  },
};

/** Region × industry × year × measure: output, value added, employees, exports … each with its unit. */
export const industryStatisticLayout: Layout = {
  kind: "industry_statistic",
  name: "industry-statistic",
  fields: {
    region: regionNames,
    industry: [
      "industry",
      "industry_code",
      "行业代码",
      "行业",
      "国民经济行业代码",
      "行业大类",
      "gbt4754",
      "nace",
      "产业",
      "产业名称",
      "行业名称",
    ],
    year: yearNames,
    measure: ["measure", "indicator", "指标", "指标名称", "统计指标", "variable"],
    unit: unitNames,
    value: ["value", "数值", "指标值", "值", "统计值", "obs_value"],
  },
  required: ["region", "industry", "year", "measure", "value"],
  read(cells) {
    const place = placed(cells);
    if ("problem" in place) return place;
    const value = numberOf(cells.text("value"));
    if (value === undefined) return unread("corpus.side.bad_number", cells.raw("value"));
    const [industry, measure] = [cells.text("industry"), cells.text("measure")];
    if (industry === "") return unread("corpus.side.no_value", "industry");
    if (measure === "") return unread("corpus.side.no_value", "measure");
    const unit = cells.text("unit") || cells.unit("value");
    if (unit === "") return unread("corpus.side.bad_unit", measure);
    return [{ ...place, industry, measure, unit, value }];
  },
};
