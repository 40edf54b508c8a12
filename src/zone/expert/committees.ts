import { choice, day, integer, link, note, register, text } from "#ledger";
import { zoneStaff } from "../zone-staff.ts";
import { committeeKinds, oneVotes, quorums, quorumBases, votings } from "./contract.ts";

/** Who sits together for a term, and by which rules they are quorate and decide: steering committees, review panels, decision teams. */
export const committees = register({
  name: "zone/committees",
  page: "zone/experts",
  title: { zh: "委员会", en: "Committees" },
  one: { zh: "委员会", en: "committee" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    name: text({ title: { zh: "名称", en: "Name" }, required: true }),
    kind: choice({ title: { zh: "类别", en: "Kind" }, codes: committeeKinds, required: true }),
    term_from: day({ title: { zh: "任期起", en: "Term from" }, required: true }),
    term_to: day({ title: { zh: "任期止", en: "Term to" } }),
    quorum: choice({ title: { zh: "法定人数", en: "Quorum" }, codes: quorums, required: true }),
    quorum_base: choice({ title: { zh: "法定人数基数", en: "Quorum is of" }, codes: quorumBases, required: true }),
    voting: choice({ title: { zh: "表决规则", en: "Carried by" }, codes: votings, required: true }),
    one_vote: choice({ title: { zh: "计票单位", en: "One vote each" }, codes: oneVotes, required: true }),
    departments_least: integer({
      title: { zh: "部门不少于", en: "Departments at least" },
      unit: { zh: "个", en: "departments" },
      least: 1,
      help: { zh: "少于此数的组成不能召开会议", en: "With fewer departments seated it cannot meet" },
    }),
    former_employer_years: integer({
      title: { zh: "离职回避年限", en: "Former employers count for" },
      unit: { zh: "年", en: "years" },
      least: 0,
      help: { zh: "空缺为 3 年", en: "Three where empty" },
    }),
    co_inventor_years: integer({
      title: { zh: "共同发明回避年限", en: "Joint inventions count for" },
      unit: { zh: "年", en: "years" },
      least: 0,
      help: {
        zh: "空缺为 5 年；更早的列为轻微情形，可由质量控制人员说明理由后准许",
        en: "Five where empty; older ones are weak and may be overruled with a reason",
      },
    }),
    rules: note({ title: { zh: "议事规则", en: "Rules of procedure" } }),
  },
  label: "name",
  list: ["name", "kind", "zone", "term_from", "term_to", "quorum", "voting"],
  zone: "zone",
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ values: { term_from: from, term_to: to } }, { refuse }) {
    if (to !== null && from > to) refuse("zone.experts.period_backwards", { from, to });
  },
});
