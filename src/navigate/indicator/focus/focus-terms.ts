import { join, sql } from "#engine";
import { membersColumn, numberColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { termBands } from "../position/operation/expiry.ts";
import { percent } from "../say.ts";
import { focusColumn, focusTexts, forPurposes, nobodyFound } from "./asked.ts";

/**
 * How long do the rights of the enterprise in question still last?
 *
 * in     focus_organisation, holder, fact, member (expires_on, expires_basis)
 * out    one row per enterprise and band of years left at the cut-off: members in force, share of those of known term, assumed terms
 * unit   the study's counting unit
 * limit  as “Years left of rights in force”: the longest possible term; nothing where the cut-off is unknown
 */
export const focusTerms: Indicator = {
  id: "focus-terms",
  part: "focus",
  analysis: "D1",
  ...forPurposes(["target_evaluation", "listing"]),
  ...focusTexts,
  title: { zh: "对象企业有效专利剩余期限", en: "Years left of the enterprise's rights" },
  definition: () => ({
    zh: "分析对象截止日有效的专利，按预期届满日（法定最长期限或来源给出）距截止日的年数分段；未考虑欠费和提前放弃；期限未知者不列。",
    en: "Rights of the enterprise in force at the cut-off by years to the expected end of their term (by law, or as a source gives it), as if all fees were paid; those of unknown term stand in no band.",
  }),
  reads: ["member", "node_member", "fact_organisation", "organisation"],
  columns: (scope) => [
    focusColumn,
    { key: "band", title: { zh: "剩余期限", en: "Years left" }, kind: "text" },
    membersColumn(scope, { organisation: "organisation", status: "=active", expiresFrom: "from", expiresTo: "to" }),
    shareColumn("share", { zh: "占期限已知者", en: "Share of known terms" }),
    numberColumn("assumed", { zh: "其中期限推定", en: "Of them assumed" }),
  ],
  chart: { kind: "bar", x: "band", y: "members", series: "organisation" },
  sql(scope) {
    const bands = termBands(scope);
    if (bands.length === 0) {
      return sql`
        select organisation, '' as band, '' as "from", '' as "to", 0 as members, cast(0 as double) as share, 0 as assumed
        from focus_organisation where false`;
    }
    const rows = bands.map(({ band, from, to }, index) => sql`(${index}, ${band}, cast(${from} as date), cast(${to} as date))`);
    return sql`
    with band(position, band, first, last) as (values ${join(rows)}),
    living as (
      select h.organisation, b.position, m.expires_basis
      from focus_organisation o join holder h on h.organisation = o.organisation
      join fact f on f.member = h.member and f.node = '*' and f.status = 'active' join member m on m.member = f.member
      join band b on m.expires_on >= b.first and (b.last is null or m.expires_on <= b.last)
    ),
    counted as (
      select organisation, position, count(*) as members, sum(case when expires_basis = 'assumed' then 1 else 0 end) as assumed
      from living group by organisation, position
    ),
    size as (select organisation, sum(members) as members from counted group by organisation)
    select o.organisation, b.band, cast(b.first as varchar) as "from", cast(b.last as varchar) as "to",
      coalesce(c.members, 0) as members, cast(coalesce(c.members, 0) as double) / z.members as share, coalesce(c.assumed, 0) as assumed
    from focus_organisation o cross join band b join size z on z.organisation = o.organisation
    left join counted c on c.organisation = o.organisation and c.position = b.position
    order by o.place, b.position`;
  },
  reading(rows, scope) {
    return [...new Set(rows.map((row) => row["organisation"]))].map((key) => {
      const share = (...bands: string[]) =>
        rows
          .filter((row) => row["organisation"] === key && bands.includes(String(row["band"])))
          .reduce((sum, row) => sum + Number(row["share"]), 0);
      const who = scope.label("organisation", key);
      return {
        zh: `${who.zh}期限已知的有效专利中，${percent(share("left_0", "left_1"))} 在 3 年内届满，${percent(share("left_10", "left_15"))} 剩余 10 年以上。`,
        en: `Of the rights in force of ${who.en} whose term is known ${percent(share("left_0", "left_1"))} end within 3 years and ${percent(share("left_10", "left_15"))} last over 10.`,
      };
    });
  },
  caveats: (rows, scope) =>
    rows.length > 0
      ? [
          {
            zh: "剩余期限为最长期限，实际可能因未缴年费等提前终止；评估与披露前须核对登记簿。",
            en: "A term is the longest possible and may end earlier for unpaid fees; check the register before valuing or disclosing.",
          },
        ]
      : nobodyOrNoTerm(rows, scope),
};

function nobodyOrNoTerm(...[rows, scope]: Parameters<NonNullable<Indicator["caveats"]>>) {
  if ((scope.study.focus?.organisations ?? []).length === 0) return nobodyFound(rows, scope, "organisations");
  return [{ zh: "没有期限可知的有效专利。", en: "No right in force whose term is known." }];
}
