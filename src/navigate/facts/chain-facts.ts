/** The chain itself as fact tables: its nodes with their samples, its edges, and the tags across it. */
import { sql, type Engine, type Sql } from "#engine";
import type { NodeQuality } from "../study/node-quality.ts";
import { studyNodes, wholeChain } from "../study/nodes.ts";
import type { FactStudy } from "./fact-study.ts";
import type { FactTable } from "./tables.ts";

/** Documents that a tag's query found. */
export interface TagDocuments {
  readonly tag: string;
  readonly docs: Int32Array;
}

/** What is known of a chain beside the documents of its nodes. */
export interface ChainExtras {
  readonly tags?: readonly TagDocuments[];
  readonly quality?: readonly NodeQuality[];
}

const measures = [
  "judged",
  "relevant",
  "drawn",
  "gone",
  "known",
  "known_in_corpus",
  "known_found",
  "check_members",
  "check_found",
] as const;

/** Loads what the queries below read. Counts that are not known stand as −1, for a list of numbers has no null. */
export async function loadChain(engine: Engine, study: FactStudy, { tags = [], quality = [] }: ChainExtras): Promise<void> {
  const nodes = studyNodes(study);
  const of = (node: string) => quality.find((each) => each.node === node);
  const columns = measures.map((key) => [key, Int32Array.from([-1, ...nodes.map(({ node }) => of(node)?.[key] ?? -1)])]);
  await engine.load("study_node", {
    node: [wholeChain, ...nodes.map((each) => each.node)],
    parent: [null, ...nodes.map((each) => each.parent)],
    level: Int32Array.from([0, ...nodes.map((each) => each.level)]),
    position: Int32Array.from([0, ...nodes.map((_, index) => index + 1)]),
    leaf: Int32Array.from([0, ...nodes.map((each) => (each.leaf ? 1 : 0))]),
    stage: [null, ...nodes.map((each) => each.stage ?? null)],
    basis: [null, ...nodes.map(({ node }) => of(node)?.basis ?? null)],
    ...(Object.fromEntries(columns) as Record<(typeof measures)[number], Int32Array>),
  });
  const links = nodes.flatMap(({ node, parents, follows = [] }) => [
    ...parents.map((other) => ({ node, other, kind: "under" })),
    ...follows.map((other) => ({ node, other, kind: "follows" })),
  ]);
  await engine.load("study_link", {
    node: links.map(({ node }) => node),
    other: links.map(({ other }) => other),
    kind: links.map(({ kind }) => kind),
    position: Int32Array.from(links.map((_, index) => index)),
  });
  await engine.load("study_tag", {
    tag: tags.map(({ tag }) => tag),
    position: Int32Array.from(tags.map((_, index) => index)),
  });
  const total = tags.reduce((sum, { docs }) => sum + docs.length, 0);
  const [tag, doc] = [new Int32Array(total), new Int32Array(total)];
  let offset = 0;
  for (const [index, { docs }] of tags.entries()) {
    tag.fill(index, offset, offset + docs.length);
    doc.set(docs, offset);
    offset += docs.length;
  }
  await engine.load("tag_doc", { tag, doc });
}

const chainTables = ["node", "node_link", "tag", "member_tag"] as const satisfies readonly FactTable[];

export function isChainTable(table: FactTable): table is (typeof chainTables)[number] {
  return (chainTables as readonly FactTable[]).includes(table);
}

export function chainQuery(table: (typeof chainTables)[number], unit: Sql): Sql {
  switch (table) {
    case "node":
      return sql`
        select node, parent, level, position, leaf = 1 as leaf, nullif(judged, -1) as judged, nullif(relevant, -1) as relevant,
          stage, basis as sample_basis, nullif(drawn, -1) as drawn, nullif(gone, -1) as gone, nullif(known, -1) as known,
          nullif(known_in_corpus, -1) as known_in_corpus, nullif(known_found, -1) as known_found,
          nullif(check_members, -1) as check_members, nullif(check_found, -1) as check_found
        from study_node order by position`;
    case "node_link":
      return sql`select node, other, kind from study_link order by position`;
    case "tag":
      return sql`select tag, position from study_tag order by position`;
    case "member_tag":
      return sql`
        select distinct t.tag, c.member
        from tag_doc d join study_tag t on t.position = d.tag
        join publication p on p.doc = d.doc join chosen c on c.member = p.${unit}
        order by t.tag, c.member`;
  }
}
