import { isStrong, type NodeFacts, type PathThresholds } from "../../rule/path.ts";
import { falseDiscovery } from "../../method/contrast.ts";
import type { Before, FigureRow, Scope } from "../indicator.ts";
import { advantageChance } from "../position/rta.ts";

type Raw = Omit<NodeFacts, "relatedness">;

/** What the rule looks at, of every end node of a chain. */
export interface ChainFacts {
  readonly nodes: ReadonlyMap<string, Raw>;
  readonly near: ReadonlyMap<string, readonly FigureRow[]>;
  /** Relatedness by the nodes that count as strong: thresholds that move leave most of these sets as they are. */
  readonly known: Map<string, ReadonlyMap<string, number | null>>;
}

/** What is known of each end node, from the figures growth, shares, hot-nodes, regions, rta, gaps and relatedness. */
export function chainFacts(scope: Scope, before: Before): ChainFacts {
  const own = (id: string) => {
    const rows = (before.get(id) ?? []).filter((row) => row["place"] === undefined || row["place"] === scope.home.region);
    return new Map(rows.map((row) => [row["node"], row]));
  };
  const [growth, shares, hot] = [own("growth"), own("shares"), own("hot-nodes")];
  const [gaps, rta] = [own("gaps"), own("rta")];
  const unknown = new Map(
    (before.get("regions") ?? []).filter((row) => row["place"] === "unknown").map((row) => [row["node"], row["share"]]),
  );
  const number = (row: FigureRow | undefined, key: string) => (typeof row?.[key] === "number" ? row[key] : null);
  const leaves = scope.nodes.filter((node) => node.leaf).map((node) => node.node);
  const rates = advantageRates(leaves.map((node) => rta.get(node)).filter((row) => row !== undefined));
  const nodes = leaves.map((node): [string, Raw] => {
    const share = unknown.get(node);
    return [
      node,
      {
        growth: number(growth.get(node), "cagr"),
        shift: number(shares.get(node), "shift"),
        turned: growth.get(node)?.["turned"] === true,
        contrast: contrastOf(number(growth.get(node), "before"), number(growth.get(node), "recent")),
        members: number(gaps.get(node), "members") ?? 0,
        advantage: number(rta.get(node), "shrunk"),
        advantage_q: rates.get(node) ?? null,
        relative: number(hot.get(node), "ratio"),
        relative_q: number(hot.get(node), "q"),
        applicants: number(gaps.get(node), "applicants") ?? 0,
        known: typeof share === "number" ? 1 - share : null,
      },
    ];
  });
  const near = new Map<string, FigureRow[]>(leaves.map((node) => [node, []]));
  for (const row of before.get("relatedness") ?? []) near.get(String(row["node"]))?.push(row);
  return { nodes: new Map(nodes), near, known: new Map() };
}

/** Of each node, the false-discovery rate at which the place's RTA differs from 1: many nodes are looked at, so some differ by chance. */
function advantageRates(rows: readonly FigureRow[]): ReadonlyMap<string, number> {
  const known = rows.filter((row) => typeof row["expected"] === "number");
  const rates = falseDiscovery(known.map((row) => advantageChance(Number(row["members"]), Number(row["expected"]))));
  // As many digits as a figure keeps.
  return new Map(known.map((row, at) => [String(row["node"]), Math.round((rates[at] ?? 1) * 1e6) / 1e6]));
}

/** The facts of every node under some thresholds: what is near depends on which nodes count as strong. */
export function factsUnder(chain: ChainFacts, thresholds: PathThresholds): ReadonlyMap<string, NodeFacts> {
  const strong = [...chain.nodes].filter(([, raw]) => isStrong(raw, thresholds)).map(([node]) => node);
  const key = strong.join(" ");
  let relatedness = chain.known.get(key);
  if (!relatedness) {
    const set = new Set(strong);
    relatedness = new Map([...chain.near].map(([node, rows]) => [node, density(rows, node, set)]));
    chain.known.set(key, relatedness);
  }
  const found = relatedness;
  return new Map([...chain.nodes].map(([node, raw]) => [node, { ...raw, relatedness: found.get(node) ?? null }]));
}

/** By how many standard deviations of a count two windows differ; null where both are empty or there are none. */
function contrastOf(before: number | null, recent: number | null): number | null {
  if (before === null || recent === null || before + recent === 0) return null;
  return Math.round(((recent - before) / Math.sqrt(recent + before)) * 100) / 100;
}

/** Σ proximity to the place's strong nodes over Σ proximity to all others: how much of what is near a node is already there. */
export function density(proximities: readonly FigureRow[], node: string, strong: ReadonlySet<string>): number | null {
  const near = proximities.filter((row) => row["node"] === node);
  const total = near.reduce((sum, row) => sum + Number(row["proximity"]), 0);
  if (total === 0) return null;
  return near.filter((row) => strong.has(String(row["other"]))).reduce((sum, row) => sum + Number(row["proximity"]), 0) / total;
}
