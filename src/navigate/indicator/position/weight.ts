import { sql } from "#engine";
import { membersColumn, numberColumn, placeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { cohorts, truncations } from "../statements.ts";

/**
 * How heavy is the chain in all patenting of a place?
 *
 * in     corpus_year (place, year, members): the whole corpus; fact, member_place, place
 * out    one row per place: members of the chain, corpus (everything filed in the period), share, quotient (to the world's share)
 * unit   the study's counting unit; quotient 1 = as in the world
 * limit  says something only where the corpus holds more than the chain's own topic
 */
export const weight: Indicator = {
  id: "weight",
  part: "position",
  analysis: "B1",
  cohort: cohorts.corpus,
  truncation: truncations.allYears,
  source: { zh: "区位商，通用公式。", en: "Location quotient, a common formula." },
  title: { zh: "产业链在区域全部专利中的分量", en: "Weight of the chain in a place's patents" },
  definition: () => ({
    zh: "期间内产业链数量占该区域语料内全部数量的比例，及其与全球比例之商（区位商）。语料仅收集本产业专利时，该比例只反映检索式的覆盖面。",
    en: "The chain's members over everything of the place in the corpus and period, and that share over the world's (location quotient). Where the corpus was collected for this industry only, the share tells no more than how far the queries reach.",
  }),
  reads: ["corpus_year", "place", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    placeColumn,
    membersColumn(scope, { region: "place" }),
    numberColumn("corpus", { zh: "语料内全部", en: "In the corpus" }),
    shareColumn("share", { zh: "占比", en: "Share" }),
    { key: "quotient", title: { zh: "区位商", en: "Location quotient" }, kind: "ratio" },
  ],
  sql: ({ period: [from, to] }) => sql`
    with chain as (select place, members from node_place where node = '*'),
    everything as (select place, sum(members) as members from corpus_year where year between ${from} and ${to} group by place),
    shared as (
      select p.place, p.position, coalesce(c.members, 0) as members, coalesce(e.members, 0) as corpus,
        cast(coalesce(c.members, 0) as double) / nullif(e.members, 0) as share
      from place p left join chain c on c.place = p.place left join everything e on e.place = p.place
    )
    select s.place, s.members, s.corpus, s.share, s.share / nullif(w.share, 0) as quotient
    from shared s join shared w on w.place = 'world'
    order by s.position`,
  caveats(rows) {
    const share = rows.find((row) => row["place"] === "world")?.["share"];
    if (typeof share !== "number" || share < 0.6) return [];
    return [
      {
        zh: "产业链占语料六成以上：语料为专题数据，区位商不能说明区域整体专利中的专业化程度。",
        en: "The chain is more than 60 % of the corpus: this is a topical collection, and the quotient does not speak of all patenting of a place.",
      },
    ];
  },
};
