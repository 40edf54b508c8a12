/** What a study says of the output of a node's industry: values of its own, or the codes that a side table knows. */
import { z } from "zod";

/** One year's output of a node's industry, with the source that a reader can look up. */
const outputShape = z.strictObject({
  year: z.int().min(1850).max(2199),
  value: z.number().nonnegative(),
  unit: z.string().min(1),
  source: z.string().min(1),
});

/** Where the side table of industry statistics tells the output: the sum over the codes, of one measure in one unit and region. */
const industryShape = z.strictObject({
  codes: z.array(z.string().min(1)).min(1),
  measure: z.string().min(1),
  unit: z.string().min(1),
  region: z.string().min(1),
});

/** A node tells its output in one of the two ways, or not at all. */
export const outputFields = { output: z.array(outputShape).min(1).optional(), industry: industryShape.optional() } as const;
export type NodeOutput = z.output<typeof outputShape>;
export type NodeIndustry = z.output<typeof industryShape>;
