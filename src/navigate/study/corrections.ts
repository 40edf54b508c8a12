/** Hand corrections of a chain: which documents a number means, and what they add to a node or take from it. */
import { parsePublicationNumber } from "#corpus";
import { list, name, sql, type Engine } from "#engine";
import { unitColumn } from "../facts/unit-column.ts";
import type { Study } from "../contract.ts";
import { nodeAndAbove, type StudyNode } from "./nodes.ts";
import type { NodeNotice } from "./queries.ts";

/** Numbers asked of the engine at once. */
const chunk = 500;

/** The publication that each number means: the one of that key, or the latest of that number where no kind is given. */
export async function documentsOf(engine: Engine, numbers: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const wanted = [...new Set(numbers)].map((number) => {
    const parsed = parsePublicationNumber(number);
    return { number, keys: [number.trim().toUpperCase(), ...(parsed ? [parsed.key] : [])], parsed };
  });
  for (let at = 0; at < wanted.length; at += chunk) {
    const some = wanted.slice(at, at + chunk);
    const rows = await engine.rows<{ doc: number; key: string; office: string; number: string }>(sql`
      select doc, publication_key as "key", office, ${name("number")} from publication
      where publication_key in (${list(some.flatMap(({ keys }) => keys))})
        or ${name("number")} in (${list(some.map(({ parsed }) => parsed?.number ?? ""))})
      order by published_on desc nulls last, doc`);
    for (const { number, keys, parsed } of some) {
      const hit =
        rows.find((row) => keys.includes(row.key)) ??
        (parsed && parsed.kind === undefined
          ? rows.find((row) => row.office === parsed.office && row.number === parsed.number)
          : undefined);
      if (hit) found.set(number, hit.doc);
    }
  }
  return found;
}

/** A node's own documents with what was put in by hand, without what was taken out. */
export type Correct = (node: StudyNode, docs: Int32Array) => Int32Array;

/**
 * The hand corrections of a study on one snapshot.
 *
 * unit   a number stands for the whole unit it belongs to: taking out one publication of a family takes out the family
 * out    `notices` name the numbers that the corpus does not have; exclusions hold for a node and everything below it
 */
export async function corrections(
  engine: Engine,
  study: Study,
  nodes: readonly StudyNode[],
): Promise<{ readonly correct: Correct; readonly notices: readonly NodeNotice[] }> {
  const corrected = nodes.filter(({ include, exclude }) => (include ?? []).length > 0 || (exclude ?? []).length > 0);
  if (corrected.length === 0) return { correct: (_, docs) => docs, notices: [] };
  const numbers = corrected.flatMap(({ include = [], exclude = [] }) => [...include, ...exclude].map(({ number }) => number));
  const docOf = await documentsOf(engine, numbers);
  const out = corrected.flatMap(({ exclude = [] }) =>
    exclude.map(({ number }) => docOf.get(number)).filter((doc) => doc !== undefined),
  );
  const siblings = await sameUnit(engine, study, out);
  const notices = corrected.flatMap(({ node, include = [], exclude = [] }) =>
    [...include, ...exclude]
      .filter(({ number }) => !docOf.has(number))
      .map(({ number }): NodeNotice => ({ node, code: "navigate.number_not_found", values: { number } })),
  );
  const correct: Correct = (node, docs) => {
    const above = new Set(nodeAndAbove(nodes, node));
    const gone = new Set<number>();
    for (const { exclude = [] } of corrected.filter((each) => above.has(each.node))) {
      for (const { number } of exclude) for (const doc of siblings.get(docOf.get(number) ?? -1) ?? []) gone.add(doc);
    }
    const more = (node.include ?? []).map(({ number }) => docOf.get(number)).filter((doc) => doc !== undefined);
    if (gone.size === 0 && more.length === 0) return docs;
    return Int32Array.from(new Set([...docs, ...more]))
      .filter((doc) => !gone.has(doc))
      .toSorted();
  };
  return { correct, notices };
}

/** The documents of the unit that each document belongs to. */
async function sameUnit(engine: Engine, study: Study, docs: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const groups = new Map<number, number[]>();
  if (docs.length === 0) return groups;
  const unit = unitColumn(study.count);
  const rows = await engine.rows<{ given: number; doc: number }>(sql`
    select g.doc as given, p.doc from publication g join publication p on p.${unit} = g.${unit}
    where g.doc in (${list([...new Set(docs)])}) order by g.doc, p.doc`);
  for (const { given, doc } of rows) groups.set(given, [...(groups.get(given) ?? []), doc]);
  return groups;
}
