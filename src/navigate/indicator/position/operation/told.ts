import { sql, type Sql } from "#engine";
import type { Both } from "../../indicator.ts";

/** Operations of members in the period: one row per event, with its member. */
export const operationsInPeriod: Sql = sql`
  select o.* from operation o join (select member from fact where node = '*') f on f.member = o.member`;

export const eventSource: Both = {
  zh: "各局法律状态事件（国知局事务数据公告、INPADOC 代码），规则见“事件与运营方式”表",
  en: "legal events of the offices (the Chinese gazette's transactions, INPADOC codes) by the table of events and kinds",
};

export const eventTruncation: Both = {
  zh: "事件按生效日（无则公告日）所在年计，截止日当年不完整；登记滞后的尚未计入",
  en: "by the year in which the event took effect, else was announced; the year of the cut-off is incomplete, late registrations are missing",
};

/** What an empty answer says, and what it does not. */
export const untold: Both[] = [
  {
    zh: "语料的来源没有给出转让、许可、质押等事件：对运营情况不能作出判断，并非没有发生。",
    en: "No source of the corpus tells of transfers, licences or pledges: nothing can be said of them, which is not to say there were none.",
  },
];

/** What an empty answer says where events may be told of, though not with what is asked here. */
export const undated: Both[] = [
  {
    zh: "没有来源给出带日期的运营事件，无法按年统计；是否发生过见“专利运营：转让、许可、质押”。",
    en: "No source tells the day of any use of rights, so nothing can be said by year; whether there was any stands under “Use of rights”.",
  },
];
export const partiesUntold: Both[] = [
  {
    zh: "没有来源同时给出运营事件双方当事人及其类型，无法列出，并非没有发生。",
    en: "No source names both sides of such events with their types, so none can be shown, which is not to say there were none.",
  },
];

export const coverageCaveat: Both = {
  zh: "仅计来源给出的已登记事件：合同未备案的许可、未公告的转让不在其中；各局事件覆盖见“法律事件覆盖情况”。",
  en: "Only registered events that a source tells of: licences that were not recorded and transfers not announced are missing; see “What is known of legal events”.",
};
