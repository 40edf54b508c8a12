import { choice, day, everyone, link, list, note, register, text } from "#ledger";
import { ensureKpis } from "../ensure-kpis.ts";
import { inferredDays } from "../inferred-days.ts";
import "../messages.ts";

/** A published policy, from when until when it is in force, and which indicators it is to move. */
export const policies = register({
  name: "zone/policies",
  page: "zone/programme",
  title: { zh: "政策文件", en: "Policies" },
  one: { zh: "政策文件", en: "policy" },
  fields: {
    title: text({ title: { zh: "名称", en: "Title" }, required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones" }),
    number: text({ title: { zh: "文号", en: "Number" } }),
    issuer: text({ title: { zh: "发文单位", en: "Issued by" }, required: true }),
    kind: choice({
      title: { zh: "类别", en: "Kind" },
      codes: {
        opinion: { zh: "意见", en: "opinions" },
        plan: { zh: "规划", en: "plan" },
        measures: { zh: "办法", en: "measures" },
        notice: { zh: "通知", en: "notice" },
        subsidy: { zh: "扶持政策", en: "support" },
      },
    }),
    issued_on: day({ title: { zh: "发文日期", en: "Issued on" } }),
    from_on: day({ title: { zh: "施行日期", en: "In force from" } }),
    until_on: day({ title: { zh: "有效期至", en: "In force until" } }),
    ...inferredDays({
      issued_on: { zh: "发文日期", en: "Issued on" },
      from_on: { zh: "施行日期", en: "In force from" },
      until_on: { zh: "有效期至", en: "In force until" },
    }),
    kpis: list({ title: { zh: "相关指标", en: "Indicators" }, help: { zh: "指标目录代码", en: "Codes of the catalogue" } }),
    source: text({ title: { zh: "来源", en: "Source" } }),
    summary: note({ title: { zh: "要点", en: "Summary" } }),
  },
  label: "title",
  list: ["title", "number", "issuer", "zone", "from_on", "until_on"],
  zone: "zone",
  states: {
    draft: { zh: "草拟", en: "draft" },
    issued: { zh: "已发布", en: "issued" },
    repealed: { zh: "已废止", en: "repealed" },
  },
  first: "draft",
  transitions: {
    issue: {
      title: { zh: "发布", en: "issue" },
      from: ["draft"],
      to: "issued",
      may: { zone_administrator: "zone" },
      needs: ["issued_on", "from_on"],
    },
    repeal: {
      title: { zh: "废止", en: "repeal" },
      from: ["issued"],
      to: "repealed",
      may: { zone_administrator: "zone" },
      needs: ["until_on"],
      reason: true,
    },
  },
  settled: ["repealed"],
  may: {
    read: everyone,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ values: { from_on: from, until_on: until, kpis } }, rules) {
    if (from !== null && until !== null && from > until) rules.refuse("zone.policies.period_backwards", { from, until });
    await ensureKpis(kpis, rules);
  },
});
