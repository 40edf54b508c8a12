import { count, rowsLike, said, sum, units } from "./kpi.ts";

const row = rowsLike({
  group: "use",
  owner: "zone_administrator",
  right: "patent",
  obtained: "reported",
  source: said("登记簿与备案", "Registers and filings of record"),
});
const { percent, times, yuan, pieces, enterprises, projects } = units;
const flow = { kind: "flow", everyMonths: 3 } as const;
const ratio = { kind: "ratio", everyMonths: 12 } as const;
const events = { obtained: "corpus", owner: "analyst", source: said("专利公报法律事件", "Legal events of the gazette") } as const;

/** What rights are used for. */
export const use = {
  transfers: row(
    said("专利转让次数", "Patent transfers"),
    said("期间内登记生效的转让件次", "Transfers registered in the period"),
    count,
    { ...flow, ...events, unit: said("件次", "transfers") },
  ),
  licences: row(
    said("专利许可备案次数", "Patent licences"),
    said("期间内备案的许可件次（含开放许可）", "Licences recorded in the period, open licences among them"),
    count,
    { ...flow, ...events, unit: said("件次", "licences") },
  ),
  open_licences: row(
    said("开放许可声明数", "Open licences declared"),
    said("期间内公告的开放许可声明件次", "Declarations of open licence published in the period"),
    count,
    { ...flow, ...events, unit: said("件次", "declarations") },
  ),
  pledges: row(
    said("专利质押登记件次", "Patent pledges registered"),
    said("期间内登记生效的质押专利件次；公报不载金额", "Patents pledged in the period; the gazette carries no amount"),
    count,
    { ...flow, ...events, unit: said("件次", "pledges") },
  ),
  pledge_amount: row(
    said("专利质押融资登记金额", "Patent pledge financing"),
    said("年初至期末累计登记金额", "Registered from the year's beginning to the end of the period"),
    sum,
    { ...flow, everyMonths: 1, unit: yuan, owner: "bank" },
  ),
  pledge_projects: row(
    said("专利质押融资项目数", "Pledge financing projects"),
    said("期间内登记的质押融资项目", "Pledge financing projects registered in the period"),
    count,
    { ...flow, unit: projects },
  ),
  pledge_enterprises: row(
    said("专利质押融资惠及企业数", "Enterprises financed by pledges"),
    said("期间内获得专利质押融资的企业，每家计一次", "Enterprises financed by pledges in the period, each once"),
    count,
    { ...flow, unit: enterprises },
  ),
  pledge_rate: row(
    said("平均质押率", "Mean pledge rate"),
    said("贷款额占质押专利评估值的比重", "Loans over the appraised value of what is pledged"),
    said("质押贷款额 ÷ 评估价值", "Loans ÷ appraised value"),
    { ...ratio, unit: percent, factor: 100, owner: "bank" },
  ),
  pledge_bad_loans: row(
    said("质押贷款不良率", "Bad-loan ratio of pledge loans"),
    said("专利质押贷款余额中的不良比重", "Non-performing share of outstanding pledge loans"),
    said("不良贷款余额 ÷ 质押贷款余额", "Non-performing loans ÷ outstanding pledge loans"),
    { ...ratio, unit: percent, factor: 100, better: "less", owner: "bank" },
  ),
  pledge_inclusive_share: row(
    said("普惠质押项目占比", "Inclusive share of pledge projects"),
    said("1000 万元及以下的质押融资项目比重", "Projects of ten million CNY or less among pledge projects"),
    said("1000 万元及以下项目数 ÷ 质押融资项目数", "Projects of ten million CNY or less ÷ all of them"),
    { ...ratio, everyMonths: 3, unit: percent, factor: 100 },
  ),
  intensive_industry_share: row(
    said("专利密集型产业增加值占 GDP 比重", "Patent-intensive industries' share of GDP"),
    said("专利密集型产业增加值占地区生产总值的比重", "Value added of patent-intensive industries in regional GDP"),
    said("专利密集型产业增加值 ÷ 地区生产总值", "Value added of patent-intensive industries ÷ regional GDP"),
    { ...ratio, unit: percent, factor: 100, source: said("统计部门", "Statistical office") },
  ),
  industrialisation_rate: row(
    said("专利产业化率", "Rate of industrialisation"),
    said("已用于产品的有效专利比重（调查）", "Valid patents used in products, among those surveyed"),
    said("已用于产品的有效专利 ÷ 调查的有效专利", "Valid patents used in products ÷ valid patents surveyed"),
    { ...ratio, unit: percent, factor: 100, source: said("企业调查", "Survey of enterprises") },
  ),
  patent_products: row(
    said("专利产品备案数", "Patent products on record"),
    said("期末备案的专利产品", "Patent products on record at the day"),
    count,
    { kind: "stock", everyMonths: 3, unit: said("个", "products") },
  ),
  technology_contracts: row(
    said("涉专利技术合同成交额", "Technology contracts that involve patents"),
    said("期间内认定登记的涉专利技术合同成交额", "Value of registered contracts that involve patents"),
    sum,
    { ...flow, unit: yuan, source: said("技术合同认定登记", "Register of technology contracts") },
  ),
  university_stock_reviewed: row(
    said("高校院所存量专利盘点数", "Patents of universities and institutes reviewed"),
    said("期末已盘点的存量有效专利", "Existing valid patents reviewed by the day"),
    count,
    { kind: "stock", everyMonths: 3, unit: pieces, source: said("转化资源库", "Pool of transferable patents") },
  ),
  university_stock_promising: row(
    said("自评可转化专利占比", "Patents that their owners rate promising"),
    said("盘点入库专利中自评具有产业化前景的比重", "Rated promising among the patents in the pool"),
    said("自评有产业化前景专利 ÷ 入库专利", "Rated promising ÷ in the pool"),
    { ...ratio, unit: percent, factor: 100, source: said("转化资源库", "Pool of transferable patents") },
  ),
  royalties_trade: row(
    said("知识产权使用费进出口总额", "Trade in charges for the use of IP"),
    said("期间内知识产权使用费进出口总额", "Exports and imports of charges for the use of IP in the period"),
    sum,
    { ...flow, everyMonths: 12, unit: yuan, right: "any", source: said("外汇管理部门", "Balance-of-payments statistics") },
  ),
  insurance_amount: row(
    said("知识产权保险保障金额", "IP insurance cover"),
    said("期间内承保的知识产权保险保障金额", "Cover of IP insurance written in the period"),
    sum,
    { ...flow, unit: yuan, right: "any" },
  ),
  securitisation_amount: row(
    said("知识产权证券化发行规模", "IP securitisation"),
    said("期间内发行的知识产权证券化产品规模", "IP-backed securities issued in the period"),
    sum,
    { ...flow, everyMonths: 12, unit: yuan, right: "any" },
  ),
  operations_amount: row(
    said("知识产权运营与融资金额", "IP operation and financing"),
    said("期间内转让、许可与质押金额合计", "Value of transfers, licences and pledges in the period"),
    sum,
    { ...flow, everyMonths: 12, unit: yuan },
  ),
  transfer_licence_filings: row(
    said("转让许可备案数", "Transfers and licences on record"),
    said("期间内转让登记与许可备案件次合计", "Transfers registered and licences recorded in the period"),
    count,
    { ...flow, ...events, everyMonths: 12, unit: times },
  ),
  focus_burdened: row(
    said("对象企业质押未见解除的有效专利数", "Rights of an enterprise with a standing pledge"),
    said(
      "导航项目中分析对象有质押记载且未见解除的有效专利",
      "Rights in force of whom a study is about, pledged and not known to be released",
    ),
    count,
    { kind: "stock", ...events, everyMonths: 12, unit: pieces, better: "less", study: true },
  ),
  focus_joint: row(
    said("对象企业共有的有效专利数", "Joint rights of an enterprise in force"),
    said("导航项目中分析对象与他人共有的有效专利", "Rights in force that whom a study is about holds with others"),
    count,
    { kind: "stock", ...events, everyMonths: 12, unit: pieces, better: "less", study: true },
  ),
  licences_in: row(
    said("对象企业取得许可、受让的专利数", "Rights licensed or sold to an enterprise"),
    said("依导航建议取得许可或受让的专利件次", "Transfers and licences taken on the advice of a study"),
    count,
    { ...flow, everyMonths: 12, unit: times, study: true },
  ),
  rights_cleared: row(
    said("已排查的他人专利数", "Rights of others that were cleared"),
    said("依导航建议完成侵权或自由实施分析的他人专利", "Rights of others analysed on the advice of a study"),
    count,
    { ...flow, everyMonths: 12, unit: pieces, study: true },
  ),
  deals_made: row(
    said("达成的投资并购与合作数", "Investments and cooperations agreed"),
    said("依导航建议签订的投资、并购与合作协议", "Agreements signed on the advice of a study"),
    count,
    { ...flow, everyMonths: 12, unit: projects, study: true },
  ),
  node_dependence: row(
    said("环节对外部核心专利的依赖度", "Dependence of a node on core rights of others"),
    said(
      "导航项目中该环节核心专利由外部持有的程度",
      "How far the core rights of the node are held elsewhere, by a navigation study",
    ),
    said("由导航项目运行得出", "Told by the run of a navigation study"),
    { ...ratio, ...events, unit: said("0–1", "0–1"), better: "less", study: true },
  ),
  node_licences_in: row(
    said("环节内受让、被许可专利数", "Rights bought and licensed into the region in a node"),
    said("受让人或被许可人在本地的登记、备案件次", "Recorded transfers and licences whose taker stands in the region"),
    count,
    { ...flow, ...events, everyMonths: 12, unit: times, study: true },
  ),
  node_joint: row(
    said("环节内本地合作申请数", "Joint filings of the region in a node"),
    said("导航项目中该环节本地主体合作申请数", "Joint filings of the region in the node, by a navigation study"),
    count,
    { ...flow, ...events, everyMonths: 12, unit: pieces, study: true },
  ),
} as const;
