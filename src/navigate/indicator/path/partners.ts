import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, regionColumn, windowOpens } from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { Indicator } from "../indicator.ts";
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

/**
 * With which universities and institutes could the home region work in the nodes to strengthen, complete or extend?
 *
 * in     as `cultivate`
 * out    up to five per node by match score, wherever they stand: numbers, every component, bounds, stability
 * unit   as `cultivate`
 * limit  universities and institutes as read from names; willingness and price are not in patents
 */
export const partners: Indicator = {
  id: "partners",
  part: "path",
  analysis: "C5",
  cohort: cohorts.nodeApplicants,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
  title: { zh: "可合作的高校院所", en: "Universities and institutes to work with" },
  definition: (scope) => {
    const told = scoreTold("partners", scope);
    return {
      zh: `在强链、补链、延链环节有不少于 ${candidateMembersMin} 项（件）且近三年仍有申请的高校和科研院所，每环节至多 ${perNodeMax} 家，其有效专利也是许可来源。合作基础为与本地申请人的共同申请。${told.zh}`,
      en: `Universities and institutes with at least ${candidateMembersMin} in the nodes to strengthen, complete or extend that still file, up to ${perNodeMax} a node; their active rights are sources of licences too. Ties are joint filings with applicants of the home region. ${told.en}`,
    };
  },
  unit: { zh: "数量；分值（0–1）", en: "numbers; scores (0–1)" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "member_quality"],
  rests: ["citation"],
  from: ["path", "rule/score@1"],
  columns: (scope) => {
    const own = { node: "node", organisation: "organisation" };
    return [
      nodeColumn,
      organisationColumn,
      regionColumn,
      { key: "type", title: { zh: "类型", en: "Type" }, kind: "text" },
      membersColumn(scope, own),
      membersColumn(scope, { ...own, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
      membersColumn(scope, { ...own, status: "=active" }, "active", { zh: "有效", en: "Active" }),
      ...scoreColumns("partners"),
      numberColumn("joint", { zh: "与本地共同申请（全链）", en: "Filed with home (whole chain)" }),
    ];
  },
  sql: (scope, before) => {
    const nodes = nodesWith(before, ["strengthen", "complete", "extend"]);
    const source = sql`
      select node, organisation, type, region, members, active, lately from node_applicant where type in ('university', 'institute')`;
    return candidateFacts(scope, { source, nodes, wanted: nodes });
  },
  finish: (rows, scope) =>
    listedByScore(rows, "partners", scope, (row) => partsOf(row, Number(row["joint"]), scope)).map((row) =>
      without(row, scoreOnly),
    ),
  reading: (rows, scope) => firstReadings(rows, scope),
  caveats: (rows) => scoreCaveats(rows),
};
