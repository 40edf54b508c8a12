import { name, sql, type Engine, type Sql } from "#engine";
import { listsOfPairs, type ColumnFileWriter } from "./column-file.ts";

/** Days as whole numbers, 20240229; 0 is unknown. */
function dayNumber(day: Sql): Sql {
  return sql`coalesce(extract(year from ${day}) * 10000 + extract(month from ${day}) * 100 + extract(day from ${day}), 0)`;
}

/**
 * The holder side of a document: its current owners where a source names them, else assignees, else applicants. It is taken among
 * the parties that tell what is asked (a region, say), so that an owner without address does not hide the applicant's.
 */
function holderSide(known: Sql): Sql {
  return sql`
    select p.doc, p.organisation, p.country, p.region
    from party_place p join (
      select p.doc, min(p.side) as side from party_place p where ${known} group by p.doc
    ) first on first.doc = p.doc and first.side = p.side
    where ${known}`;
}

/**
 * Holders with the place that is best known: the mention's own, and the organisation's usual one where the mention has none or where
 * the usual one lies within it.
 */
const partyPlace = sql`
  select p.doc, p.organisation, case p.role when 'owner' then 1 when 'assignee' then 2 else 3 end as side,
    coalesce(p.country, o.country) as country,
    case
      when p.region is null and (p.country is null or o.country = p.country) then o.region
      when length(p.region) = 2 and left(o.region, 2) = p.region then o.region
      when p.region like 'CN-__0000' and left(o.region, 5) = left(p.region, 5) then o.region
      when p.region like 'CN-____00' and left(o.region, 7) = left(p.region, 7) then o.region
      else p.region
    end as region
  from party p left join organisation o on o.organisation = p.organisation
  where p.role in ('owner', 'assignee', 'applicant')`;

/** Writes what is known of every publication besides its text as columns; see `column-file.ts`. */
export async function buildColumns(engine: Engine, writer: ColumnFileWriter): Promise<void> {
  await engine.run(sql`create or replace table party_place as ${partyPlace}`);
  const [size] = await engine.rows<{ publications: number; applications: number; families: number }>(
    sql`select (select count(*) from publication) as publications, (select count(*) from application) as applications,
      (select count(*) from family) as families`,
  );
  const { publications = 0, applications = 0, families = 0 } = size ?? {};
  const [application = none, family = none, ...others] = await engine.integerColumns(sql`
    select ${ofDocument.map(({ value }) => sql`cast(${value} as integer)`).reduce((left, right) => sql`${left}, ${right}`)}
    from publication p join application a on a.application = p.application order by p.doc`);
  ofDocument.forEach(({ key }, index) => writer.integers(key, [application, family, ...others][index] ?? none));
  writer.integers(
    "application.year",
    await engine.integers(
      sql`select cast(coalesce(extract(year from filed_on), 0) as integer) as v from application order by application`,
    ),
  );
  writer.integers(
    "family.year",
    await engine.integers(
      sql`select cast(coalesce(extract(year from coalesce(priority_on, filed_on)), 0) as integer) as v from family order by family`,
    ),
  );
  const docs = Int32Array.from({ length: publications }, (_, doc) => doc);
  writer.lists("family.docs", listsOfPairs(family, docs, { rows: families, items: publications }), publications);
  writer.lists("application.docs", listsOfPairs(application, docs, { rows: applications, items: publications }), publications);
  for (const [key, source] of Object.entries(codes)) await writeCodes(engine, writer, key, source, publications);
  await writeClasses(engine, writer, publications);
  await writeNames(engine, writer, publications);
  const organisations = await countOf(engine, "organisation");
  const [doc = none, item = none] = await engine.integerColumns(sql`
    select doc, organisation from (${holderSide(sql`p.organisation is not null`)}) s`);
  writer.lists("organisation", listsOfPairs(doc, item, { rows: publications, items: organisations }), organisations);
}

const none = new Int32Array();

/** Columns of one number for each publication. */
const ofDocument: readonly { readonly key: string; readonly value: Sql }[] = [
  { key: "application", value: sql`p.application` },
  { key: "family", value: sql`p.family` },
  // Place in the order of keys.
  { key: "key.place", value: sql`row_number() over (order by p.publication_key) - 1` },
  { key: "filed", value: dayNumber(sql`p.filed_on`) },
  { key: "published", value: dayNumber(sql`p.published_on`) },
  { key: "cited", value: sql`coalesce(p.cited_by_count, 0)` },
  { key: "granted", value: dayNumber(sql`a.granted_on`) },
  { key: "expires", value: dayNumber(sql`a.expires_on`) },
];

