import { count, rowsLike, said, sum, units } from "./kpi.ts";

const row = rowsLike({
  group: "management",
  owner: "zone_administrator",
  right: "any",
  obtained: "reported",
  source: said("专区管理机构", "Office of the zone"),
});
const { percent, enterprises, projects, people } = units;
const navigation = { obtained: "ledger", source: said("导航项目台账", "Register of navigation projects") } as const;
const decided = { obtained: "ledger", source: said("决策台账", "Register of decisions") } as const;
const flow = { kind: "flow", everyMonths: 6 } as const;

/** How a zone and its enterprises manage what they have. */
export const management = {
  mechanism_share: row(
    said("建立知识产权工作机制的企业占比", "Enterprises with an IP work mechanism"),
    said(
      "大中型工业企业和高新技术企业中建立知识产权工作机制的比重",
      "Large and medium industrial and high-tech enterprises that have an IP work mechanism",
    ),
    said("建立机制的企业 ÷ 大中型工业企业和高新技术企业", "Those that have one ÷ all of them"),
    { kind: "ratio", everyMonths: 12, unit: percent, factor: 100 },
  ),
  standard_enterprises: row(
    said("通过知识产权管理体系认证的企业数", "Enterprises certified for IP management"),
    said("期末通过 GB/T 29490 认证的企业", "Enterprises certified to GB/T 29490 at the day"),
    count,
    { kind: "stock", everyMonths: 12, unit: enterprises },
  ),
  strong_enterprises: row(
    said("知识产权优势示范企业数", "Advantage and demonstration enterprises"),
    said("期末认定的优势、示范企业", "Enterprises recognised at the day"),
    count,
    { kind: "stock", everyMonths: 12, unit: enterprises },
  ),
  strong_entities: row(
    said("知识产权强企、强园、强县数", "Strong IP enterprises, parks and counties"),
    said("期末认定的强企业、强园区、强县合计", "Strong enterprises, parks and counties recognised at the day"),
    count,
    { kind: "stock", everyMonths: 12, unit: said("个", "entities") },
  ),
  navigation_projects_started: row(
    said("专利导航项目启动数", "Navigation projects started"),
    said("期间内立项的专利导航项目", "Navigation projects commissioned in the period"),
    count,
    { ...flow, ...navigation, unit: projects, right: "patent" },
  ),
  navigation_projects: row(
    said("专利导航项目验收数", "Navigation projects accepted"),
    said("期间内通过验收的专利导航项目", "Navigation projects accepted in the period"),
    count,
    { ...flow, ...navigation, unit: projects, right: "patent" },
  ),
  navigation_adopted: row(
    said("专利导航成果采纳数", "Navigation results adopted"),
    said(
      "期间内被决策采纳（含修改后采纳）的导航建议，同一建议计一次",
      "Recommendations of navigation that decisions of the period adopt, as they were or changed, each once",
    ),
    count,
    { ...flow, ...decided, unit: said("条", "recommendations"), right: "patent" },
  ),
  decisions_changed: row(
    said("受导航影响而改变的决策数", "Decisions changed"),
    said(
      "期间内采纳（含修改后采纳）导航建议的决策",
      "Decisions of the period that adopt a recommendation of navigation, as it was or changed",
    ),
    count,
    { ...flow, ...decided, unit: said("项", "decisions"), right: "patent" },
  ),
  milestones_accepted: row(
    said("里程碑验收数", "Milestones accepted"),
    said("期间内通过验收的里程碑", "Milestones done in the period and accepted"),
    count,
    {
      ...flow,
      everyMonths: 1,
      unit: said("个", "milestones"),
      obtained: "ledger",
      source: said("里程碑台账", "Register of milestones"),
    },
  ),
  milestones_accepted_share: row(
    said("到期里程碑验收率", "Milestones due that are accepted"),
    said("期间内到期的里程碑中已通过验收的比重", "Accepted among the milestones due in the period"),
    said("已验收的到期里程碑 ÷ 到期里程碑", "Accepted milestones due ÷ milestones due"),
    {
      kind: "ratio",
      everyMonths: 1,
      unit: percent,
      factor: 100,
      obtained: "ledger",
      source: said("里程碑台账", "Register of milestones"),
    },
  ),
  brands: row(
    said("知名商标与地理标志数", "Strong brands"),
    said("期末认定的知名品牌与地理标志", "Recognised brands and geographical indications at the day"),
    count,
    { kind: "stock", everyMonths: 12, unit: said("个", "brands"), right: "trade_mark" },
  ),
  employees: row(
    said("从业人员数", "Employees"),
    said("各单位年末从业人员合计", "Employees of the organisations at the end of the year"),
    sum,
    {
      kind: "stock",
      everyMonths: 12,
      unit: people,
      obtained: "ledger",
      source: said("单位年度数据", "Yearly facts of organisations"),
    },
  ),
} as const;
