import { day, link, list, money, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { below, officeWrites, ownRecords, recipient } from "./belonging.ts";
import { keepFund } from "./keep.ts";

const office = { zone_administrator: "zone" } as const;

/** A contract on an award: only what was committed can be paid. */
export const fundCommitments = register({
  name: "zone/fund-commitments",
  page: "zone/funds",
  title: { zh: "项目合同", en: "Contracts of awards" },
  one: { zh: "项目合同", en: "contract of an award" },
  fields: {
    number: text({ title: { zh: "合同编号", en: "Contract number" }, required: true }),
    award: link({ title: { zh: "立项补助", en: "Award" }, to: "zone/fund-awards", required: true }),
    organisation: recipient,
    ...below,
    amount: money({ title: { zh: "合同金额", en: "Amount" }, required: true }),
    signed_on: day({ title: { zh: "签订日期", en: "Signed on" } }),
    ends_on: day({ title: { zh: "执行期止", en: "To be done by" } }),
    documents: list({ title: { zh: "合同文本", en: "Documents" } }),
  },
  label: "number",
  list: ["number", "award", "organisation", "amount", "signed_on", "ends_on"],
  zone: "zone",
  organisation: "organisation",
  inherits: { fund: ["award", "fund"], zone: ["award", "zone"], organisation: ["award", "organisation"] },
  due: { on: "ends_on", open: ["signed"] },
  states: {
    draft: { zh: "草拟", en: "draft" },
    signed: { zh: "已签订", en: "signed" },
    completed: { zh: "已完成", en: "completed" },
    terminated: { zh: "终止", en: "terminated" },
    cancelled: { zh: "作废", en: "cancelled" },
  },
  first: "draft",
  transitions: {
    sign: { title: { zh: "签订", en: "sign" }, from: ["draft"], to: "signed", may: office, needs: ["signed_on"] },
    complete: { title: { zh: "完成", en: "complete" }, from: ["signed"], to: "completed", may: office },
    terminate: {
      title: { zh: "终止", en: "terminate" },
      from: ["signed"],
      to: "terminated",
      may: office,
      reason: true,
    },
    cancel: { title: { zh: "作废", en: "cancel" }, from: ["draft"], to: "cancelled", may: office, reason: true },
  },
  amend: ["signed"],
  settled: ["completed", "terminated", "cancelled"],
  may: { read: { ...zoneStaff, ...ownRecords }, ...officeWrites },
  check: (record, context) => keepFund("zone/fund-commitments", record, context),
});
