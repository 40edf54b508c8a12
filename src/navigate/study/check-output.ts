/** What the shape of outputs cannot say: one way of telling a node's, one unit for all, and no node that contains another. */
import { AppError } from "#base";
import { nodeAndAbove, type StudyNode } from "./nodes.ts";
import "../messages.ts";

type Place = (path: readonly (string | number)[]) => { line: number; column: number };

/** Throws the first thing that is wrong, with its line and column. */
export function checkOutputs(nodes: readonly StudyNode[], place: Place): void {
  const given = nodes.filter(({ output, industry }) => output ?? industry);
  const units = new Set(
    given.flatMap(({ output, industry }) => [...(output ?? []).map(({ unit }) => unit), ...(industry ? [industry.unit] : [])]),
  );
  for (const each of given) {
    const { node, output, industry, path } = each;
    const at = place([...path, output ? "output" : "industry"]);
    if (output && industry) throw new AppError("navigate.output_twice", { ...at, node });
    if (units.size > 1) throw new AppError("navigate.output_units", { ...at, node, units: [...units].join(", ") });
    const years = (output ?? []).map(({ year }) => year);
    const twice = years.find((year, index) => years.indexOf(year) < index);
    if (twice !== undefined) throw new AppError("navigate.output_year_twice", { ...at, node, year: twice });
    const above = nodeAndAbove(nodes, each).find((other) => other !== node && given.some((one) => one.node === other));
    if (above !== undefined) throw new AppError("navigate.output_nested", { ...at, node, above });
  }
}
