import { day, integer, link, list, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";

/** A centre that supports an industry's patent strategy: who runs it, with whom, and what came out of it. */
export const supportCentres = register({
  name: "zone/support-centres",
  page: "zone/programme",
  title: { zh: "产业专利战略支持中心", en: "Support centres" },
  one: { zh: "支持中心", en: "support centre" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "名称", en: "Name" }, required: true }),
    host: link({ title: { zh: "依托单位", en: "Host" }, to: "ledger/organisations", required: true }),
    industry: link({ title: { zh: "服务产业", en: "Industry" }, to: "zone/plan-industries", required: true }),
    team: list({ title: { zh: "团队", en: "Team" } }),
    team_size: integer({ title: { zh: "团队人数", en: "People" }, least: 0 }),
    opened_on: day({ title: { zh: "成立日期", en: "Opened on" } }),
    outputs: list({
      title: { zh: "成果", en: "Outputs" },
      help: { zh: "报告、数据库等，每行一项", en: "Reports, databases; one a line" },
    }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "title",
  list: ["title", "zone", "host", "industry", "team_size", "opened_on", "outputs"],
  zone: "zone",
  states: {
    planned: { zh: "筹建", en: "planned" },
    operating: { zh: "运行", en: "operating" },
    closed: { zh: "终止", en: "closed" },
  },
  first: "planned",
  transitions: {
    open: {
      title: { zh: "投入运行", en: "open" },
      from: ["planned"],
      to: "operating",
      may: { zone_administrator: "zone" },
      needs: ["opened_on", "team_size"],
    },
    close: {
      title: { zh: "终止", en: "close" },
      from: ["planned", "operating"],
      to: "closed",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["closed"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
});
