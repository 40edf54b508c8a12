import { choice, day, link, links, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";

/** What was changed in how a zone is governed, by which document: one office for all rights, a new mechanism, a reform on trial. */
export const governanceRecords = register({
  name: "zone/governance-records",
  page: "zone/programme",
  title: { zh: "管理体制与改革事项", en: "Governance and reforms" },
  one: { zh: "改革事项", en: "governance record" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "事项", en: "What" }, required: true }),
    kind: choice({
      title: { zh: "类别", en: "Kind" },
      required: true,
      codes: {
        comprehensive: { zh: "知识产权综合管理改革", en: "comprehensive IP management" },
        proceeds: { zh: "使用权、处置权、收益权改革", en: "reform of use, disposal and proceeds" },
        mechanism: { zh: "工作机制", en: "mechanism" },
        other: { zh: "其他", en: "other" },
      },
    }),
    departments: links({ title: { zh: "涉及单位", en: "Departments" }, to: "ledger/organisations" }),
    decided_on: day({ title: { zh: "决定日期", en: "Decided on" }, required: true }),
    from_on: day({ title: { zh: "施行日期", en: "In force from" } }),
    policy: link({ title: { zh: "依据文件", en: "Policy" }, to: "zone/policies" }),
    before: note({ title: { zh: "改革前", en: "Before" } }),
    after: note({ title: { zh: "改革后", en: "After" } }),
    evidence: note({ title: { zh: "佐证材料", en: "Evidence" } }),
  },
  label: "title",
  list: ["title", "zone", "kind", "decided_on", "departments"],
  zone: "zone",
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
});
