import { sql } from "#engine";
import { membersColumn, numberColumn, placeColumn, shareColumn } from "../../column.ts";
import { lately } from "../../direction/leaders.ts";
import type { Indicator } from "../../indicator.ts";
import { cohortWords } from "../../quality-words.ts";
import { percent, whole, years } from "../../say.ts";

/**
 * How do the places compare in scale, quality, structure, vitality and influence?
 *
 * in     place_set, chain_member, node_applicant, place
 * out    one row per place: members, applicants (scale); core_share, citation_rank (quality); invention_share, active_share (structure);
 *        vitality, growth (recent window over the one before, per year); abroad_share, cited_share (influence)
 * unit   shares 0–1 of what is known of the place's members; growth per year
 * limit  no total is made of the five: weights would be ours. Growth is null below 10 in either window
 * from   GB/T 39551.2 compares a region with benchmarks in scale, quality, structure, vitality and influence; the measures are ours
 */
export const competitiveness: Indicator = {
  id: "competitiveness",
  part: "position",
  analysis: "B1",
  title: { zh: "区域专利竞争力对比", en: "Competitiveness of the places" },
  definition: (scope) => ({
    zh: `各区域在产业链上的规模（数量、申请人）、质量（核心专利占比、平均引用位次）、结构（发明占比、有效率）、活力（${years(lately(scope))} 年占比、两期年均增长）、影响力（可见向外申请占比，为下限；被语料内专利族引用者占比）。各项以已知者为分母，不合成总分。`,
    en: `Scale (members, applicants), quality (share of core patents, mean citation rank), structure (inventions, active share), vitality (share filed in ${years(lately(scope))}, growth per year between the two windows) and influence (seen to be filed abroad, a lower bound; cited by a family of the corpus) of each place in the chain. Each is of what is known; no total is made of them.`,
  }),
  unit: { zh: "专利；比例（0–1）", en: "members; shares (0–1)" },
  cohort: cohortWords,
  truncation: { zh: "活力只取完整年份", en: "vitality is of complete years" },
  source: {
    zh: "参照 GB/T 39551.2（竞争力），具体指标为本工具约定",
    en: "organised after GB/T 39551.2 (competitiveness); the measures are ours",
  },
  reads: ["member_quality", "place", "node_member", "member", "fact_organisation", "organisation"],
  rests: ["status", "family", "citation"],
  columns: (scope) => [
    placeColumn,
    membersColumn(scope, { region: "place" }),
    numberColumn("applicants", { zh: "申请人（个）", en: "Applicants" }),
    shareColumn("core_share", { zh: "核心占比", en: "Core" }),
    numberColumn("citation_rank", { zh: "平均引用位次", en: "Mean citation rank" }),
    shareColumn("invention_share", { zh: "发明占比", en: "Inventions" }),
    shareColumn("active_share", { zh: "有效率", en: "Active" }),
    shareColumn("vitality", { zh: "近三年占比", en: "Last three years" }),
    shareColumn("growth", { zh: "年均增长", en: "Growth per year" }),
    shareColumn("abroad_share", { zh: "向外申请（至少）", en: "Filed abroad (at least)" }),
    shareColumn("cited_share", { zh: "被引占比", en: "Cited" }),
  ],
  chart: { kind: "bar", x: "place", y: "core_share" },
  sql: (scope) => {
    const [from, to] = lately(scope);
    const { previous, recent, years: span } = scope.windows ?? { previous: [0, 0], recent: [0, 0], years: 1 };
    return sql`
    with counted as (
      select places, count(*) as members, sum(case when type = 'invention' then 1 else 0 end) as inventions,
        sum(case when status = 'active' then 1 else 0 end) as active, sum(case when status <> 'unknown' then 1 else 0 end) as known,
        sum(case when year between ${from} and ${to} then 1 else 0 end) as lately,
        sum(case when year between ${previous[0]} and ${previous[1]} then 1 else 0 end) as before,
        sum(case when year between ${recent[0]} and ${recent[1]} then 1 else 0 end) as recent,
        sum(case when core then 1 else 0 end) as core, count(core) as told_core,
        sum(cast(citation_rank as decimal(18, 9))) as ranks, count(citation_rank) as ranked,
        sum(case when abroad then 1 else 0 end) as abroad, sum(case when not abroad then 1 else 0 end) as at_home,
        sum(case when forward > 0 then 1 else 0 end) as cited, count(forward) as told_cited
      from chain_member group by places
    ),
    measured as (
      select p.place, sum(c.members) as members, sum(c.inventions) as inventions, sum(c.active) as active, sum(c.known) as known,
        sum(c.lately) as lately, sum(c.before) as before, sum(c.recent) as recent, sum(c.core) as core, sum(c.told_core) as told_core,
        cast(sum(c.ranks) as double) as ranks, sum(c.ranked) as ranked, sum(c.abroad) as abroad, sum(c.at_home) as at_home,
        sum(c.cited) as cited, sum(c.told_cited) as told_cited
      from counted c join place_set p on p.places = c.places group by p.place
    ),
    holding as (
      select p.place, count(*) as applicants
      from place p join node_applicant a on a.node = '*' and p.role <> 'unknown' and substr(coalesce(a.region, ''), 1, length(p.prefix)) = p.prefix
      group by p.place
    )
    select p.place, coalesce(m.members, 0) as members, coalesce(h.applicants, 0) as applicants, cast(m.core as double) / nullif(m.told_core, 0) as core_share,
      m.ranks / nullif(m.ranked, 0) as citation_rank, cast(m.inventions as double) / nullif(m.members, 0) as invention_share,
      cast(m.active as double) / nullif(m.known, 0) as active_share, cast(m.lately as double) / nullif(m.members, 0) as vitality,
      case when m.before >= 10 and m.recent >= 10 then pow(cast(m.recent as double) / m.before, ${1 / span}) - 1 end as growth,
      case when m.abroad + m.at_home > 0 then cast(m.abroad as double) / m.members end as abroad_share, cast(m.cited as double) / nullif(m.told_cited, 0) as cited_share
    from place p left join measured m on m.place = p.place left join holding h on h.place = p.place
    where p.role <> 'unknown'
    order by p.position`;
  },
  reading(rows, scope) {
    const [home, world] = [scope.home.region, "world"].map((place) => rows.find((row) => row["place"] === place));
    if (!home || !world) return [];
    const place = scope.label("region", scope.home.region);
    const told = (
      [
        ["core_share", "核心占比", "core"],
        ["invention_share", "发明占比", "inventions"],
        ["active_share", "有效率", "active"],
        ["vitality", "近三年占比", "last three years"],
        ["abroad_share", "向外申请至少", "filed abroad at least"],
      ] as const
    )
      .filter(([key]) => typeof home[key] === "number" && typeof world[key] === "number")
      .map(([key, zh, en]) => ({ pair: `${percent(home[key])} / ${percent(world[key])}`, zh, en }));
    if (told.length === 0) return [];
    return [
      {
        zh: `${place.zh}数量为 ${whole(home["members"])}；与全球相比（本地/全球）：${told.map(({ zh, pair }) => `${zh} ${pair}`).join("，")}。`,
        en: `${place.en} has ${whole(home["members"])}; beside the world (home / world): ${told.map(({ en, pair }) => `${en} ${pair}`).join(", ")}.`,
      },
    ];
  },
};
