import { parseSocialCreditCode } from "#base";
import { parseSymbol } from "../../normalise/classification.ts";
import { organisationKey } from "../../normalise/organisation.ts";
import { unread, type Layout } from "./layout.ts";
import { multiplierOf, numberOf, regionCodeOf, yearOf } from "./values.ts";
import type { SideCells } from "./side-cells.ts";

/** Columns that say yes or no to one title. */
const flagFields = {
  highTech: "高新技术企业",
  specialised: "专精特新",
  littleGiant: "专精特新小巨人",
  champion: "制造业单项冠军",
  listed: "上市",
  unicorn: "独角兽",
} as const;

/** Lists of enterprises, as parks and statistics bureaus keep them. */
export const enterpriseLayout: Layout = {
  kind: "enterprise",
  name: "enterprise",
  fields: {
    name: [
      "name",
      "company",
      "company_name",
      "enterprise",
      "enterprise_name",
      "企业名称",
      "单位名称",
      "公司名称",
      "机构名称",
      "企业",
    ],
    nameEn: ["name_en", "english_name", "英文名称", "企业英文名称"],
    uscc: ["uscc", "统一社会信用代码", "社会信用代码", "信用代码", "social_credit_code", "unified_social_credit_code"],
    region: [
      "region",
      "所在地",
      "地区",
      "所在地区",
      "省市",
      "行政区划",
      "行政区划代码",
      "注册地",
      "区县",
      "所属地区",
      "所属城市",
      "city",
    ],
    industry: ["industry", "行业代码", "国民经济行业代码", "国民经济行业", "所属行业", "行业", "行业分类", "industry_code"],
    scale: ["scale", "size", "企业规模", "规模", "单位规模"],
    employees: ["employees", "从业人员", "从业人数", "从业人员数", "从业人员期末人数", "员工人数", "职工人数", "参保人数"],
    revenue: ["revenue", "营业收入", "主营业务收入", "年营业收入", "收入", "revenue_cny"],
    flags: ["flags", "资质", "企业资质", "荣誉资质", "企业标签", "标签", "称号"],
    highTech: ["高新技术企业", "是否高新技术企业", "高企", "是否高企"],
    specialised: ["专精特新", "是否专精特新", "专精特新企业", "专精特新中小企业"],
    littleGiant: ["专精特新小巨人", "专精特新“小巨人”", "小巨人", "国家级专精特新小巨人"],
    champion: ["制造业单项冠军", "单项冠军"],
    listed: ["上市", "是否上市", "上市公司", "上市状态", "listed"],
    unicorn: ["独角兽", "独角兽企业"],
    year: ["year", "年份", "年度", "统计年度"],
  },
  // A name and at least one thing that only lists of enterprises tell.
  required: ["name", ["uscc", "employees", "revenue", "scale", "highTech", "specialised", "littleGiant", "listed", "flags"]],
  read(cells) {
    const name = cells.text("name");
    if (name === "") return unread("corpus.side.no_value", "name");
    const given = cells.text("uscc");
    const uscc = given === "" ? undefined : parseSocialCreditCode(given);
    if (given !== "" && uscc === undefined) return unread("corpus.side.bad_uscc", given);
    const place = cells.text("region");
    const region = regionCodeOf(place);
    if (place !== "" && region === undefined) return unread("corpus.side.bad_region", place);
    const employees = cells.text("employees");
    const people = employees === "" ? null : numberOf(employees);
    if (people === undefined) return unread("corpus.side.bad_number", employees);
    const revenue = revenueOf(cells);
    if (typeof revenue === "object" && revenue !== null) return revenue;
    const yearText = cells.text("year");
    const year = yearText === "" ? null : yearOf(yearText);
    if (year === undefined) return unread("corpus.side.bad_year", yearText);
    return [
      {
        enterprise_key: uscc === undefined ? `name:${organisationKey(name)}` : `uscc:${uscc}`,
        name,
        name_en: cells.orNull("nameEn"),
        uscc: uscc ?? null,
        region: region ?? null,
        industry: parseSymbol("gbt4754", cells.text("industry")) ?? cells.orNull("industry"),
        scale: cells.orNull("scale"),
        employees: people === null ? null : Math.round(people),
        revenue_cny: revenue,
        flags: flagsOf(cells),
        year,
      },
    ];
  },
};

function revenueOf(cells: SideCells) {
  const text = cells.text("revenue");
  if (text === "") return null;
  const value = numberOf(text);
  if (value === undefined) return unread("corpus.side.bad_number", text);
  const unit = cells.unit("revenue");
  const times = unit === "" ? 1 : multiplierOf(unit);
  return times === undefined ? unread("corpus.side.bad_unit", unit) : value * times;
}

function flagsOf(cells: SideCells): readonly string[] {
  const flags = new Set(
    cells
      .text("flags")
      .split(/[;,、|/]/u)
      .map((flag) => flag.trim())
      .filter(Boolean),
  );
  for (const [field, flag] of Object.entries(flagFields)) {
    const text = cells.text(field);
    if (text !== "" && !/^(?:否|无|未|未上市|n|no|0|false|×)$/iu.test(text)) flags.add(flag);
  }
  return [...flags].toSorted();
}
