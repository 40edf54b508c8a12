import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Catalogue, shippedCatalogue } from "../catalogue.ts";
import { readPlaced, type Placed } from "./placed-yaml.ts";
import { kpiGroups, kpiKinds, kpiOwners, kpiRights, kpiWays, type Kpi } from "./kpi.ts";

/** In the data directory: indicators that a zone adds, and what it says differently of those that come with the product. */
const kpiFileName = "kpi-catalogue.yaml";

const keysOf = <Codes extends object>(codes: Codes) => Object.keys(codes) as [keyof Codes & string];
const both = z.union([
  z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  z
    .string()
    .min(1)
    .transform((text) => ({ zh: text, en: text })),
]);
const months = z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]);

const whole = z.strictObject({
  group: z.enum(keysOf(kpiGroups)),
  title: both,
  unit: both,
  definition: both,
  formula: both,
  source: both,
  better: z.enum(["more", "less"]),
  every_months: months,
  kind: z.enum(keysOf(kpiKinds)),
  owner: z.enum(kpiOwners),
  right: z.enum(keysOf(kpiRights)),
  obtained: z.enum(keysOf(kpiWays)),
  factor: z.number().positive().optional(),
  query: z.string().min(1).optional(),
});
const changed = whole.partial();

/** The catalogue as it stands for a data directory: what is shipped, changed and extended by the file there. */
export async function readCatalogue(dataDir: string): Promise<Catalogue> {
  const text = await readFile(join(dataDir, kpiFileName), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? shippedCatalogue : parseKpiFile(text);
}

/** Titles by id as they stand for a data directory, for choices. */
export async function kpiTitlesIn(dataDir: string): Promise<Readonly<Record<string, Kpi["title"]>>> {
  return Object.fromEntries([...(await readCatalogue(dataDir))].map(([id, { title }]) => [id, title]));
}

/**
 * Reads a file of indicators by their ids. One that is shipped needs only what differs; one that is added needs everything.
 *
 * errors  zone.kpi_file.* with file, line and column of the first mistake
 */
function parseKpiFile(text: string): Catalogue {
  const placed = readPlaced(kpiFileName, text);
  const catalogue = new Map(shippedCatalogue);
  for (const id of placed.keys()) {
    if (!/^[a-z][a-z0-9_]{0,59}$/.test(id)) placed.refuse([id], "zone.kpi_file.bad_id", { path: id });
    catalogue.set(id, kpiOf(id, placed));
  }
  return catalogue;
}

function kpiOf(id: string, placed: Placed): Kpi {
  const shipped = shippedCatalogue.get(id);
  if (shipped) {
    const { every_months: everyMonths, factor, query, ...rest } = placed.read(id, changed);
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    if (rest.obtained !== undefined && rest.obtained !== "reported" && rest.obtained !== shipped.obtained && query === undefined)
      placed.refuse([id, "obtained"], "zone.kpi_file.not_computed", { path: id });
    return {
      ...shipped,
      ...given,
      ...(everyMonths === undefined ? {} : { everyMonths }),
      ...(factor === undefined ? {} : { factor }),
      ...(query === undefined ? {} : { query }),
    };
  }
  const { every_months: everyMonths, factor, query, ...rest } = placed.read(id, whole);
  const isCounted = rest.obtained === "corpus" && query !== undefined && rest.kind !== "ratio";
  if (rest.obtained !== "reported" && !isCounted) placed.refuse([id, "obtained"], "zone.kpi_file.not_computed", { path: id });
  return { ...rest, everyMonths, ...(factor === undefined ? {} : { factor }), ...(query === undefined ? {} : { query }) };
}
