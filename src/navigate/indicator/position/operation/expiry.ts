import { addMonths, dayAfter } from "#base";
import { join, sql } from "#engine";
import { membersColumn, numberColumn, placeColumn, shareColumn } from "../../column.ts";
import type { Indicator, Scope } from "../../indicator.ts";
import { percent } from "../../say.ts";
import { cohorts } from "../../statements.ts";

/** Years left at which one band ends and the next begins. */
const bands = [0, 1, 3, 5, 10, 15] as const;

/** Bands of years left at the cut-off, each with its first and last day. */
export function termBands({
  cutOff,
}: Pick<Scope, "cutOff">): { readonly band: string; readonly from: string; readonly to: string | null }[] {
  if (cutOff === null) return [];
  return bands.map((years, index) => {
    const next = bands[index + 1];
    return {
      band: `left_${years}`,
      from: dayAfter(addMonths(cutOff, years * 12)),
      to: next === undefined ? null : addMonths(cutOff, next * 12),
    };
  });
}

/**
 * How long do the rights in force still last?
 *
 * in     place_set, chain_member, place
 * out    one row per place (world, comparison regions, home) and band of years left at the cut-off: from and to (days), members, share of
 *        the place's rights in force of known term, assumed (terms that adjustments may move)
 * unit   the study's counting unit; a family lasts as long as its last member in force
 * limit  the full term, as if all fees were paid; rights of unknown term stand in no band; nothing where the cut-off is unknown
 * from   terms by law of the office, or as the source gives them (docs/corpus/status-rules)
 */
export const expiry: Indicator = {
  id: "expiry",
  part: "position",
  analysis: "B5",
  cohort: cohorts.comparedRegions,
  title: { zh: "有效专利剩余期限", en: "Years left of rights in force" },
  definition: () => ({
    zh: "截止日有效的专利，按预期届满日（法定最长期限或来源给出）距截止日的年数分段；未考虑提前放弃或欠费。专利族取在效成员中最晚者。占比以该区域期限已知的有效专利为分母。",
    en: "Rights in force at the cut-off by the years to the expected end of their term (by law, or as a source gives it), as if all fees were paid. A family lasts as long as its last member in force. Shares are of the place's rights in force whose term is known.",
  }),
  source: { zh: "各局法定期限规则；来源给出的届满日优先", en: "terms by law of each office; a source's own day goes before" },
  truncation: { zh: "以截止日为准", en: "as of the cut-off" },
  reads: ["member", "node_member", "place", "fact_organisation", "organisation"],
  columns: (scope) => [
    placeColumn,
    { key: "band", title: { zh: "剩余期限", en: "Years left" }, kind: "text" },
    { key: "from", title: { zh: "届满不早于", en: "Ends from" }, kind: "text" },
    { key: "to", title: { zh: "不晚于", en: "to" }, kind: "text" },
    membersColumn(scope, { region: "place", status: "=active", expiresFrom: "from", expiresTo: "to" }),
    shareColumn("share", { zh: "占期限已知者", en: "Share of known terms" }),
    numberColumn("assumed", { zh: "其中期限推定", en: "Of them assumed" }),
  ],
  chart: { kind: "stacked", x: "place", y: "share", series: "band" },
  pivot: { row: "band", column: "place", value: "members" },
  sql(scope) {
    const wanted = termBands(scope);
    const rows = wanted.map(({ band, from, to }, index) => sql`(${index}, ${band}, cast(${from} as date), cast(${to} as date))`);
    if (rows.length === 0) {
      return sql`
        select place, '' as band, '' as "from", '' as "to", 0 as members, cast(0 as double) as share, 0 as assumed from place where false`;
    }
    return sql`
    with band(position, band, first, last) as (values ${join(rows)}),
    living as (
      select m.places, b.position, count(*) as members, sum(case when m.expires_basis = 'assumed' then 1 else 0 end) as assumed
      from chain_member m join band b on m.expires_on >= b.first and (b.last is null or m.expires_on <= b.last)
      where m.status = 'active' group by m.places, b.position
    ),
    counted as (
      select p.place, l.position, cast(sum(l.members) as bigint) as members, sum(l.assumed) as assumed
      from living l join place_set p on p.places = l.places group by p.place, l.position
    ),
    size as (select place, sum(members) as members from counted group by place)
    select p.place, b.band, cast(b.first as varchar) as "from", cast(b.last as varchar) as "to", coalesce(c.members, 0) as members,
      cast(coalesce(c.members, 0) as double) / z.members as share, coalesce(c.assumed, 0) as assumed
    from place p cross join band b join size z on z.place = p.place
    left join counted c on c.place = p.place and c.position = b.position
    where p.role <> 'unknown'
    order by p.position, b.position`;
  },
  reading(rows, scope) {
    const share = (place: string, ...wanted: string[]) =>
      rows
        .filter((row) => row["place"] === place && wanted.includes(String(row["band"])))
        .reduce((sum, row) => sum + Number(row["share"]), 0);
    const place = scope.label("region", scope.home.region);
    if (!rows.some((row) => row["place"] === scope.home.region)) return [];
    return [
      {
        zh: `${place.zh}有效专利中 ${percent(share(scope.home.region, "left_0", "left_1"))} 将在 3 年内届满，${percent(share(scope.home.region, "left_10", "left_15"))} 剩余 10 年以上；全球分别为 ${percent(share("world", "left_0", "left_1"))}、${percent(share("world", "left_10", "left_15"))}。`,
        en: `Of the rights in force in ${place.en} ${percent(share(scope.home.region, "left_0", "left_1"))} end within 3 years and ${percent(share(scope.home.region, "left_10", "left_15"))} last over 10; in the world ${percent(share("world", "left_0", "left_1"))} and ${percent(share("world", "left_10", "left_15"))}.`,
      },
    ];
  },
  caveats(rows) {
    return rows.length > 0
      ? [
          {
            zh: "有效但期限未知者、状态未知者不在其列；剩余期限为最长期限，实际可能因未缴年费等提前终止。",
            en: "Rights of unknown term or status are left out; a term is the longest possible, and may end earlier for unpaid fees.",
          },
        ]
      : [];
  },
};
