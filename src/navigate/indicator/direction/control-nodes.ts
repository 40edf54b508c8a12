import { sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { cohortWords, noRank, nothingKnown, rankTruncation } from "../quality-words.ts";
import { fixed, percent } from "../say.ts";

/**
 * How is control over each node divided, beside plain concentration, and what is it known from?
 *
 * in     node_power, node_applicant (weight), node_count, chain_member (power), node_set, node
 * out    one row per node: active, of them by what their status rests on, weighed and its share, CR4/CR10/HHI of numbers (fractional) and of control
 * unit   shares 0–1; weighed: members in force of which remaining life, coverage and citation rank are known
 * limit  unknown status is never active; null where nothing is weighed. Where fewer than `cautionBelow` are weighed the row is marked
 * from   CRk and HHI as in `concentration`; control as in `control`
 */
export const controlNodes: Indicator = {
  id: "control-nodes",
  part: "direction",
  analysis: "A2",
  title: { zh: "环节控制力集中程度", en: "How control over each node is divided" },
  definition: () => ({
    zh: "各环节有效专利及其状态依据（来源给出、推得、推定；未知不计为有效），其中可计入控制力者；控制力的 CR4、CR10、HHI 与按数量的 CR4、HHI 并列。控制力定义见“专利控制力：申请人”。",
    en: "Members in force of each node by what their status rests on (given, derived, assumed; unknown is never active), those that can be weighed, and CR4, CR10 and HHI of control beside CR4 and HHI of numbers. Control is defined under “Control power: applicants”.",
  }),
  unit: { zh: "份额（0–1）", en: "share (0–1)" },
  cohort: cohortWords,
  truncation: rankTruncation,
  source: { zh: "CRk、HHI 同“专利集中度”", en: "CRk and HHI as under “Concentration”" },
  reads: ["node", "node_member", "member", "member_quality", "fact_organisation", "organisation"],
  rests: ["expiry", "citation"],
  columns: (scope) => [
    nodeColumn,
    membersColumn(scope, { node: "node", status: "=active" }, "active", { zh: "有效", en: "Active" }),
    membersColumn(scope, { node: "node", status: "=active", statusBasis: "=given" }, "given", { zh: "来源给出", en: "Given" }),
    membersColumn(scope, { node: "node", status: "=active", statusBasis: "=derived" }, "derived", { zh: "推得", en: "Derived" }),
    membersColumn(scope, { node: "node", status: "=active", statusBasis: "=assumed" }, "assumed", { zh: "推定", en: "Assumed" }),
    numberColumn("weighed", { zh: "计入", en: "Weighed" }),
    shareColumn("weighed_share", { zh: "计入占有效", en: "Weighed, of active" }),
    shareColumn("control_cr4", { zh: "控制力 CR4", en: "CR4 of control" }),
    shareColumn("control_cr10", { zh: "控制力 CR10", en: "CR10 of control" }),
    { key: "control_hhi", title: { zh: "控制力 HHI", en: "HHI of control" }, kind: "ratio" },
    shareColumn("cr4", { zh: "数量 CR4", en: "CR4 of numbers" }),
    { key: "hhi", title: { zh: "数量 HHI", en: "HHI of numbers" }, kind: "ratio" },
    { key: "caution", title: { zh: "数量少，慎用", en: "Few: with caution" }, kind: "flag" },
  ],
  chart: { kind: "bar", x: "node", y: "control_cr4" },
  sql: () => sql`
    with stood as (
      select node, sum(case when status = 'active' then members else 0 end) as active,
        sum(case when status = 'active' and status_basis = 'given' then members else 0 end) as given,
        sum(case when status = 'active' and status_basis = 'derived' then members else 0 end) as derived,
        sum(case when status = 'active' and status_basis = 'assumed' then members else 0 end) as assumed
      from node_count group by node
    ),
    weighed as (
      select s.node, cast(sum(c.weighed) as bigint) as weighed
      from (select nodes, count(power) as weighed from chain_member group by nodes) c join node_set s on s.nodes = c.nodes group by s.node
    ),
    held as (
      select node, cast(power as double) / cast(sum(cast(power as decimal(18, 9))) over (partition by node) as double) as share,
        row_number() over (partition by node order by power desc, organisation) as place
      from node_power where power > 0
    ),
    control as (
      select node, cast(sum(case when place <= 4 then cast(share as decimal(18, 15)) else 0 end) as double) as cr4,
        cast(sum(case when place <= 10 then cast(share as decimal(18, 15)) else 0 end) as double) as cr10,
        cast(sum(cast(share * share as decimal(18, 15))) as double) as hhi
      from held group by node
    ),
    counted as (
      select node, cast(weight as double) / cast(sum(weight) over (partition by node) as double) as share,
        row_number() over (partition by node order by weight desc, organisation) as place
      from node_applicant
    ),
    plain as (
      select node, cast(sum(case when place <= 4 then cast(share as decimal(18, 15)) else 0 end) as double) as cr4,
        cast(sum(cast(share * share as decimal(18, 15))) as double) as hhi
      from counted group by node
    )
    select n.node, coalesce(s.active, 0) as active, coalesce(s.given, 0) as given, coalesce(s.derived, 0) as derived,
      coalesce(s.assumed, 0) as assumed, coalesce(w.weighed, 0) as weighed,
      cast(w.weighed as double) / nullif(s.active, 0) as weighed_share, c.cr4 as control_cr4, c.cr10 as control_cr10,
      c.hhi as control_hhi, p.cr4, p.hhi, coalesce(w.weighed, 0) < ${cautionBelow} as caution
    from node n left join stood s on s.node = n.node left join weighed w on w.node = n.node left join control c on c.node = n.node left join plain p on p.node = n.node
    order by n.position`,
  reading(rows, scope) {
    const known = rows.filter((row) => row["node"] !== "*" && row["caution"] === false && typeof row["control_hhi"] === "number");
    const top = known.toSorted((a, b) => Number(b["control_hhi"]) - Number(a["control_hhi"]))[0];
    if (!top) return [];
    const label = scope.label("node", top["node"]);
    return [
      {
        zh: `按控制力 HHI，最集中的环节是${label.zh}（${fixed(top["control_hhi"], 3)}）：前 4 位占 ${percent(top["control_cr4"])}，按数量占 ${percent(top["cr4"])}。`,
        en: `By the HHI of control ${label.en} is most concentrated (${fixed(top["control_hhi"], 3)}): four applicants hold ${percent(top["control_cr4"])}, against ${percent(top["cr4"])} by number.`,
      },
    ];
  },
  caveats(rows) {
    const chain = rows.find((row) => row["node"] === "*");
    if (!chain || chain["weighed"] === 0) return [nothingKnown(noRank)];
    return [
      {
        zh: `全链有效专利中 ${percent(chain["weighed_share"])} 可计入控制力；其余的引用位次或剩余期限未知，不作推测。`,
        en: `Of the chain's members in force ${percent(chain["weighed_share"])} can be weighed; of the others the citation rank or the remaining life is not known, and nothing is guessed.`,
      },
    ];
  },
};

const cautionBelow = 10;
