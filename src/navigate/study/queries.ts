import { AppError, type Lang } from "#base";
import { openSearch, parseQuery, printQuery } from "#search";
import type { Snapshot } from "#corpus";
import type { NodeDocuments } from "../facts/build.ts";
import type { StudyNode } from "./nodes.ts";
import "../messages.ts";

/** Something search says about the answer to a node's query. */
export interface NodeNotice {
  readonly node: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A node's query as search prints it: the same meaning, one spelling. Throws with the node's name. */
export function printedQuery(node: Pick<StudyNode, "node" | "query">, lang: Lang): string {
  try {
    return printQuery(parseQuery(node.query));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError("navigate.bad_query", { node: node.node, reason: error.text(lang) }, { cause: error });
  }
}

/** The documents that each node's own query finds. Every query is read before any is run, so that a mistake is told at once. */
export function findDocuments(
  snapshot: Snapshot,
  nodes: readonly StudyNode[],
  lang: Lang,
  onStart: (node: string, index: number, total: number) => void = () => undefined,
): { readonly found: readonly NodeDocuments[]; readonly notices: readonly NodeNotice[] } {
  const asking = nodes.filter((node) => node.query !== "");
  for (const node of asking) printedQuery(node, lang);
  const search = openSearch(snapshot);
  const notices: NodeNotice[] = [];
  const found = asking.map((node, index) => {
    onStart(node.node, index, asking.length);
    const { set, notes } = search.find(node.query);
    for (const { code, values } of notes) notices.push({ node: node.node, code, values });
    return { node: node.node, docs: set.docs() };
  });
  return { found, notices };
}
