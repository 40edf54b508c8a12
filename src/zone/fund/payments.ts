import { choice, day, link, list, money, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { below, officeWrites, ownRecords, recipient } from "./belonging.ts";
import { keepFund } from "./keep.ts";

const office = { zone_administrator: "zone" } as const;

/** An instalment of a contract. */
export const fundPayments = register({
  name: "zone/fund-payments",
  page: "zone/funds",
  title: { zh: "资金拨付", en: "Payments" },
  one: { zh: "资金拨付", en: "payment" },
  fields: {
    number: text({ title: { zh: "拨付编号", en: "Number" }, required: true }),
    commitment: link({ title: { zh: "项目合同", en: "Contract" }, to: "zone/fund-commitments", required: true }),
    organisation: recipient,
    ...below,
    amount: money({ title: { zh: "金额", en: "Amount" }, required: true }),
    due_on: day({ title: { zh: "计划拨付日期", en: "Due" } }),
    paid_on: day({ title: { zh: "拨付日期", en: "Paid on" } }),
    documents: list({
      title: { zh: "凭证", en: "Documents" },
      help: { zh: "凭证号、批文号", en: "Numbers of vouchers and orders" },
    }),
    purpose: note({ title: { zh: "用途", en: "Purpose" } }),
  },
  label: "number",
  list: ["number", "commitment", "organisation", "amount", "due_on", "paid_on"],
  zone: "zone",
  organisation: "organisation",
  inherits: { fund: ["commitment", "fund"], zone: ["commitment", "zone"], organisation: ["commitment", "organisation"] },
  due: { on: "due_on", open: ["planned"] },
  states: {
    planned: { zh: "待拨付", en: "planned" },
    paid: { zh: "已拨付", en: "paid" },
    voided: { zh: "作废", en: "voided" },
  },
  first: "planned",
  transitions: {
    pay: { title: { zh: "拨付", en: "pay" }, from: ["planned"], to: "paid", may: office, needs: ["paid_on"] },
    void: {
      title: { zh: "作废", en: "void" },
      from: ["planned", "paid"],
      to: "voided",
      may: office,
      reason: true,
    },
  },
  settled: ["paid", "voided"],
  may: { read: { ...zoneStaff, ...ownRecords }, ...officeWrites },
  check: (record, context) => keepFund("zone/fund-payments", record, context),
});

const refundReasons = {
  unspent: { zh: "结余退回", en: "not spent" },
  clawback: { zh: "违约追回", en: "claimed back" },
  error: { zh: "误拨退回", en: "paid in error" },
} as const;

/** Money of a payment that comes back. */
export const fundRefunds = register({
  name: "zone/fund-refunds",
  page: "zone/funds",
  title: { zh: "资金退回", en: "Refunds" },
  one: { zh: "资金退回", en: "refund" },
  fields: {
    number: text({ title: { zh: "退回编号", en: "Number" }, required: true }),
    payment: link({ title: { zh: "资金拨付", en: "Payment" }, to: "zone/fund-payments", required: true }),
    organisation: recipient,
    ...below,
    amount: money({ title: { zh: "金额", en: "Amount" }, required: true }),
    reason: choice({ title: { zh: "原因", en: "Why" }, codes: refundReasons, required: true }),
    refunded_on: day({ title: { zh: "退回日期", en: "Refunded on" } }),
    documents: list({ title: { zh: "凭证", en: "Documents" } }),
  },
  label: "number",
  list: ["number", "payment", "organisation", "amount", "reason", "refunded_on"],
  zone: "zone",
  organisation: "organisation",
  inherits: { fund: ["payment", "fund"], zone: ["payment", "zone"], organisation: ["payment", "organisation"] },
  states: {
    demanded: { zh: "已要求退回", en: "demanded" },
    received: { zh: "已退回", en: "received" },
    waived: { zh: "免于退回", en: "waived" },
    voided: { zh: "作废", en: "voided" },
  },
  first: "demanded",
  transitions: {
    receive: {
      title: { zh: "确认到账", en: "receive" },
      from: ["demanded"],
      to: "received",
      may: office,
      needs: ["refunded_on"],
    },
    waive: {
      title: { zh: "免于退回", en: "waive" },
      from: ["demanded"],
      to: "waived",
      may: { decision_maker: "zone" },
      reason: true,
    },
    void: { title: { zh: "作废", en: "void" }, from: ["received"], to: "voided", may: office, reason: true },
  },
  settled: ["received", "waived", "voided"],
  may: { read: { ...zoneStaff, ...ownRecords }, ...officeWrites },
  check: (record, context) => keepFund("zone/fund-refunds", record, context),
});
