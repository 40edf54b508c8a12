import { sql } from "#engine";
import { membersColumn, nodeColumn, organisationColumn, regionColumn, shareColumn, windowOpens } from "../column.ts";
import type { Both, Indicator, Scope } from "../indicator.ts";
import { percent, whole, years } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

const leadersMax = 10;

/** The last three complete years (or of the period, where none is complete): what an applicant does now. */
export function lately({ completeTo, period }: Pick<Scope, "completeTo" | "period">): readonly [number, number] {
  const to = completeTo ?? period[1];
  return [Math.max(period[0], to - 2), to];
}

export function latelyName(scope: Scope): Both {
  return { zh: `近三年（${years(lately(scope))}）`, en: `Lately (${years(lately(scope))})` };
}

/**
 * Who leads each node?
 *
 * in     node_applicant (node, organisation, members, active, status_known, lately), node_place, organisation
 * out    the ten largest applicants of each node and of the whole chain: rank, members, share of the node, active, status_known
 *        (share of its members), lately
 * unit   the study's counting unit; whole counting: a co-applied member counts for each applicant
 * limit  ten per node; equal numbers are ordered by the applicant's key
 */
export const leaders: Indicator = {
  id: "leaders",
  part: "direction",
  analysis: "A4",
  cohort: cohorts.nodeApplicants,
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "主要申请人", en: "Leading applicants" },
  definition: (scope) => ({
    zh: `各环节数量最多的 ${leadersMax} 个申请人。整数计数：共同申请的对每个申请人各计一次。有效占比为状态已知者中有效的比例，状态均未知时不列，状态已知占比列于其旁；近期为 ${years(lately(scope))} 年申请。`,
    en: `The ${leadersMax} largest applicants of each node. Whole counting: what is co-applied counts for each applicant. Active share: those with a right in force, of those of known status (none where no status is known); the share of known status stands beside it. Lately: filed in ${years(lately(scope))}.`,
  }),
  reads: ["node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    { key: "rank", title: { zh: "位次", en: "Rank" }, kind: "number" },
    organisationColumn,
    regionColumn,
    { key: "type", title: { zh: "类型", en: "Type" }, kind: "text" },
    membersColumn(scope, { node: "node", organisation: "organisation" }),
    shareColumn("share", { zh: "占环节", en: "Share of the node" }),
    membersColumn(scope, { node: "node", organisation: "organisation", status: "=active" }, "active", {
      zh: "有效",
      en: "Active",
    }),
    shareColumn("active_share", { zh: "有效占比", en: "Active share" }),
    shareColumn("status_known", { zh: "状态已知占比", en: "Status known" }),
    membersColumn(
      scope,
      { node: "node", organisation: "organisation", ...windowOpens(lately(scope)) },
      "lately",
      latelyName(scope),
    ),
  ],
  chart: { kind: "bar", x: "organisation", y: "members", only: { node: "*" } },
  sql: () => sql`
    with ranked as (
      select node_applicant.*, row_number() over (partition by node order by members desc, organisation) as rank from node_applicant
    ),
    size as (select node, members from node_place where place = 'world')
    select r.node, r.rank, r.organisation, o.region, o.type, r.members, cast(r.members as double) / z.members as share,
      r.active, cast(r.active as double) / nullif(r.status_known, 0) as active_share,
      cast(r.status_known as double) / r.members as status_known, r.lately
    from ranked r join node n on n.node = r.node join size z on z.node = r.node join organisation o on o.organisation = r.organisation
    where r.rank <= ${leadersMax}
    order by n.position, r.rank`,
  reading(rows, scope) {
    const [first] = rows.filter((row) => row["node"] === "*");
    if (!first) return [];
    const name = scope.label("organisation", first["organisation"]);
    return [
      {
        zh: `全链数量最多的申请人是${name.zh}（${whole(first["members"])}，占 ${percent(first["share"])}，近三年 ${whole(first["lately"])}）。`,
        en: `The largest applicant of the chain is ${name.en} (${whole(first["members"])}, ${percent(first["share"])}; ${whole(first["lately"])} lately).`,
      },
    ];
  },
  caveats: () => [
    {
      zh: "申请人按规范化名称及可查证的依据（代码、曾用名、中英文对照等）归并，子公司与母公司分别计数；依据不足的异体或译名未归并。",
      en: "Applicants are put together by normalised name and by evidence (codes, former names, names in both languages and the like): subsidiaries count by themselves, and variants or translations without evidence stand apart.",
    },
  ],
};
