/** From clear answers to what is proposed, by objective: the first case that fits. */
import type { Study } from "../../contract.ts";
import type { Before, FigureRow } from "../../indicator/indicator.ts";
import type { CaseAction } from "../../recommendation-shape.ts";
import { groundCode, groundOf, groundsRule, type GroundQuestion } from "../grounds.ts";

/** Answers that speak for one thing wherever they are asked. */
const always: Readonly<Partial<Record<GroundQuestion, CaseAction>>> = {
  pledged: "clear_burden",
  seized: "clear_burden",
  challenged: "clear_burden",
  joint: "clear_ownership",
  lapsed_early: "repair",
  ending_soon: "renew",
  people_left: "retain",
  builds_on: "secure",
  riser: "monitor",
};

/** For every row what it speaks for; null where it is not clear, or only supports another. */
export function actionsOf(
  rows: readonly FigureRow[],
  study: Pick<Study, "purpose">,
  before: Before,
): readonly (CaseAction | null)[] {
  const clearIn = (question: GroundQuestion, node: FigureRow[string] | undefined) =>
    rows.some((row) => row["question"] === groundCode(question) && row["verdict"] === "clear" && row["node"] === node);
  return rows.map((row) => {
    if (row["verdict"] !== "clear" && row["verdict"] !== "on_record") return null;
    const question = groundOf(row);
    const { node } = row;
    const fixed = always[question];
    if (fixed !== undefined) return fixed;
    switch (study.purpose) {
      case "target_selection":
        return question === "candidate_quality" || (question === "candidate_fit" && clearIn("own_gap", node)) ? "approach" : null;
      case "cooperation":
        return question.startsWith("candidate_") && (question !== "candidate_fit" || clearIn("own_gap", node)) ? "partner" : null;
      case "technology_import":
        return question === "own_gap" ? routeOf(String(node), clearIn("held_by_one", node), rows, before) : null;
      case "listing":
        return question === "held_by_one" ? "avoid" : null;
      case "product_development":
        return productAction(question);
      case "project_evaluation":
        return projectAction(question, (asked) => clearIn(asked, node), hasTurned(node, before));
      case "process_support":
        return question === "effect_rises" ? "file" : null;
      case "talent_selection":
      case "talent_evaluation":
        if (row["home"] === null) return null;
        return row["home"] === true ? "keep" : "attract";
      default:
        return null;
    }
  });
}

function productAction(question: GroundQuestion): CaseAction | null {
  if (question === "held_by_one") return "avoid";
  if (question === "out_of_force") return "free";
  return question === "effect_rises" || question === "effect_gap" ? "file" : null;
}

/**
 * Falling: stop; rising but held by one, or turned down within the recent window, or held by one alone: adjust; rising: go. What is
 * sought more lately starts nothing alone.
 */
function projectAction(question: GroundQuestion, clear: (asked: GroundQuestion) => boolean, turned: boolean): CaseAction | null {
  if (question === "effect_rises") return null;
  if (clear("node_falls")) return "stop";
  return clear("held_by_one") || turned ? "adjust" : "go";
}

function hasTurned(node: FigureRow[string] | undefined, before: Before): boolean {
  return (before.get("growth") ?? []).some((row) => row["node"] === node && row["turned"] === true);
}

/** How what is lacking may be had: free where most is out of force, by licence where somebody licenses, bought where somebody left, else made. */
function routeOf(node: string, held: boolean, rows: readonly FigureRow[], before: Before): CaseAction {
  const holders = (before.get("sources") ?? []).filter((row) => row["node"] === node);
  const rights = (before.get("technology") ?? []).filter((row) => row["node"] === node);
  const known = rows.find((row) => row["question"] === groundCode("out_of_force") && row["node"] === node);
  const uses = new Set(rights.map((row) => row["use"]));
  if (uses.has("free") && Number(known?.["share"] ?? 0) >= groundsRule.freeShareMin) return "free";
  const licenses = holders.some((row) => Number(row["licence"] ?? 0) + Number(row["open_licence"] ?? 0) > 0);
  if (licenses || uses.has("license") || held) return "license";
  return uses.has("buy") ? "buy" : "make";
}
