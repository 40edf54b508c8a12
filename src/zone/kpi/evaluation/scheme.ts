import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Bilingual } from "#base";
import type { Catalogue } from "../catalogue.ts";
import { readPlaced, type Placed } from "../catalogue/placed-yaml.ts";
import { addDecimals } from "../number/decimals.ts";
import "../messages.ts";
import { shippedSchemes } from "./shipped-schemes.ts";

/** In the data directory: schemes of evaluation that a zone adds, or writes anew. */
const schemeFileName = "evaluation-schemes.yaml";

const both = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const linear = z.strictObject({ floor: z.number(), target: z.union([z.number(), z.literal("own")]) });
const steps = z.array(z.strictObject({ from: z.number(), points: z.number().min(0).max(100) })).min(1);
const veto = z.strictObject({ below: z.number().optional(), above: z.number().optional() });
const item = z.strictObject({
  kpi: z.string(),
  weight: z.number().min(0).max(100),
  linear: linear.optional(),
  steps: steps.optional(),
  veto: veto.optional(),
});
const dimension = z.strictObject({ title: both, items: z.array(item).min(1) });
const scheme = z.strictObject({ title: both, note: both.optional(), dimensions: z.record(z.string(), dimension) });

export type SchemeItem = z.output<typeof item>;
export type Scheme = Omit<z.output<typeof scheme>, "note"> & { readonly note?: Bilingual | undefined };

/**
 * The schemes of a data directory: those that are shipped, and those of its file.
 *
 * errors  zone.evaluation.* and zone.kpi_file.* with file, line and column: weights that do not add up to 100, unknown indicators
 */
export async function readSchemes(dataDir: string, catalogue: Catalogue): Promise<ReadonlyMap<string, Scheme>> {
  const text = await readFile(join(dataDir, schemeFileName), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  const schemes = new Map<string, Scheme>(Object.entries(shippedSchemes));
  if (text === undefined) return schemes;
  const placed = readPlaced(schemeFileName, text);
  for (const id of placed.keys()) {
    const read = placed.read(id, scheme);
    check(id, read, catalogue, placed);
    schemes.set(id, read);
  }
  return schemes;
}

/** The exact sum of all weights. */
export function weightsOf({ dimensions }: Scheme): string {
  return addDecimals(Object.values(dimensions).flatMap(({ items }) => items.map(({ weight }) => String(weight))));
}

function check(id: string, read: Scheme, catalogue: Catalogue, placed: Placed): void {
  const sum = weightsOf(read);
  if (Number(sum) !== 100) placed.refuse([id], "zone.evaluation.weights", { path: id, sum });
  for (const [key, { items }] of Object.entries(read.dimensions)) {
    items.forEach((each, index) => {
      const path = [id, "dimensions", key, "items", String(index)];
      const { kpi, linear: line, steps: rising } = each;
      if (!catalogue.has(kpi)) placed.refuse([...path, "kpi"], "zone.evaluation.unknown_kpi", { kpi });
      if (line && line.floor === line.target) placed.refuse([...path, "linear"], "zone.evaluation.same_ends", { path: kpi });
      const isRising = (rising ?? []).every(({ from }, at) => at === 0 || from > (rising?.[at - 1]?.from ?? from));
      if (!isRising) placed.refuse([...path, "steps"], "zone.evaluation.bad_steps", { path: kpi });
      if (each.weight > 0 && !line && !rising) placed.refuse(path, "zone.kpi_file.missing", { path: `${path.join(".")}.linear` });
    });
  }
}
