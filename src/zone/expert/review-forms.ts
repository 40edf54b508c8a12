import { choice, choices, flag, integer, link, list, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { parseCriteria } from "./criteria.ts";

export const trims = {
  none: { zh: "不去极值", en: "none is left out" },
  ends: { zh: "五份及以上时去掉一个最高分和一个最低分", en: "of five or more, the highest and the lowest are left out" },
} as const;

const uses = {
  study: { zh: "专利导航成果", en: "results of navigation" },
  project: { zh: "项目", en: "projects" },
  application: { zh: "资金申报", en: "applications for funds" },
  evaluation: { zh: "绩效评价", en: "evaluation" },
} as const;

/** What reviewers judge by: criteria with weights that make 100, one scale for all, and whether reasons must be given. */
export const reviewForms = register({
  name: "zone/review-forms",
  page: "zone/experts",
  title: { zh: "评审表", en: "Review forms" },
  one: { zh: "评审表", en: "review form" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "名称", en: "Title" }, required: true }),
    uses: choices({ title: { zh: "用于", en: "Used for" }, codes: uses }),
    criteria: list({
      title: { zh: "评审指标", en: "Criteria" },
      help: { zh: "每行一项：名称 | 权重（合计 100）", en: "One a line: name | weight (together 100)" },
    }),
    least: integer({ title: { zh: "最低分", en: "Lowest score" }, least: 0, required: true }),
    most: integer({ title: { zh: "最高分", en: "Highest score" }, least: 1, required: true }),
    reasons: flag({ title: { zh: "每项须说明理由", en: "Each score needs its reason" } }),
    trim: choice({ title: { zh: "去极值规则", en: "Left out of the mean" }, codes: trims, required: true }),
  },
  label: "title",
  list: ["title", "uses", "least", "most", "trim"],
  zone: "zone",
  states: {
    draft: { zh: "草拟", en: "draft" },
    issued: { zh: "已启用", en: "issued" },
    withdrawn: { zh: "停用", en: "withdrawn" },
  },
  first: "draft",
  transitions: {
    issue: {
      title: { zh: "启用", en: "issue" },
      from: ["draft"],
      to: "issued",
      may: { zone_administrator: "zone", quality_controller: "zone" },
      needs: ["criteria"],
    },
    withdraw: {
      title: { zh: "停用", en: "withdraw" },
      from: ["issued"],
      to: "withdrawn",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["issued", "withdrawn"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", quality_controller: "zone" },
    change: { zone_administrator: "zone", quality_controller: "zone" },
  },
  async check({ values: { criteria, least, most } }, { refuse }) {
    if (least >= most) refuse("zone.reviews.scale", { least, most });
    const read = parseCriteria(criteria);
    const bad = criteria[read.findIndex((each) => each === undefined)];
    if (bad !== undefined) refuse("zone.reviews.bad_criterion", { line: bad });
    const sum = read.reduce((total, each) => total + (each?.weight ?? 0), 0);
    if (criteria.length > 0 && sum !== 100) refuse("zone.reviews.weights", { sum });
  },
});
