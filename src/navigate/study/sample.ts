/** Draws samples of nodes, shows them for judging, and keeps the judgements beside the study. */
import type { Context } from "#base";
import { AppError } from "#base";
import { withCurrentSnapshot, type Snapshot } from "#corpus";
import { list, sql, type Engine } from "#engine";
import type { NodeQualityAnswer, SampleAnswer, Study } from "../contract.ts";
import { memberQuery } from "../facts/build.ts";
import { unitMap } from "../facts/unit-map.ts";
import { both } from "../figure/labels.ts";
import { documentsOf } from "./corrections.ts";
import { appendJudgement, parseJudgements, readJudgementsText, type Judgements } from "./judgements.ts";
import { membersBelow, type NodeQuality } from "./node-quality.ts";
import { studyNodes, type StudyNode } from "./nodes.ts";
import { findDocuments, type StudyDocuments } from "./queries.ts";
import { readinessOf } from "./readiness.ts";
import { wilson } from "./precision.ts";
import { askedOf, drawSample, sampleSize } from "./sampling.ts";
import { readStudy } from "./store.ts";
import "../messages.ts";

interface Ground {
  readonly study: Study;
  readonly nodes: readonly StudyNode[];
  readonly snapshot: Snapshot;
  readonly engine: Engine;
  readonly judgements: Judgements;
  readonly documents: StudyDocuments;
}

/** A study on the current snapshot with what its queries find and what was judged of it. */
export async function onGround<T>(name: string, { dataDir, lang }: Context, ask: (ground: Ground) => Promise<T>): Promise<T> {
  const { study } = await readStudy(dataDir, name);
  const judgements = parseJudgements(await readJudgementsText(dataDir, name));
  return withCurrentSnapshot(dataDir, async (snapshot, engine) => {
    const documents = await findDocuments(snapshot, engine, study, lang, judgements);
    return ask({ study, nodes: studyNodes(study), snapshot, engine, judgements, documents });
  });
}

/** What samples and known lists say of every node. */
export function qualityAnswers({ nodes, documents }: Pick<Ground, "nodes" | "documents">): NodeQualityAnswer[] {
  const quality = new Map(documents.quality.map((each) => [each.node, each]));
  const ready = readinessOf(nodes, (node) => quality.get(node));
  return nodes.map((node) => {
    const own = quality.get(node.node);
    const [precision, precisionLow, precisionHigh] = shareOf(own?.relevant, own?.judged);
    const [recall, recallLow, recallHigh] = shareOf(own?.known_found, own?.known_in_corpus);
    return {
      node: node.node,
      title: both(node.title, node.node),
      ready: ready(node.node),
      ...plain(own),
      precision,
      precisionLow,
      precisionHigh,
      recall,
      recallLow,
      recallHigh,
    };
  });
}

function plain(own: NodeQuality | undefined) {
  return {
    basis: own?.basis ?? null,
    drawn: own?.drawn ?? null,
    judged: own?.judged ?? null,
    relevant: own?.relevant ?? null,
    gone: own?.gone ?? null,
    known: own?.known ?? null,
    knownInCorpus: own?.known_in_corpus ?? null,
    knownFound: own?.known_found ?? null,
    checkMembers: own?.check_members ?? null,
    checkFound: own?.check_found ?? null,
  };
}

function shareOf(
  hits: number | null | undefined,
  tries: number | null | undefined,
): [number | null, number | null, number | null] {
  if (typeof hits !== "number" || typeof tries !== "number" || tries === 0) return [null, null, null];
  return [hits / tries, ...wilson(hits, tries)];
}

export interface SampleWish {
  readonly study: string;
  readonly node: string;
  readonly draw?: "first" | "again" | undefined;
  readonly size?: number | undefined;
  readonly margin?: number | undefined;
  readonly by?: string | undefined;
}

/**
 * The sample of a node, drawn where it is wished for.
 *
 * out    rows in the order they were drawn: who judges only the first so many has judged a random sample too
 * errors `navigate.node_not_found`, `navigate.nothing_to_draw`
 */
export function readSample(wish: SampleWish, context: Context): Promise<SampleAnswer> {
  return onGround(wish.study, context, async (ground) => {
    const node = ground.nodes.find((each) => each.node === wish.node);
    if (!node) throw new AppError("navigate.node_not_found", { node: wish.node });
    const units = await unitMap(ground.snapshot, ground.engine, ground.study.count);
    const population = membersBelow(units, ground.nodes, node, ground.documents.asked, ground.study.period);
    const suggested = sampleSize(population.length, wish.margin);
    const before = ground.judgements.draws.get(node.node);
    if (wish.draw === "again" || (wish.draw === "first" && !before)) {
      if (population.length === 0) throw new AppError("navigate.nothing_to_draw", { node: node.node });
      await draw(ground, node, population, Math.min(wish.size ?? suggested, population.length), wish.by ?? "–", context);
      return readSample({ ...wish, draw: undefined }, context);
    }
    const rows = before ? await sampleRows(ground, node, before.publications, new Set(population), units.memberOfDoc) : [];
    const quality = qualityAnswers(ground).find((each) => each.node === node.node);
    if (!quality) throw new AppError("navigate.node_not_found", { node: wish.node });
    return {
      study: ground.study.study,
      node: node.node,
      population: population.length,
      suggested,
      quality,
      drawn: before ? { at: before.at, by: before.by, snapshot: before.snapshot, population: before.population } : null,
      rows,
    };
  });
}

