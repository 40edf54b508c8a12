import { choice, day, link, links, list, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { linked } from "./linked.ts";

const subjects = {
  "zone/decisions": { zh: "决策", en: "decisions" },
  "zone/projects": { zh: "项目", en: "projects" },
  "zone/fund-applications": { zh: "资金申报", en: "applications for funds" },
} as const;

/** One thing that is judged by several experts on one form; its parties are whom they must not be tied to. */
export const reviewRounds = register({
  name: "zone/review-rounds",
  page: "zone/experts",
  title: { zh: "评审", en: "Review rounds" },
  one: { zh: "评审", en: "review round" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "评审事项", en: "What is judged" }, required: true }),
    form: link({ title: { zh: "评审表", en: "Form" }, to: "zone/review-forms", required: true }),
    panel: link({ title: { zh: "评审组", en: "Panel" }, to: "zone/committees" }),
    subject_register: choice({ title: { zh: "对象所在台账", en: "Register of the subject" }, codes: subjects }),
    subject: text({ title: { zh: "对象编号", en: "Id of the subject" } }),
    study: text({ title: { zh: "导航项目", en: "Study" } }),
    run: text({ title: { zh: "运行编号", en: "Run" } }),
    parties: links({
      title: { zh: "当事单位", en: "Parties" },
      to: "ledger/organisations",
    }),
    people: list({
      title: { zh: "当事人员", en: "People of the parties" },
      help: { zh: "申报团队成员，每行一人", en: "The team that applies, one a line" },
    }),
    due_on: day({ title: { zh: "截止日期", en: "Due" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "title",
  list: ["title", "form", "parties", "due_on"],
  zone: "zone",
  due: { on: "due_on", open: ["open"] },
  states: {
    open: { zh: "进行中", en: "open" },
    closed: { zh: "已完成", en: "closed" },
    withdrawn: { zh: "撤销", en: "withdrawn" },
  },
  first: "open",
  transitions: {
    close: {
      title: { zh: "完成", en: "close" },
      from: ["open"],
      to: "closed",
      may: { zone_administrator: "zone", quality_controller: "zone" },
    },
    withdraw: {
      title: { zh: "撤销", en: "withdraw" },
      from: ["open"],
      to: "withdrawn",
      may: { zone_administrator: "zone" },
      reason: true,
    },
  },
  settled: ["closed", "withdrawn"],
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone", quality_controller: "zone" },
    change: { zone_administrator: "zone", quality_controller: "zone" },
  },
  async check({ id, state, values }, { find, refuse }) {
    const { form, zone, subject, subject_register: of, study, parties } = values;
    const used = await linked(find, "zone/review-forms", form);
    if (used.state === "draft" || used.zone !== zone) refuse("zone.reviews.form_not_issued", {});
    if (subject === null && study === null) refuse("zone.reviews.no_subject", {});
    if (subject !== null) {
      const [found] = of === null ? [] : await find(of, { id: subject });
      if (!found) refuse("zone.reviews.subject_unknown", { register: of ?? "–", subject });
      if ((found?.organisation ?? null) === null && parties.length === 0) refuse("zone.reviews.no_parties", {});
    } else if (parties.length === 0) refuse("zone.reviews.no_parties", {});
    if (state !== "closed") return;
    const open = (await find("zone/reviews", { round: id })).filter((each) => each.state === "assigned");
    if (open.length > 0) refuse("zone.reviews.not_complete", { open: open.length });
  },
});
