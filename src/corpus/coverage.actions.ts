import { action } from "#base";
import { join, name, sql, type Sql } from "#engine";
import { z } from "zod";
import { coverageAnswer } from "./contract.ts";
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
  region: sql`p.doc in (select doc from party where role in ('applicant', 'assignee', 'owner') and region is not null)`,
  priority: sql`p.doc in (select doc from priority)`,
  citation: sql`p.doc in (select doc from citation)`,
};

/**
 * For each office, how many publications have each field. What is not there cannot be counted, so a study must know.
 *
 * out   one row per office: office, publications, first_year, last_year (of filing), one count per field
 */
export function coverageByOffice(): Sql {
  const filled = Object.entries(fields).map(
    ([field, test]) => sql`cast(count(*) filter (where ${test}) as integer) as ${name(field)}`,
  );
  return sql`
    select p.office, cast(count(*) as integer) as publications,
      year(min(p.filed_on)) as first_year, year(max(p.filed_on)) as last_year, ${join(filled)}
    from publication p group by p.office order by publications desc, p.office`;
}

interface CoverageRow {
  readonly office: string;
  readonly publications: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

export const coverageAction = action({
  name: "corpus/coverage",
  summary: { zh: "各局数据的字段覆盖情况", en: "Which fields the publications of each office have" },
  input: z.object({}),
  output: coverageAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: (_input, context) =>
    withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
      const rows = await engine.rows<CoverageRow & Record<string, unknown>>(coverageByOffice());
      return {
        snapshot: snapshot.id,
        rows: rows.map(({ office, publications, first_year, last_year, ...filled }) => ({
          office,
          publications,
          firstYear: first_year,
          lastYear: last_year,
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
        return `${row.office}  ${row.publications}  ${row.firstYear ?? "–"}–${row.lastYear ?? "–"}  ${shares.join("  ")}`;
      })
      .join("\n"),
  rows: (answer) => answer.rows.map(({ filled, ...row }) => ({ ...row, ...filled })),
});
