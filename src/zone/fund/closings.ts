import { day, integer, link, money, note, register } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { below, officeWrites } from "./belonging.ts";
import { keepFund } from "./keep.ts";

/** The books of a year are closed: no payment, refund or reallocation of that year is made or changed any more. */
export const fundClosings = register({
  name: "zone/fund-closings",
  page: "zone/funds",
  title: { zh: "年度结账", en: "Closed years" },
  one: { zh: "年度结账", en: "closing of a year" },
  fields: {
    year: integer({ title: { zh: "年度", en: "Year" }, required: true, least: 1990 }),
    fund: link({ title: { zh: "专项资金", en: "Fund" }, to: "zone/funds", required: true }),
    zone: below.zone,
    closed_on: day({ title: { zh: "结账日期", en: "Closed on" }, required: true }),
    carried: money({ title: { zh: "结转下年金额", en: "Carried over" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "year",
  list: ["year", "fund", "closed_on", "carried"],
  zone: "zone",
  inherits: { zone: ["fund", "zone"] },
  states: {
    draft: { zh: "待结账", en: "to be closed" },
    closed: { zh: "已结账", en: "closed" },
    reopened: { zh: "已反结账", en: "reopened" },
  },
  first: "draft",
  transitions: {
    close: { title: { zh: "结账", en: "close" }, from: ["draft"], to: "closed", may: { decision_maker: "zone" } },
    reopen: {
      title: { zh: "反结账", en: "reopen" },
      from: ["closed"],
      to: "reopened",
      may: { decision_maker: "zone" },
      reason: true,
    },
  },
  settled: ["closed", "reopened"],
  may: { read: zoneStaff, ...officeWrites },
  check: (record, context) => keepFund("zone/fund-closings", record, context),
});
