import { sql } from "#engine";
import { numberColumn, regionColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { coverageCaveat, eventSource, eventTruncation, operationsInPeriod, partiesUntold } from "./told.ts";
import { cohorts } from "../../statements.ts";

const shownMax = 30;

/**
 * Who gives rights to whom?
 *
 * in     operation (kind, from and to with type and region), fact
 * out    the thirty pairs of most events: kind, both sides with type and region, events, members, at_home (a side stands at home)
 * unit   events: one per application, kind and day
 * limit  only events of which both sides are told; the first named of each side; individuals are not named
 */
export const operationParties: Indicator = {
  id: "operation-parties",
  part: "position",
  analysis: "B5",
  cohort: cohorts.chainWithEvents,
  title: { zh: "主要运营主体", en: "Main parties to the use of rights" },
  definition: () => ({
    zh: `转让（转让人→受让人）、许可（许可人→被许可人）、质押（出质人→质权人）中件次最多的 ${shownMax} 对，取各方第一名；仅计双方均有记载的事件。自然人不列姓名。`,
    en: `The ${shownMax} pairs of most events: former and new holder, licensor and licensee, pledgor and pledgee, the first named of each side, where both are told. Individuals are not named.`,
  }),
  unit: { zh: "件次", en: "events" },
  source: eventSource,
  truncation: eventTruncation,
  reads: ["operation", "node_member", "member"],
  columns: () => [
    { key: "kind", title: { zh: "方式", en: "Kind" }, kind: "text" },
    { key: "from", title: { zh: "让与方", en: "From" }, kind: "text" },
    { key: "from_type", title: { zh: "类型", en: "Type" }, kind: "text" },
    { ...regionColumn, key: "from_region" },
    { key: "to", title: { zh: "取得方", en: "To" }, kind: "text" },
    { key: "to_type", title: { zh: "类型", en: "Type" }, kind: "text" },
    { ...regionColumn, key: "to_region" },
    numberColumn("events", { zh: "件次", en: "Events" }),
    numberColumn("patents", { zh: "涉及专利", en: "Patents" }),
    { key: "at_home", title: { zh: "涉及本地", en: "Concerns home" }, kind: "flag" },
  ],
  sql: ({ home }) => sql`
    with named as (
      select kind, member, coalesce(from_type, 'unknown') as from_type, from_region, coalesce(to_type, 'unknown') as to_type, to_region,
        case when from_type = 'individual' then 'individual' else from_name end as from_side,
        case when to_type = 'individual' then 'individual' else to_name end as to_side
      from (${operationsInPeriod}) used
      where from_name is not null and to_name is not null and kind in ('transfer', 'licence', 'pledge')
    )
    select kind, from_side as "from", from_type, min(from_region) as from_region, to_side as "to", to_type, min(to_region) as to_region,
      count(*) as events, count(distinct member) as patents,
      coalesce(bool_or(substr(from_region, 1, ${home.prefix.length}) = ${home.prefix} or substr(to_region, 1, ${home.prefix.length}) = ${home.prefix}), false) as at_home
    from named
    group by kind, from_side, from_type, to_side, to_type
    order by events desc, kind, "from", "to" limit ${shownMax}`,
  reading: (rows) => (rows.length === 0 ? partiesUntold : []),
  caveats: (rows) => (rows.length === 0 ? [] : [coverageCaveat]),
};
