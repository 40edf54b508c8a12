import { join, sql, type Sql } from "#engine";
import { regionBases } from "../../contract.ts";
import { membersColumn, shareColumn } from "../column.ts";
import type { Both, Indicator } from "../indicator.ts";
import { percent, whole } from "../say.ts";
import { cohorts, truncations } from "../statements.ts";

/** One line of the figure for each thing that a region may be known from. */
function regionLines(first: number): Sql {
  return join(
    regionBases.map(
      (basis, index) => sql`
      union all select ${first + index}, ${`region_by_${basis}`}, 'in', null, null, ${basis}, null,
        (select coalesce(sum(members), 0) from based where region_basis = ${basis})`,
    ),
    "",
  );
}

/** One line for each thing that a status may rest on. */
function statusLines(first: number): Sql {
  return join(
    ["given", "derived", "assumed"].map(
      (basis, index) => sql`
      union all select ${first + index}, ${`status_${basis}`}, 'in', null, null, null, ${basis}, coalesce(sum(members), 0) from inside
        where status <> 'unknown' and status_basis = ${basis}`,
    ),
    "",
  );
}

/** Share of one office from which a corpus tells of that office's applicants only. */
const oneOfficeMin = 0.9;

/**
 * What of the chain could be counted, and what is not known about it?
 *
 * in     node_member, member, fact_organisation, organisation, fact_inventor; `fact` and `holder` made from them
 * out    one row per measure: members, share (of those in the period; of all found for the rows on the period itself)
 * unit   the study's counting unit
 */
