import { sql } from "#engine";
import { flagColumn, membersColumn, nodeColumn, numberColumn, placeColumn, shareColumn } from "../column.ts";
import type { Both, FigureRow, Indicator } from "../indicator.ts";
import { nothingKnown } from "../quality-words.ts";
import { percent, whole } from "../say.ts";
import { cohorts } from "../statements.ts";

const cautionBelow = 10;
/** Of more unknown families than this no single share is told, only what it is at least and at most. */
const unknownMax = 0.1;

/**
 * How far are the patents of each node and place filed?
 *
 * in     chain_member (family_size, abroad, pct, triadic, ip5_offices), node_set, place_set, node, place
 * out    one row per node and place: members, abroad (seen), home_only (known to be), untold, the share abroad at least and at most, and as one
 *        number where hardly any is untold; pct, triadic, ip5 (two of the five largest offices or more), caution
 * unit   counts whole; shares of members. An application or publication counts by its family
 * limit  home only is known where a source lists the family's members, or numbers simple families in a corpus of several offices. What is untold may be
 *        either: shares of those known alone would be too high, as a member abroad shows itself and its absence does not
 * from   OECD Patent Statistics Manual 2009 ch. 4 (triadic); overseas layout ratio as planning navigation uses it
 */
export const layout: Indicator = {
  id: "layout",
  part: "position",
  analysis: "B4",
  cohort: cohorts.comparedRegions,
  title: { zh: "海外布局与多局同族", en: "Filing abroad" },
  definition: () => ({
    zh: `海外布局：可见同族中有最早优先权所在局以外的国家或地区局（仅有国际申请的不计）。仅本国：来源列出同族成员且均在本国，或来源给出同族编号且语料含多局同族。其余为不明：语料只收录部分成员时，未见海外成员不等于没有。“至少”以不明者均为仅本国计，“至多”以不明者均有海外布局计；不明者不超过 ${percent(unknownMax, 0)} 时才给出海外布局率（已知者中的占比）。PCT：有国际申请；三方：在欧洲、日本申请且在美国授权；IP5：在五局中至少两局申请；此三项为可见数量。`,
    en: `Abroad: among the members seen a national or regional office other than that of the earliest priority (an international application alone is none). Home only: a source lists the family's members and all are at home, or numbers families in a corpus of several offices. Others are untold: where a corpus holds part of a family, no member abroad seen is not none. “At least” takes the untold as home only, “at most” as abroad; the share (of those known) stands only where at most ${percent(unknownMax, 0)} are untold. PCT: an international application; triadic: filed at the European and Japanese offices and granted in the United States; IP5: filed at two of the five largest offices or more; these three are what is seen.`,
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
      membersColumn(scope, opens),
      membersColumn(scope, { ...opens, spread: "=abroad" }, "abroad", { zh: "海外布局", en: "Abroad" }),
      membersColumn(scope, { ...opens, spread: "=home" }, "home_only", { zh: "仅本国", en: "Home only" }),
      numberColumn("untold", { zh: "不明", en: "Not known" }),
      shareColumn("at_least", { zh: "海外布局率至少", en: "Abroad, at least" }),
      shareColumn("at_most", { zh: "至多", en: "At most" }),
      shareColumn("abroad_share", { zh: "海外布局率", en: "Share abroad" }),
      membersColumn(scope, { ...opens, spread: "=pct" }, "pct", { zh: "PCT", en: "PCT" }),
      membersColumn(scope, { ...opens, spread: "=triadic" }, "triadic", { zh: "三方专利", en: "Triadic" }),
      membersColumn(scope, { ...opens, spread: "=ip5" }, "ip5", { zh: "五局中两局以上", en: "Two of IP5" }),
      flagColumn("caution", { zh: "数量少，慎用", en: "Few: with caution" }),
    ];
  },
  chart: { kind: "heatmap", x: "place", y: "node", series: "at_least" },
  pivot: { row: "node", column: "place", value: "at_least" },
  sql: () => sql`
    with counted as (
      select nodes, places, count(*) as members, sum(case when abroad then 1 else 0 end) as abroad,
        sum(case when not abroad then 1 else 0 end) as home_only, count(family_size) as sized, sum(case when pct then 1 else 0 end) as pct,
        sum(case when triadic then 1 else 0 end) as triadic, sum(case when ip5_offices >= 2 then 1 else 0 end) as ip5
      from chain_member group by nodes, places
    ),
    spread as (
      select n.node, p.place, sum(c.members) as members, sum(c.abroad) as abroad, sum(c.home_only) as home_only, sum(c.sized) as sized,
        sum(c.pct) as pct, sum(c.triadic) as triadic, sum(c.ip5) as ip5
      from counted c join node_set n on n.nodes = c.nodes join place_set p on p.places = c.places group by n.node, p.place
    ),
    told as (
      select node, place, members, home_only, members - abroad - home_only as untold, case when abroad + home_only > 0 then abroad end as abroad,
        case when sized > 0 then pct end as pct, case when sized > 0 then triadic end as triadic, case when sized > 0 then ip5 end as ip5
      from spread
    )
    select n.node, p.place, coalesce(c.members, 0) as members, c.abroad, coalesce(c.home_only, 0) as home_only, coalesce(c.untold, 0) as untold,
      cast(c.abroad as double) / c.members as at_least, case when c.abroad is not null then cast(c.abroad + c.untold as double) / c.members end as at_most,
      case when c.untold <= ${unknownMax} * c.members then cast(c.abroad as double) / nullif(c.members - c.untold, 0) end as abroad_share,
      c.pct, c.triadic, c.ip5, coalesce(c.members, 0) < ${cautionBelow} as caution
    from node n cross join place p left join told c on c.node = n.node and c.place = p.place
    order by n.position, p.position`,
  reading(rows, scope) {
    const [home, world] = [scope.home.region, "world"].map((place) =>
      rows.find((row) => row["node"] === "*" && row["place"] === place),
    );
    if (!home || !world || typeof home["at_least"] !== "number" || home["caution"] === true) return [];
    const place = scope.label("region", scope.home.region);
    const [own, all] = [said(home), said(world)];
    const texts: Both[] = [
      {
        zh: `${place.zh}全链海外布局率${own.zh}，全球${all.zh}。`,
        en: `${place.en} files ${own.en} of its chain abroad, the world ${all.en}.`,
      },
    ];
    const apart = Number(home["at_most"]) < Number(world["at_least"]) || Number(world["at_most"]) < Number(home["at_least"]);
    if (!apart) {
      texts.push({
        zh: "两者范围相交，不能据此比较高低。",
        en: "The two ranges meet, so neither can be called the higher one.",
      });
    }
    return texts;
  },
  caveats(rows) {
    const world = rows.find((row) => row["node"] === "*" && row["place"] === "world");
    if (typeof world?.["at_least"] === "number") return [];
    return [
      nothingKnown({
        zh: "未见任何海外同族，来源亦未列出同族成员",
        en: "no member abroad is seen, and no source lists the members of families",
      }),
    ];
  },
};

/** One share where it is known, else what it is at least and at most. */
function said(row: FigureRow): Both {
  if (typeof row["abroad_share"] === "number")
    return { zh: `为 ${percent(row["abroad_share"])}`, en: percent(row["abroad_share"]) };
  const [least, most] = [percent(row["at_least"]), percent(row["at_most"])];
  return {
    zh: `在 ${least} 至 ${most} 之间（不明 ${whole(row["untold"])}）`,
    en: `between ${least} and ${most} (${whole(row["untold"])} not known)`,
  };
}
