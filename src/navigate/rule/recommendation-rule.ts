import type { Both } from "../indicator/indicator.ts";
import type { ownerRoles } from "../recommendation-shape.ts";
import type { PathAction } from "./path.ts";

type Role = (typeof ownerRoles)[number];

/** Owner, deadline and risks of a recommendation by its action: data, versioned; suggestions for those who decide. */
export const recommendationRule = {
  name: "rule/recommendation",
  version: 2,
  /** Draws in which an action holds, below which it is called unstable. */
  stabilityMin: 0.8,
  /** Members of the node in the world below which everything rests on few. */
  nodeMembersMin: 30,
  /** Known regions below which a position may shift. */
  knownMin: 0.8,
  /** Share of the core in force in the country that is in others' hands, and how many at least, to speak of outside control. */
  dependenceMin: 0.7,
  outsideCoreMin: 3,
  /** Share of home's members in the node that its largest enterprise holds, from which the position is that firm's. */
  oneHolderMin: 0.7,
  /** Candidates named of each kind. */
  candidatesMax: 3,
  /** Targets and partners proposed, the highest scores first; the table of grounds has the rest. */
  targetsMax: 5,
  /** Share of the enterprise's members whose status is unknown, from which what is said of its rights may shift. */
  unknownStatusMin: 0.2,
  /** Share of a candidate's members that are joint, from which its rights are not its own to give. */
  jointMin: 0.3,
} as const;

export const ownerTitles: Readonly<Record<Role, Both>> = {
  industry_information: { zh: "工业和信息化主管部门", en: "department of industry and information technology" },
  investment_promotion: { zh: "招商（投资促进）部门", en: "investment promotion" },
  science_technology: { zh: "科技主管部门", en: "department of science and technology" },
  intellectual_property: { zh: "知识产权主管部门", en: "intellectual property office" },
  enterprise_rights: { zh: "企业知识产权（法务）部门", en: "the enterprise's IP or legal department" },
  enterprise_strategy: { zh: "企业战略投资部门", en: "the enterprise's strategy and investment department" },
  enterprise_research: { zh: "研发项目负责部门", en: "the department in charge of the R&D project" },
  enterprise_people: { zh: "人力资源（人才）部门", en: "the department of human resources" },
};

export const ownerOf: Readonly<Record<PathAction, Role>> = {
  strengthen: "industry_information",
  complete: "investment_promotion",
  extend: "science_technology",
  watch: "intellectual_property",
  leave: "intellectual_property",
};

export const deadlineOf: Readonly<Record<PathAction, { readonly months: number; readonly because: Both }>> = {
  strengthen: {
    months: 12,
    because: { zh: "已有基础，按一个年度计划安排", en: "there is something to build on: one yearly plan" },
  },
  complete: {
    months: 24,
    because: { zh: "招引、许可或收购一般跨两个年度", en: "attracting, licensing or buying takes about two years" },
  },
  extend: {
    months: 36,
    because: { zh: "本地尚无主体，需培育三个年度", en: "nobody is there yet: three years of growing" },
  },
  watch: {
    months: 12,
    because: { zh: "下一年度重新运行时复核", en: "looked at again in next year's run" },
  },
  leave: {
    months: 12,
    because: { zh: "下一年度复核存量专利去留", en: "what is held there is reviewed within a year" },
  },
};
