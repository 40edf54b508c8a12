import { choice, day, link, links, list, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { linked, linkedOrNone } from "../expert/linked.ts";
import { parseCriteria, parseScores } from "../expert/criteria.ts";

const kinds = {
  process: { zh: "实施过程评价", en: "of the process" },
  effect: { zh: "运用成效评价", en: "of the effect" },
} as const;

/**
 * The evaluation of a study's use or of a decision (organised after the clause on evaluation, 绩效评价, of GB/T 39551): what was adopted
 * and by whom, what came of it, and a score on a form.
 */
export const evaluations = register({
  name: "zone/evaluations",
  page: "zone/effect",
  title: { zh: "绩效评价", en: "Evaluations" },
  one: { zh: "绩效评价", en: "evaluation" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "评价事项", en: "Title" }, required: true }),
    kind: choice({ title: { zh: "评价内容", en: "What is evaluated" }, codes: kinds, required: true }),
    decision: link({ title: { zh: "决策", en: "Decision" }, to: "zone/decisions" }),
    study: text({ title: { zh: "导航项目", en: "Study" } }),
    adopted: list({
      title: { zh: "已采纳的建议", en: "Recommendations adopted" },
      help: { zh: "建议编号，每行一个", en: "Their ids, one a line" },
    }),
    adopted_by: links({ title: { zh: "采纳单位", en: "Adopted by" }, to: "ledger/organisations" }),
    period_from: day({ title: { zh: "评价期起", en: "From" }, required: true }),
    period_to: day({ title: { zh: "评价期止", en: "To" }, required: true }),
    results: note({ title: { zh: "实施结果", en: "Results" } }),
    effect: note({
      title: { zh: "成效依据", en: "What the effect rests on" },
      help: { zh: "指标、对比区域、估计值及其局限", en: "Indicators, comparison regions, the estimate and its limits" },
    }),
    form: link({ title: { zh: "评分表", en: "Form" }, to: "zone/review-forms" }),
    scores: list({
      title: { zh: "评分", en: "Scores" },
      help: { zh: "每行：指标序号 | 分数 | 理由", en: "One a line: number | score | reason" },
    }),
    evaluated_by: text({ title: { zh: "评价人", en: "Evaluated by" } }),
  },
  label: "title",
  list: ["title", "kind", "decision", "study", "period_from", "period_to", "evaluated_by"],
  zone: "zone",
  states: {
    draft: { zh: "草拟", en: "draft" },
    signed: { zh: "已签发", en: "signed off" },
  },
  first: "draft",
  transitions: {
    sign: {
      title: { zh: "签发", en: "sign off" },
      from: ["draft"],
      to: "signed",
      may: { quality_controller: "zone", decision_maker: "zone" },
      needs: ["results", "effect", "evaluated_by"],
    },
  },
  settled: ["signed"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", analyst: "zone" },
    change: { zone_administrator: "zone", analyst: "zone" },
  },
  async check({ values }, { find, refuse }) {
    const { zone, decision, study, period_from: from, period_to: to, form, scores, adopted } = values;
    if (decision === null && study === null) refuse("zone.effect.of_nothing", {});
    if (from > to) refuse("zone.experts.period_backwards", { from, to });
    if (decision !== null) {
      const of = await linked(find, "zone/decisions", decision);
      if (of.zone !== zone) refuse("zone.experts.other_zone", {});
      const items = await find("zone/decision-items", { decision });
      const unknown = adopted.find((id) => !items.some((item) => item.values["recommendation"] === id));
      if (unknown !== undefined) refuse("zone.effect.not_decided", { recommendation: unknown });
    }
    if (scores.length === 0) return;
    const used = await linkedOrNone(find, "zone/review-forms", form);
    if (!used || used.state === "draft" || used.zone !== zone) refuse("zone.reviews.form_not_issued", {});
    const criteria = parseCriteria((used?.values["criteria"] ?? []) as readonly string[]);
    const read = parseScores(scores);
    const bad = scores[read.findIndex((each) => !each || each.at > criteria.length)];
    if (bad !== undefined || new Set(read.map((each) => each?.at)).size !== criteria.length || read.length !== criteria.length)
      refuse("zone.reviews.bad_score", { line: bad ?? scores.join(" / ") });
  },
});
