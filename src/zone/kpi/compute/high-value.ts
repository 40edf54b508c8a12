import { addMonths } from "#base";
import { sql } from "#engine";
import { inForce, statusKnown } from "./in-force.ts";
import type { Caveat, Measured, Span } from "./measured.ts";
import type { CorpusScope } from "./scope.ts";

/**
 * Valid inventions that meet one of the five criteria, as far as data can decide: strategic emerging industry (by a concordance or the
 * source's own field), a granted right abroad in the family, more than ten years from filing. What a considerable pledge is has not been
 * published, and the gazette carries neither amounts nor awards: the value is a lower bound, and says which criteria are open.
 */
export async function highValue(scope: CorpusScope, { to }: Span): Promise<Measured> {
  const { engine, office } = scope;
  const tenYears = addMonths(to, -120);
  const [row] = await engine.rows<Record<string, number>>(sql`
    with valid as (${inForce(scope, to)}),
    emerging as (
      select distinct v.application from valid v join family_field f on f.family = v.family and f.concordance = 'sei'
      union
      select distinct v.application from valid v join publication p on p.application = v.application
      join classification c on c.doc = p.doc and c.scheme = 'sei'
    ),
    abroad as (
      select distinct v.application from valid v join application a on a.family = v.family
      where a.office not in (${office}, 'WO') and a.granted_on <= cast(${to} as date)
    ),
    judged as (
      select v.application, e.application is not null as sei, b.application is not null as overseas,
        v.filed_on < cast(${tenYears} as date) as old
      from valid v left join emerging e on e.application = v.application left join abroad b on b.application = v.application
    )
    select count(*) as valid, count(*) filter (where sei) as sei, count(*) filter (where overseas) as overseas,
      count(*) filter (where old) as old, count(*) filter (where sei and overseas) as sei_overseas,
      count(*) filter (where sei and old) as sei_old, count(*) filter (where overseas and old) as overseas_old,
      count(*) filter (where sei or overseas or old) as met
    from judged`);
  const [fields] = await engine.rows<{ sei: number }>(sql`
    select (select count(*) from symbol_field where concordance = 'sei') + (select count(*) from classification where scheme = 'sei') as sei`);
  const known = await statusKnown(scope, to, sql`a.type = 'invention'`);
  const noIndustry: readonly Caveat[] = (fields?.sei ?? 0) > 0 ? [] : [{ code: "zone.kpi_compute.no_sei", values: {} }];
  const { met = 0, ...parts } = Object.fromEntries(Object.entries(row ?? {}).map(([key, value]) => [key, Number(value)]));
  return {
    value: String(met),
    parts,
    ...known,
    isLowerBound: true,
    caveats: [...known.caveats, { code: "zone.kpi_compute.undecided", values: {} }, ...noIndustry],
  };
}
