import { day, decimal, everyone, link, money, note, register, text } from "#ledger";
import { below, officeWrites } from "./belonging.ts";
import { keepFund } from "./keep.ts";

/** Who may apply for money of a line, from when until when, for how much and on which conditions. */
export const fundCalls = register({
  name: "zone/fund-calls",
  page: "zone/funds",
  title: { zh: "申报通知", en: "Calls" },
  one: { zh: "申报通知", en: "call" },
  fields: {
    title: text({ title: { zh: "标题", en: "Title" }, required: true }),
    line: link({ title: { zh: "资金分项", en: "Budget line" }, to: "zone/fund-lines", required: true }),
    ...below,
    from_on: day({ title: { zh: "申报起", en: "From" }, required: true }),
    until_on: day({ title: { zh: "申报止", en: "Until" }, required: true }),
    amount: money({
      title: { zh: "安排额度", en: "Amount" },
      help: { zh: "空缺为分项的全部额度", en: "All of the line where empty" },
    }),
    ceiling: money({ title: { zh: "单个项目补助上限", en: "Ceiling per project" } }),
    share_ceiling: decimal({
      title: { zh: "补助比例上限", en: "Ceiling as a share" },
      unit: { zh: "%", en: "%" },
      help: { zh: "补助占补助与自筹之和的比例", en: "Of award and own money together" },
    }),
    conditions: note({ title: { zh: "申报条件", en: "Conditions" }, required: true }),
    document: text({ title: { zh: "文号", en: "Document" } }),
  },
  label: "title",
  list: ["title", "line", "from_on", "until_on", "amount", "ceiling", "share_ceiling"],
  zone: "zone",
  inherits: { fund: ["line", "fund"], zone: ["line", "zone"] },
  due: { on: "until_on", open: ["open"] },
  states: {
    draft: { zh: "草拟", en: "draft" },
    open: { zh: "已发布", en: "published" },
    closed: { zh: "已截止", en: "closed" },
    withdrawn: { zh: "撤回", en: "withdrawn" },
  },
  first: "draft",
  transitions: {
    publish: { title: { zh: "发布", en: "publish" }, from: ["draft"], to: "open", may: { zone_administrator: "zone" } },
    close: { title: { zh: "截止", en: "close" }, from: ["open"], to: "closed", may: { zone_administrator: "zone" } },
    withdraw: {
      title: { zh: "撤回", en: "withdraw" },
      from: ["draft", "open", "closed"],
      to: "withdrawn",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["withdrawn"],
  may: { read: everyone, ...officeWrites },
  check: (record, context) => keepFund("zone/fund-calls", record, context),
});