/** The draw is the same for the same study, node, query and snapshot: nobody can draw until the sample pleases. A larger one goes on. */
async function draw(
  { study, nodes, snapshot, engine }: Ground,
  node: StudyNode,
  population: Int32Array,
  size: number,
  by: string,
  { dataDir, clock }: Context,
): Promise<void> {
  const asked = askedOf(study, nodes, node);
  const members = drawSample(population, size, [study.study, node.node, snapshot.id, asked].join("/"));
  const keys = await engine.rows<{ member: number; key: string }>(sql`
    select m.member, p.publication_key as "key" from (${memberQuery(study.count)}) m join publication p on p.doc = m.doc
    where m.member in (${list(members)})`);
  const keyOf = new Map(keys.map(({ member, key }) => [member, key]));
  await appendJudgement(dataDir, study.study, {
    draw: node.node,
    at: clock().toISOString(),
    by,
    snapshot: snapshot.id,
    asked,
    population: population.length,
    publications: members.flatMap((member) => keyOf.get(member) ?? []),
  });
}

async function sampleRows(
  { engine, judgements }: Ground,
  node: StudyNode,
  publications: readonly string[],
  inside: ReadonlySet<number>,
  memberOfDoc: Int32Array,
): Promise<SampleAnswer["rows"]> {
  const docOf = await documentsOf(engine, publications);
  const docs = [-1, ...docOf.values()];
  const texts = await engine.rows<{ doc: number; title: string | null; abstract: string | null; filedOn: string | null }>(sql`
    select doc, title, abstract, filed_on as "filedOn" from publication where doc in (${list(docs)})`);
  const classes = await engine.rows<{ doc: number; symbol: string }>(sql`
    select doc, symbol from classification where doc in (${list(docs)}) order by doc, scheme desc, position`);
  const parties = await engine.rows<{ doc: number; name: string }>(sql`
    select doc, name from party where doc in (${list(docs)}) and role in ('applicant', 'assignee', 'owner') order by doc, position`);
  const judged = judgements.judged.get(node.node);
  const unique = (rows: readonly { doc: number }[], doc: number, value: (row: never) => string) => [
    ...new Set(rows.filter((row) => row.doc === doc).map((row) => value(row as never))),
  ];
  return publications.map((publication) => {
    const doc = docOf.get(publication);
    const text = texts.find((row) => row.doc === doc);
    const judgement = judged?.get(publication);
    return {
      publication,
      number: publication.replaceAll("-", ""),
      found: doc !== undefined && inside.has(memberOfDoc[doc] ?? -1),
      title: text?.title ?? null,
      abstract: text?.abstract ?? null,
      classes: doc === undefined ? [] : unique(classes, doc, (row: { symbol: string }) => row.symbol).slice(0, 12),
      applicants: doc === undefined ? [] : unique(parties, doc, (row: { name: string }) => row.name).slice(0, 6),
      filedOn: text?.filedOn ?? null,
      relevant: judgement?.relevant ?? null,
      by: judgement?.by ?? null,
      at: judgement?.at ?? null,
    };
  });
}

/** Keeps one judgement; answers from the file alone, so that judging is as quick as a key. */
export async function judge(
  given: { study: string; node: string; publication: string; relevant: "yes" | "no" | "undo"; by: string },
  { dataDir, clock }: Context,
): Promise<{ node: string; judged: number; relevant: number; left: number }> {
  const { study, node, publication, relevant, by } = given;
  await readStudy(dataDir, study);
  const drawn = parseJudgements(await readJudgementsText(dataDir, study)).draws.get(node)?.publications ?? [];
  if (!drawn.includes(publication)) throw new AppError("navigate.not_in_sample", { publication, node });
  const value = relevant === "undo" ? null : relevant === "yes";
  await appendJudgement(dataDir, study, { judge: node, publication, relevant: value, by, at: clock().toISOString() });
  const own = parseJudgements(await readJudgementsText(dataDir, study)).judged.get(node);
  const judged = drawn.map((each) => own?.get(each)).filter((each) => each !== undefined);
  return {
    node,
    judged: judged.length,
    relevant: judged.filter((each) => each.relevant).length,
    left: drawn.length - judged.length,
  };
}
