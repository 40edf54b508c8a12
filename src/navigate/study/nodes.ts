import type { ChainNode, Study } from "../contract.ts";

/** One node of a chain, flattened: parents stand before their children, in the order of the file. */
export interface StudyNode {
  readonly node: string;
  readonly title: ChainNode["title"];
  readonly level: number;
  readonly parent: string | null;
  /** Own query as written; empty where the node is only the union of its children. */
  readonly query: string;
  readonly leaf: boolean;
  readonly sample?: { readonly judged: number; readonly relevant: number } | undefined;
  /** Where it stands in the file, for errors: `["chain", 0, "children", 2]`. */
  readonly path: readonly (string | number)[];
}

/** The pseudo node that stands for the whole chain in facts, picks and labels. No slug can be `*`. */
export const wholeChain = "*";

export function studyNodes(study: Pick<Study, "chain">): StudyNode[] {
  const nodes: StudyNode[] = [];
  const visit = (chain: readonly ChainNode[], parent: string | null, level: number, path: readonly (string | number)[]): void => {
    chain.forEach((node, index) => {
      const children = node.children ?? [];
      const here = [...path, index];
      nodes.push({
        node: node.node,
        title: node.title,
        level,
        parent,
        query: node.query?.trim() ?? "",
        leaf: children.length === 0,
        sample: node.sample,
        path: here,
      });
      visit(children, node.node, level + 1, [...here, "children"]);
    });
  };
  visit(study.chain, null, 1, ["chain"]);
  return nodes;
}

/** The node itself and all nodes above it, then the whole chain. */
export function nodeAndAbove(nodes: readonly StudyNode[], node: StudyNode): string[] {
  const above: string[] = [];
  for (let at: StudyNode | undefined = node; at; at = nodes.find((other) => other.node === at?.parent)) above.push(at.node);
  return [...above, wholeChain];
}

/** What a node stands for as one query: its own, or the union of its own and its children's. */
export function effectiveQuery(nodes: readonly StudyNode[], node: StudyNode): string {
  const queries = nodes
    .filter((other) => other.query !== "" && nodeAndAbove(nodes, other).includes(node.node))
    .map((each) => each.query);
  return queries.length === 1 ? (queries[0] ?? "") : queries.map((query) => `(${query})`).join(" OR ");
}
