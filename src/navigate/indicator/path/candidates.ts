import { sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn, organisationColumn, regionColumn, windowOpens } from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { FigureColumn } from "../../contract.ts";
import type { Both, FigureRow, Indicator, Scope } from "../indicator.ts";
import { atHome, enterpriseTiers } from "../position/enterprise-tiers.ts";
import { candidateFacts, candidateMembersMin, nodesWith } from "./candidate-facts.ts";
import {
  firstReadings,
  listedByScore,
  partsOf,
  perNodeMax,
  scoreCaveats,
  scoreColumns,
  scoreOnly,
  scoreTold,
  without,
} from "./match.ts";
import { cohorts, sources, truncations } from "../statements.ts";

function countColumns(scope: Scope): FigureColumn[] {
  const own = { node: "node", organisation: "organisation" };
  return [
    membersColumn(scope, own),
    membersColumn(scope, { ...own, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
    membersColumn(scope, { ...own, status: "=active" }, "active", { zh: "有效", en: "Active" }),
  ];
}

function listedReading(rows: readonly FigureRow[], zh: string, en: string): Both {
  const count = new Set(rows.map((row) => row["organisation"])).size;
  if (count === 0) return { zh: `没有符合条件的${zh}。`, en: `There are no ${en} that fit.` };
  return { zh: `共列出 ${count} 家${zh}。`, en: `${count} ${en} are listed.` };
}

const tierColumn: FigureColumn = { key: "tier", title: { zh: "梯队", en: "Tier" }, kind: "verdict" };

/**
 * Which enterprises of the home region could be cultivated in the nodes to strengthen, complete or extend?
 *
 * in     node_applicant, fact, holder, node, member_quality; the figure path; rule/tiers, rule/score
 * out    up to five per node by match score: tier, numbers, every component of the score, its bounds, and whether it stays listed
 *        under other weights
 * unit   numbers in the study's counting unit, whole counting; components and scores 0–1
 * limit  enterprises with at least three members in the node, something filed lately among them; what patents tell, nothing of finance
 */
export const cultivate: Indicator = {
  id: "cultivate",
  part: "path",
  analysis: "C2",
  cohort: cohorts.nodeEnterprises,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
  title: { zh: "可培育的本地企业", en: "Local enterprises to cultivate" },
  definition: (scope) => {
    const told = scoreTold("cultivate", scope);
    return {
      zh: `在强链、补链、延链环节有不少于 ${candidateMembersMin} 项（件）且近三年仍有申请的本地企业，每环节至多 ${perNodeMax} 家。合作基础为与高校院所的共同申请。${told.zh}`,
      en: `Local enterprises with at least ${candidateMembersMin} in the nodes to strengthen, complete or extend that still file, up to ${perNodeMax} a node. Ties are joint filings with universities and institutes. ${told.en}`,
    };
  },
  unit: { zh: "数量；分值（0–1）", en: "numbers; scores (0–1)" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "member_quality"],
  rests: ["citation"],
  from: ["path", "rule/tiers@1", "rule/score@1"],
  columns: (scope) => [
    nodeColumn,
    organisationColumn,
    regionColumn,
    tierColumn,
    ...countColumns(scope),
    ...scoreColumns("cultivate"),
    numberColumn("academic", { zh: "与高校院所共同申请", en: "Filed with universities and institutes" }),
  ],
  sql: (scope, before) => {
    const nodes = nodesWith(before, ["strengthen", "complete", "extend"]);
    const source = sql`select * from (${enterpriseTiers()}) tiered where ${atHome(scope, sql`region`)}`;
    return candidateFacts(scope, { source, nodes, wanted: nodes });
  },
  finish: (rows, scope) =>
    listedByScore(rows, "cultivate", scope, (row) => partsOf(row, Number(row["academic"]), scope)).map((row) =>
      without(row, scoreOnly),
    ),
  reading: (rows, scope) => [listedReading(rows, "本地企业", "local enterprises"), ...firstReadings(rows, scope)],
  caveats: (rows) => scoreCaveats(rows),
};

/**
 * Which enterprises from elsewhere could be attracted to the nodes to complete or extend?
 *
 * in     as `cultivate`
 * out    up to five per node by match score: region, rank in the node, numbers, every component, bounds, stability
 * unit   as `cultivate`
 * limit  enterprises of known region outside home with three members in the node; willingness to move is not in patents
 */
export const attract: Indicator = {
  id: "attract",
  part: "path",
  analysis: "C2",
  cohort: cohorts.nodeEnterprises,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
  title: { zh: "可引进的外地企业", en: "Enterprises to attract" },
  definition: (scope) => {
    const told = scoreTold("attract", scope);
    return {
      zh: `在补链、延链环节有不少于 ${candidateMembersMin} 项（件）、近三年仍有申请、所在区域已知且不在本地的企业，每环节至多 ${perNodeMax} 家。合作基础为与本地的共同申请。名称以某本地企业全名开头的，标注为疑似关联方。迁移或投资意愿、经营状况须另行调查。${told.zh}`,
      en: `Enterprises of known region elsewhere with at least ${candidateMembersMin} in the nodes to complete or extend that still file, up to ${perNodeMax} a node. Ties are joint filings with the home region. Flagged: its name begins with the whole name of a local enterprise, whose affiliate it may be. Whether they would move or invest, and how they fare, patents do not tell. ${told.en}`,
    };
  },
  unit: { zh: "数量；分值（0–1）", en: "numbers; scores (0–1)" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "member_quality"],
  rests: ["citation"],
  from: ["path", "rule/tiers@1", "rule/score@1"],
  columns: (scope) => [
    nodeColumn,
    organisationColumn,
    regionColumn,
    numberColumn("rank", { zh: "环节企业位次", en: "Rank in the node" }),
    ...countColumns(scope),
    ...scoreColumns("attract"),
    flagColumn("kin", { zh: "疑为本地企业关联方", en: "May belong to a local firm" }),
    numberColumn("joint", { zh: "与本地共同申请（全链）", en: "Filed with home (whole chain)" }),
  ],
  sql: (scope, before) => {
    const nodes = nodesWith(before, ["complete", "extend"]);
    const source = sql`
      select * from (${enterpriseTiers()}) tiered where region is not null and not ${atHome(scope, sql`region`)}`;
    return candidateFacts(scope, { source, nodes, wanted: nodes });
  },
  finish: (rows, scope) =>
    listedByScore(rows, "attract", scope, (row) => partsOf(row, Number(row["joint"]), scope)).map((row) =>
      without(row, scoreOnly),
    ),
  reading: (rows, scope) => [listedReading(rows, "外地企业", "enterprises from elsewhere"), ...firstReadings(rows, scope)],
  caveats: (rows) => scoreCaveats(rows),
};
