import { sql, type Engine } from "#engine";

/** Resident population of a region in one year, with where it is from. */
export interface Population {
  readonly persons: number;
  /** Of the figure: not always the year asked for. */
  readonly year: number;
  readonly file: string;
  readonly source: string | null;
  readonly asOf: string | null;
}

/**
 * The resident population (常住人口) of a region at the end of a year, for densities such as inventions per ten thousand people.
 *
 * out    the figure of that year, else of the latest year before it, at most `yearsBackMax` years; undefined where none is known.
 *        Whoever prints a density prints the year of the population beside it.
 * unit   persons
 */
export async function populationOf(engine: Engine, region: string, year: number): Promise<Population | undefined> {
  const [found] = await engine.rows<Population>(sql`
    select p.persons, p.year, s.file, s.source, s.as_of as "asOf"
    from region_population p join side_source s on s.side_source = p.side_source
    where p.region = ${region} and p.year <= ${year} and p.year >= ${year - yearsBackMax}
    order by p.year desc limit 1`);
  return found;
}

/** A figure older than this says little of a growing city. */
const yearsBackMax = 3;
