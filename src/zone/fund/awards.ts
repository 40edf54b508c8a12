import { day, link, money, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { below, officeWrites, ownRecords, recipient } from "./belonging.ts";
import { keepFund } from "./keep.ts";

/** What an application is given, by which decision. */
export const fundAwards = register({
  name: "zone/fund-awards",
  page: "zone/funds",
  title: { zh: "立项补助", en: "Awards" },
  one: { zh: "立项补助", en: "award" },
  fields: {
    title: text({
      title: { zh: "项目名称", en: "Title" },
      help: { zh: "空缺时取自申报", en: "That of the application where empty" },
    }),
    application: link({ title: { zh: "资金申报", en: "Application" }, to: "zone/fund-applications", required: true }),
    organisation: recipient,
    ...below,
    amount: money({ title: { zh: "补助金额", en: "Amount" }, required: true }),
    decided_on: day({ title: { zh: "立项日期", en: "Decided on" } }),
    document: text({ title: { zh: "立项文号", en: "Document" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "title",
  list: ["title", "application", "organisation", "amount", "decided_on"],
  zone: "zone",
  organisation: "organisation",
  inherits: {
    title: ["application", "title"],
    fund: ["application", "fund"],
    zone: ["application", "zone"],
    organisation: ["application", "organisation"],
  },
  states: {
    proposed: { zh: "拟立项", en: "proposed" },
    decided: { zh: "已立项", en: "decided" },
    withdrawn: { zh: "撤销", en: "withdrawn" },
  },
  first: "proposed",
  transitions: {
    decide: {
      title: { zh: "立项", en: "decide" },
      from: ["proposed"],
      to: "decided",
      may: { decision_maker: "zone" },
      needs: ["decided_on"],
    },
    withdraw: {
      title: { zh: "撤销", en: "withdraw" },
      from: ["proposed", "decided"],
      to: "withdrawn",
      may: { decision_maker: "zone" },
      reason: true,
    },
  },
  settled: ["withdrawn"],
  amend: ["decided"],
  may: { read: { ...zoneStaff, ...ownRecords }, ...officeWrites },
  check: (record, context) => keepFund("zone/fund-awards", record, context),
});
