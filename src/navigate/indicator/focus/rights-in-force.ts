import { sql } from "#engine";
import { membersColumn, nodeColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { focusTexts, forPurposes } from "./asked.ts";

const officesMax = 8;

/**
 * In which jurisdictions is each node under rights, and whose?
 *
 * in     fact, member_office, holder, focus_organisation, node, member_quality
 * out    one row per node and office (the eight with most, as listed for the whole chain): members in force there, of them the enterprise's,
 *        of others, of others and core
 * unit   members; one in force at several offices counts at each
 * limit  the offices that the corpus knows of; no claims are read
 */
export const rightsInForce: Indicator = {
  id: "rights-in-force",
  part: "focus",
  analysis: "D4",
  ...forPurposes(["technology_import", "product_development", "project_evaluation"]),
  ...focusTexts,
  title: { zh: "各法域的有效专利（按环节）", en: "Rights in force by jurisdiction and node" },
  definition: () => ({
    zh: `各环节在各局有效的专利数，取全链有效数最多的 ${officesMax} 局；分列对象企业（单独或共有）与他人持有者，及他人持有的核心专利。在多局有效的各计一次。`,
    en: `Members of each node in force at each office (the ${officesMax} with most in the whole chain): those that the enterprise holds, alone or jointly, those of others, and of these the core ones. One in force at several offices counts at each.`,
  }),
  unit: { zh: "专利", en: "rights" },
  reads: ["node", "member", "node_member", "member_office", "member_quality", "fact_organisation", "organisation"],
  columns: (scope) => {
    const own = { node: "node", inForce: "office" };
    return [
      nodeColumn,
      { key: "office", title: { zh: "专利局", en: "Office" }, kind: "text" },
      membersColumn(scope, own, "members", { zh: "有效", en: "In force" }),
      membersColumn(scope, { ...own, own: "=yes" }, "mine", { zh: "对象企业持有", en: "The enterprise's" }),
      membersColumn(scope, { ...own, own: "=no" }, "others", { zh: "他人持有", en: "Of others" }),
      membersColumn(scope, { ...own, own: "=no", core: "=yes" }, "core", { zh: "他人核心", en: "Of others, core" }),
    ];
  },
  chart: { kind: "heatmap", x: "office", y: "node", series: "others" },
  pivot: { row: "node", column: "office", value: "others" },
  sql: () => sql`
    with own as (select distinct h.member from focus_organisation o join holder h on h.organisation = o.organisation),
    force as (
      select f.node, f.member, x.office, w.member is not null as mine, q.core
      from fact f join member_office x on x.member = f.member and x.status = 'active'
      left join own w on w.member = f.member left join member_quality q on q.member = f.member
    ),
    largest as (
      select office, row_number() over (order by members desc, office) as place
      from (select office, count(*) as members from force where node = '*' group by office) offices
    )
    select f.node, f.office, count(*) as members, sum(case when f.mine then 1 else 0 end) as mine,
      sum(case when f.mine then 0 else 1 end) as others,
      case when count(f.core) > 0 then sum(case when f.core and not f.mine then 1 else 0 end) end as core
    from force f join largest l on l.office = f.office and l.place <= ${officesMax} join node n on n.node = f.node
    where n.leaf or n.node = '*'
    group by f.node, n.position, f.office, l.place order by n.position, l.place`,
  reading: (rows, scope) => {
    const ends = rows.filter((row) => row["node"] !== "*");
    const most = ends.toSorted((a, b) => Number(b["others"]) - Number(a["others"]))[0];
    if (!most) return [];
    const node = scope.label("node", most["node"]);
    return [
      {
        zh: `他人有效专利最多的是${node.zh}在 ${String(most["office"])} 的 ${whole(most["others"])} 项，对象企业在同处有 ${whole(most["mine"])} 项。`,
        en: `Others hold most rights in force in ${node.en} at ${String(most["office"])}: ${whole(most["others"])}; the enterprise has ${whole(most["mine"])} there.`,
      },
    ];
  },
  caveats: () => [
    { zh: "无有效专利的法域可能是语料未收录该局。", en: "Where no right is in force the corpus may lack that office." },
  ],
};
