/** What judgements and known lists say of each node's query: precision and recall, with what they rest on. */
import type { Snapshot } from "#corpus";
import type { Engine } from "#engine";
import { openSearch } from "#search";
import type { Study } from "../contract.ts";
import type { NodeDocuments } from "../facts/build.ts";
import { membersOf, unitMap, type UnitMap } from "../facts/unit-map.ts";
import { documentsOf } from "./corrections.ts";
import type { Judgements } from "./judgements.ts";
import { nodeAndAbove, studyNodes, type StudyNode } from "./nodes.ts";
import { askedOf } from "./sampling.ts";

/**
 * `current`: the sample was drawn from what the node is now; `earlier_data`: from an earlier snapshot; `earlier_query`: from another
 * query or period; `stated`: judged elsewhere and written into the study.
 */
export type SampleBasis = "current" | "earlier_data" | "earlier_query" | "stated";

export interface NodeQuality {
  readonly node: string;
  /** Judged members of the sample that the node's query still finds in the period, and the relevant ones. */
  readonly judged: number | null;
  readonly relevant: number | null;
  readonly basis: SampleBasis | null;
  /** Of the sample as it was drawn. */
  readonly drawn: number | null;
  /** Judged once, but no longer found by the query. */
  readonly gone: number | null;
  /** Publications known to belong, those of them in the corpus, and those the node has. */
  readonly known: number | null;
  readonly known_in_corpus: number | null;
  readonly known_found: number | null;
  /** Members that the second query finds in the period, and those the node has too. */
  readonly check_members: number | null;
  readonly check_found: number | null;
}

const nothing = {
  judged: null,
  relevant: null,
  basis: null,
  drawn: null,
  gone: null,
  known: null,
  known_in_corpus: null,
  known_found: null,
  check_members: null,
  check_found: null,
} as const;

/**
 * Precision is of the query before hand corrections: were a sample's misses taken out by hand, those that remain would look better than
 * what was never looked at. Recall is of the node as it stands, corrections included: the share of what is known to belong.
 */
export async function qualityOf(
  snapshot: Snapshot,
  engine: Engine,
  study: Study,
  documents: { readonly asked: readonly NodeDocuments[]; readonly found: readonly NodeDocuments[] },
  judgements: Judgements,
): Promise<readonly NodeQuality[]> {
  const nodes = studyNodes(study);
  const wanted = nodes.filter((node) => judgements.draws.has(node.node) || node.known || node.check);
  if (wanted.length === 0) return nodes.map((node) => ({ ...nothing, node: node.node, ...stated(node) }));
  const units = await unitMap(snapshot, engine, study.count);
  const numbers = wanted.flatMap((node) => [...(node.known ?? []), ...(judgements.draws.get(node.node)?.publications ?? [])]);
  const docOf = await documentsOf(engine, numbers);
  return nodes.map((node) => {
    if (!wanted.includes(node)) return { ...nothing, node: node.node, ...stated(node) };
    return {
      ...nothing,
      node: node.node,
      ...(precision(node) ?? stated(node)),
      ...knownShare(node),
      ...checkShare(node),
    };
  });

  function precision(node: StudyNode): Partial<NodeQuality> | undefined {
    const draw = judgements.draws.get(node.node);
    if (!draw) return undefined;
    const own = judgements.judged.get(node.node);
    const inside = new Set(membersBelow(units, nodes, node, documents.asked, study.period));
    let [judged, relevant, gone] = [0, 0, 0];
    for (const publication of draw.publications) {
      const judgement = own?.get(publication);
      if (!judgement) continue;
      const doc = docOf.get(publication);
      if (doc === undefined || !inside.has(units.memberOfDoc[doc] ?? -1)) gone++;
      else {
        judged++;
        if (judgement.relevant) relevant++;
      }
    }
    const basis: SampleBasis =
      draw.asked !== askedOf(study, nodes, node) ? "earlier_query" : draw.snapshot !== snapshot.id ? "earlier_data" : "current";
    return judged + gone === 0 ? undefined : { judged, relevant, basis, drawn: draw.publications.length, gone };
  }

  function knownShare(node: StudyNode): Partial<NodeQuality> {
    if (!node.known) return {};
    const inside = new Set(membersBelow(units, nodes, node, documents.found));
    const present = node.known.map((number) => docOf.get(number)).filter((doc) => doc !== undefined);
    return {
      known: node.known.length,
      known_in_corpus: present.length,
      known_found: present.filter((doc) => inside.has(units.memberOfDoc[doc] ?? -1)).length,
    };
  }

  function checkShare(node: StudyNode): Partial<NodeQuality> {
    if (node.check === undefined) return {};
    const inside = new Set(membersBelow(units, nodes, node, documents.found, study.period));
    const second = membersOf(units, [openSearch(snapshot).docs(node.check)], study.period);
    return { check_members: second.length, check_found: second.filter((member) => inside.has(member)).length };
  }
}

function stated(node: StudyNode): Partial<NodeQuality> {
  return node.sample && node.sample.judged > 0
    ? { judged: node.sample.judged, relevant: node.sample.relevant, basis: "stated" }
    : {};
}

/** Members of a node and of everything below it, ascending. */
export function membersBelow(
  units: UnitMap,
  nodes: readonly StudyNode[],
  node: StudyNode,
  documents: readonly NodeDocuments[],
  period?: readonly [number, number],
): Int32Array {
  const below = new Set(nodes.filter((each) => nodeAndAbove(nodes, each).includes(node.node)).map((each) => each.node));
  return membersOf(
    units,
    documents.filter((each) => below.has(each.node)).map(({ docs }) => docs),
    period,
  );
}
