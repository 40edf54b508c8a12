/** An indicator by region: counts, densities, and what they add up to. */
import { z } from "zod";
import { action, AppError, isDay, type Context, today } from "#base";
import { currentSnapshot, populationOf, withCurrentSnapshot, type Population } from "#corpus";
import { readCatalogue } from "./catalogue/kpi-file.ts";
import { heldValues } from "./held.ts";
import { concentrationOf, rollUp, type RegionCount } from "./regions.ts";

const regionsAnswer = z.object({
  at: z.string(),
  kpi: z.string(),
  rows: z.array(
    z.object({
      region: z.string(),
      count: z.number(),
      /** Residents in 10,000, with the year and file they are from; null where no side table tells. */
      population: z.number().nullable(),
      populationYear: z.number().nullable(),
      density: z.number().nullable(),
      asOf: z.string(),
      source: z.string().nullable(),
    }),
  ),
  sum: z.object({ count: z.number(), population: z.number(), density: z.number().nullable(), regions: z.int() }),
  /** Σ s² of the regions' shares. */
  concentration: z.number().nullable(),
});

export const kpiRegionsAction = action({
  name: "zone/kpi-regions",
  may: "by_record",
  summary: {
    zh: "按区域汇总指标：数量、每万人密度、合计与集中度，不重复计算",
    en: "An indicator by region: counts, densities per 10,000, sum and concentration, counting nothing twice",
  },
  input: z.object({
    zone: z.string(),
    kpi: z.string(),
    /** Only these; all that are reported where absent. */
    regions: z.array(z.string()).optional(),
    at: z.string().refine(isDay).optional(),
  }),
  output: regionsAnswer,
  positional: ["zone", "kpi", "regions"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, kpi, regions, at }, context) {
    const known = (await readCatalogue(context.dataDir)).get(kpi);
    if (!known) throw new AppError("zone.kpi.unknown", { kpi });
    if (known.kind === "ratio") throw new AppError("zone.kpi_regions.ratio", { kpi: known.title[context.lang] });
    const day = at ?? today(context.clock);
    const told = await latestValues(zone, kpi, day, context);
    const asked = told.filter(({ region }) => regions === undefined || regions.includes(region));
    const rows = await withPopulation(asked, Number(day.slice(0, 4)), context);
    const counts: RegionCount[] = rows;
    const sum = rollUp(counts, (outer, inner) => {
      throw new AppError("zone.kpi_regions.overlap", { outer, inner });
    });
    return { at: day, kpi, rows, sum, concentration: concentrationOf(counts) };
  },
  print: ({ rows, sum }) =>
    [
      ...rows.map(({ region, count, density }) => [region, count, density?.toFixed(2) ?? "–"]),
      ["Σ", sum.count, sum.density?.toFixed(2) ?? "–"],
    ]
      .map((row) => row.join("\t"))
      .join("\n"),
  rows: ({ rows }) => rows,
});

interface Told {
  readonly region: string;
  readonly count: number;
  readonly asOf: string;
  readonly source: string | null;
}

/** Of each region the latest value that holds. */
async function latestValues(zone: string, kpi: string, day: string, context: Context): Promise<Told[]> {
  const latest = new Map<string, Told>();
  for (const { region, organisation, to, value, source } of await heldValues(zone, context, { kpi })) {
    if (organisation !== null || region === null || to > day || latest.has(region)) continue;
    latest.set(region, { region, count: Number(value), asOf: to, source });
  }
  return [...latest.values()].toSorted((a, b) => (a.region < b.region ? -1 : 1));
}

async function withPopulation(told: readonly Told[], year: number, { dataDir }: Context) {
  if (!(await currentSnapshot(dataDir))) return told.map((each) => spread(each, undefined));
  return withCurrentSnapshot(dataDir, async (_, engine) => {
    const rows = [];
    for (const each of told) rows.push(spread(each, await populationOf(engine, each.region, year)));
    return rows;
  });
}

function spread(told: Told, found: Population | undefined) {
  const population = found ? found.persons / 10_000 : null;
  const density = population === null ? null : told.count / population;
  return { ...told, population, populationYear: found?.year ?? null, density };
}
