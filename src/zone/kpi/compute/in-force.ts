import { sql, type Sql } from "#engine";
import type { Caveat, Measured } from "./measured.ts";
import type { CorpusScope } from "./scope.ts";

/** What a source says to have ended without saying when: before the day of that source nobody knows. */
const endedSometime = sql`s.cause = 'given' and s.state = 'inactive'`;

/** Rights of the office that were in force on a day, as far as the sources tell. */
export function inForce({ office }: CorpusScope, day: string, also: Sql = sql`a.type = 'invention'`): Sql {
  return sql`
    select distinct a.application, a.family, a.filed_on
    from mine m join application a on a.application = m.application join status s on s.application = a.application
    where a.office = ${office} and ${also} and s.state = 'active' and a.status <> 'unknown'
      and (s.from_on is null or s.from_on <= cast(${day} as date)) and (s.to_on is null or s.to_on > cast(${day} as date))
      and not exists (select 1 from status s where s.application = a.application and ${endedSometime} and s.from_on > cast(${day} as date))`;
}

/** Of the granted rights that could be in force, the share whose status the sources tell. */
async function statusCoverage({ engine, office }: CorpusScope, also: Sql): Promise<number | null> {
  const [row] = await engine.rows<{ asked: number; told: number }>(sql`
    select count(*) as asked, count(*) filter (where a.status <> 'unknown') as told
    from mine m join application a on a.application = m.application where a.office = ${office} and ${also}`);
  return row && row.asked > 0 ? row.told / row.asked : null;
}

/** How far the status of the rights is known on a day, and what must be said of it. */
export async function statusKnown(
  scope: CorpusScope,
  day: string,
  also: Sql,
): Promise<Pick<Measured, "coverage" | "caveats" | "isLowerBound">> {
  const coverage = await statusCoverage(scope, also);
  const ended = await countEndedSometime(scope, day, also);
  const caveats: Caveat[] = [];
  if (coverage === null) caveats.push({ code: "zone.kpi_compute.nothing_found", values: {} });
  else if (coverage < 1)
    caveats.push({ code: "zone.kpi_compute.status_unknown", values: { percent: Math.round(1000 * (1 - coverage)) / 10 } });
  if (ended > 0) caveats.push({ code: "zone.kpi_compute.ended_sometime", values: { count: ended } });
  return { coverage, caveats, isLowerBound: ended > 0 || (coverage !== null && coverage < 1) };
}

async function countEndedSometime({ engine, office }: CorpusScope, day: string, also: Sql): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(sql`
    select count(distinct a.application) as n
    from mine m join application a on a.application = m.application join status s on s.application = a.application
    where a.office = ${office} and ${also} and ${endedSometime} and s.from_on > cast(${day} as date)
      and a.granted_on <= cast(${day} as date)`);
  return Number(row?.n ?? 0);
}
