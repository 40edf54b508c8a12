import { regionPrefix, unitMultiplier } from "#corpus";
import { sql, type Engine } from "#engine";
import type { Right } from "./contract.ts";
import type { KnownIndustry } from "./judge.ts";

/** What statistics call the measures that are asked for. */
const measures = {
  employees: ["employees", "employment", "从业人员", "从业人员数", "从业人员平均人数", "平均用工人数", "就业人数"],
  patent: ["invention_grants", "invention grants", "patents", "发明专利授权量", "发明专利授权数", "发明专利授权"],
  trademark: ["trademarks", "trade marks", "trademark_registrations", "商标注册量", "商标注册数"],
  design: ["designs", "design_registrations", "外观设计授权量", "外观设计专利授权量"],
  copyright_factor: ["copyright_factor", "copyright factor", "版权因子"],
  research: ["rd_spend", "r&d", "r&d expenditure", "研发经费", "研发经费投入", "r&d经费内部支出"],
  revenue: ["revenue", "营业收入", "主营业务收入", "sales"],
  value_added: ["value_added", "value added", "增加值"],
  catalogued: ["strategic_emerging", "high_technology", "战略性新兴产业", "高技术产业", "先进制造业"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Measure = keyof typeof measures;

interface Told {
  readonly industry: string;
  readonly year: number;
  readonly measure: string;
  readonly unit: string;
  readonly value: number;
}

export interface IndustryWindow {
  readonly region: string;
  /** First and last year, both in. */
  readonly from: number;
  readonly to: number;
  readonly right: Right;
}

export interface ReadIndustries {
  readonly industries: readonly KnownIndustry[];
  /** Rows whose unit is not known: left out, and said. */
  readonly unread: readonly string[];
}

/**
 * Industries of a region over a window, from the industry statistics of the snapshot.
 *
 * out     rights summed over the years of the window; employees, research and revenue as means of the years that are known;
 *         value added of the last year that is known
 * unit    persons, CNY
 */
export async function readIndustries(engine: Engine, { region, from, to, right }: IndustryWindow): Promise<ReadIndustries> {
  const rows = await engine.rows<Told>(sql`
    select industry, year, measure, unit, value from industry_statistic
    where region = ${region} and year between ${from} and ${to} order by industry, year, measure, unit`);
  const unread = new Set<string>();
  const found = new Map<string, Map<Measure, Map<number, number>>>();
  for (const row of rows) {
    const measure = measureOf(row.measure);
    if (!measure) continue;
    const times = measure === "copyright_factor" || measure === "catalogued" ? 1 : unitTimes(row.unit);
    if (times === undefined) {
      unread.add(`${row.measure} (${row.unit})`);
      continue;
    }
    const told = found.get(row.industry) ?? new Map<Measure, Map<number, number>>();
    found.set(row.industry, told);
    const years = told.get(measure) ?? new Map<number, number>();
    told.set(measure, years);
    years.set(row.year, row.value * times);
  }
  const titles = await titlesOf(engine);
  const industries = [...found].map(([code, told]): KnownIndustry => {
    const values = (measure: Measure) => [...(told.get(measure)?.values() ?? [])];
    const [research, revenue] = [mean(values("research")), mean(values("revenue"))];
    const counted = right === "copyright" ? [] : values(right);
    return {
      code,
      title: titles.get(bare(code)) ?? code,
      // A window with a year missing would be held against windows that have them all.
      rights: counted.length === to - from + 1 ? counted.reduce((sum, value) => sum + value, 0) : null,
      employees: mean(values("employees")),
      employeeYears: values("employees").length,
      researchIntensity: research === null || revenue === null || revenue === 0 ? null : research / revenue,
      catalogued: values("catalogued").some((value) => value > 0),
      copyrightFactor: values("copyright_factor").at(-1) ?? null,
      valueAdded: values("value_added").at(-1) ?? null,
    };
  });
  return { industries, unread: [...unread] };
}

/**
 * Invention grants of a window by industry, from the corpus: families by the concordance of their classes, each family once, spread
 * over the industries of its classes.
 *
 * in      concordance: `gbt4754` or `nace`; region `CN` and other countries: grants of that office; below: grants to applicants there
 */
export async function grantsByIndustry(
  engine: Engine,
  { region, from, to }: IndustryWindow,
  concordance: string,
): Promise<ReadonlyMap<string, number>> {
  const office = region.slice(0, 2);
  const inside =
    region.length === 2
      ? sql`true`
      : sql`exists (select 1 from party p where p.doc = a.doc and p.role in ('applicant', 'assignee') and starts_with(p.region, ${regionPrefix(region)}))`;
  const rows = await engine.rows<{ code: string; grants: number }>(sql`
    select f.code, sum(f.weight) as grants
    from (
      select distinct a.family from application a
      where a.office = ${office} and a.type = 'invention' and year(a.granted_on) between ${from} and ${to} and ${inside}
    ) g
    join family_field f on f.family = g.family and f.concordance = ${concordance}
    group by f.code order by f.code`);
  return new Map(rows.map(({ code, grants }) => [code, grants]));
}

/** Grants of an industry: of its own code, and of those below it. */
export function grantsBelow(grants: ReadonlyMap<string, number>, code: string): number {
  let sum = 0;
  for (const [each, count] of grants) if (bare(each).startsWith(bare(code))) sum += count;
  return sum;
}

/** `C3912` and `3912` are one. */
function bare(code: string): string {
  return code.replace(/^[A-Z](?=\d)/, "").replaceAll(".", "");
}

async function titlesOf(engine: Engine): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.rows<{ code: string; label: string }>(sql`
    select distinct on (code) code, coalesce(label_zh, label_en) as label from concordance
    where concordance in ('gbt4754', 'nace') and coalesce(label_zh, label_en) is not null order by code, label`);
  return new Map(rows.map(({ code, label }) => [bare(code), label]));
}

function measureOf(printed: string): Measure | undefined {
  const plain = printed.normalize("NFKC").trim().toLowerCase();
  return (Object.keys(measures) as Measure[]).find((measure) => (measures[measure] as readonly string[]).includes(plain));
}

const pieces = ["件", "个", "项", "number", "pieces", "count", "1", "patents"];

function unitTimes(unit: string): number | undefined {
  return pieces.includes(unit.trim().toLowerCase()) ? 1 : unit.trim() === "万件" ? 10_000 : unitMultiplier(unit);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
