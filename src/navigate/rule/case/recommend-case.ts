/** Recommendations to an enterprise, for a project, or about people: one for each action and what it is about, from grounds that are clear. */
import { createHash } from "node:crypto";
import type { Both, FigureRow, Scope } from "../../indicator/indicator.ts";
import { caseActions, type CaseAction, type Recommendation } from "../../recommendation-shape.ts";
import type { Readiness } from "../../study/project-shape.ts";
import { effectOf, kpiOf } from "../effect.ts";
import { figuresOf, type FigureCells } from "../figure-cells.ts";
import { groundOf } from "../grounds.ts";
import { ownerTitles, recommendationRule } from "../recommendation-rule.ts";
import type { Case } from "./case.ts";
import { caseCandidates } from "./candidates.ts";
import { caseKpis } from "./kpis.ts";
import { plans } from "./plan.ts";
import { nodesByReadiness } from "./readiness.ts";
import { caseReasons } from "./reasons.ts";
import { caseRisks } from "./risks.ts";
import { caseTitles } from "./titles.ts";

/** Actions that are about an organisation; the others are about a node. */
const ofOrganisation: ReadonlySet<CaseAction> = new Set([
  "clear_burden",
  "clear_ownership",
  "repair",
  "renew",
  "retain",
  "secure",
  "approach",
  "partner",
]);

export function recommendCase(scope: Scope, cells: FigureCells): Recommendation[] {
  const found = casesOf(cells).map((each) => recommendation(each, scope, cells));
  // Candidates by their score and no more than a board can meet; everything else as the questions stand.
  const byScore = found.toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  const places = new Map(byScore.filter(isChoice).map(({ id }, place) => [id, place]));
  return byScore.filter(({ id }) => (places.get(id) ?? 0) < recommendationRule.targetsMax);
}

function isChoice({ action }: Recommendation): boolean {
  return action === "approach" || action === "partner";
}

function casesOf(cells: FigureCells): Case[] {
  const grounds = cells.rows("grounds");
  const cases = new Map<string, Case>();
  for (const row of grounds) {
    const action = caseActions.find((each) => each === row["action"]);
    if (!action) continue;
    const about = ofOrganisation.has(action)
      ? String(row["subject"] && action === "secure" ? row["subject"] : row["organisation"])
      : null;
    const node = about === null ? String(row["node"]) : "*";
    const key = `${action} ${about ?? node}`;
    const known = cases.get(key);
    cases.set(key, { action, node, organisation: about, rows: [...(known?.rows ?? []), row] });
  }
  return [...cases.values()].map((one) => ({ ...one, rows: [...one.rows, ...supporting(one, grounds)] }));
}

/** Clear answers of the same nodes that propose nothing of themselves. */
function supporting({ rows }: Case, grounds: readonly FigureRow[]): FigureRow[] {
  const nodes = new Set(rows.map((row) => row["node"]).filter((node) => typeof node === "string" && node !== "*"));
  return grounds.filter(
    (row) => row["verdict"] === "clear" && row["action"] === null && nodes.has(row["node"] ?? null) && isOfNode(row),
  );
}

function isOfNode(row: FigureRow): boolean {
  return ["own_gap", "effect_rises", "held_by_one", "out_of_force"].includes(groundOf(row));
}

function recommendation(one: Case, scope: Scope, cells: FigureCells): Recommendation {
  const { action, node, organisation, rows } = one;
  const plan = plans[action];
  const where = scope.label("node", node);
  const who: Both = organisation === null ? where : scope.label("organisation", organisation);
  const candidates = caseCandidates(one, scope, cells);
  const reasons = caseReasons(one, scope, cells);
  const risks = caseRisks(one, scope, cells);
  const effects = plan.aims.map((aim) => caseEffect(aim, one, cells));
  const shares = rows.flatMap((row) =>
    row["action"] === action && typeof row["stability"] === "number" ? [row["stability"]] : [],
  );
  return {
    schema: "fairway/recommendation@3",
    id: `${action.replaceAll("_", "-")}-${organisation === null ? node : shortHash(organisation)}`,
    node,
    action,
    ...(organisation === null ? {} : { subject: { key: `organisation:${organisation}`, name: who.en } }),
    title: caseTitles[action](where, who),
    readiness: readinessFor(node, scope, cells),
    stability: shares.length === 0 ? null : Math.min(...shares),
    feasibility: null,
    priority: candidates.find(({ kind }) => kind === "targets" || kind === "allies")?.score ?? null,
    reasons,
    effects,
    risks,
    owner: { role: plan.owner, title: { ...ownerTitles[plan.owner] } },
    deadline: { months: plan.months, because: { ...plan.because } },
    candidates,
    figures: figuresOf("grounds", { reasons, risks, effects, candidates }),
  };
}

/** Keys of organisations are names: what they make is too long and too odd for an address. */
function shortHash(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 8);
}

/** Of the whole chain the worst of its end nodes: what is not ready anywhere is not ready. */
function readinessFor(node: string, scope: Scope, cells: FigureCells): Readiness {
  const found = nodesByReadiness(node, scope, cells);
  const worstFirst = ["not_ready", "not_sampled", "ready"] as const satisfies readonly Readiness[];
  return worstFirst.find((each) => found[each]) ?? "not_sampled";
}

function caseEffect(
  [id, direction]: (typeof plans)[CaseAction]["aims"][number],
  { node, organisation }: Case,
  cells: FigureCells,
): Recommendation["effects"][number] {
  const kpi = kpiOf(caseKpis, id);
  const at = kpi.baseline;
  const row: FigureRow = {
    ...(at?.figure === "focus-portfolio" ? { node } : {}),
    ...(organisation === null ? {} : { organisation }),
    ...at?.row,
  };
  return effectOf(kpi, direction, at && cells.cell(at.figure, row, at.column));
}
