import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, regionColumn, shareColumn } from "../column.ts";
import type { Both, FigureRow, Indicator, Scope } from "../indicator.ts";
import { coverageWords, cohortWords, noRank, nothingKnown, rankTruncation } from "../quality-words.ts";
import { percent, whole } from "../say.ts";

const shownPerNode = 5;
const shownOfChain = 10;
/** Active patents of an applicant that is missed where few of them can be weighed. */
const unseenMin = 30;

/**
 * Who controls each node?
 *
 * in     node_power (node, organisation, members, active, weighed, power, core, cited), node_place, node
 * out    the applicants with most control in each node (5; 10 of the whole chain): members and their share, active, weighed, control, core,
 *        share of citations
 * unit   control C(a,n) = Σ w·s over the members of a in force / Σ over all: w = remaining share of life × coverage of offices, s = citation rank in field
 *        and year; fractional, so that a node adds to 1. Counts are whole, shares of citations fractional
 * limit  only members in force of which life, coverage and rank are all known (`weighed`); nobody without a region is left out; not an
 *        official formula: none is published
 * from   open definition of ours after practice of industry-planning navigation, shown beside CR4 and HHI so that readers can check
 */
export const control: Indicator = {
  id: "control",
  part: "direction",
  analysis: "A2",
  title: { zh: "专利控制力：申请人", en: "Control power: applicants" },
  definition: () => ({
    zh: `控制力 = 申请人在环节内有效专利的 Σ（剩余期限比例 × 国别覆盖 × 引用位次）占全部之比，共同申请按分数计，环节内合计为 1；${coverageWords.zh}。仅计三项均已知的有效专利（“计入”列）。官方未公布公式，此为公开定义，须与 CR4、HHI 对照阅读。每环节列前 ${shownPerNode} 位，全链前 ${shownOfChain} 位。`,
    en: `Control = Σ over an applicant's members in force of (remaining share of life × coverage × citation rank), over that of all; joint filings count fractionally, so a node adds to 1; ${coverageWords.en}. Only members in force of which all three are known (“weighed”). No official formula is published: this open one is to be read beside CR4 and HHI. The first ${shownPerNode} of each node, ${shownOfChain} of the chain.`,
  }),
  unit: { zh: "份额（0–1）", en: "share (0–1)" },
  cohort: cohortWords,
  truncation: rankTruncation,
  source: {
    zh: "公开定义（本产品），C(a,n)=Σw·s/Σ；无官方公式",
    en: "Open definition of this product, C(a,n) = Σ w·s / Σ; there is no official formula",
  },
  reads: ["node", "node_member", "member", "member_quality", "fact_organisation", "organisation"],
  rests: ["expiry", "citation"],
  columns: (scope) => [
    nodeColumn,
    numberColumn("rank", { zh: "位次", en: "Rank" }),
    organisationColumn,
    regionColumn,
    membersColumn(scope, { node: "node", organisation: "organisation" }),
    shareColumn("share", { zh: "占环节", en: "Share of the node" }),
    membersColumn(scope, { node: "node", organisation: "organisation", status: "=active" }, "active", {
      zh: "有效",
      en: "Active",
    }),
    numberColumn("weighed", { zh: "计入", en: "Weighed" }),
    shareColumn("control", { zh: "控制力", en: "Control" }),
    membersColumn(scope, { node: "node", organisation: "organisation", core: "=yes" }, "core", {
      zh: "核心专利",
      en: "Core patents",
    }),
    shareColumn("cited_share", { zh: "占被引", en: "Share of citations" }),
  ],
  chart: { kind: "bar", x: "organisation", y: "control", only: { node: "*" } },
  sql: () => sql`
    with size as (select node, members from node_place where place = 'world'),
    total as (
      select node, sum(cast(power as decimal(18, 9))) as power, sum(cast(cited as decimal(18, 6))) as cited from node_power group by node
    ),
    unseen as (
      select node, organisation, active, weighed from node_power where active >= ${unseenMin} and weighed * 2 < active
      qualify row_number() over (partition by node order by active desc, organisation) = 1
    ),
    ranked as (
      select node_power.*, row_number() over (partition by node order by power desc, members desc, organisation) as rank
      from node_power where power > 0
    )
    select r.node, r.rank, r.organisation, r.region, r.members, cast(r.members as double) / z.members as share, r.active, r.weighed,
      r.power / cast(t.power as double) as control, r.core, r.cited / cast(nullif(t.cited, 0) as double) as cited_share,
      u.organisation as unseen, u.active as unseen_active, u.weighed as unseen_weighed
    from ranked r join node n on n.node = r.node join size z on z.node = r.node join total t on t.node = r.node
      left join unseen u on u.node = r.node
    where r.rank <= case when r.node = '*' then ${shownOfChain} else ${shownPerNode} end
    order by n.position, r.rank`,
  reading(rows, scope) {
    const [first] = rows.filter((row) => row["node"] === "*");
    if (!first) return [];
    const name = scope.label("organisation", first["organisation"]);
    return [
      {
        zh: `全链控制力最高的申请人是${name.zh}（${percent(first["control"])}，其数量占 ${percent(first["share"])}）。`,
        en: `${name.en} holds most control over the chain (${percent(first["control"])}, with ${percent(first["share"])} of its patents).`,
      },
      ...unseenOf(first, scope),
    ];
  },
  caveats: (rows) => (rows.length === 0 ? [nothingKnown(noRank)] : []),
};

/** An applicant of many rights that for want of citations or terms could hardly be weighed: the first is the first of the others only. */
function unseenOf(first: FigureRow, scope: Scope): Both[] {
  if (first["unseen"] === null || Number(first["unseen_active"]) * 2 < Number(first["active"])) return [];
  const name = scope.label("organisation", first["unseen"]);
  const [active, weighed] = [whole(first["unseen_active"]), whole(first["unseen_weighed"])];
  return [
    {
      zh: `${name.zh}的有效专利 ${active} 中仅 ${weighed} 可计入，其控制力不能与上述申请人比较。`,
      en: `Of ${active} active patents of ${name.en} only ${weighed} can be weighed: its control does not compare with others'.`,
    },
  ];
}
