import { list, sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, regionColumn, windowOpens } from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { endNodes, focusTexts, forPurposes } from "./asked.ts";
import { cohorts } from "../statements.ts";

const perNodeMax = 6;

/**
 * Who holds what the enterprise lacks, how long is it protected, and what else is there?
 *
 * in     fact, holder, node_applicant, focus_organisation, member, operation, member_quality
 * out    up to six applicants per end node by rights in force, the enterprise apart: members, in force, core, lately, with a licence or open
 *        licence on record, last end of term; and of the node: the enterprise's own, other holders with rights in force, out of force
 * unit   the study's counting unit, whole counting
 * limit  licences that were recorded; a term is the longest possible
 */
export const sources: Indicator = {
  id: "sources",
  part: "focus",
  analysis: "D2",
  ...forPurposes(["technology_import"]),
  ...focusTexts,
  cohort: cohorts.nodeApplicants,
  title: { zh: "技术来源与替代（按环节）", en: "Sources of technology and substitutes, by node" },
  definition: () => ({
    zh: `各末级环节有效专利最多的 ${perNodeMax} 个持有人（分析对象除外）：数量、有效、核心、近三年、有许可或开放许可记载者（愿意许可的迹象）、其有效专利中最晚的预计届满日。环节列：对象企业自有、其他有有效专利的持有人数（替代来源）、已失效数（免费方案的来源，须核实）。`,
    en: `The ${perNodeMax} holders of most rights in force in each end node, the enterprise apart: members, in force, core, lately, with a licence or an open licence on record (a sign of willingness), and the last expected end of their terms. Of the node: the enterprise's own, other holders with rights in force (substitute sources), and members out of force (free solutions, to be checked).`,
  }),
  unit: { zh: "专利", en: "rights" },
  reads: ["node", "member", "node_member", "operation", "member_quality", "fact_organisation", "organisation"],
  columns: (scope) => {
    const own = { node: "node", organisation: "organisation" };
    return [
      nodeColumn,
      { ...organisationColumn, title: { zh: "持有人", en: "Holder" } },
      regionColumn,
      { key: "type", title: { zh: "类型", en: "Type" }, kind: "text" },
      membersColumn(scope, own),
      membersColumn(scope, { ...own, status: "=active" }, "active", { zh: "有效", en: "In force" }),
      membersColumn(scope, { ...own, core: "=yes" }, "core", { zh: "核心", en: "Core" }),
      membersColumn(scope, { ...own, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
      membersColumn(scope, { ...own, operation: "=licence" }, "licence", { zh: "有许可记载", en: "Licensed" }),
      membersColumn(scope, { ...own, operation: "=open_licence" }, "open_licence", { zh: "曾开放许可", en: "Open licence" }),
      { key: "ends", title: { zh: "最晚届满", en: "Last term ends" }, kind: "text" },
      membersColumn(scope, { node: "node", own: "=yes" }, "mine", { zh: "环节：对象企业自有", en: "Node: the enterprise's own" }),
      numberColumn("holders", { zh: "环节：其他有效持有人", en: "Node: other holders in force" }),
      membersColumn(scope, { node: "node", status: "=inactive" }, "free", { zh: "环节：已失效", en: "Node: out of force" }),
    ];
  },
  sql: (scope) => sql`
    with own as (select distinct h.member from focus_organisation o join holder h on h.organisation = o.organisation),
    whole as (
      select f.node, sum(case when o.member is not null then 1 else 0 end) as mine,
        sum(case when f.status = 'inactive' then 1 else 0 end) as free
      from fact f left join own o on o.member = f.member where f.node in (${list(endNodes(scope))}) group by f.node
    ),
    able as (
      select a.*, count(*) over (partition by a.node) as holders,
        row_number() over (partition by a.node order by a.active desc, a.members desc, a.organisation) as turn
      from node_applicant a where a.node in (${list(endNodes(scope))}) and a.active > 0
        and a.organisation not in (select organisation from focus_organisation)
    ),
    listed as (
      select l.*, h.number from able l join (select distinct organisation, number from holder) h on h.organisation = l.organisation
      where l.turn <= ${perNodeMax}
    ),
    licensed as (
      select member, max(case when kind = 'licence' then 1 else 0 end) as licence, max(case when kind = 'open_licence' then 1 else 0 end) as open
      from operation where kind in ('licence', 'open_licence') group by member
    ),
    told as (
      select l.node, l.number, case when count(q.core) > 0 then sum(case when q.core then 1 else 0 end) end as core,
        sum(coalesce(x.licence, 0)) as licence, sum(coalesce(x.open, 0)) as open_licence,
        max(case when f.status = 'active' then m.expires_on end) as ends
      from listed l join holder h on h.number = l.number join fact f on f.member = h.member and f.node = l.node
      join member m on m.member = f.member left join licensed x on x.member = f.member left join member_quality q on q.member = f.member
      group by l.node, l.number
    )
    select l.node, l.organisation, l.region, l.type, l.members, l.active, t.core, l.lately, t.licence, t.open_licence,
      cast(t.ends as varchar) as ends, w.mine, l.holders, w.free
    from listed l join told t on t.node = l.node and t.number = l.number join whole w on w.node = l.node join node n on n.node = l.node
    order by n.position, l.turn`,
  reading: (rows, scope) =>
    [...new Set(rows.map((row) => row["node"]))].flatMap((key) => {
      const first = rows.find((row) => row["node"] === key);
      if (!first) return [];
      const [node, who] = [scope.label("node", key), scope.label("organisation", first["organisation"])];
      const ends =
        first["ends"] === null
          ? { zh: "", en: "" }
          : { zh: `，最晚 ${String(first["ends"])} 届满`, en: `, the last term ending on ${String(first["ends"])}` };
      return [
        {
          zh: `${node.zh}：对象企业自有 ${whole(first["mine"])}；${who.zh}有效 ${whole(first["active"])} 项居首${ends.zh}；另有 ${whole(Number(first["holders"]) - 1)} 个有效持有人，已失效 ${whole(first["free"])} 项。`,
          en: `${node.en}: the enterprise's own ${whole(first["mine"])}; ${who.en} leads with ${whole(first["active"])} in force${ends.en}; ${whole(Number(first["holders"]) - 1)} other holders in force, ${whole(first["free"])} out of force.`,
        },
      ];
    }),
  caveats: () => [
    {
      zh: "许可以备案和公告为限，未载不等于不许可；届满为最长期限；已失效专利须核实同族与改进专利后方可使用。技术进口另须遵守出口管制与技术进出口管理规定。",
      en: "Only recorded licences are known; a term is the longest possible; check family and later improvements before using what is out of force. Export control and rules on the import of technology apply besides.",
    },
  ],
};
