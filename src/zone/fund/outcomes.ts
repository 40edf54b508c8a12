import { choice, day, decimal, link, list, money, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { below, officeWrites, ownRecords, recipient } from "./belonging.ts";
import { keepFund } from "./keep.ts";

const judges = { quality_controller: "zone", decision_maker: "zone" } as const;

/** Whether what a contract asked for was done, and what its organisation spent itself. */
export const fundAcceptances = register({
  name: "zone/fund-acceptances",
  page: "zone/funds",
  title: { zh: "项目验收", en: "Acceptances" },
  one: { zh: "项目验收", en: "acceptance" },
  fields: {
    document: text({ title: { zh: "验收文号", en: "Document" }, required: true }),
    commitment: link({ title: { zh: "项目合同", en: "Contract" }, to: "zone/fund-commitments", required: true }),
    organisation: recipient,
    ...below,
    verdict: choice({
      title: { zh: "结论", en: "Verdict" },
      codes: {
        passed: { zh: "通过", en: "passed" },
        passed_later: { zh: "整改后通过", en: "passed after correction" },
        failed: { zh: "不通过", en: "failed" },
      },
      required: true,
    }),
    accepted_on: day({ title: { zh: "验收日期", en: "Accepted on" }, required: true }),
    own_spent: money({
      title: { zh: "经审核的自筹投入", en: "Own money spent, as audited" },
      help: { zh: "用于计算撬动比", en: "What leverage is computed from" },
    }),
    evidence: note({ title: { zh: "验收依据", en: "Evidence" } }),
  },
  label: "document",
  list: ["document", "commitment", "verdict", "accepted_on", "own_spent"],
  zone: "zone",
  organisation: "organisation",
  inherits: { fund: ["commitment", "fund"], zone: ["commitment", "zone"], organisation: ["commitment", "organisation"] },
  states: {
    draft: { zh: "草拟", en: "draft" },
    confirmed: { zh: "已确认", en: "confirmed" },
    withdrawn: { zh: "撤销", en: "withdrawn" },
  },
  first: "draft",
  transitions: {
    confirm: {
      title: { zh: "确认", en: "confirm" },
      from: ["draft"],
      to: "confirmed",
      may: judges,
      needs: ["own_spent", "evidence"],
    },
    withdraw: { title: { zh: "撤销", en: "withdraw" }, from: ["draft", "confirmed"], to: "withdrawn", may: judges, reason: true },
  },
  settled: ["confirmed", "withdrawn"],
  may: { read: { ...zoneStaff, ...ownRecords }, ...officeWrites },
  check: (record, context) => keepFund("zone/fund-acceptances", record, context),
});

/** What came of the money: a number with its unit, day and source. */
export const fundResults = register({
  name: "zone/fund-results",
  page: "zone/funds",
  title: { zh: "资金成效", en: "Results" },
  one: { zh: "资金成效", en: "result" },
  fields: {
    what: text({ title: { zh: "成效", en: "What" }, required: true }),
    commitment: link({ title: { zh: "项目合同", en: "Contract" }, to: "zone/fund-commitments", required: true }),
    organisation: recipient,
    ...below,
    value: decimal({ title: { zh: "数值", en: "Value" }, required: true }),
    unit: text({ title: { zh: "单位", en: "Unit" }, required: true }),
    as_of: day({ title: { zh: "时点", en: "As of" }, required: true }),
    source: text({ title: { zh: "数据来源", en: "Source" }, required: true }),
    patents: list({ title: { zh: "专利号", en: "Patent numbers" } }),
    project: link({ title: { zh: "产业化或投资项目", en: "Project" }, to: "zone/projects" }),
  },
  label: "what",
  list: ["what", "commitment", "value", "unit", "as_of", "source"],
  zone: "zone",
  organisation: "organisation",
  inherits: { fund: ["commitment", "fund"], zone: ["commitment", "zone"], organisation: ["commitment", "organisation"] },
  states: { reported: { zh: "已填报", en: "reported" }, confirmed: { zh: "已核实", en: "confirmed" } },
  first: "reported",
  transitions: {
    confirm: { title: { zh: "核实", en: "confirm" }, from: ["reported"], to: "confirmed", may: judges },
  },
  settled: ["confirmed"],
  may: {
    read: { ...zoneStaff, ...ownRecords },
    create: { ...officeWrites.create, ...ownRecords },
    change: { ...officeWrites.change, ...ownRecords },
  },
  check: (record, context) => keepFund("zone/fund-results", record, context),
});
