import { count, rowsLike, said, sum, units } from "./kpi.ts";

const row = rowsLike({
  group: "investment",
  owner: "zone_administrator",
  right: "any",
  obtained: "reported",
  source: said("专区管理机构与财政部门", "Office of the zone and department of finance"),
});
const { yuan, percent, enterprises } = units;
const flow = { kind: "flow", everyMonths: 3 } as const;
const yearly = { kind: "flow", everyMonths: 12, unit: yuan } as const;
const funds = { obtained: "ledger", source: said("专项资金台账", "Ledger of special funds") } as const;
const projects = { obtained: "ledger", source: said("项目台账", "Register of projects") } as const;
const facts = { obtained: "ledger", owner: "enterprise", source: said("单位年度数据", "Yearly facts of organisations") } as const;

/** What is put in, and what comes of it. */
export const investment = {
  funds_budget: row(
    said("专项资金预算", "Special funds budgeted"),
    said("年度专项资金预算；跨年资金全额计入起始年度", "Budget of the special funds that begin in the year, each counted once"),
    sum,
    { ...flow, ...funds, everyMonths: 12, unit: yuan },
  ),
  funds_committed: row(
    said("专项资金承诺金额", "Special funds committed"),
    said(
      "期间内签订合同承诺的金额；终止合同按已拨付净额计",
      "Of contracts signed in the period; one that was terminated counts with what stayed paid",
    ),
    sum,
    { ...flow, ...funds, unit: yuan },
  ),
  funds_paid: row(
    said("专项资金拨付金额", "Special funds paid"),
    said("期间内实际拨付金额，不扣减退回", "Paid in the period, refunds not taken off"),
    sum,
    {
      ...flow,
      ...funds,
      unit: yuan,
    },
  ),
  funds_leverage: row(
    said("专项资金撬动比", "Leverage of special funds"),
    said(
      "期间内签订且已验收的合同：经验收确认的企业投入与拨付净额之比",
      "Of contracts signed in the period and accepted: what enterprises spent, as accepted, over what stayed paid",
    ),
    said("验收确认的企业投入 ÷ 同一合同拨付净额", "Enterprise spending as accepted ÷ net payments on the same contracts"),
    { ...funds, kind: "ratio", everyMonths: 12, unit: said("倍", "times"), factor: 1 },
  ),
  investment: row(said("产业投资额", "Investment"), said("期间内项目到位投资", "Investment of the projects in the period"), sum, {
    ...yearly,
    ...projects,
  }),
  investment_signed: row(
    said("签约投资额", "Investment signed"),
    said("期间内新签约项目投资额", "Investment of projects signed in the period"),
    sum,
    { ...yearly, ...projects },
  ),
  investment_started: row(
    said("开工项目投资额", "Investment started"),
    said("期间内开工项目投资额", "Investment of projects started in the period"),
    sum,
    { ...yearly, ...projects },
  ),
  fixed_assets: row(
    said("固定资产投资完成额", "Fixed-asset investment"),
    said("期间内项目完成的固定资产投资", "Fixed-asset investment of the projects completed in the period"),
    sum,
    { ...yearly, ...projects },
  ),
  output_value: row(
    said("产业产值", "Industrial output"),
    said("期间内主导产业产值", "Output value of the leading industry in the period"),
    sum,
    { ...yearly, ...facts },
  ),
  enterprise_revenue: row(
    said("企业营业收入", "Revenue of enterprises"),
    said("期间内主导产业企业营业收入", "Revenue of the leading industry's enterprises in the period"),
    sum,
    { ...yearly, ...facts },
  ),
  research_spending: row(
    said("研发经费投入", "R&D spending"),
    said("期间内企业与院所研发经费", "R&D spending of enterprises and institutes in the period"),
    sum,
    { ...yearly, ...facts },
  ),
  research_intensity: row(
    said("研发投入强度", "R&D intensity"),
    said("研发经费占营业收入的比重", "R&D spending over revenue"),
    said("研发经费 ÷ 营业收入", "R&D spending ÷ revenue"),
    { ...facts, kind: "ratio", everyMonths: 12, unit: percent, factor: 100 },
  ),
  enterprises: row(
    said("入驻企业数", "Enterprises"),
    said("期末在专区登记的企业，分支机构与总部计一家", "Enterprises at the day; branches count with their head office once"),
    count,
    { ...facts, kind: "stock", everyMonths: 3, unit: enterprises },
  ),
} as const;
