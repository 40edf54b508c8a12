/** Every yuan from the budget down to each payment and what came of it, as rows that stand under each other. */
import { fenOf } from "./amounts.ts";
import { belowFund, counts, linksUp, type Below, type FundBook, type Row } from "./book.ts";
import { labelOf } from "./breaches.ts";
import type { TraceLevel, TraceRow } from "./contract.ts";
import { standingOf, text } from "./standing.ts";

/** The registers of the trace, from above; each under the record that its link names. */
const levels: readonly (readonly [level: TraceLevel, kind: Below, day: string, documents: string])[] = [
  ["line", "lines", "", ""],
  ["call", "calls", "until_on", "document"],
  ["application", "applications", "", "documents"],
  ["award", "awards", "decided_on", "document"],
  ["commitment", "commitments", "signed_on", "documents"],
  ["payment", "payments", "paid_on", "documents"],
  ["refund", "refunds", "refunded_on", "documents"],
  ["acceptance", "acceptances", "accepted_on", "document"],
  ["result", "results", "as_of", "source"],
];

type Node = Omit<TraceRow, "awarded" | "committed" | "paid" | "refunded" | "net">;

/**
 * The rows of a fund, each after the one that it stands under.
 *
 * in      organisations: id → name
 * out     amounts in fen; what counts of a row is its own and all below it, so the rows of each level, and those without one below
 *         on their way, add up to the fund
 */
export function traceOf(book: FundBook, organisations: ReadonlyMap<string, string>): TraceRow[] {
  const standing = standingOf(book);
  const nodes: Node[] = [fundNode(book.fund)];
  const own = new Map<string, bigint>();
  for (const [level, kind, day, documents] of levels) {
    for (const row of book[kind]) {
      const up = linksUp[kind]?.[0]?.[0];
      const amount = amountOf(kind, row);
      nodes.push({
        level,
        id: row.id,
        parent: up === undefined ? book.fund.id : text(row, up),
        register: belowFund[kind],
        title: labelOf(kind, row),
        organisation: organisations.get(text(row, "organisation")) ?? null,
        state: row.state,
        day: text(row, day) || null,
        documents: joined(row.values[documents] ?? null),
        amount: amount === null ? null : Number(amount),
      });
      if (counts(kind, row)) own.set(row.id, kind === "commitments" ? standing.committed(row) : (amount ?? 0n));
    }
  }
  return summed(nodes, own);

  function amountOf(kind: Below, row: Row): bigint | null {
    if (kind === "lines") return standing.ofLine(row);
    if (kind === "applications") return fenOf(row, "asked");
    if (kind === "acceptances" || kind === "results" || row.values["amount"] === null) return null;
    return fenOf(row);
  }
}

function fundNode(fund: Row): Node {
  return {
    level: "fund",
    id: fund.id,
    parent: null,
    register: "zone/funds",
    title: text(fund, "name"),
    organisation: null,
    state: fund.state,
    day: null,
    documents: text(fund, "policy") || null,
    amount: Number(fenOf(fund, "budget")),
  };
}

function joined(value: Row["values"][string]): string | null {
  const shown = Array.isArray(value) ? value.join("; ") : String(value ?? "");
  return shown === "" ? null : shown;
}

const carried = { award: "awarded", commitment: "committed", payment: "paid", refund: "refunded" } as const;

/** Each row with what counts of it and below it, in the order of the tree. */
function summed(nodes: readonly Node[], own: ReadonlyMap<string, bigint>): TraceRow[] {
  const children = Map.groupBy(nodes, ({ parent }) => parent);
  const rows: TraceRow[] = [];
  const visit = (node: Node) => {
    const sums = { awarded: 0, committed: 0, paid: 0, refunded: 0, net: 0 };
    const place = rows.length;
    rows.push({ ...node, ...sums });
    const kind = carried[node.level as keyof typeof carried];
    if (kind !== undefined) sums[kind] += Number(own.get(node.id) ?? 0n);
    for (const child of children.get(node.id) ?? []) {
      const below = visit(child);
      for (const key of ["awarded", "committed", "paid", "refunded"] as const) sums[key] += below[key];
    }
    sums.net = sums.paid - sums.refunded;
    rows[place] = { ...node, ...sums };
    return sums;
  };
  for (const root of children.get(null) ?? []) visit(root);
  return rows;
}

/** From a payment up to its fund, with what came back of it and what its contract led to. */
export function upFrom(rows: readonly TraceRow[], payment: string): readonly TraceRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const way = new Set<string>();
  for (let at = byId.get(payment); at; at = byId.get(at.parent ?? "")) way.add(at.id);
  const commitment = byId.get(payment)?.parent;
  const isOutcome = (row: TraceRow) => row.parent === commitment && (row.level === "acceptance" || row.level === "result");
  return rows.filter((row) => way.has(row.id) || row.parent === payment || isOutcome(row));
}