export const coverage: Indicator = {
  id: "coverage",
  part: "overview",
  analysis: "data",
  cohort: cohorts.corpus,
  truncation: truncations.noYears,
  source: {
    zh: "WIPO《专利态势报告编写指南》（946 号，2015）：数据来源、范围与质量说明。",
    en: "WIPO, Guidelines for Preparing Patent Landscape Reports (946, 2015): sources, coverage and quality are stated.",
  },
  title: { zh: "检出与覆盖情况", en: "What was found, and what is not known of it" },
  definition: () => ({
    zh: "产业链检索式检出的数量；按期间划分的部分，占比以检出总数为分母；其余各行占比以期间内数量为分母。法律状态的依据分为来源给出、由事件或法律推得、推定和未知；专利族取决定其状态的成员的依据。申请人区域按其依据分列，有多个申请人的可计入多行。后续图表只计期间内的数量。",
    en: "What the queries of the chain found. Rows on the period are shares of everything found, all others of what lies in the period. Legal status is given by a source, derived from events or the law, assumed, or unknown (of a family: of the members that decide it). Regions stand by what they are known from; a joint filing may stand in several rows. All later figures count what lies in the period.",
  }),
  reads: ["node_member", "member", "fact_organisation", "organisation", "fact_inventor"],
  // It tells itself what is known.
  rests: "itself",
  columns: (scope) => [
    { key: "measure", title: { zh: "项目", en: "What" }, kind: "text" },
    membersColumn(scope, {
      period: "period",
      lacks: "lacks",
      granted: "granted",
      regionBasis: "basis",
      statusBasis: "status_basis",
    }),
    shareColumn("share", { zh: "占比", en: "Share" }),
  ],
  sql: ({ period: [from, to] }) => sql`
    with chain as (
      select m.year, count(*) as members from member_nodes n join member m on m.member = n.member group by m.year
    ),
    inside as (
      select parties, office, granted, coalesce(status, 'unknown') as status, status_basis, family_basis, invented, count(*) as members
      from chain_member group by parties, office, granted, coalesce(status, 'unknown'), status_basis, family_basis, invented
    ),
    applicant as (select distinct number, region_basis from holder),
    based as (
      select a.region_basis, sum(c.members) as members from applicant_count c join applicant a on a.number = c.number
      where c.applicants = 1 group by a.region_basis
      union all
      select a.region_basis, count(distinct h.member) as members from chain_holder h join applicant a on a.number = h.number
      where h.inside and h.applicants > 1 group by a.region_basis
    ),
    measured as (
      select 1 as line, 'found' as measure, 'all' as period, null as lacks, null as granted, null as basis, null as status_basis, sum(members) as members from chain
      union all select 2, 'in_period', 'in', null, null, null, null, coalesce(sum(members), 0) from inside
      union all select 3, 'out_of_period', 'out', null, null, null, null, coalesce(sum(members), 0) from chain where year < ${from} or year > ${to}
      union all select 4, 'year_unknown', 'unknown', null, null, null, null, coalesce(sum(members), 0) from chain where year is null
      union all select 5, 'granted', 'in', null, 'yes', null, null, coalesce(sum(members), 0) from inside where granted
      union all select 6, 'applicant_unknown', 'in', 'applicant', null, null, null, coalesce(sum(members), 0) from inside where parties = 0
      union all select 7, 'region_unknown', 'in', 'region', null, null, null, coalesce(sum(members), 0) from inside
        where parties in (select parties from party_set where placed = 0)
      ${regionLines(8)}
      union all select 20, 'inventor_unknown', 'in', 'inventor', null, null, null, coalesce(sum(members), 0) from inside where not invented
      ${statusLines(21)}
      union all select 30, 'status_unknown', 'in', 'status', null, null, null, coalesce(sum(members), 0) from inside where status = 'unknown'
      union all select 31, 'family_unknown', 'in', 'family', null, null, null, coalesce(sum(members), 0) from inside where family_basis = 'application'
    )
    select measure, period, lacks, granted, basis, status_basis, cast(coalesce(members, 0) as bigint) as members,
      case when measure = 'in_period' then (select cast(max(of_office) as double) / sum(of_office) from (select sum(members) as of_office from inside group by office) offices) end as one_office,
      case when line <= 4
        then cast(members as double) / nullif((select sum(members) from chain), 0)
        else cast(members as double) / nullif((select sum(members) from inside), 0)
      end as share
    from measured order by line`,
  reading(rows, scope) {
    const row = (measure: string) => rows.find((each) => each["measure"] === measure);
    return [
      {
        zh: `检出 ${whole(row("found")?.["members"])}，其中 ${scope.period[0]}–${scope.period[1]} 年 ${whole(row("in_period")?.["members"])}；期间外 ${whole(row("out_of_period")?.["members"])}，申请年未知 ${whole(row("year_unknown")?.["members"])}。`,
        en: `The chain found ${whole(row("found")?.["members"])}, of which ${whole(row("in_period")?.["members"])} were filed in ${scope.period[0]}–${scope.period[1]}; ${whole(row("out_of_period")?.["members"])} lie outside the period and ${whole(row("year_unknown")?.["members"])} have no known year.`,
      },
    ];
  },
  caveats(rows, scope) {
    const share = (measure: string) => Number(rows.find((each) => each["measure"] === measure)?.["share"] ?? 0);
    const texts: Both[] = [];
    const oneOffice = Number(rows.find((each) => each["measure"] === "in_period")?.["one_office"] ?? 0);
    if (oneOffice >= oneOfficeMin) {
      texts.push({
        zh: `期间内 ${percent(oneOffice)} 由同一专利局公布：“全球”仅指向该局提出的申请，国外所占比例和本国优势不代表其在世界上的地位。`,
        en: `${percent(oneOffice)} were published by one office: “world” is what was filed there, so shares of other countries and advantages at home say nothing of the world.`,
      });
    }
    if (share("region_unknown") >= 0.05) {
      texts.push({
        zh: `期间内 ${percent(share("region_unknown"))} 的申请人所在区域未知，区域数量均为下限。`,
        en: `For ${percent(share("region_unknown"))} no applicant's region is known: every count of a region is a lower bound.`,
      });
    }
    if (share("region_by_name") > 0) {
      texts.push({
        zh: `期间内 ${percent(share("region_by_name"))} 的申请人区域来源未给出，由名称中的行政区划读出。`,
        en: `For ${percent(share("region_by_name"))} an applicant's region was read from its name, because no source gives it.`,
      });
    }
    if (share("status_unknown") >= 0.05 || share("status_derived") > 0 || share("status_assumed") > 0) {
      const [given, derived, assumed, unknown] = ["given", "derived", "assumed", "unknown"].map((basis) =>
        percent(share(`status_${basis}`)),
      );
      texts.push({
        zh: `法律状态：来源给出 ${given}，由事件或法律推得 ${derived}，推定 ${assumed}，未知 ${unknown}。状态未知的不计入有效，有效数量为下限。`,
        en: `Legal status: ${given} given by a source, ${derived} derived from events or the law, ${assumed} assumed, ${unknown} unknown. What is unknown does not count as active: active numbers are lower bounds.`,
      });
    }
    if (scope.unit === "family" && share("family_unknown") >= 0.2) {
      texts.push({
        zh: `期间内 ${percent(share("family_unknown"))} 未主张优先权，数据中也无文献主张其优先权：多为首次申请，一件申请即作一族；若来源未收优先权，同一发明在不同国家的申请可能分别计数。`,
        en: `For ${percent(share("family_unknown"))} no priority is claimed and nothing in the data claims theirs: most are first filings, and one application stands for a family. Where a source leaves priorities out, filings of one invention in several countries may count apart.`,
      });
    }
    return texts;
  },
};
