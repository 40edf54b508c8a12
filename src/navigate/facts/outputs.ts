import { sql, type Engine, type Sql } from "#engine";
import { studyNodes } from "../study/nodes.ts";
import type { FactStudy } from "./fact-study.ts";

/** Puts what the study says of output before the engine: `study_output` (its own values) and `study_industry` (codes to look up). */
export async function loadOutputs(engine: Engine, study: FactStudy): Promise<void> {
  const nodes = studyNodes(study);
  const own = nodes.flatMap(({ node, output }) => (output ?? []).map((each) => ({ node, ...each })));
  await engine.load("study_output", {
    node: own.map(({ node }) => node),
    year: Int32Array.from(own.map(({ year }) => year)),
    value: Float64Array.from(own.map(({ value }) => value)),
    unit: own.map(({ unit }) => unit),
    source: own.map(({ source }) => source),
  });
  const codes = nodes.flatMap(({ node, industry }) =>
    industry ? [...new Set(industry.codes)].map((code, _, codes) => ({ ...industry, node, code, codes })) : [],
  );
  await engine.load("study_industry", {
    node: codes.map(({ node }) => node),
    code: codes.map(({ code }) => code),
    needed: Int32Array.from(codes.map(({ codes: all }) => all.length)),
    measure: codes.map(({ measure }) => measure),
    unit: codes.map(({ unit }) => unit),
    region: codes.map(({ region }) => region),
  });
}

/**
 * Output of each node's industry by year.
 *
 * in     study_output, study_industry; the snapshot's `industry_statistic` and `side_source`
 * out    node, year, value, unit, source
 * rule   the study's own values, or the sum over the codes of the side table; a year in which one of the codes has no value has
 *        none, for the sum would be too small. Of two tables that tell the same, the later imported one counts.
 */
export function nodeOutputs(): Sql {
  return sql`
    with told as (
      select i.node, i.code, i.needed, i.unit, s.year, s.value, s.side_source,
        row_number() over (partition by i.node, i.code, s.year order by s.side_source desc, s.value desc) as place
      from study_industry i
      join industry_statistic s on s.industry = i.code and s.measure = i.measure and s.unit = i.unit and s.region = i.region
    )
    select node, year, value, unit, source from (
      select node, year, value, unit, source from study_output
      union all
      select t.node, t.year, cast(sum(cast(t.value as decimal(28, 6))) as double) as value, min(t.unit) as unit, min(coalesce(f.source, f.file)) as source
      from told t join side_source f on f.side_source = t.side_source
      where t.place = 1
      group by t.node, t.year having count(*) = min(t.needed)
    ) stated order by node, year`;
}
