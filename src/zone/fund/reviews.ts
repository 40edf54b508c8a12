import { day, decimal, link, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { below } from "./belonging.ts";
import { keepFund } from "./keep.ts";
import { ensureFreeOfApplicant } from "../expert/conflict/of-application.ts";

const reviewers = { expert: "zone", zone_administrator: "zone" } as const;

/** What a reviewer gives an application: a score and the reasons for it. */
export const fundReviews = register({
  name: "zone/fund-reviews",
  page: "zone/funds",
  title: { zh: "评审意见", en: "Reviews" },
  one: { zh: "评审意见", en: "review" },
  fields: {
    name: text({
      title: { zh: "评审人", en: "Reviewer" },
      required: true,
      help: { zh: "空缺时取自专家库", en: "That of the expert where empty" },
    }),
    reviewer: link({ title: { zh: "专家", en: "Expert" }, to: "zone/experts" }),
    application: link({ title: { zh: "资金申报", en: "Application" }, to: "zone/fund-applications", required: true }),
    ...below,
    score: decimal({ title: { zh: "评分", en: "Score" }, help: { zh: "0 至 100", en: "0 to 100" } }),
    opinion: note({ title: { zh: "意见", en: "Opinion" } }),
    reviewed_on: day({ title: { zh: "评审日期", en: "Reviewed on" } }),
  },
  label: "name",
  list: ["name", "application", "score", "reviewed_on"],
  zone: "zone",
  inherits: { name: ["reviewer", "name"], fund: ["application", "fund"], zone: ["application", "zone"] },
  states: { draft: { zh: "填写", en: "draft" }, submitted: { zh: "已提交", en: "submitted" } },
  first: "draft",
  transitions: {
    submit: {
      title: { zh: "提交", en: "submit" },
      from: ["draft"],
      to: "submitted",
      may: reviewers,
      needs: ["score", "opinion", "reviewed_on"],
    },
  },
  settled: ["submitted"],
  may: { read: zoneStaff, create: reviewers, change: reviewers },
  async check(record, context) {
    await keepFund("zone/fund-reviews", record, context);
    const { application, reviewer, name } = record.values;
    if (record.state === "submitted") await ensureFreeOfApplicant({ application, reviewer, name }, context);
  },
});
