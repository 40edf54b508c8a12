import { action } from "#base";
import { join, name, sql, type Engine, type Sql } from "#engine";
import type { z } from "zod";
import { coverageAnswer, coverageInput, exemptFields, tellingPriorityMin, type CoverageBy } from "./contract.ts";
import type { Snapshot } from "./snapshot.ts";
import { withCurrentSnapshot } from "./store/reading.ts";

/** Field → whether a publication `p` has it. Lists count once, however long. */
const fields: Readonly<Record<string, Sql>> = {
  title: sql`p.title is not null`,
  abstract: sql`p.abstract is not null`,
  claims: sql`p.doc in (select doc from text where section = 'claims')`,
  description: sql`p.doc in (select doc from text where section = 'description')`,
  applicant: sql`p.doc in (select doc from party where role in ('applicant', 'assignee', 'owner'))`,
  inventor: sql`p.doc in (select doc from party where role = 'inventor')`,
  ipc: sql`p.doc in (select doc from classification where scheme = 'ipc')`,
  cpc: sql`p.doc in (select doc from classification where scheme = 'cpc')`,
  filedOn: sql`p.filed_on is not null`,
  publishedOn: sql`p.published_on is not null`,
  status: sql`p.status <> 'unknown'`,
  // As search and studies count: by the mention's own region, else by the organisation's usual one.
  region: sql`p.doc in (
    select t.doc from party t left join organisation o on o.organisation = t.organisation
    where t.role in ('applicant', 'assignee', 'owner')
      and (t.region is not null or (o.region is not null and (t.country is null or o.country = t.country))))`,
  priority: sql`p.doc in (select doc from priority)`,
  citation: sql`p.doc in (select doc from citation)`,
};

/** Field → whether a publication `p` that lacks it has none by its nature. */
const exempt: Readonly<Record<(typeof exemptFields)[number], Sql>> = {
  status: sql`p.office = 'WO' and p.status = 'unknown'`,
  priority: sql`p.doc not in (select doc from priority) and p.sources[1] in (
    select each.sources[1] from publication each group by 1
    having count(*) filter (where each.doc in (select doc from priority)) >= ${tellingPriorityMin} * count(*))`,
};

const grouping: Readonly<Record<CoverageBy, { readonly office: Sql; readonly year: Sql }>> = {
  office: { office: sql`p.office`, year: sql`cast(null as integer)` },
  year: { office: sql`'*'`, year: sql`cast(year(p.filed_on) as integer)` },
  "office-year": { office: sql`p.office`, year: sql`cast(year(p.filed_on) as integer)` },
};

/**
 * How many publications have each field, by office, by filing year, or by both. What is not there cannot be counted, so a study
 * must know.
 *
 * in    `office`: only its publications
 * out   one row per group: office (`*` where all offices stand together), filed_year (null where the years stand together or the day
 *       is not known), publications, first_year, last_year (of filing), published_to (last day of publication), one count per field,
 *       and for some how many lack it by their nature (`exempt_…`). Offices largest first, years in order
 */
export function coverageOf(by: CoverageBy, office?: string): Sql {
  const filled = Object.entries(fields).map(
    ([field, test]) => sql`cast(count(*) filter (where ${test}) as integer) as ${name(field)}`,
  );
  const exempted = Object.entries(exempt).map(
    ([field, test]) => sql`cast(count(*) filter (where ${test}) as integer) as ${name(`exempt_${field}`)}`,
  );
  const group = grouping[by];
  return sql`
    with counted as (
      select ${group.office} as office, ${group.year} as filed_year, cast(count(*) as integer) as publications,
        year(min(p.filed_on)) as first_year, year(max(p.filed_on)) as last_year,
        max(p.published_on) as published_to, ${join([...filled, ...exempted])}
      from publication p where cast(${office ?? null} as varchar) is null or p.office = ${office ?? null}
      group by 1, 2
    )
    select * from counted order by sum(publications) over (partition by office) desc, office, filed_year nulls first`;
}

type CoverageRows = z.output<typeof coverageAnswer>["rows"];

interface CoverageRow {
  readonly office: string;
  readonly filed_year: number | null;
  readonly publications: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
  readonly published_to: string | null;
}

/** What was counted of a snapshot, which never changes: several pages ask for the same, and at a million publications it takes seconds. */
const counted = new WeakMap<Snapshot, Map<string, Promise<CoverageRows>>>();

/** Groupings kept of one snapshot: each page asks for one or two, and for single offices as a reader opens them. */
const countedMax = 32;

export function readCoverage(snapshot: Snapshot, engine: Engine, by: CoverageBy, office?: string): Promise<CoverageRows> {
  const known = counted.get(snapshot) ?? new Map<string, Promise<CoverageRows>>();
  counted.set(snapshot, known);
  const key = `${by} ${office ?? ""}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= countedMax) known.clear();
  const rows = countCoverage(engine, by, office);
  known.set(key, rows);
  // An engine that failed once may answer the next time.
  rows.catch(() => known.delete(key));
  return rows;
}

async function countCoverage(engine: Engine, by: CoverageBy, office?: string): Promise<CoverageRows> {
  const rows = await engine.rows<CoverageRow & Record<string, unknown>>(coverageOf(by, office));
  return rows.map(({ office: of, filed_year, publications, first_year, last_year, published_to, ...counts }) => ({
    office: of,
    year: filed_year,
    publications,
    firstYear: first_year,
    lastYear: last_year,
    publishedTo: published_to,
    filled: Object.fromEntries(Object.keys(fields).map((field) => [field, Number(counts[field])])),
    exempt: Object.fromEntries(exemptFields.map((field) => [field, Number(counts[`exempt_${field}`])])),
  }));
}

export const coverageAction = action({
  name: "corpus/coverage",
  may: "member",
  summary: { zh: "各局、各年数据的字段覆盖情况", en: "Which fields the publications of each office and year have" },
  input: coverageInput,
  output: coverageAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: (input, context) =>
    withCurrentSnapshot(context.dataDir, async (snapshot, engine) => ({
      snapshot: snapshot.id,
      rows: await readCoverage(snapshot, engine, input.by, input.office),
    })),
  print: (answer) =>
    answer.rows
      .map((row) => {
        const shares = Object.entries(row.filled).map(([field, filled]) => {
          const asked = row.publications - (row.exempt[field] ?? 0);
          return asked === 0 ? `${field} –` : `${field} ${Math.round((100 * filled) / asked)}% (${filled}/${asked})`;
        });
        return `${row.office}${row.year === null ? "" : `  ${row.year}`}  ${row.publications}  ${row.firstYear ?? "–"}–${row.lastYear ?? "–"}  → ${row.publishedTo ?? "–"}  ${shares.join("  ")}`;
      })
      .join("\n"),
  rows: (answer) =>
    answer.rows.map(({ filled, exempt: none, ...row }) => ({
      ...row,
      ...filled,
      ...Object.fromEntries(Object.entries(none).map(([field, value]) => [`exempt_${field}`, value])),
    })),
});
