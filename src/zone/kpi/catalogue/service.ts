import { count, rowsLike, said, sum, units } from "./kpi.ts";

const row = rowsLike({
  group: "service",
  owner: "zone_administrator",
  right: "any",
  obtained: "reported",
  source: said("服务机构统计", "Statistics of service institutions"),
});
const { institutions, percent, yuan, tenThousandYuan } = units;
const ledger = {
  obtained: "ledger",
  source: said("单位台账与年度数据", "Register of organisations and their yearly facts"),
} as const;
const stock = { kind: "stock", everyMonths: 3 } as const;
const ratio = { kind: "ratio", everyMonths: 12 } as const;

/** Who serves, how many, and what they earn. */
export const service = {
  institutions: row(
    said("知识产权服务机构数", "IP service institutions"),
    said("期末登记在业的服务机构，分支机构与总部计一家", "Institutions at the day; branches count with their head office once"),
    count,
    { ...stock, ...ledger, unit: institutions },
  ),
  agencies: row(
    said("专利代理机构数", "Patent agencies"),
    said("期末执业的专利代理机构", "Patent agencies practising at the day"),
    count,
    { ...stock, unit: said("家", "agencies"), right: "patent" },
  ),
  trade_mark_agencies: row(
    said("商标代理机构数", "Trade-mark agencies"),
    said("期末备案的商标代理机构", "Trade-mark agencies on record at the day"),
    count,
    { ...stock, everyMonths: 12, unit: said("家", "agencies"), right: "trade_mark" },
  ),
  agents_per_agency: row(
    said("每家机构代理师人数", "Agents per agency"),
    said("专利代理师人数按代理机构平均", "Patent attorneys per agency"),
    said("专利代理师人数 ÷ 代理机构数", "Patent attorneys ÷ agencies"),
    { ...ratio, ...ledger, unit: said("人/家", "per agency"), factor: 1, right: "patent" },
  ),
  institution_revenue: row(
    said("服务机构营业收入", "Revenue of institutions"),
    said("期间内知识产权服务营业收入", "Revenue from IP services in the period"),
    sum,
    { ...ledger, kind: "flow", everyMonths: 12, unit: yuan, owner: "institution" },
  ),
  revenue_per_institution: row(
    said("服务机构平均营业收入", "Mean revenue of an institution"),
    said("营业收入按机构平均", "Revenue per institution"),
    said("服务机构营业收入（万元）÷ 机构数", "Revenue of institutions in 10,000 CNY ÷ institutions"),
    { ...ratio, ...ledger, unit: tenThousandYuan, factor: 1 },
  ),
  revenue_growth: row(
    said("服务业营业收入增速", "Growth of institutions' revenue"),
    said(
      "本年营业收入比上年增长；集聚区升级须高于 GDP 与第三产业增速",
      "Revenue over that of the year before; an upgrade asks for more than GDP and the tertiary sector",
    ),
    said("（本年营业收入 − 上年营业收入）÷ 上年营业收入", "(Revenue − revenue of the year before) ÷ revenue of the year before"),
    { ...ratio, ...ledger, unit: percent, factor: 100 },
  ),
  service_providers_global: row(
    said("具有全球影响力的综合服务机构数", "Comprehensive providers with global influence"),
    said("期末经认定的综合性服务机构", "Recognised comprehensive providers at the day"),
    count,
    { ...stock, everyMonths: 12, unit: said("家", "providers") },
  ),
  labour_productivity: row(
    said("服务业劳动生产率", "Labour productivity of IP services"),
    said("营业收入按从业人员平均", "Revenue per employee"),
    said("服务机构营业收入（万元）÷ 从业人员", "Revenue of institutions in 10,000 CNY ÷ employees"),
    { ...ratio, ...ledger, unit: said("万元/人", "ten thousand CNY per person"), factor: 1 },
  ),
  service_standards: row(
    said("服务标准发布数", "Service standards issued"),
    said("期间内发布的知识产权服务标准", "Standards of IP services issued in the period"),
    count,
    { kind: "flow", everyMonths: 12, unit: said("项", "standards") },
  ),
  databases: row(
    said("专题数据库数", "Thematic databases"),
    said("期末建成并更新的专题数据库", "Thematic databases kept at the day"),
    count,
    { ...stock, everyMonths: 12, unit: said("个", "databases"), right: "patent" },
  ),
  platforms: row(
    said("公共服务平台数", "Public service platforms"),
    said("期末运行的知识产权公共服务与运营平台", "Public platforms of service and operation at the day"),
    count,
    { ...stock, everyMonths: 12, unit: said("个", "platforms") },
  ),
  visitors: row(
    said("展示平台接待人次", "Visitors of the display platform"),
    said("期间内接待的参观人数（团体按人数）", "People received in the period, groups by their members"),
    count,
    { kind: "flow", everyMonths: 1, unit: said("人次", "visitors") },
  ),
} as const;
