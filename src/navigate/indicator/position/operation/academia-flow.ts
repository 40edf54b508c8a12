import { sql } from "#engine";
import { fromAcademia } from "../../../facts/pick.ts";
import { numberColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { whole } from "../../say.ts";
import { coverageCaveat, eventSource, eventTruncation, operationsInPeriod, partiesUntold } from "./told.ts";
import { cohorts } from "../../statements.ts";

/**
 * How do rights of universities and institutes come to enterprises, and does home keep them?
 *
 * in     operation (kind, from_type, from_region, to_type, to_region), fact
 * out    one row per kind (transfer, licence) and way between home and elsewhere: events, patents, givers, takers
 * unit   events: one per application, kind and day; patents: members with such an event
 * limit  only events of which both sides and their types are told; a side of unknown region stands elsewhere, and is counted apart
 */
export const academiaFlow: Indicator = {
  id: "academia-flow",
  part: "position",
  analysis: "B5",
  cohort: cohorts.chainWithEvents,
  title: { zh: "高校院所专利流向企业", en: "From universities and institutes to enterprises" },
  definition: () => ({
    zh: "让与方（许可人）为高校或科研院所、取得方（被许可人）为企业的转让与许可；按双方是否在本地分列，区域未知者归入外地并另列件次。类型由名称规则判定。",
    en: "Transfers and licences from a university or institute to an enterprise, by whether each side stands at home; a side of unknown region stands elsewhere, and such events are counted beside. Types are read from names by rule.",
  }),
  unit: { zh: "件次；专利", en: "events; members" },
  source: eventSource,
  truncation: eventTruncation,
  reads: ["operation", "node_member", "member"],
  columns: () => [
    { key: "kind", title: { zh: "方式", en: "Kind" }, kind: "text" },
    { key: "way", title: { zh: "流向", en: "Way" }, kind: "text" },
    numberColumn("events", { zh: "件次", en: "Events" }),
    numberColumn("patents", { zh: "涉及专利", en: "Patents" }),
    numberColumn("givers", { zh: "高校院所（个）", en: "Givers" }),
    numberColumn("takers", { zh: "企业（家）", en: "Takers" }),
    numberColumn("region_unknown", { zh: "其中有一方区域未知", en: "Of them a side of unknown region" }),
  ],
  chart: { kind: "stacked", x: "way", y: "events", series: "kind" },
  sql: ({ home }) => sql`
    with flow as (
      select o.kind, o.member, o.from_name, o.to_name,
        coalesce(substr(o.from_region, 1, ${home.prefix.length}) = ${home.prefix}, false) as from_home,
        coalesce(substr(o.to_region, 1, ${home.prefix.length}) = ${home.prefix}, false) as to_home,
        o.from_region is null or o.to_region is null as unplaced
      from (${operationsInPeriod}) o where ${fromAcademia}
    )
    select kind, case when from_home then 'home' else 'other' end || '_to_' || case when to_home then 'home' else 'other' end as way,
      count(*) as events, count(distinct member) as patents, count(distinct from_name) as givers, count(distinct to_name) as takers,
      sum(case when unplaced then 1 else 0 end) as region_unknown
    from flow group by kind, from_home, to_home order by kind, way`,
  reading(rows, scope) {
    if (rows.length === 0) return partiesUntold;
    const events = (way: string) => rows.filter((row) => row["way"] === way).reduce((sum, row) => sum + Number(row["events"]), 0);
    const home = scope.label("region", scope.home.region);
    return [
      {
        zh: `${home.zh}高校院所向本地企业转让、许可 ${whole(events("home_to_home"))} 件次，向外地企业 ${whole(events("home_to_other"))} 件次；本地企业自外地高校院所取得 ${whole(events("other_to_home"))} 件次。`,
        en: `Academia of ${home.en} gave ${whole(events("home_to_home"))} to enterprises at home and ${whole(events("home_to_other"))} elsewhere; enterprises at home took ${whole(events("other_to_home"))} from academia elsewhere.`,
      },
    ];
  },
  caveats: (rows) => (rows.length === 0 ? [] : [coverageCaveat]),
};
