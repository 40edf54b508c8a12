import { everyone, integer, link, money, note, register, text } from "#ledger";
import { keepFund } from "./keep.ts";

/** Public money for a purpose: its budget bounds its lines, they the awards, those the contracts, and these the payments. */
export const funds = register({
  name: "zone/funds",
  title: { zh: "专项资金", en: "Special funds" },
  one: { zh: "专项资金", en: "special fund" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    name: text({ title: { zh: "名称", en: "Name" }, required: true }),
    name_en: text({ title: { zh: "英文名称", en: "Name in English" } }),
    year_from: integer({ title: { zh: "起始年度", en: "First year" }, required: true, least: 1990 }),
    year_to: integer({
      title: { zh: "截止年度", en: "Last year" },
      least: 1990,
      help: { zh: "空缺为单一年度", en: "The first year alone where empty" },
    }),
    budget: money({ title: { zh: "预算", en: "Budget" }, required: true }),
    source: text({ title: { zh: "资金来源", en: "Source of the money" }, required: true }),
    policy: text({
      title: { zh: "政策依据", en: "Policy" },
      help: { zh: "文件名称与文号", en: "Title and number of the document" },
    }),
    purpose: note({ title: { zh: "支持方向", en: "Purpose" } }),
  },
  label: "name",
  list: ["name", "zone", "year_from", "year_to", "budget", "source"],
  zone: "zone",
  states: {
    draft: { zh: "编制", en: "in preparation" },
    open: { zh: "执行中", en: "open" },
    closed: { zh: "已结清", en: "closed" },
    withdrawn: { zh: "取消", en: "withdrawn" },
  },
  first: "draft",
  transitions: {
    open: { title: { zh: "下达", en: "open" }, from: ["draft"], to: "open", may: { decision_maker: "zone" } },
    close: { title: { zh: "结清", en: "close" }, from: ["open"], to: "closed", may: { decision_maker: "zone" } },
    reopen: {
      title: { zh: "重新启用", en: "reopen" },
      from: ["closed"],
      to: "open",
      may: { decision_maker: "zone" },
      reason: true,
    },
    withdraw: {
      title: { zh: "取消", en: "withdraw" },
      from: ["draft"],
      to: "withdrawn",
      may: { decision_maker: "zone" },
      reason: true,
    },
  },
  settled: ["closed", "withdrawn"],
  may: { read: everyone, create: { zone_administrator: "zone" }, change: { zone_administrator: "zone" } },
  check: (record, context) => keepFund("zone/funds", record, context),
});
