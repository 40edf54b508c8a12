import { AppError, type Lang } from "#base";
import type { Snapshot } from "#corpus";
import type { Engine } from "#engine";
import { openSearch, parseQuery, printQuery } from "#search";
import type { Study } from "../contract.ts";
import type { NodeDocuments } from "../facts/build.ts";
import type { TagDocuments } from "../facts/chain-facts.ts";
import { corrections } from "./corrections.ts";
import type { Judgements } from "./judgements.ts";
import { qualityOf, type NodeQuality } from "./node-quality.ts";
import { studyNodes, type StudyNode } from "./nodes.ts";
import "../messages.ts";

/** Something to be told of the answer to a node's query. */
export interface NodeNotice {
  readonly node: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a study's queries and corrections find in a snapshot. */
export interface StudyDocuments {
  /** Of each node's own query, corrected by hand. */
  readonly found: readonly NodeDocuments[];
  /** Of each node's own query as it stands: what samples are drawn from. */
  readonly asked: readonly NodeDocuments[];
  readonly tags: readonly TagDocuments[];
  readonly quality: readonly NodeQuality[];
  readonly notices: readonly NodeNotice[];
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

/** The documents of a study. Every query is read before any is run, so that a mistake is told at once. */
export async function findDocuments(
  snapshot: Snapshot,
  engine: Engine,
  study: Study,
  lang: Lang,
  judgements: Judgements,
  onStart: (node: string, index: number, total: number) => void = () => undefined,
): Promise<StudyDocuments> {
  const nodes = studyNodes(study);
  const asking = nodes.filter((node) => node.query !== "");
  for (const node of asking) printedQuery(node, lang);
  for (const { node, check } of nodes) if (check !== undefined) printedQuery({ node: `${node}.check`, query: check }, lang);
  for (const { tag, query } of study.tags ?? []) printedQuery({ node: `tags.${tag}`, query }, lang);
  const search = openSearch(snapshot);
  const { correct, notices: unknown } = await corrections(engine, study, nodes);
  const notices: NodeNotice[] = [...unknown];
  const asked = asking.map((node, index) => {
    onStart(node.node, index, asking.length);
    const { set, notes } = search.find(node.query);
    for (const { code, values } of notes) notices.push({ node: node.node, code, values });
    return { node: node.node, docs: set.docs() };
  });
  const found = nodes
    .map((node) => ({ node: node.node, docs: correct(node, asked.find((each) => each.node === node.node)?.docs ?? none) }))
    .filter(({ node, docs }) => docs.length > 0 || asked.some((each) => each.node === node));
  const tags = (study.tags ?? []).map(({ tag, query }) => ({ tag, docs: search.docs(query) }));
  const quality = await qualityOf(snapshot, engine, study, { asked, found }, judgements);
  for (const { node, known, known_in_corpus } of quality) {
    const absent = (known ?? 0) - (known_in_corpus ?? 0);
    if (absent > 0) notices.push({ node, code: "navigate.known_not_found", values: { count: absent } });
  }
  return { found, asked, tags, quality, notices };
}

const none = new Int32Array(0);
