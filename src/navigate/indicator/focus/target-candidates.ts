import { membersColumn, nodeColumn, numberColumn, organisationColumn, regionColumn, windowOpens } from "../column.ts";
import type { FigureColumn } from "../../contract.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { FigureRow, Indicator, Scope } from "../indicator.ts";
import { candidateMembersMin } from "../path/candidate-facts.ts";
import { firstReadings, listedByScore, scoreCaveats, scoreColumns, scoreTold, without } from "../path/match.ts";
import { fixed, listed } from "../say.ts";
import { focusTexts, forPurposes } from "./asked.ts";
import { candidateParts, candidateRows, candidateScoreOnly } from "./candidate-rows.ts";

const listMax = 15;
const cohort = { zh: "全链期间内申请人的全部专利。", en: "All members of the chain in the period, of all applicants." };

function columnsOf(scope: Scope, list: "targets" | "allies"): FigureColumn[] {
  const own = { organisation: "organisation" };
  const focused = (scope.study.focus?.organisations ?? []).length > 0;
  return [
    organisationColumn,
    regionColumn,
    { key: "type", title: { zh: "类型", en: "Type" }, kind: "text" },
    membersColumn(scope, own),
    membersColumn(scope, { ...own, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
    membersColumn(scope, { ...own, status: "=active" }, "active", { zh: "有效", en: "In force" }),
    membersColumn(scope, { ...own, core: "=yes" }, "core", { zh: "核心", en: "Core" }),
    membersColumn(scope, { ...own, coapplied: "=yes" }, "joint_owned", { zh: "共有", en: "Joint" }),
    membersColumn(scope, { ...own, pledged: "=yes" }, "pledged", { zh: "质押未见解除", en: "Pledge standing" }),
    numberColumn("moved", { zh: "已转出（项）", en: "Given away" }),
    numberColumn("inventors", { zh: "发明人", en: "Inventors" }),
    numberColumn("nodes", { zh: "涉及环节", en: "End nodes" }),
    ...(focused
      ? [
          { ...nodeColumn, key: "best_node", title: { zh: "最可补强环节", en: "Adds most in" } },
          membersColumn(scope, { ...own, own: "=yes" }, "with_focus", { zh: "与对象企业共有", en: "With the enterprise" }),
          { key: "overlap", title: { zh: "与对象企业重合度", en: "Overlap with the enterprise" }, kind: "ratio" as const },
        ]
      : []),
    ...scoreColumns(list),
  ];
}

function scoredRows(rows: readonly FigureRow[], list: "targets" | "allies", scope: Scope): FigureRow[] {
  return listedByScore(rows, list, scope, (row) => candidateParts(row, scope), listMax).map((row) =>
    without(
      {
        ...row,
        pledged: row["told"] === true ? (row["pledged"] ?? null) : null,
        moved: row["told"] === true ? (row["moved"] ?? null) : null,
      },
      [...candidateScoreOnly],
    ),
  );
}

function topReading(rows: readonly FigureRow[], scope: Scope) {
  const first = rows.slice(0, 5).filter((row) => typeof row["score"] === "number");
  if (first.length === 0) return [];
  const names = listed(
    first.map((row) => {
      const who = scope.label("organisation", row["organisation"]);
      return { zh: `${who.zh}（${fixed(row["score"])}）`, en: `${who.en} (${fixed(row["score"])})` };
    }),
  );
  return [{ zh: `居前者：${names.zh}。`, en: `First: ${names.en}.` }];
}

/**
 * Which enterprises come into question as targets of investment or acquisition?
 *
 * in     candidateRows of enterprises; rule/score
 * out    up to fifteen by match score over the whole chain: numbers, what burdens their rights, every component, bounds, stability
 * unit   numbers in the study's counting unit, whole counting; components and scores 0–1
 * limit  what patents and their events tell; price, willingness, finance and unrecorded licences are not in them
 */
export const targetCandidates: Indicator = {
  id: "target-candidates",
  part: "focus",
  analysis: "D2",
  ...forPurposes(["target_selection"]),
  ...focusTexts,
  cohort,
  title: { zh: "投资并购候选企业", en: "Candidates for investment or acquisition" },
  definition: (scope) => {
    const told = scoreTold("targets", scope);
    return {
      zh: `全链不少于 ${candidateMembersMin} 项（件）且近三年仍有申请的企业（分析对象除外），按匹配分列前 ${listMax} 家，环节取全链。互补性须写明收购方（focus.organisations）才计算；权属项在语料有转让、质押等事件时才计算。${told.zh}`,
      en: `Enterprises with at least ${candidateMembersMin} in the chain that still file, the study's own apart: the ${listMax} first by match score, the node being the whole chain. Complementarity needs the acquirer (focus.organisations); ownership needs legal events in the corpus. ${told.en}`,
    };
  },
  unit: { zh: "数量；分值（0–1）", en: "numbers; scores (0–1)" },
  reads: [
    "node",
    "node_member",
    "member",
    "fact_organisation",
    "organisation",
    "fact_inventor",
    "operation",
    "event_coverage",
    "member_quality",
  ],
  from: ["rule/score@1"],
  columns: (scope) => columnsOf(scope, "targets"),
  sql: (scope) => candidateRows(scope, ["enterprise"]),
  finish: (rows, scope) => scoredRows(rows, "targets", scope),
  reading: (rows, scope) => [...firstReadings(rows, scope), ...topReading(rows, scope)],
  caveats: (rows) => [
    ...scoreCaveats(rows),
    {
      zh: "分数只用于初筛；入选者须另作评估：权属登记、稳定性、侵权风险、估值、经营与信用。",
      en: "The score serves a first sorting only; whoever is chosen must be evaluated: register, validity, infringement, value, business and credit.",
    },
  ],
};

/**
 * With whom does developing technology together fit the enterprise in question?
 *
 * in     candidateRows of enterprises, universities and institutes; rule/score
 * out    as “Candidates for investment or acquisition”, with filings shared with the enterprise and the node where each adds most
 * unit   numbers in the study's counting unit, whole counting; components and scores 0–1
 * limit  willingness, price and confidentiality are not in patents; a competitor may fit well and still be no partner
 */
export const partnerFit: Indicator = {
  id: "partner-fit",
  part: "focus",
  analysis: "D2",
  ...forPurposes(["cooperation"]),
  ...focusTexts,
  cohort,
  title: { zh: "技术合作对象契合度", en: "Partners, and how they fit" },
  definition: (scope) => {
    const told = scoreTold("allies", scope);
    return {
      zh: `全链不少于 ${candidateMembersMin} 项（件）且近三年仍有申请的企业、高校和科研院所（分析对象除外），按匹配分列前 ${listMax} 家，环节取全链。合作基础为与分析对象共有的专利；“最可补强环节”为其自身占比超出分析对象最多的末级环节。${told.zh}`,
      en: `Enterprises, universities and institutes with at least ${candidateMembersMin} in the chain that still file, the study's own apart: the ${listMax} first by match score, the node being the whole chain. Ties are members held with the enterprise in question; “adds most in” is the end node where their own share exceeds its most. ${told.en}`,
    };
  },
  unit: { zh: "数量；分值（0–1）", en: "numbers; scores (0–1)" },
  reads: [
    "node",
    "node_member",
    "member",
    "fact_organisation",
    "organisation",
    "fact_inventor",
    "operation",
    "event_coverage",
    "member_quality",
  ],
  from: ["rule/score@1"],
  columns: (scope) => columnsOf(scope, "allies"),
  sql: (scope) => candidateRows(scope, ["enterprise", "university", "institute"]),
  finish: (rows, scope) => scoredRows(rows, "allies", scope),
  reading: (rows, scope) => [...firstReadings(rows, scope), ...topReading(rows, scope)],
  caveats: (rows) => [
    ...scoreCaveats(rows),
    {
      zh: "合作意愿、价格与保密要求不在专利中；与分析对象直接竞争者须另作判断。",
      en: "Willingness, price and confidentiality are not in patents; whether a candidate competes with the enterprise must be judged apart.",
    },
  ],
};
