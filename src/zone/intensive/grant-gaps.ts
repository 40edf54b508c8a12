import { messageText, type Lang } from "#base";
import { gapShareMin } from "#corpus/contract";
import { sql, type Engine } from "#engine";
import type { IndustryWindow } from "./read-industries.ts";
import "./messages.ts";

/**
 * What the count of grants by industry leaves out, in words: families that the concordance puts in no industry, and, below a country,
 * applications of which no applicant's region is known.
 *
 * unit    families granted by the office in the window; of regions its applications
 */
export async function grantGaps(
  engine: Engine,
  { region, from, to }: IndustryWindow,
  concordance: string,
  lang: Lang,
): Promise<string[]> {
  const [row] = await engine.rows<Record<"families" | "unclassed" | "applications" | "unplaced", number>>(sql`
    with granted as (
      select a.application, a.family, a.doc from application a
      where a.office = ${region.slice(0, 2)} and a.type = 'invention' and year(a.granted_on) between ${from} and ${to}
    )
    select count(distinct family) as families, count(*) as applications,
      count(distinct case when family not in (select family from family_field where concordance = ${concordance}) then family end) as unclassed,
      sum(case when doc not in (select doc from party where role in ('applicant', 'assignee') and region is not null) then 1 else 0 end) as unplaced
    from granted`);
  const gap = (code: "zone.intensive.gap_industry" | "zone.intensive.gap_region", missing: number, total: number) =>
    total === 0 || missing / total < gapShareMin
      ? []
      : [messageText(code, { missing, total, percent: Math.round((1000 * missing) / total) / 10 }, lang)];
  const { families = 0, unclassed = 0, applications = 0, unplaced = 0 } = row ?? {};
  return [
    ...gap("zone.intensive.gap_industry", Number(unclassed), Number(families)),
    ...(region.length === 2 ? [] : gap("zone.intensive.gap_region", Number(unplaced ?? 0), Number(applications))),
  ];
}
