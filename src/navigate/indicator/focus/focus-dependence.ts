import { sql } from "#engine";
import { membersColumn, numberColumn, organisationColumn, regionColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { focusColumn, focusTexts, forPurposes, nobodyFound } from "./asked.ts";

const listMax = 10;

/**
 * On whose patents does the enterprise in question build?
 *
 * in     focus_organisation, holder, fact, citation
 * out    up to ten other applicants per enterprise: their members that it cites, of them in force and core, links, its members that they cite
 * unit   cited members, once however often cited; links are pairs of members
 * limit  citations between members of the chain and period; who cites need not use, and what is used need not be cited
 */
export const focusDependence: Indicator = {
  id: "focus-dependence",
  part: "focus",
  analysis: "D4",
  ...forPurposes(["target_evaluation", "listing", "technology_import", "product_development"]),
  ...focusTexts,
  title: { zh: "对象企业对他人专利的依赖（引证）", en: "Whose patents the enterprise builds on (citations)" },
  definition: () => ({
    zh: `分析对象的专利所引证的、由他方单独或共同持有（对象企业不在其中）的链内专利，按持有人列前 ${listMax} 位；被引各计一次。“反向”为对象企业被该方引证的专利数。引证由审查员或申请人列出，表明技术相关，不等于落入其保护范围。`,
    en: `Members of others (the enterprise not among their holders) that its members cite, by holder, the ${listMax} with most; each counts once. “In return”: its members that the other cites. Citations of examiners and applicants show that techniques are related, not that a right is infringed.`,
  }),
  unit: { zh: "专利", en: "members" },
  reads: ["citation", "member", "node_member", "member_quality", "fact_organisation", "organisation"],
  columns: (scope) => {
    const cited = { organisation: "other", citedBy: "organisation", own: "=no" };
    return [
      focusColumn,
      { ...organisationColumn, key: "other", title: { zh: "被引证者", en: "Cited applicant" } },
      regionColumn,
      membersColumn(scope, cited, "members", { zh: "被其引证的专利", en: "Cited members" }),
      membersColumn(scope, { ...cited, status: "=active" }, "active", { zh: "其中有效", en: "In force" }),
      membersColumn(scope, { ...cited, core: "=yes" }, "core", { zh: "其中核心", en: "Core" }),
      numberColumn("links", { zh: "引证次数", en: "Links" }),
      membersColumn(scope, { organisation: "organisation", citedBy: "other" }, "back", {
        zh: "反向：被该方引证",
        en: "In return",
      }),
    ];
  },
  chart: { kind: "bar", x: "other", y: "members", series: "organisation" },
  sql: () => sql`
    with chain as (select member, status from fact where node = '*'),
    own as (select distinct h.member from focus_organisation o join holder h on h.organisation = o.organisation),
    cites as (
      select distinct o.organisation, o.place, c.citing, c.cited from focus_organisation o join holder h on h.organisation = o.organisation
      join citation c on c.citing = h.member join chain x on x.member = c.cited
      where c.cited not in (select member from own)
    ),
    held as (
      select c.organisation, c.place, h.organisation as other, h.region, c.citing, c.cited from cites c join holder h on h.member = c.cited
    ),
    counted as (
      select e.organisation, e.place, e.other, e.region, count(distinct e.cited) as members, count(*) as links,
        count(distinct case when x.status = 'active' then e.cited end) as active,
        case when count(q.core) > 0 then count(distinct case when q.core then e.cited end) end as core
      from held e join chain x on x.member = e.cited left join member_quality q on q.member = e.cited
      group by e.organisation, e.place, e.other, e.region
    ),
    listed as (
      select c.*, row_number() over (partition by organisation order by members desc, links desc, other) as turn from counted c
    ),
    back as (
      select l.organisation, l.other, count(distinct c.cited) as back
      from listed l join holder h on h.organisation = l.other join citation c on c.citing = h.member
      join chain x on x.member = c.cited join holder w on w.member = c.cited and w.organisation = l.organisation
      where l.turn <= ${listMax} group by l.organisation, l.other
    )
    select l.organisation, l.other, l.region, l.members, l.active, l.core, l.links, coalesce(b.back, 0) as back
    from listed l left join back b on b.organisation = l.organisation and b.other = l.other
    where l.turn <= ${listMax} order by l.place, l.turn`,
  reading: (rows, scope) =>
    [...new Set(rows.map((row) => row["organisation"]))].flatMap((key) => {
      const first = rows.find((row) => row["organisation"] === key);
      if (!first) return [];
      const [who, other] = [scope.label("organisation", key), scope.label("organisation", first["other"])];
      return [
        {
          zh: `${who.zh}引证最多的是${other.zh}的 ${whole(first["members"])} 项专利，其中 ${whole(first["active"])} 项有效；该方反向引证其 ${whole(first["back"])} 项。`,
          en: `${who.en} cites ${other.en} most: ${whole(first["members"])} members, ${whole(first["active"])} of them in force; in return ${whole(first["back"])} of its own are cited.`,
        },
      ];
    }),
  caveats: (rows, scope) =>
    rows.length === 0 && (scope.study.focus?.organisations ?? []).length > 0
      ? [
          {
            zh: "语料中没有其引证链内他人专利的记载；无引证数据时不能据此认为不依赖。",
            en: "The corpus has no citation by it of others' members of the chain; without citation data nothing follows from that.",
          },
        ]
      : nobodyFound(rows, scope, "organisations"),
};
