import { choice, flag, integer, link, money, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";
import { valueBounds } from "../contract.ts";
import "../messages.ts";

const own = { enterprise: "own", institution: "own" } as const;
const office = { zone_administrator: "zone", analyst: "zone" } as const;

/** Facts of one organisation in one year: what revenue, people and output of a zone are summed from. Organisations fill in their own. */
export const organisationYears = register({
  name: "zone/organisation-years",
  title: { zh: "单位年度数据", en: "Yearly facts of organisations" },
  one: { zh: "年度数据", en: "facts of a year" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    organisation: link({ title: { zh: "单位", en: "Organisation" }, to: "ledger/organisations", required: true }),
    year: integer({ title: { zh: "年份", en: "Year" }, required: true, least: 1978 }),
    revenue: money({ title: { zh: "营业收入", en: "Revenue" } }),
    service_revenue: money({ title: { zh: "其中：知识产权服务收入", en: "Of it from IP services" } }),
    output: money({ title: { zh: "产值", en: "Output value" } }),
    research: money({ title: { zh: "研发经费", en: "R&D spending" } }),
    employees: integer({ title: { zh: "从业人员", en: "Employees" }, unit: { zh: "人", en: "people" }, least: 0 }),
    agents: integer({ title: { zh: "执业专利代理师", en: "Patent attorneys" }, unit: { zh: "人", en: "people" }, least: 0 }),
    consolidated: flag({
      title: { zh: "含分支机构", en: "Branches included" },
      help: { zh: "是：其分支机构的数据不再另计", en: "Yes: facts of its branches are not counted again" },
    }),
    bound: choice({ title: { zh: "精确程度", en: "How exact" }, codes: valueBounds }),
    source: text({ title: { zh: "数据来源", en: "Source" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "organisation",
  list: ["organisation", "year", "zone", "revenue", "service_revenue", "employees", "agents", "source"],
  zone: "zone",
  organisation: "organisation",
  states: {
    draft: { zh: "填写", en: "draft" },
    submitted: { zh: "已提交", en: "submitted" },
    returned: { zh: "退回", en: "returned" },
    accepted: { zh: "已核实", en: "accepted" },
  },
  first: "draft",
  transitions: {
    submit: {
      title: { zh: "提交", en: "submit" },
      from: ["draft", "returned"],
      to: "submitted",
      may: { ...office, ...own },
      needs: ["source"],
    },
    accept: {
      title: { zh: "核实", en: "accept" },
      from: ["submitted"],
      to: "accepted",
      may: { quality_controller: "zone", zone_administrator: "zone" },
    },
    send_back: {
      title: { zh: "退回", en: "return" },
      from: ["submitted", "accepted"],
      to: "returned",
      may: { quality_controller: "zone", zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["submitted", "accepted"],
  may: { read: { ...zoneStaff, ...own }, create: { ...office, ...own }, change: { ...office, ...own } },
  async check({ id, values }, { find, refuse }) {
    const { organisation, year } = values;
    for (const field of ["revenue", "service_revenue", "output", "research"] as const) {
      if ((values[field] ?? 0) < 0) refuse("zone.organisation_years.negative", { field });
    }
    const same = (await find("zone/organisation-years", { organisation, year })).find((each) => each.id !== id);
    if (!same) return;
    const [named] = await find("ledger/organisations", { id: organisation });
    refuse("zone.organisation_years.twice", { organisation: String(named?.values["name"]), year });
  },
});
