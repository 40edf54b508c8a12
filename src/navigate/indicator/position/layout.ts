import { sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, placeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { nothingKnown } from "../quality-words.ts";
import { percent } from "../say.ts";
import { cohorts } from "../statements.ts";

const cautionBelow = 10;

/**
 * How far are the patents of each node and place filed?
 *
 * in     fact (node, member), member_place, member_quality (family_size, abroad, pct, triadic, ip5_offices), node, place
 * out    one row per node and place: known, abroad and its share, pct, triadic, ip5 (two of the five largest offices or more), caution
 * unit   counts whole; shares of what is known. An application or publication counts by its family
 * limit  known: a source lists the family's members, or the corpus holds families of several offices; lower bounds: members outside the corpus that no
 *        source lists are not seen
 * from   OECD Patent Statistics Manual 2009 ch. 4 (triadic); overseas layout ratio as planning navigation uses it
 */
export const layout: Indicator = {
  id: "layout",
  part: "position",
  analysis: "B4",
  cohort: cohorts.comparedRegions,
  title: { zh: "海外布局与多局同族", en: "Filing abroad" },
  definition: () => ({
    zh: "海外布局：同族中有最早优先权所在局以外的国家或地区局（仅有国际申请的不计）；PCT：有国际申请；三方：在欧洲、日本申请且在美国授权；IP5：在五局中至少两局申请。占比的分母为同族范围可知者（来源列出成员，或语料含多局同族）。语料未收录且来源未列出的成员不可见，数字为下限。",
    en: "Abroad: a national or regional office other than that of the earliest priority (an international application alone is none); PCT: an international application; triadic: filed at the European and Japanese offices and granted in the United States; IP5: filed at two of the five largest offices or more. Shares are of what is known (a source lists the members, or the corpus holds families of several offices). Members that are neither in the corpus nor listed are not seen: lower bounds.",
  }),
  truncation: {
    zh: "近年申请的海外成员尚未全部公布，未作剔除，时间上靠后的组别偏低",
    en: "Members abroad of recent filings are not all published yet; they are not left out, so groups with late filings are rather too low",
  },
  source: { zh: "OECD《专利统计手册》（2009）第 4 章", en: "OECD Patent Statistics Manual (2009), chapter 4" },
  reads: ["node", "place", "node_member", "member", "member_quality", "fact_organisation", "organisation"],
  columns: (scope) => {
    const opens = { node: "node", region: "place" };
    return [
      nodeColumn,
      placeColumn,
      membersColumn(scope, { ...opens, measured: "=family_size" }, "known", { zh: "可知", en: "Known" }),
      membersColumn(scope, { ...opens, spread: "=abroad" }, "abroad", { zh: "海外布局", en: "Abroad" }),
      shareColumn("abroad_share", { zh: "海外布局率", en: "Share abroad" }),
      membersColumn(scope, { ...opens, spread: "=pct" }, "pct", { zh: "PCT", en: "PCT" }),
      membersColumn(scope, { ...opens, spread: "=triadic" }, "triadic", { zh: "三方专利", en: "Triadic" }),
      membersColumn(scope, { ...opens, spread: "=ip5" }, "ip5", { zh: "五局中两局以上", en: "Two of IP5" }),
      flagColumn("caution", { zh: "数量少，慎用", en: "Few: with caution" }),
    ];
  },
  chart: { kind: "heatmap", x: "place", y: "node", series: "abroad_share" },
  pivot: { row: "node", column: "place", value: "abroad_share" },
  sql: () => sql`
    with counted as (
      select f.node, p.place, count(q.family_size) as known, sum(case when q.abroad then 1 else 0 end) as abroad,
        sum(case when q.pct then 1 else 0 end) as pct, sum(case when q.triadic then 1 else 0 end) as triadic,
        sum(case when q.ip5_offices >= 2 then 1 else 0 end) as ip5
      from fact f join member_quality q on q.member = f.member join member_place p on p.member = f.member
      group by f.node, p.place
    )
    select n.node, p.place, coalesce(c.known, 0) as known, case when c.known > 0 then c.abroad end as abroad,
      cast(c.abroad as double) / nullif(c.known, 0) as abroad_share, case when c.known > 0 then c.pct end as pct,
      case when c.known > 0 then c.triadic end as triadic, case when c.known > 0 then c.ip5 end as ip5, coalesce(c.known, 0) < ${cautionBelow} as caution
    from node n cross join place p left join counted c on c.node = n.node and c.place = p.place
    order by n.position, p.position`,
  reading(rows, scope) {
    const [home, world] = [scope.home.region, "world"].map((place) =>
      rows.find((row) => row["node"] === "*" && row["place"] === place),
    );
    if (!home || !world || home["abroad_share"] === null || home["caution"] === true) return [];
    const place = scope.label("region", scope.home.region);
    return [
      {
        zh: `${place.zh}全链海外布局率为 ${percent(home["abroad_share"])}，全球为 ${percent(world["abroad_share"])}。`,
        en: `${place.en} files ${percent(home["abroad_share"])} of its chain abroad, the world ${percent(world["abroad_share"])}.`,
      },
    ];
  },
  caveats(rows) {
    const world = rows.find((row) => row["node"] === "*" && row["place"] === "world");
    if (world?.["known"]) return [];
    return [
      nothingKnown({
        zh: "来源未列出同族成员，语料亦不含多局同族",
        en: "no source lists members of families, and the corpus holds no families of several offices",
      }),
    ];
  },
};
