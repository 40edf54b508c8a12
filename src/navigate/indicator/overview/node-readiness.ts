/** From counts of a sample to precision with its interval, and from that to whether a node is ready. */
import type { Readiness } from "../../contract.ts";
import { nodeAndAbove } from "../../study/nodes.ts";
import { precisionMin, wilson } from "../../study/sampling.ts";
import type { Cell, FigureRow, Scope } from "../indicator.ts";

/** Rows of nodes with `judged`, `relevant`, `known`, `check_members` …, turned into shares and a verdict each. */
export function judgedRows(rows: readonly FigureRow[], scope: Scope): FigureRow[] {
  const own = new Map<Cell, Readiness | undefined>(rows.map((row) => [row["node"] ?? null, ownReadiness(row)]));
  return rows.map((row) => {
    const {
      judged,
      relevant,
      known,
      known_found: found,
      check_members: second,
      check_found: both,
      gone: _,
      basis,
      ...rest
    } = row;
    const [precision, precisionLow, precisionHigh] = shareOf(relevant, judged);
    const [recall, recallLow, recallHigh] = shareOf(found, known);
    return {
      ...rest,
      judged: judged ?? null,
      precision,
      precision_low: precisionLow,
      precision_high: precisionHigh,
      basis: precision === null ? null : (basis ?? null),
      ready: own.get(row["node"] ?? null) ?? unionReadiness(String(row["node"]), scope, own),
      known: known ?? null,
      recall,
      recall_low: recallLow,
      recall_high: recallHigh,
      check_share: typeof second === "number" && second > 0 ? Number(both) / second : null,
    };
  });
}

function shareOf(hits: Cell | undefined, tries: Cell | undefined): readonly [Cell, Cell, Cell] {
  if (typeof hits !== "number" || typeof tries !== "number" || tries === 0) return [null, null, null];
  return [hits / tries, ...wilson(hits, tries)];
}

/** By the node's own sample; undefined where it has none. */
function ownReadiness({ judged, relevant }: FigureRow): Readiness | undefined {
  if (typeof judged !== "number" || judged === 0) return undefined;
  return Number(relevant) / judged >= precisionMin ? "ready" : "not_ready";
}

/** A node without a sample of its own is what the nodes below it are, if it has no query of its own. */
function unionReadiness(node: string, scope: Scope, own: ReadonlyMap<Cell, Readiness | undefined>): Readiness {
  const asked = scope.nodes.filter((each) => each.query !== "" && nodeAndAbove(scope.nodes, each).includes(node));
  const states = asked.map((each) => own.get(each.node) ?? "not_sampled");
  if (states.includes("not_ready")) return "not_ready";
  return states.length === 0 || states.includes("not_sampled") ? "not_sampled" : "ready";
}
