import { limits } from "#base";
import { list, name, sql, type Engine, type Sql } from "#engine";
import { readTexts, type MemberText } from "../text/read-texts.ts";
import type { FactStudy } from "./fact-study.ts";

/** Fact tables that come from titles and abstracts. */
const textTables = ["member_text", "term", "member_term", "cluster", "member_effect", "member_technology"] as const;
export type TextTable = (typeof textTables)[number];

/** By which columns a table is in order: the same bytes every time. */
const orders: Readonly<Record<TextTable, Sql>> = {
  member_text: sql`member`,
  term: sql`term`,
  member_term: sql`member, term`,
  cluster: sql`cluster`,
  member_effect: sql`member, effect`,
  member_technology: sql`member, technology`,
};

/**
 * Reads titles and abstracts of the study's members and puts what they say before the engine, as tables `made_<table>`.
 *
 * in      every member of the corpus (member, member_key, doc, year); chosen(member); text(doc, section, lang, text)
 * limit   `limits.studyTextsMax` members of the period, those whose keys have the smallest MD5: the same members in every run, and
 *         mostly the same ones on the next snapshot. Of a family its representative's title and abstract are read.
 */
export async function makeTextFacts(engine: Engine, study: FactStudy, members: Sql): Promise<void> {
  const [from, to] = study.period;
  await engine.run(sql`
    create or replace table text_sample as
    select member, doc, year from (
      select m.member, m.doc, m.year, row_number() over (order by md5(m.member_key), m.member) as place
      from (${members}) m join chosen c on c.member = m.member
      where m.year between ${from} and ${to}
    ) ranked where place <= ${limits.studyTextsMax}`);
  const sampled = await engine.rows<{ member: number; doc: number }>(sql`select member, doc from text_sample order by member`);
  const texts = await sampleTexts(engine, sampled);
  const read = readTexts(texts, study);
  const ids = (values: readonly number[]) => Int32Array.from(values);
  const reals = (values: readonly number[]) => Float64Array.from(values);
  await engine.load("made_text", {
    member: ids(read.members.map((each) => each.member)),
    lang: read.members.map((each) => each.lang),
    abstract: ids(read.members.map((each) => (each.abstract ? 1 : 0))),
    cluster: ids(read.members.map((each) => each.cluster ?? 0)),
    centrality: reals(read.members.map((each) => each.centrality)),
  });
  await engine.run(sql`
    create or replace table made_member_text as
    select member, lang, abstract = 1 as abstract, nullif(cluster, 0) as cluster,
      case when cluster > 0 then centrality end as centrality
    from made_text`);
  await engine.load("made_term", {
    term: ids(read.terms.map((_, index) => index)),
    text: read.terms.map((each) => each.text),
    lang: read.terms.map((each) => each.lang),
    members: ids(read.terms.map((each) => each.members)),
  });
  await engine.load("made_member_term", {
    member: ids(read.memberTerms.map((each) => each.member)),
    term: ids(read.memberTerms.map((each) => each.term)),
    times: ids(read.memberTerms.map((each) => each.times)),
  });
  await engine.load("made_cluster", {
    cluster: ids(read.clusters.map((_, index) => index + 1)),
    zh: read.clusters.map((each) => each.zh),
    en: read.clusters.map((each) => each.en),
    terms: read.clusters.map((each) => each.terms),
    x: reals(read.clusters.map((each) => each.x)),
    y: reals(read.clusters.map((each) => each.y)),
    cohesion: reals(read.clusters.map((each) => each.cohesion)),
    silhouette: reals(read.clusters.map((each) => each.silhouette)),
  });
  await engine.load("made_member_effect", {
    member: ids(read.effects.map((each) => each.member)),
    effect: read.effects.map((each) => each.key),
  });
  await engine.load("made_member_technology", {
    member: ids(read.technologies.map((each) => each.member)),
    technology: read.technologies.map((each) => each.key),
  });
}

export function textFactQuery(table: TextTable): Sql {
  return sql`select * from ${name(`made_${table}`)} order by ${orders[table]}`;
}

export function isTextTable(table: string): table is TextTable {
  return (textTables as readonly string[]).includes(table);
}

/** Title and abstract of each member, in its languages; a bound on each keeps one odd document from holding up the rest. */
async function sampleTexts(engine: Engine, members: readonly { member: number; doc: number }[]): Promise<MemberText[]> {
  if (members.length === 0) return [];
  const docs = [...new Set(members.map(({ doc }) => doc))];
  const rows = await engine.rows<{ doc: number; section: "title" | "abstract"; text: string }>(sql`
    select t.doc, t.section, substr(t.text, 1, ${limits.studyTextChars}) as text
    from ${name("text")} t
    where t.doc in (${list(docs)}) and t.section in ('title', 'abstract')
    order by t.doc, t.section, t.lang, t.text`);
  const byDoc = new Map<number, { titles: string[]; abstracts: string[] }>();
  for (const { doc, section, text } of rows) {
    const own = byDoc.get(doc) ?? { titles: [], abstracts: [] };
    (section === "title" ? own.titles : own.abstracts).push(text);
    byDoc.set(doc, own);
  }
  return members.flatMap(({ member, doc }) => {
    const own = byDoc.get(doc);
    return own ? [{ member, ...own }] : [];
  });
}
