/** Fact tables written by hand, for examples small enough to check on paper. */
import { join, list, openEngine, name, Sql, sql, type Engine } from "#engine";
import type { Study } from "../contract.ts";
import { chainQuery, loadChain } from "../facts/chain-facts.ts";
import { studyPlaces } from "../facts/places.ts";
import { factColumns, factTableNames, type FactTable } from "../facts/tables.ts";
import { makeFactViews } from "../facts/views.ts";
import { Labels } from "../figure/labels.ts";
import { studyScope } from "../figure/scope.ts";
import type { NodeQuality } from "../study/node-quality.ts";
import { studyNodes, wholeChain } from "../study/nodes.ts";
import { makeScopeViews } from "./scope-views.ts";
import type { Before, FigureRow, Indicator, Scope } from "./indicator.ts";

export interface HandMember {
  readonly nodes: readonly string[];
  readonly year: number | null;
  readonly by: readonly string[];
  readonly status?: string;
  readonly statusBasis?: string;
  readonly type?: string;
  readonly granted?: boolean;
  readonly inventors?: readonly number[];
  /** Tags of the study. */
  readonly tags?: readonly string[];
  readonly expiresOn?: string;
  readonly office?: string;
}

export interface HandOrganisation {
  readonly type: string;
  readonly region: string | null;
}

export interface HandFacts {
  readonly study: Study;
  readonly cutOff: string | null;
  readonly organisations: Readonly<Record<string, HandOrganisation>>;
  readonly members: readonly HandMember[];
  /** What samples say of the nodes; nothing where absent. */
  readonly quality?: readonly NodeQuality[];
  /** Rows of any other fact table; a column that is left out is null. Tables that nothing is said of are empty. */
  readonly tables?: Readonly<Partial<Record<FactTable, readonly FigureRow[]>>>;
}

export interface HandEngine {
  readonly engine: Engine;
  readonly scope: Scope;
  rows(indicator: Indicator, before?: Before): Promise<FigureRow[]>;
}

/** Fact tables that are made of the members, organisations and study above. */
const byHand: ReadonlySet<FactTable> = new Set<FactTable>([
  "member",
  "node_member",
  "fact_organisation",
  "organisation",
  "fact_inventor",
  "node",
  "node_link",
  "tag",
  "member_tag",
  "place",
  "corpus_year",
  "corpus_total",
]);

async function loadRows(engine: Engine, table: FactTable, rows: readonly FigureRow[]): Promise<void> {
  const columns = factColumns(table);
  const typed = columns.map(([column, type]) => sql`cast(null as ${new Sql([type], [])}) as ${name(column)}`);
  await engine.run(sql`create table ${name(table)} as select ${join(typed, ", ")} where false`);
  for (const row of rows)
    await engine.run(sql`insert into ${name(table)} values (${list(columns.map(([column]) => row[column] ?? null))})`);
}

/** `n` members alike. */
export function times(n: number, member: HandMember): HandMember[] {
  return Array.from({ length: n }, () => member);
}

