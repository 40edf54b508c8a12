import { AppError, type Lang } from "#base";
import { withCurrentSnapshot, type Snapshot } from "#corpus";
import { openSearch } from "#search";
import type { z } from "zod";
import type { previewAnswer, Study } from "../contract.ts";
import { unitMap, type UnitMap } from "../facts/unit-map.ts";
import { corrections, type Correct } from "../study/corrections.ts";
import { nodeAndAbove, studyNodes, wholeChain, type StudyNode } from "../study/nodes.ts";
import { printedQuery } from "../study/queries.ts";

type Preview = Omit<z.output<typeof previewAnswer>, "remarks">;

/**
 * How many members each node of a chain under edit would have, without a run.
 *
 * out    a node whose query (or a child's) cannot be read has null and says why; the others count
 */
export async function previewStudy(dataDir: string, study: Study, lang: Lang): Promise<Preview> {
  return withCurrentSnapshot(dataDir, async (snapshot, engine) => {
    const units = await unitMap(snapshot, engine, study.count);
    const { correct } = await corrections(engine, study, studyNodes(study));
    return countNodes(snapshot, units, study, correct, lang);
  });
}

function countNodes(snapshot: Snapshot, units: UnitMap, study: Study, correct: Correct, lang: Lang): Preview {
  const nodes = studyNodes(study);
  const search = openSearch(snapshot);
  const marks = new Map<string, Uint8Array>();
  const problems = new Map<string, string>();
  const markOf = (node: string): Uint8Array => {
    const known = marks.get(node) ?? new Uint8Array(units.yearOfMember.length);
    marks.set(node, known);
    return known;
  };
  for (const node of nodes.filter((each) => each.query !== "" || each.include !== undefined)) {
    const docs = documents(node);
    if (!docs) continue;
    for (const above of nodeAndAbove(nodes, node)) {
      const mark = markOf(above);
      for (const doc of docs) mark[units.memberOfDoc[doc] ?? 0] = 1;
    }
  }
  const broken = new Set(nodes.filter((node) => problems.has(node.node)).flatMap((node) => nodeAndAbove(nodes, node)));
  const counted = (node: string) => countMarks(marks.get(node), units.yearOfMember, study.period);
  return {
    snapshot: snapshot.id,
    unit: study.count,
    total: counted(wholeChain).members,
    nodes: nodes.map(({ node }) => ({
      node,
      ...(broken.has(node) ? { members: null, found: null } : counted(node)),
      problem: problems.get(node) ?? null,
    })),
  };

  function documents(node: StudyNode): Int32Array | undefined {
    if (node.query === "") return correct(node, new Int32Array(0));
    try {
      printedQuery(node, lang);
      return correct(node, search.docs(node.query));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.set(node.node, error.text(lang));
      return undefined;
    }
  }
}

function countMarks(
  mark: Uint8Array | undefined,
  years: Int32Array,
  [from, to]: readonly [number, number],
): { members: number; found: number } {
  let members = 0;
  let found = 0;
  if (mark) {
    for (let member = 0; member < mark.length; member++) {
      if (mark[member] === 0) continue;
      found++;
      const year = years[member] ?? -1;
      if (year >= from && year <= to) members++;
    }
  }
  return { members, found };
}
