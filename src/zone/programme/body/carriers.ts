import { choice, day, link, list, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";

/** An institute, laboratory or incubator that a zone set up; its patents are those of its organisation. */
export const carriers = register({
  name: "zone/carriers",
  page: "zone/programme",
  title: { zh: "研究院与创新载体", en: "Institutes and carriers" },
  one: { zh: "创新载体", en: "carrier" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "名称", en: "Name" }, required: true }),
    kind: choice({
      title: { zh: "类别", en: "Kind" },
      required: true,
      codes: {
        institute: { zh: "研究院", en: "research institute" },
        laboratory: { zh: "实验室、工程中心", en: "laboratory" },
        incubator: { zh: "孵化器", en: "incubator" },
        base: { zh: "基地、园区载体", en: "base" },
      },
    }),
    organisation: link({ title: { zh: "单位", en: "Organisation" }, to: "ledger/organisations", required: true }),
    industry: link({ title: { zh: "产业", en: "Industry" }, to: "zone/plan-industries" }),
    founded_on: day({ title: { zh: "成立日期", en: "Founded on" } }),
    outputs: list({ title: { zh: "其他成果", en: "Other outputs" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "title",
  list: ["title", "zone", "kind", "organisation", "founded_on"],
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
      needs: ["founded_on"],
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