export async function handEngine({ study, cutOff, organisations, members, quality, tables }: HandFacts): Promise<HandEngine> {
  const engine = await openEngine({ threads: 1 });
  const ids = (list: readonly number[]) => Int32Array.from(list);
  const nodes = studyNodes(study);
  const inNode = members.flatMap(({ nodes: own }, member) => {
    const all = new Set([...own, ...own.flatMap((node) => above(node)), wholeChain]);
    return [...all].map((node) => ({ node, member }));
  });
  await engine.load("member_base", {
    member: ids(members.map((_, index) => index)),
    year: ids(members.map(({ year }) => year ?? -1)),
    type: members.map(({ type }) => type ?? "invention"),
    status: members.map(({ status }) => status ?? "active"),
    status_basis: members.map(({ status, statusBasis }) => statusBasis ?? (status === "unknown" ? "unknown" : "given")),
    granted: ids(members.map(({ granted }) => (granted ? 1 : 0))),
    expires_on: members.map(({ expiresOn }) => expiresOn ?? null),
    office: members.map(({ office }) => office ?? "CN"),
  });
  await engine.run(sql`
    create table member as
    select member, 'K' || member as member_key, 'K' || member as family_key, 'N' || member as number, office, 'T' as title,
      nullif(year, -1) as year, cast(null as date) as filed_on, cast(null as date) as published_on, type, status, status_basis, granted = 1 as granted,
      0 as cited_by, 1 as offices, 'given' as family_basis, cast(expires_on as date) as expires_on,
      case when expires_on is not null then 'computed' end as expires_basis
    from member_base`);
  await engine.load("node_member", { node: inNode.map(({ node }) => node), member: ids(inNode.map(({ member }) => member)) });
  const held = members.flatMap(({ by }, member) =>
    by.map((organisation, index) => ({ member, organisation, position: index + 1, applicants: by.length })),
  );
  await engine.load("fact_organisation", {
    member: ids(held.map((each) => each.member)),
    organisation: held.map((each) => each.organisation),
    position: ids(held.map((each) => each.position)),
    applicants: ids(held.map((each) => each.applicants)),
  });
  const names = Object.keys(organisations);
  await engine.load("organisation", {
    organisation: names,
    name: names,
    type: Object.values(organisations).map(({ type }) => type),
    region: Object.values(organisations).map(({ region }) => region),
    region_basis: names.map(() => "given"),
  });
  const invented = members.flatMap(({ inventors }, member) => (inventors ?? []).map((inventor) => ({ member, inventor })));
  await engine.load("fact_inventor", {
    member: ids(invented.map((each) => each.member)),
    inventor: ids(invented.map((each) => each.inventor)),
    // Persons 11, 21, 31 … share one name.
    name: ids(invented.map((each) => each.inventor % 10)),
  });
  await loadChain(engine, study, { tags: [], quality: quality ?? [] });
  for (const table of ["node", "node_link"] as const)
    await engine.run(sql`create table ${name(table)} as ${chainQuery(table, name("family"))}`);
  const tagged = members.flatMap(({ tags }, member) => (tags ?? []).map((tag) => ({ tag, member })));
  const tags = (study.tags ?? []).map(({ tag }) => tag);
  await engine.load("tag", { tag: tags, position: ids(tags.map((_, index) => index)) });
  await engine.load("member_tag", { tag: tagged.map(({ tag }) => tag), member: ids(tagged.map(({ member }) => member)) });
  const places = studyPlaces(study);
  await engine.load("place", {
    place: places.map(({ region }) => region),
    prefix: places.map(({ prefix }) => prefix),
    role: places.map(({ role }) => role),
    position: ids(places.map((_, index) => index)),
  });
  await engine.load("corpus_year", {
    place: places.map(({ region }) => region),
    year: ids(places.map(() => study.period[0])),
    members: ids(places.map(() => 100)),
  });
  await engine.load("corpus_total", { measure: ["families"], total: ids([members.length]) });
  for (const table of factTableNames.filter((each) => !byHand.has(each))) await loadRows(engine, table, tables?.[table] ?? []);
  await makeFactViews(engine, study.period);
  const scope = studyScope(study, cutOff, new Labels(engine, study));
  await makeScopeViews(engine, scope);
  const rows = async (indicator: Indicator, before: Before = new Map()) => {
    const found = await engine.rows<FigureRow>(indicator.sql(scope, before));
    return indicator.finish ? indicator.finish(found, scope, before) : found;
  };
  return { engine, scope, rows };

  function above(node: string): string[] {
    const parent = nodes.find((each) => each.node === node)?.parent;
    return parent ? [parent, ...above(parent)] : [];
  }
}

export function handStudy(nodes: readonly string[], change: Partial<Study> = {}): Study {
  return {
    study: "hand",
    title: { en: "By hand" },
    region: "CN-410100",
    compare: ["world", "CN-430100"],
    period: [2010, 2019],
    count: "family",
    chain: nodes.map((node) => ({ node, title: { en: node }, query: node })),
    output: ["html"],
    ...change,
  };
}
