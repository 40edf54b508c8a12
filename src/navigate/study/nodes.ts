import type { NodeIndustry, NodeOutput } from "./output-shape.ts";
import type { ChainNode, Correction, Stage, Study } from "../contract.ts";

/** One node of a chain, flattened, in the order of the file. */
export interface StudyNode {
  readonly node: string;
  readonly title: ChainNode["title"];
  /** 1 for the highest; a node of several parents stands below the lowest of them. */
  readonly level: number;
  /** The first of its parents: where it stands in the tree. */
  readonly parent: string | null;
  /** All of them: a chain may be a graph. */
  readonly parents: readonly string[];
  /** Own query as written; empty where the node is only the union of its children. */
  readonly query: string;
  /** No other node stands under it. */
  readonly leaf: boolean;
  readonly sample?: { readonly judged: number; readonly relevant: number } | undefined;
  readonly stage?: Stage | undefined;
  readonly follows?: readonly string[] | undefined;
  readonly include?: readonly Correction[] | undefined;
  readonly exclude?: readonly Correction[] | undefined;
  readonly known?: readonly string[] | undefined;
  /** The second query that estimates recall. */
  readonly check?: string | undefined;
  readonly output?: readonly NodeOutput[] | undefined;
  readonly industry?: NodeIndustry | undefined;
  /** Where it stands in the file, for errors: `["chain", 0, "children", 2]`. */
  readonly path: readonly (string | number)[];
}

/** The pseudo node that stands for the whole chain in facts, picks and labels. No slug can be `*`. */
export const wholeChain = "*";

export function studyNodes(study: Pick<Study, "chain">): StudyNode[] {
  const flat: { readonly node: ChainNode; readonly parents: readonly string[]; readonly path: readonly (string | number)[] }[] =
    [];
  const visit = (chain: readonly ChainNode[], parent: readonly string[], path: readonly (string | number)[]): void => {
    chain.forEach((node, index) => {
      flat.push({ node, parents: [...new Set([...parent, ...(node.under ?? [])])], path: [...path, index] });
      visit(node.children ?? [], [node.node], [...path, index, "children"]);
    });
  };
  visit(study.chain, [], ["chain"]);
  const inner = new Set(flat.flatMap(({ parents }) => parents));
  const levels = levelsOf(flat.map(({ node, parents }) => ({ node: node.node, parents })));
  return flat.map(({ node, parents, path }) => ({
    node: node.node,
    title: node.title,
    level: levels.get(node.node) ?? 1,
    parent: parents[0] ?? null,
    parents,
    query: node.query?.trim() ?? "",
    leaf: !inner.has(node.node),
    sample: node.sample,
    output: node.output,
    industry: node.industry,
    stage: node.stage,
    follows: node.follows,
    include: node.include,
    exclude: node.exclude,
    known: node.known,
    check: node.check,
    path,
  }));
}

/** The longest way down to each node. A circle, which the check of a study refuses, ends where it closes. */
function levelsOf(nodes: readonly { readonly node: string; readonly parents: readonly string[] }[]): ReadonlyMap<string, number> {
  const parents = new Map(nodes.map((each) => [each.node, each.parents]));
  const known = new Map<string, number>();
  const levelOf = (node: string, trail: readonly string[]): number => {
    const ready = known.get(node);
    if (ready !== undefined) return ready;
    const above = (parents.get(node) ?? []).filter((parent) => parents.has(parent) && !trail.includes(parent));
    const level = 1 + Math.max(0, ...above.map((parent) => levelOf(parent, [...trail, node])));
    known.set(node, level);
    return level;
  };
  for (const { node } of nodes) levelOf(node, []);
  return known;
}

/** The node itself and all nodes above it, each once, then the whole chain. */
export function nodeAndAbove(nodes: readonly StudyNode[], node: StudyNode): string[] {
  const byName = new Map(nodes.map((each) => [each.node, each]));
  const above = new Set([node.node]);
  for (const name of above) for (const parent of byName.get(name)?.parents ?? []) above.add(parent);
  return [...above, wholeChain];
}

/** What a node stands for as one query: its own, or the union of its own and its children's. */
export function effectiveQuery(nodes: readonly StudyNode[], node: StudyNode): string {
  const queries = nodes
    .filter((other) => other.query !== "" && nodeAndAbove(nodes, other).includes(node.node))
    .map((each) => each.query);
  return queries.length === 1 ? (queries[0] ?? "") : queries.map((query) => `(${query})`).join(" OR ");
}
