import { day, integer, link, links, list, money, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import "./messages.ts";

const office = { zone_administrator: "zone", analyst: "zone" } as const;
const zone = link({
  title: { zh: "专区", en: "Zone" },
  to: "zone/zones",
  help: { zh: "空缺时取自所关联的记录", en: "That of the linked record where empty" },
});

/** What is sold, and the patents that are in it: what industrialisation is counted from. */
export const products = register({
  name: "zone/products",
  page: "zone/projects",
  title: { zh: "专利产品", en: "Products" },
  one: { zh: "专利产品", en: "product" },
  fields: {
    name: text({ title: { zh: "名称", en: "Name" }, required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    enterprise: link({ title: { zh: "生产单位", en: "Made by" }, to: "ledger/organisations" }),
    projects: links({ title: { zh: "项目", en: "Projects" }, to: "zone/projects" }),
    patents: list({ title: { zh: "专利号", en: "Patent numbers" }, help: { zh: "每行一个", en: "One a line" } }),
    first_sold_on: day({ title: { zh: "首次销售日期", en: "First sold on" } }),
    source: text({ title: { zh: "数据来源", en: "Source" }, required: true }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "name",
  list: ["name", "zone", "enterprise", "patents", "first_sold_on"],
  zone: "zone",
  organisation: "enterprise",
  states: { made: { zh: "在产", en: "made" }, ended: { zh: "停产", en: "ended" }, withdrawn: { zh: "撤销", en: "withdrawn" } },
  first: "made",
  transitions: {
    end: { title: { zh: "停产", en: "end" }, from: ["made"], to: "ended", may: office, reason: true },
    withdraw: { title: { zh: "撤销", en: "withdraw" }, from: ["made", "ended"], to: "withdrawn", may: office, reason: true },
  },
  settled: ["withdrawn"],
  may: { read: { ...zoneStaff, enterprise: "own", institution: "own" }, create: office, change: office },
});

/** What a project brought in a year. One record a project, year and product: a revision changes it, and the history keeps both. */
export const projectYears = register({
  name: "zone/project-years",
  page: "zone/projects",
  title: { zh: "项目年度数据", en: "Years of projects" },
  one: { zh: "项目年度数据", en: "year of a project" },
  fields: {
    year: integer({ title: { zh: "年度", en: "Year" }, required: true, least: 1990 }),
    project: link({ title: { zh: "项目", en: "Project" }, to: "zone/projects", required: true }),
    product: link({
      title: { zh: "专利产品", en: "Product" },
      to: "zone/products",
      help: { zh: "空缺为项目整体", en: "The whole project where empty" },
    }),
    zone,
    enterprise: link({
      title: { zh: "实施单位", en: "Carried out by" },
      to: "ledger/organisations",
      help: { zh: "空缺时取自项目", en: "That of the project where empty" },
    }),
    fixed_assets: money({ title: { zh: "完成固定资产投资", en: "Fixed assets completed" } }),
    invested: money({ title: { zh: "当年到位投资", en: "Investment of the year" } }),
    revenue: money({ title: { zh: "销售收入", en: "Revenue" } }),
    output: money({ title: { zh: "产值", en: "Output value" } }),
    tax: money({ title: { zh: "税收", en: "Tax" } }),
    jobs: integer({ title: { zh: "就业人数", en: "Jobs" }, unit: { zh: "人", en: "persons" }, least: 0 }),
    source: text({ title: { zh: "数据来源", en: "Source" }, required: true }),
  },
  label: "year",
  list: ["year", "project", "product", "fixed_assets", "revenue", "output", "tax", "jobs", "source"],
  zone: "zone",
  organisation: "enterprise",
  inherits: { zone: ["project", "zone"], enterprise: ["project", "enterprise"] },
  states: {
    reported: { zh: "已填报", en: "reported" },
    verified: { zh: "已核实", en: "verified" },
    withdrawn: { zh: "撤销", en: "withdrawn" },
  },
  first: "reported",
  transitions: {
    verify: { title: { zh: "核实", en: "verify" }, from: ["reported"], to: "verified", may: { quality_controller: "zone" } },
    withdraw: {
      title: { zh: "撤销", en: "withdraw" },
      from: ["reported", "verified"],
      to: "withdrawn",
      may: { zone_administrator: "zone", quality_controller: "zone" },
      reason: true,
    },
  },
  settled: ["verified", "withdrawn"],
  may: {
    read: { ...zoneStaff, enterprise: "own", institution: "own" },
    create: { ...office, enterprise: "own" },
    change: { ...office, enterprise: "own" },
  },
  async check({ id, state, values }, { find, refuse }) {
    const { project, product, year, zone: of } = values;
    const [owner] = await find("zone/projects", { id: project });
    if (owner?.values["zone"] !== of) refuse("zone.projects.other_zone", {});
    // Whose the numbers are follows the project: an enterprise writes no year of another's.
    if (owner?.values["enterprise"] !== values.enterprise) refuse("zone.projects.other_enterprise", {});
    if (product !== null) {
      const [made] = await find("zone/products", { id: product });
      if (!(made?.values["projects"] as readonly string[] | undefined)?.includes(project))
        refuse("zone.project_years.other_product", {});
    }
    if (state === "withdrawn") return;
    const same = await find("zone/project-years", { project, year });
    const standing = same.filter((each) => each.id !== id && each.state !== "withdrawn");
    if (standing.some(({ values: other }) => other["product"] === product)) refuse("zone.project_years.twice", { year });
    // The whole of a project holds its products: both together would count them twice.
    if (standing.some(({ values: other }) => (other["product"] === null) !== (product === null)))
      refuse("zone.project_years.whole_and_part", { year });
  },
});
