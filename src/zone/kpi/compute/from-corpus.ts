import { addMonths, AppError } from "#base";
import { populationOf } from "#corpus";
import { sql, type Sql } from "#engine";
import type { KpiId } from "../catalogue.ts";
import { divideDecimals } from "../number/decimals.ts";
import { countEvents } from "./events.ts";
import { inForce, statusKnown } from "./in-force.ts";
import { highValue } from "./high-value.ts";
import type { Caveat, Measured, Span } from "./measured.ts";
import type { CorpusScope } from "./scope.ts";

export type CorpusMeasure = (scope: CorpusScope, span: Span) => Promise<Measured>;

const anyType = sql`a.type in ('invention', 'utility_model', 'design')`;
const invention = sql`a.type = 'invention'`;

async function countOf({ engine }: CorpusScope, query: Sql): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(sql`select count(*) as n from (${query}) counted`);
  return Number(row?.n ?? 0);
}

function stock(also: Sql): CorpusMeasure {
  return async (scope, { to }) => {
    const value = await countOf(scope, inForce(scope, to, also));
    return { value: String(value), ...(await statusKnown(scope, to, also)) };
  };
}

function ratio(measured: Measured, numerator: string, denominator: string, factor: number, digits = 2): Measured {
  return { ...measured, value: divideDecimals(numerator, denominator, { factor, digits }), numerator, denominator };
}

/** Applications filed or rights granted in the period, of these types. */
function flow(day: "filed_on" | "granted_on", also: Sql, where: (scope: CorpusScope) => Sql = ownOffice): CorpusMeasure {
  return async (scope, span) => {
    const column = day === "filed_on" ? sql`a.filed_on` : sql`a.granted_on`;
    const value = await countOf(
      scope,
      sql`select a.application from mine m join application a on a.application = m.application
        where ${where(scope)} and ${also} and ${column} between cast(${beginningOf(span)} as date) and cast(${span.to} as date)`,
    );
    const coverage = await dayCoverage(scope, column, day, also, where);
    const caveats = [
      ...unknownShare("zone.kpi_compute.day_unknown", coverage),
      ...(day === "filed_on" ? unpublished(scope, span) : cohorts),
      ...beyond(scope, span),
    ];
    return { value: String(value), coverage, caveats };
  };
}

/** A gap in what was counted, where there is one. */
function unknownShare(
  code: "zone.kpi_compute.day_unknown" | "zone.kpi_compute.events_unknown",
  coverage: number | null,
): readonly Caveat[] {
  return coverage === null || coverage === 1 ? [] : [{ code, values: { percent: Math.round(1000 * (1 - coverage)) / 10 } }];
}

const ownOffice = ({ office }: CorpusScope) => sql`a.office = ${office}`;

/** A grant of the period stems from earlier applications. */
const cohorts: readonly Caveat[] = [{ code: "zone.kpi_compute.cohorts", values: {} }];

function beginningOf({ from }: Span): string {
  if (from === null) throw new AppError("zone.kpi_values.flow_period", {});
  return from;
}

/** Applications are published eighteen months after filing. */
const unpublishedMonths = 18;

/** What was filed in the last months is not published yet in part. */
function unpublished({ snapshot }: CorpusScope, { to }: Span): readonly Caveat[] {
  const { cutOff } = snapshot.manifest;
  if (cutOff === null) return [];
  const since = addMonths(cutOff, -unpublishedMonths);
  return to < since ? [] : [{ code: "zone.kpi_compute.unpublished", values: { since, cutOff } }];
}

function beyond({ snapshot }: CorpusScope, { to }: Span): readonly Caveat[] {
  const { cutOff } = snapshot.manifest;
  return cutOff !== null && to > cutOff ? [{ code: "zone.kpi_compute.beyond", values: { cutOff, to } }] : [];
}

async function dayCoverage(scope: CorpusScope, column: Sql, day: string, also: Sql, where: (scope: CorpusScope) => Sql) {
  const granted = day === "granted_on" ? sql`and (a.granted_on is not null or a.status = 'active')` : sql``;
  const [row] = await scope.engine.rows<{ asked: number; told: number }>(sql`
    select count(*) as asked, count(*) filter (where ${column} is not null) as told
    from mine m join application a on a.application = m.application where ${where(scope)} and ${also} ${granted}`);
  return row && row.asked > 0 ? row.told / row.asked : null;
}

/** One measure over another of the same scope and span. */
function share(top: CorpusMeasure, bottom: CorpusMeasure, factor = 100): CorpusMeasure {
  return async (scope, span) => {
    const one = await top(scope, span);
    // Of a share nobody knows on which side what is not told would stand.
    const { isLowerBound: _, ...all } = await bottom(scope, span);
    return ratio(all, one.value ?? "0", all.value ?? "0", factor);
  };
}

