/** From counts of a sample to precision with its interval, and from that to whether a node is ready. */
import { readinessOf } from "../../study/readiness.ts";
import { wilson } from "../../study/precision.ts";
import type { Cell, FigureRow, Scope } from "../indicator.ts";

/** Rows of nodes with `judged`, `relevant`, `known`, `check_members` …, turned into shares and a verdict each. */
export function judgedRows(rows: readonly FigureRow[], scope: Scope): FigureRow[] {
  const of = new Map(
    rows.map((row) => [String(row["node"]), { judged: whole(row["judged"]), relevant: whole(row["relevant"]) }]),
  );
  const ready = readinessOf(scope.nodes, (node) => of.get(node));
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
      ready: ready(String(row["node"])),
      known: known ?? null,
      recall,
      recall_low: recallLow,
      recall_high: recallHigh,
      check_share: typeof second === "number" && second > 0 ? Number(both) / second : null,
    };
  });
}

function whole(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

function shareOf(hits: Cell | undefined, tries: Cell | undefined): readonly [Cell, Cell, Cell] {
  if (typeof hits !== "number" || typeof tries !== "number" || tries === 0) return [null, null, null];
  return [hits / tries, ...wilson(hits, tries)];
}
