import { day, everyone, link, money, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { below, officeWrites } from "./belonging.ts";
import { keepFund } from "./keep.ts";

/** What parts of a budget are for. */
export const fundLines = register({
  name: "zone/fund-lines",
  page: "zone/funds",
  title: { zh: "资金分项", en: "Budget lines" },
  one: { zh: "资金分项", en: "budget line" },
  fields: {
    name: text({ title: { zh: "名称", en: "Name" }, required: true }),
    ...below,
    amount: money({ title: { zh: "额度", en: "Amount" }, required: true }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "name",
  list: ["name", "fund", "amount"],
  zone: "zone",
  inherits: { zone: ["fund", "zone"] },
  states: { active: { zh: "有效", en: "active" }, withdrawn: { zh: "取消", en: "withdrawn" } },
  first: "active",
  transitions: {
    withdraw: {
      title: { zh: "取消", en: "withdraw" },
      from: ["active"],
      to: "withdrawn",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["withdrawn"],
  may: { read: everyone, ...officeWrites },
  check: (record, context) => keepFund("zone/fund-lines", record, context),
});

/** Money moved from one line of a fund to another, by whose decision and why. */
export const fundReallocations = register({
  name: "zone/fund-reallocations",
  page: "zone/funds",
  title: { zh: "分项调剂", en: "Reallocations" },
  one: { zh: "分项调剂", en: "reallocation" },
  fields: {
    document: text({ title: { zh: "批准文号", en: "Document of approval" }, required: true }),
    from_line: link({ title: { zh: "调出分项", en: "From line" }, to: "zone/fund-lines", required: true }),
    to_line: link({ title: { zh: "调入分项", en: "To line" }, to: "zone/fund-lines", required: true }),
    ...below,
    amount: money({ title: { zh: "金额", en: "Amount" }, required: true }),
    decided_on: day({ title: { zh: "批准日期", en: "Approved on" }, required: true }),
    reason: note({ title: { zh: "理由", en: "Why" }, required: true }),
  },
  label: "document",
  list: ["document", "from_line", "to_line", "amount", "decided_on"],
  zone: "zone",
  inherits: { fund: ["from_line", "fund"], zone: ["from_line", "zone"] },
  states: {
    draft: { zh: "草拟", en: "draft" },
    approved: { zh: "已批准", en: "approved" },
    revoked: { zh: "撤销", en: "revoked" },
  },
  first: "draft",
  transitions: {
    approve: { title: { zh: "批准", en: "approve" }, from: ["draft"], to: "approved", may: { decision_maker: "zone" } },
    revoke: {
      title: { zh: "撤销", en: "revoke" },
      from: ["draft", "approved"],
      to: "revoked",
      may: { decision_maker: "zone" },
      reason: true,
    },
  },
  settled: ["approved", "revoked"],
  may: { read: zoneStaff, ...officeWrites },
  check: (record, context) => keepFund("zone/fund-reallocations", record, context),
});
