import { endNodes } from "../../indicator/focus/asked.ts";
import type { Scope } from "../../indicator/indicator.ts";
import type { Readiness } from "../../study/project-shape.ts";
import { precisionMin } from "../../study/rule-shape.ts";
import type { FigureCells } from "../figure-cells.ts";
import { readinessOf } from "../path.ts";

/** The nodes that a case rests on, by whether their queries may be relied on: its own; of the whole chain every end node. */
export function nodesByReadiness(
  node: string,
  scope: Scope,
  cells: FigureCells,
): Readonly<Partial<Record<Readiness, readonly string[]>>> {
  const nodes = node === "*" ? endNodes(scope) : [node];
  return Object.groupBy(nodes, (each) =>
    readinessOf(cells.number("nodes", { node: each }, "precision"), precisionMin(scope.study)),
  );
}
