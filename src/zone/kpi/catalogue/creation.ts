import { count, rowsLike, said, units } from "./kpi.ts";

const row = rowsLike({
  group: "creation",
  owner: "analyst",
  right: "patent",
  obtained: "corpus",
  source: said("专利语料（公布、授权与法律状态公告）", "Patent corpus: publications, grants and legal events"),
});
const { pieces, percent, perTenThousand, years, enterprises } = units;
const stock = { kind: "stock", everyMonths: 3 } as const;
const flow = { kind: "flow", everyMonths: 3 } as const;
const node = { everyMonths: 12, study: true } as const;
const ratio = { kind: "ratio", everyMonths: 12 } as const;

/** How much is created, and how good it is. */
export const creation = {
  valid_inventions: row(
    said("有效发明专利拥有量", "Valid inventions"),
    said("时点有效的发明专利件数", "Inventions in force at the day"),
    count,
    { ...stock, unit: pieces },
  ),
  valid_patents: row(
    said("有效专利拥有量", "Valid patents"),
    said("时点有效的发明、实用新型与外观设计专利件数", "Inventions, utility models and designs in force at the day"),
    count,
    { ...stock, unit: pieces },
  ),
  inventions_per_10k: row(
    said("每万人口发明专利拥有量", "Valid inventions per 10,000 inhabitants"),
    said("时点有效发明专利按常住人口平均", "Inventions in force at the day, per resident"),
    said("有效发明专利件数 ÷ 常住人口（万人）", "Valid inventions ÷ resident population in 10,000"),
    { ...ratio, unit: perTenThousand, factor: 1 },
  ),
  high_value_inventions: row(
    said("高价值发明专利拥有量", "High-value inventions"),
    said(
      "符合五项标准之一的有效发明专利：战略性新兴产业；海外同族权利；维持超过 10 年；较高质押融资金额；国家科学技术奖或中国专利奖",
      "Valid inventions that meet one of five criteria: strategic emerging industry; rights abroad; more than ten years old; considerable pledge; national award",
    ),
    said("五项标准的并集件数", "count of the union of the five criteria"),
    { ...stock, everyMonths: 12, unit: pieces },
  ),
  high_value_per_10k: row(
    said("每万人口高价值发明专利拥有量", "High-value inventions per 10,000 inhabitants"),
    said("高价值发明专利按常住人口平均", "High-value inventions per resident"),
    said("高价值发明专利件数 ÷ 常住人口（万人）", "High-value inventions ÷ resident population in 10,000"),
    { ...ratio, unit: perTenThousand, factor: 1 },
  ),
  applications: row(
    said("专利申请量", "Applications"),
    said("期间内提交的专利申请件数（三种类型）", "Applications of all three types filed in the period"),
    count,
    { ...flow, unit: pieces },
  ),
  invention_applications: row(
    said("发明专利申请量", "Invention applications"),
    said("期间内提交的发明专利申请件数", "Invention applications filed in the period"),
    count,
    { ...flow, unit: pieces },
  ),
  grants: row(
    said("专利授权量", "Grants"),
    said(
      "期间内授权公告的专利件数；与同期申请量之比为流量比，不是授权率",
      "Patents granted in the period; over the applications of the period it is a flow ratio, no grant rate",
    ),
    count,
    { ...flow, unit: pieces },
  ),
  invention_grants: row(
    said("发明专利授权量", "Invention grants"),
    said("期间内授权公告的发明专利件数", "Inventions granted in the period"),
    count,
    { ...flow, unit: pieces },
  ),
  invention_share_applications: row(
    said("发明专利申请占比", "Share of inventions in applications"),
    said("同一时期申请中发明专利的比重", "Inventions among the applications of a period"),
    said("发明专利申请量 ÷ 专利申请总量", "Invention applications ÷ all applications"),
    { ...ratio, everyMonths: 3, unit: percent, factor: 100 },
  ),
  invention_share_grants: row(
    said("发明专利授权占比", "Share of inventions in grants"),
    said("同一时期授权中发明专利的比重", "Inventions among the grants of a period"),
    said("发明专利授权量 ÷ 专利授权总量", "Invention grants ÷ all grants"),
    { ...ratio, everyMonths: 3, unit: percent, factor: 100 },
  ),
  pct_applications: row(
    said("PCT 国际专利申请量", "PCT applications"),
    said("期间内提交的 PCT 国际申请件数", "International applications filed in the period"),
    count,
    { ...flow, unit: pieces },
  ),
  overseas_grants: row(
    said("海外发明专利授权量", "Inventions granted abroad"),
    said("期间内在境外专利局授权的发明专利件数", "Inventions granted by other offices in the period"),
    count,
    { ...flow, everyMonths: 12, unit: pieces },
  ),
  maintained_over_10_years: row(
    said("维持 10 年以上发明专利占比", "Inventions maintained for more than ten years"),
    said("自申请日起维持超过 10 年的有效发明专利比重", "Valid inventions filed more than ten years ago, among valid inventions"),
    said("维持超过 10 年的有效发明专利 ÷ 有效发明专利", "Valid inventions filed more than ten years ago ÷ valid inventions"),
    { ...ratio, unit: percent, factor: 100 },
  ),
  mean_life: row(
    said("有效发明专利平均维持年限", "Mean age of valid inventions"),
    said("有效发明专利自申请日至时点的平均年数", "Mean years from filing to the day, of valid inventions"),
    said("维持年数合计 ÷ 有效发明专利件数", "Sum of years ÷ valid inventions"),
    { ...ratio, unit: years, factor: 1 },
  ),
  enterprises_with_inventions: row(
    said("拥有有效发明专利的企业数", "Enterprises with a valid invention"),
    said("时点拥有至少一件有效发明专利的企业", "Enterprises that hold at least one invention in force at the day"),
    count,
    { ...stock, everyMonths: 12, unit: enterprises },
  ),
  scale_enterprises_with_patents: row(
    said("有专利的规模以上工业企业占比", "Enterprises above the designated size that hold patents"),
    said("拥有有效专利的规模以上工业企业比重", "Industrial enterprises above the designated size that hold a valid patent"),
    said("有专利的规上工业企业数 ÷ 规上工业企业数", "Those with patents ÷ all of them"),
    { ...ratio, unit: percent, factor: 100, obtained: "reported", source: said("统计部门", "Statistical office") },
  ),
  grants_per_rd: row(
    said("每亿元研发经费发明专利授权量", "Inventions granted per 100 million CNY of R&D"),
    said("授权量按上一年研发经费平均（滞后一年）", "Grants of a year over the R&D spending of the year before"),
    said("当年发明专利授权量 ÷ 上年研发经费（亿元）", "Inventions granted in the year ÷ R&D spending of the year before"),
    {
      ...ratio,
      unit: said("件/亿元", "per hundred million CNY"),
      factor: 1,
      obtained: "ledger",
      source: said("专利语料与单位年度数据", "Patent corpus and yearly facts of organisations"),
    },
  ),
  madrid_applications: row(
    said("马德里商标国际注册申请量", "Madrid applications"),
    said("期间内提交的马德里商标国际注册申请件数", "International trade-mark applications filed in the period"),
    count,
    {
      ...flow,
      unit: said("件", "applications"),
      everyMonths: 12,
      right: "trade_mark",
      obtained: "reported",
      owner: "zone_administrator",
      source: said("商标注册部门", "Trade-mark office"),
    },
  ),
  copyright_value_share: row(
    said("版权产业增加值占 GDP 比重", "Copyright industries' share of GDP"),
    said("版权产业增加值占地区生产总值的比重", "Value added of copyright industries in regional GDP"),
    said("版权产业增加值 ÷ 地区生产总值", "Value added of copyright industries ÷ regional GDP"),
    {
      ...ratio,
      unit: percent,
      factor: 100,
      right: "copyright",
      obtained: "reported",
      owner: "zone_administrator",
      source: said("版权与统计部门", "Copyright and statistical offices"),
    },
  ),
  node_active: row(
    said("环节内本地有效专利数", "Rights of the region in force in a node"),
    said("导航项目中该环节本地主体有效专利", "Rights in force of the region in the node, by a navigation study"),
    count,
    { ...node, kind: "stock", unit: pieces },
  ),
  node_core: row(
    said("环节内本地核心专利数", "Core rights of the region in a node"),
    said("导航项目中该环节本地主体核心专利（本国有效）", "Core rights in force of the region in the node, by a navigation study"),
    count,
    { ...node, kind: "stock", unit: pieces },
  ),
  node_enterprises: row(
    said("环节内有专利的本地企业数", "Enterprises of the region with patents in a node"),
    said("导航项目中该环节有专利的本地企业", "Enterprises of the region with patents in the node, by a navigation study"),
    count,
    { ...node, kind: "stock", unit: said("家", "enterprises") },
  ),
  focus_active: row(
    said("对象企业链内有效专利数", "Rights of an enterprise in force in a chain"),
    said("导航项目中分析对象的有效专利", "Rights in force of whom a navigation study is about"),
    count,
    { ...node, kind: "stock", unit: pieces },
  ),
  focus_filings: row(
    said("对象企业近三年申请数", "Filings of an enterprise in three years"),
    said("导航项目中分析对象近三个完整年份的申请", "Filings of whom a navigation study is about, in three complete years"),
    count,
    { ...node, kind: "flow", unit: pieces },
  ),
  focus_lapsed: row(
    said("对象企业未到期失效专利数", "Rights of an enterprise lapsed before their term"),
    said(
      "导航项目中分析对象已授权、期限未满而失效的专利",
      "Granted rights of whom a study is about, out of force before the end of their term",
    ),
    count,
    { ...node, kind: "stock", unit: pieces, better: "less" },
  ),
  focus_ending: row(
    said("对象企业三年内届满的有效专利数", "Rights of an enterprise ending within three years"),
    said(
      "导航项目中分析对象最长期限在三年内结束的有效专利",
      "Rights in force of whom a study is about whose longest term ends within three years",
    ),
    count,
    { ...node, kind: "stock", unit: pieces, better: "less" },
  ),
  node_filings: row(
    said("环节内本地申请数", "Filings of the region in a node"),
    said("导航项目中该环节本地申请", "Filings of the region in the node, by a navigation study"),
    count,
    { ...node, kind: "flow", unit: pieces },
  ),
} as const;
