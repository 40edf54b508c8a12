import { action } from "#base";
import { join, name, sql, type Sql } from "#engine";
import { coverageAnswer, coverageInput, type CoverageBy } from "./contract.ts";
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
 *       is not known), publications, first_year, last_year (of filing), published_to (last day of publication), one count per field. Offices largest first, years in order
 */
export function coverageOf(by: CoverageBy, office?: string): Sql {
  const filled = Object.entries(fields).map(
    ([field, test]) => sql`cast(count(*) filter (where ${test}) as integer) as ${name(field)}`,
  );
  const group = grouping[by];
  return sql`
    with counted as (
      select ${group.office} as office, ${group.year} as filed_year, cast(count(*) as integer) as publications,
        year(min(p.filed_on)) as first_year, year(max(p.filed_on)) as last_year,
        max(p.published_on) as published_to, ${join(filled)}
      from publication p where cast(${office ?? null} as varchar) is null or p.office = ${office ?? null}
      group by 1, 2
    )
    select * from counted order by sum(publications) over (partition by office) desc, office, filed_year nulls first`;
}

interface CoverageRow {
  readonly office: string;
  readonly filed_year: number | null;
  readonly publications: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
  readonly published_to: string | null;
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
    withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
      const rows = await engine.rows<CoverageRow & Record<string, unknown>>(coverageOf(input.by, input.office));
      return {
        snapshot: snapshot.id,
        rows: rows.map(({ office, filed_year, publications, first_year, last_year, published_to, ...filled }) => ({
          office,
          year: filed_year,
          publications,
          firstYear: first_year,
          lastYear: last_year,
          publishedTo: published_to,
          filled: Object.fromEntries(Object.entries(filled).map(([field, value]) => [field, Number(value)])),
        })),
      };
    }),
  print: (answer) =>
    answer.rows
      .map((row) => {
        const shares = Object.entries(row.filled).map(
          ([field, filled]) => `${field} ${Math.round((100 * filled) / row.publications)}%`,
        );
        return `${row.office}${row.year === null ? "" : `  ${row.year}`}  ${row.publications}  ${row.firstYear ?? "–"}–${row.lastYear ?? "–"}  → ${row.publishedTo ?? "–"}  ${shares.join("  ")}`;
      })
      .join("\n"),
  rows: (answer) => answer.rows.map(({ filled, ...row }) => ({ ...row, ...filled })),
});