/** A count per ten thousand residents, with the year and file of the population. */
function perTenThousand(of: CorpusMeasure): CorpusMeasure {
  return async (scope, span) => {
    if (scope.region === null) throw new AppError("zone.kpi_compute.no_people", {});
    const counted = await of(scope, span);
    const year = Number(span.to.slice(0, 4));
    const people = await populationOf(scope.engine, scope.region, year);
    if (!people) {
      const caveats = [
        ...counted.caveats,
        { code: "zone.kpi_compute.no_population", values: { region: scope.region, year } } as const,
      ];
      return { ...counted, value: null, numerator: counted.value ?? "0", caveats };
    }
    const population = divideDecimals(String(people.persons), "10000", { digits: 4 }) ?? "0";
    const other: readonly Caveat[] =
      people.year === year ? [] : [{ code: "zone.kpi_compute.other_year", values: { year: people.year } }];
    const made = ratio(counted, counted.value ?? "0", population, 1);
    const from = { populationYear: people.year, populationFile: people.file, populationSource: people.source };
    return { ...made, caveats: [...made.caveats, ...other], from };
  };
}

async function lives(scope: CorpusScope, { to }: Span): Promise<Measured> {
  const [row] = await scope.engine.rows<{ n: number; days: number }>(sql`
    select count(*) as n, coalesce(sum(date_diff('day', v.filed_on, cast(${to} as date))), 0) as days
    from (${inForce(scope, to)}) v where v.filed_on is not null`);
  const years = divideDecimals(String(row?.days ?? 0), "365.25", { digits: 2 }) ?? "0";
  const { isLowerBound: _, ...known } = await statusKnown(scope, to, invention);
  return ratio({ value: null, ...known }, years, String(row?.n ?? 0), 1);
}

async function older(scope: CorpusScope, { to }: Span): Promise<Measured> {
  const since = addMonths(to, -120);
  const value = await countOf(scope, sql`select 1 from (${inForce(scope, to)}) v where v.filed_on < cast(${since} as date)`);
  return { value: String(value), coverage: null, caveats: [] };
}

async function enterprises(scope: CorpusScope, { to }: Span): Promise<Measured> {
  const { region } = scope;
  const prefix = region === null ? "" : region.replace(/(?:00)+$/, "");
  const value = await countOf(
    scope,
    sql`select distinct o.organisation from (${inForce(scope, to)}) v
      join family_organisation fo on fo.family = v.family join organisation o on o.organisation = fo.organisation
      where o.type = 'enterprise' and (${region === null} or o.region like ${`${prefix}%`})`,
  );
  return { value: String(value), ...(await statusKnown(scope, to, invention)) };
}

async function people(scope: CorpusScope, span: Span): Promise<Measured> {
  const value = await countOf(
    scope,
    sql`select distinct fp.person from mine m join application a on a.application = m.application
      join family_person fp on fp.family = a.family
      where a.filed_on between cast(${beginningOf(span)} as date) and cast(${span.to} as date)`,
  );
  return { value: String(value), coverage: null, caveats: unpublished(scope, span) };
}

function events(...kinds: Parameters<typeof countEvents>[2]): CorpusMeasure {
  return async (scope, span) => {
    const counted = await countEvents(scope, { from: beginningOf(span), to: span.to }, kinds);
    const untold = unknownShare("zone.kpi_compute.events_unknown", counted.coverage);
    return { ...counted, caveats: [...untold, ...counted.caveats, ...beyond(scope, span)] };
  };
}

const valid = stock(invention);
const applied = flow("filed_on", anyType);
const inventionsApplied = flow("filed_on", invention);
const granted = flow("granted_on", anyType);
const inventionsGranted = flow("granted_on", invention);
const abroad = ({ office }: CorpusScope) => sql`a.office not in (${office}, 'WO')`;

/** How each indicator that is obtained from the corpus is computed. */
export const corpusMeasures: Readonly<Partial<Record<KpiId, CorpusMeasure>>> = {
  valid_inventions: valid,
  valid_patents: stock(anyType),
  inventions_per_10k: perTenThousand(valid),
  high_value_inventions: highValue,
  high_value_per_10k: perTenThousand(highValue),
  applications: applied,
  invention_applications: inventionsApplied,
  grants: granted,
  invention_grants: inventionsGranted,
  invention_share_applications: share(inventionsApplied, applied),
  invention_share_grants: share(inventionsGranted, granted),
  pct_applications: flow("filed_on", sql`true`, () => sql`a.office = 'WO'`),
  overseas_grants: flow("granted_on", invention, abroad),
  maintained_over_10_years: share(older, valid),
  mean_life: lives,
  enterprises_with_inventions: enterprises,
  transfers: events("transfer"),
  licences: events("licence", "open_licence"),
  open_licences: events("open_licence"),
  pledges: events("pledge"),
  transfer_licence_filings: events("transfer", "licence"),
  inventors: people,
};

/** What a query of an added indicator finds: of a stock what is in force at the day, of a flow what was filed in the period. */
export function countByQuery(kind: "stock" | "flow"): CorpusMeasure {
  return kind === "stock" ? stock(sql`true`) : flow("filed_on", sql`true`);
}
