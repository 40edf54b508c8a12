import { addMonths } from "#base";
import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn, windowOpens } from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { Indicator } from "../indicator.ts";
import { fixed, percent, unitWord, whole } from "../say.ts";
import { focusColumn, focusTexts, forPurposes, nobodyFound } from "./asked.ts";

/** Years within which a term is said to end soon. */
const soonYears = 3;

/**
 * What does the enterprise in question hold in each node, and what is it worth looking at?
 *
 * in     focus_organisation, holder, fact, node, member_quality; node_applicant for its place
 * out    one row per enterprise and node (and the whole chain): members, share of the node, place among its applicants, by status, status
 *        given by a source, core, joint, in force with a term that ends within three years, mean citation rank (0.5 = its cohort)
 * unit   whole counting; place without individuals, ties share it
 * limit  the term is the longest possible; what no source tells is shown as unknown, never as in force
 */
export const focusPortfolio: Indicator = {
  id: "focus-portfolio",
  part: "focus",
  analysis: "D1",
  ...forPurposes(["target_evaluation", "listing", "cooperation", "technology_import", "product_development"]),
  ...focusTexts,
  title: { zh: "对象企业专利组合（按环节）", en: "Portfolio of the enterprise, by node" },
  definition: () => ({
    zh: `分析对象在各环节的数量、占该环节比例和申请人位次（个人除外，并列同位），按法律状态分列；“来源给出”为状态由来源明示者。核心为同领域同年被引最高十分之一；共有为另有申请人；将届满为有效且最长期限在截止日后 ${soonYears} 年内结束。被引位次为同领域同年语料中的平均位次，0.5 为同侪水平，至少 3 项可知才给出。`,
    en: `Members of the enterprise in each node, their share of the node and its place among applicants (individuals apart, ties share it), by legal status; “given” is status that a source states. Core: in the most cited tenth of field and year. Joint: with another applicant. Ending soon: in force, and the longest possible term ends within ${soonYears} years of the cut-off. Citation rank: mean rank within field and year of the corpus, 0.5 as its peers, given from three known.`,
  }),
  unit: { zh: "数量；占比；位次（0–1）", en: "members; shares; rank (0–1)" },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "member_quality"],
  columns: (scope) => {
    const own = { node: "node", organisation: "organisation" };
    const of = (key: string, zh: string, en: string, more: Readonly<Record<string, string>>) =>
      membersColumn(scope, { ...own, ...more }, key, { zh, en });
    return [
      focusColumn,
      nodeColumn,
      membersColumn(scope, own),
      shareColumn("share", { zh: "占环节", en: "Of the node" }),
      numberColumn("place", { zh: "位次", en: "Place" }),
      membersColumn(scope, { ...own, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
      of("active", "有效", "In force", { status: "=active" }),
      of("pending", "审中", "Pending", { status: "=pending" }),
      of("inactive", "失效", "Out of force", { status: "=inactive" }),
      of("unknown", "状态未知", "Unknown", { status: "=unknown" }),
      of("given", "状态由来源给出", "Status given", { statusBasis: "=given" }),
      of("soon", `${soonYears} 年内届满`, `Ending within ${soonYears} years`, { status: "=active", expiresTo: "to" }),
      of("joint", "共有", "Joint", { coapplied: "=yes" }),
      of("core", "核心", "Core", { core: "=yes" }),
      { key: "quality", title: { zh: "平均被引位次", en: "Mean citation rank" }, kind: "ratio" },
    ];
  },
  chart: { kind: "bar", x: "node", y: "members", series: "organisation" },
  sql(scope) {
    const to = scope.cutOff === null ? null : addMonths(scope.cutOff, soonYears * 12);
    const [since, until] = lately(scope);
    return sql`
    with own as (
      select o.organisation, o.place as turn, f.node, f.member, f.year, f.status, f.status_basis, h.applicants
      from focus_organisation o join holder h on h.organisation = o.organisation join fact f on f.member = h.member
    ),
    placed as (
      select node, organisation, rank() over (partition by node order by members desc) as place
      from node_applicant where type <> 'individual'
    ),
    size as (select node, count(*) as members from fact group by node)
    select w.organisation, w.node, count(*) as members, cast(count(*) as double) / max(s.members) as share, max(p.place) as place,
      sum(case when w.year between ${since} and ${until} then 1 else 0 end) as lately,
      sum(case when w.status = 'active' then 1 else 0 end) as active,
      sum(case when w.status = 'pending' then 1 else 0 end) as pending,
      sum(case when w.status = 'inactive' then 1 else 0 end) as inactive,
      sum(case when w.status = 'unknown' then 1 else 0 end) as unknown,
      sum(case when w.status_basis = 'given' then 1 else 0 end) as given,
      cast(${to} as varchar) as "to",
      case when cast(${to} as varchar) is not null
        then sum(case when w.status = 'active' and m.expires_on <= cast(${to} as date) then 1 else 0 end) end as soon,
      sum(case when w.applicants > 1 then 1 else 0 end) as joint,
      case when count(q.core) > 0 then sum(case when q.core then 1 else 0 end) end as core,
      case when count(q.citation_rank) >= 3 then cast(avg(cast(q.citation_rank as decimal(18, 9))) as double) end as quality
    from own w join member m on m.member = w.member join node n on n.node = w.node join size s on s.node = w.node
    left join placed p on p.node = w.node and p.organisation = w.organisation
    left join member_quality q on q.member = w.member
    group by w.organisation, w.turn, w.node, n.position
    order by w.turn, n.position`;
  },
  reading: (rows, scope) =>
    rows
      .filter((row) => row["node"] === "*")
      .map((row) => {
        const who = scope.label("organisation", row["organisation"]);
        const word = unitWord(scope);
        const known = Number(row["members"]) - Number(row["unknown"]);
        return {
          zh: `${who.zh}在链内有 ${whole(row["members"])} ${word.zh}，居申请人第 ${whole(row["place"])} 位；法律状态已知 ${whole(known)} ${word.zh}，其中有效 ${whole(row["active"])}、审中 ${whole(row["pending"])}、失效 ${whole(row["inactive"])}（${percent(known > 0 ? Number(row["inactive"]) / known : null)}）${typeof row["quality"] === "number" ? `；平均被引位次 ${fixed(row["quality"])}（0.5 为同侪水平）` : ""}。`,
          en: `${who.en} has ${whole(row["members"])} ${word.en} in the chain, place ${whole(row["place"])} among applicants; status is known of ${whole(known)}: ${whole(row["active"])} in force, ${whole(row["pending"])} pending, ${whole(row["inactive"])} out of force (${percent(known > 0 ? Number(row["inactive"]) / known : null)})${typeof row["quality"] === "number" ? `; mean citation rank ${fixed(row["quality"])} (0.5 as its peers)` : ""}.`,
        };
      }),
  caveats: (rows, scope) => nobodyFound(rows, scope, "organisations"),
};
