import { sql } from "#engine";
import { membersColumn, numberColumn, placeColumn, shareColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { whole } from "../../say.ts";
import { coverageCaveat, eventSource, eventTruncation, operationsInPeriod, untold } from "./told.ts";
import { cohorts } from "../../statements.ts";

/**
 * How are the rights of each place used: transferred, licensed, pledged, fought over?
 *
 * in     operation (member, kind, year), fact, member_place, place
 * out    one row per place and kind of operation that is told of anywhere in the chain: members, share of the place's chain, events
 * unit   members: the study's counting unit, with at least one such event; events: one per application, kind and day
 * limit  a member stands where its latest known holders do, so what was transferred stands with who took it; no rows where no
 *        source tells
 */
export const operation: Indicator = {
  id: "operation",
  part: "position",
  analysis: "B5",
  cohort: cohorts.chainWithEvents,
  title: { zh: "专利运营：转让、许可、质押", en: "Use of rights: transfers, licences, pledges" },
  definition: () => ({
    zh: "期间内申请的专利发生过各类运营事件的数量及件次；同一申请、同一方式、同一日的公告只计一次。区域为现权利人（来源所知最新）所在地，故转让计入受让方。没有任何来源给出的方式不列。",
    en: "Members filed in the period with at least one event of each kind, and the events; announcements of one application, kind and day count once. A member stands with its latest known holders, so a transfer with who took it. Kinds that no source tells of are not listed.",
  }),
  unit: { zh: "专利；件次", en: "members; events" },
  source: eventSource,
  truncation: eventTruncation,
  reads: ["operation", "node_member", "member", "place", "fact_organisation", "organisation"],
  columns: (scope) => [
    placeColumn,
    { key: "kind", title: { zh: "方式", en: "Kind" }, kind: "text" },
    membersColumn(scope, { region: "place", operation: "kind" }),
    shareColumn("share", { zh: "占该区域全链", en: "Share of the place's chain" }),
    numberColumn("events", { zh: "件次", en: "Events" }),
  ],
  chart: { kind: "heatmap", x: "kind", y: "place", series: "share" },
  pivot: { row: "kind", column: "place", value: "members" },
  sql: () => sql`
    with used as (${operationsInPeriod}),
    kind as (select kind, count(*) as events from used group by kind),
    counted as (
      select p.place, u.kind, count(*) as events, count(distinct u.member) as members
      from used u join member_place p on p.member = u.member group by p.place, u.kind
    )
    select p.place, k.kind, coalesce(c.members, 0) as members, cast(coalesce(c.members, 0) as double) / z.members as share,
      coalesce(c.events, 0) as events
    from place p cross join kind k
    join node_place z on z.place = p.place and z.node = '*'
    left join counted c on c.place = p.place and c.kind = k.kind
    order by p.position, k.events desc, k.kind`,
  reading(rows, scope) {
    if (rows.length === 0) return untold;
    const at = (place: string, kind: string) => rows.find((row) => row["place"] === place && row["kind"] === kind)?.["members"];
    const home = scope.label("region", scope.home.region);
    const count = (kind: string) => ({ home: at(scope.home.region, kind), world: at("world", kind) });
    const [transfer, licence, pledge] = [count("transfer"), count("licence"), count("pledge")];
    const or = (value: unknown) => (typeof value === "number" ? whole(value) : "–");
    return [
      {
        zh: `全链发生过转让 ${or(transfer.world)}、许可 ${or(licence.world)}、质押 ${or(pledge.world)}（专利数；“–”为无来源给出）；${home.zh}分别为 ${or(transfer.home)}、${or(licence.home)}、${or(pledge.home)}。`,
        en: `In the whole chain ${or(transfer.world)} were transferred, ${or(licence.world)} licensed and ${or(pledge.world)} pledged (“–”: no source tells); in ${home.en} ${or(transfer.home)}, ${or(licence.home)} and ${or(pledge.home)}.`,
      },
    ];
  },
  caveats: (rows) => (rows.length === 0 ? [] : [coverageCaveat]),
};