/** Columns of codes from a small set: the distinct pairs of publication and code. */
const codes: Readonly<Record<string, Sql>> = {
  office: sql`select doc, office as code from publication`,
  type: sql`select doc, type as code from publication`,
  stage: sql`select doc, stage as code from publication`,
  status: sql`select doc, status as code from publication`,
  status_basis: sql`
    select p.doc, a.status_basis as code from publication p join application a on a.application = p.application`,
  lang: sql`select doc, title_lang as code from publication`,
  country: sql`select doc, country as code from (${holderSide(sql`p.country is not null`)}) s`,
  region: sql`select doc, region as code from (${holderSide(sql`p.region is not null`)}) s`,
  ipc: sql`select doc, substr(symbol, 1, 4) as code from classification where scheme = 'ipc' and length(symbol) >= 4`,
  cpc: sql`select doc, substr(symbol, 1, 4) as code from classification where scheme = 'cpc' and length(symbol) >= 4`,
};

/** A column of codes: the words, and for each publication the numbers of its own. */
export async function writeCodes(
  engine: Engine,
  writer: ColumnFileWriter,
  key: string,
  source: Sql,
  publications: number,
): Promise<void> {
  await engine.run(sql`create or replace table pairs as
    select doc, code from (${source}) s where code is not null and code <> ''`);
  await engine.run(sql`create or replace table words as
    select row_number() over (order by code) - 1 as item, code from (select distinct code from pairs) s`);
  const words = await engine.rows<{ code: string }>(sql`select code from words order by item`);
  writer.words(
    key,
    words.map((row) => row.code),
  );
  const [doc = none, item = none] = await engine.integerColumns(sql`
    select doc, cast(item as integer) from pairs join words on words.code = pairs.code`);
  writer.lists(key, listsOfPairs(doc, item, { rows: publications, items: words.length }), words.length);
}

/** Every IPC and CPC symbol with the publications that carry it; symbols are numbered by scheme and class order. */
async function writeClasses(engine: Engine, writer: ColumnFileWriter, publications: number): Promise<void> {
  await engine.run(sql`create or replace table class_symbol as
    select row_number() over (order by scheme, sort_key, symbol) - 1 as item, scheme, sort_key, symbol
    from (select distinct scheme, sort_key, symbol from classification where scheme in ('ipc', 'cpc')) s`);
  const symbols = await countOf(engine, "class_symbol");
  const [item = none, doc = none] = await engine.integerColumns(sql`
    select cast(c.item as integer), k.doc from classification k
      join class_symbol c on c.scheme = k.scheme and c.symbol = k.symbol`);
  writer.lists("class.docs", listsOfPairs(item, doc, { rows: symbols, items: publications }), publications);
}

/** Every printed name with the publications that carry it, for those who apply or hold and for inventors. */
async function writeNames(engine: Engine, writer: ColumnFileWriter, publications: number): Promise<void> {
  for (const [side, roles] of [
    ["applicant", sql`('applicant', 'assignee', 'owner')`],
    ["inventor", sql`('inventor')`],
  ] as const) {
    const table = name(`${side}_name`);
    await engine.run(sql`create or replace table ${table} as
      select row_number() over (order by name) - 1 as item, name from (select distinct name from party where role in ${roles}) s`);
    const names = await countOf(engine, `${side}_name`);
    const [doc = none, item = none] = await engine.integerColumns(sql`
      select p.doc, cast(n.item as integer) from party p join ${table} n on n.name = p.name where p.role in ${roles}`);
    writer.lists(`${side}.docs`, listsOfPairs(item, doc, { rows: names, items: publications }), publications);
    if (side === "inventor") {
      writer.lists("inventor", listsOfPairs(doc, item, { rows: publications, items: names }), names);
    }
  }
}

async function countOf(engine: Engine, table: string): Promise<number> {
  const [count = 0] = await engine.integers(sql`select cast(count(*) as integer) as v from ${name(table)}`);
  return count;
}
