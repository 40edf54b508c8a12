import { link, list, money, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { below, ownRecords } from "./belonging.ts";
import { keepFund } from "./keep.ts";

const office = { zone_administrator: "zone" } as const;

/** What an organisation asks of a call, and what it puts in itself. */
export const fundApplications = register({
  name: "zone/fund-applications",
  page: "zone/funds",
  title: { zh: "资金申报", en: "Applications for funds" },
  one: { zh: "资金申报", en: "application for funds" },
  fields: {
    title: text({ title: { zh: "项目名称", en: "Title" }, required: true }),
    call: link({ title: { zh: "申报通知", en: "Call" }, to: "zone/fund-calls", required: true }),
    organisation: link({ title: { zh: "申报单位", en: "Applicant" }, to: "ledger/organisations", required: true }),
    project: link({ title: { zh: "产业化或投资项目", en: "Project" }, to: "zone/projects" }),
    ...below,
    asked: money({ title: { zh: "申请金额", en: "Amount asked" }, required: true }),
    own_money: money({ title: { zh: "自筹金额", en: "Own money" }, required: true }),
    plan: note({ title: { zh: "实施内容与目标", en: "Plan and aims" } }),
    documents: list({ title: { zh: "申报材料", en: "Documents" } }),
  },
  label: "title",
  list: ["title", "call", "organisation", "asked", "own_money"],
  zone: "zone",
  organisation: "organisation",
  inherits: { fund: ["call", "fund"], zone: ["call", "zone"] },
  states: {
    draft: { zh: "填写", en: "draft" },
    submitted: { zh: "已提交", en: "submitted" },
    returned: { zh: "退回补正", en: "returned" },
    eligible: { zh: "形式审查合格", en: "formally in order" },
    rejected: { zh: "不予支持", en: "rejected" },
    withdrawn: { zh: "撤回", en: "withdrawn" },
  },
  first: "draft",
  transitions: {
    submit: {
      title: { zh: "提交", en: "submit" },
      from: ["draft", "returned"],
      to: "submitted",
      may: { ...ownRecords, ...office },
      needs: ["plan"],
    },
    send_back: {
      title: { zh: "退回补正", en: "return" },
      from: ["submitted"],
      to: "returned",
      may: office,
      reason: true,
    },
    pass: { title: { zh: "形式审查合格", en: "find in order" }, from: ["submitted"], to: "eligible", may: office },
    reject: {
      title: { zh: "不予支持", en: "reject" },
      from: ["submitted", "eligible"],
      to: "rejected",
      may: { ...office, decision_maker: "zone" },
      reason: true,
    },
    withdraw: {
      title: { zh: "撤回", en: "withdraw" },
      from: ["draft", "submitted", "returned", "eligible"],
      to: "withdrawn",
      may: { ...ownRecords, ...office },
      reason: true,
    },
  },
  settled: ["submitted", "eligible", "rejected", "withdrawn"],
  may: {
    read: { ...zoneStaff, ...ownRecords },
    create: { ...office, ...ownRecords },
    change: { ...office, ...ownRecords },
  },
  check: (record, context) => keepFund("zone/fund-applications", record, context),
});
