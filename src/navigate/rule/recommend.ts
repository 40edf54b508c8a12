import type { Figure } from "../contract.ts";
import { isTerritorial } from "../indicator/for-kinds.ts";
import type { Both, FigureRow, Scope } from "../indicator/indicator.ts";
import { pathActions, type Recommendation } from "../recommendation-shape.ts";
import { readinesses } from "../study/project-shape.ts";
import { recommendCase } from "./case/recommend-case.ts";
import { candidatesOf } from "./candidates.ts";
import { effectOf, kpiOf } from "./effect.ts";
import { FigureCells, figuresOf } from "./figure-cells.ts";
import { kpiCatalogue, kpisOf } from "./kpi.ts";
import type { PathAction } from "./path.ts";
import { reasonsOf } from "./reasons.ts";
import { deadlineOf, ownerOf, ownerTitles } from "./recommendation-rule.ts";
import { risksOf } from "./risks.ts";

const titles: Readonly<Record<PathAction, (node: Both) => Both>> = {
  strengthen: (node) => ({ zh: `强链：巩固提升${node.zh}`, en: `Strengthen ${node.en}` }),
  complete: (node) => ({ zh: `补链：补齐${node.zh}`, en: `Complete ${node.en}` }),
  extend: (node) => ({ zh: `延链：向${node.zh}延伸`, en: `Extend to ${node.en}` }),
  watch: (node) => ({ zh: `观察：${node.zh}`, en: `Watch ${node.en}` }),
  leave: (node) => ({ zh: `暂不布局：${node.zh}`, en: `Leave ${node.en} for now` }),
};

/**
 * Of an industry or a region one recommendation per end node; of an enterprise, a project or people one for each ground that is clear.
 * From the figures of the run alone: reasons and risks as sentences with the cells they stand on, what
 * should move and from where, a suggested owner and deadline, and candidates with what speaks for them.
 *
 * out    in the order of the chain; watch and leave are recommendations too
 */
export function recommend(scope: Scope, figures: readonly Figure[]): Recommendation[] {
  const cells = new FigureCells(figures);
  if (!isTerritorial(scope.study)) return recommendCase(scope, cells);
  return cells.rows("path").flatMap((row) => {
    const action = pathActions.find((each) => each === row["action"]);
    return action ? [recommendation(row, action, scope, cells)] : [];
  });
}

function recommendation(row: FigureRow, action: PathAction, scope: Scope, cells: FigureCells): Recommendation {
  const node = String(row["node"]);
  const candidates = candidatesOf(node, action, scope, cells);
  const reasons = reasonsOf(row, scope, cells);
  const effects = kpisOf[action].map(({ kpi: id, direction }) => {
    const kpi = kpiOf(kpiCatalogue, id);
    return effectOf(kpi, direction, kpi.baseline && cells.cell(kpi.baseline.figure, { node }, kpi.baseline.column));
  });
  const risks = risksOf(row, action, candidates, cells);
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  return {
    schema: "fairway/recommendation@2",
    id: `path-${node}`,
    node,
    action,
    title: titles[action](scope.label("node", node)),
    readiness: readinesses.find((each) => each === row["readiness"]) ?? "not_sampled",
    stability: cells.number("stability", { node }, "stability"),
    feasibility: number(row["feasibility"]),
    priority: number(row["priority"]),
    reasons,
    effects,
    risks,
    owner: { role: ownerOf[action], title: { ...ownerTitles[ownerOf[action]] } },
    deadline: { months: deadlineOf[action].months, because: { ...deadlineOf[action].because } },
    candidates,
    figures: figuresOf("path", { reasons, risks, effects, candidates }),
  };
}
