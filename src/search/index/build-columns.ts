import { name, sql, type Engine, type Sql } from "#engine";
import { listsOfPairs, type ColumnFileWriter } from "./column-file.ts";

/** Days as whole numbers, 20240229; 0 is unknown. */
function dayNumber(day: Sql): Sql {
  return sql`coalesce(extract(year from ${day}) * 10000 + extract(month from ${day}) * 100 + extract(day from ${day}), 0)`;
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
  const { application, family } = await writeNumbers(engine, writer);
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
  for (const key of ["country", "region"] as const) await writePlaces(engine, writer, key, publications);
  await writeClasses(engine, writer, publications);
  await writeNames(engine, writer, publications);
  const organisations = await countOf(engine, "organisation");
  const [doc = none, item = none, side = none] = await engine.integerColumns(sql`
    select doc, organisation, side from party_place where organisation is not null`);
  const holders = ofHolderSide(doc, item, side, publications);
  writer.lists("organisation", listsOfPairs(...holders, { rows: publications, items: organisations }), organisations);
}

const none = new Int32Array();

/** Columns of one number for each publication, those of its application too: a look into a column costs less than a join. */
async function writeNumbers(engine: Engine, writer: ColumnFileWriter): Promise<{ application: Int32Array; family: Int32Array }> {
  const numbers = async (table: string, order: string, values: Readonly<Record<string, Sql>>) => {
    const columns = Object.values(values).map((value) => sql`cast(${value} as integer)`);
    const found = await engine.integerColumns(
      sql`select ${columns.reduce((left, right) => sql`${left}, ${right}`)} from ${name(table)} order by ${name(order)}`,
    );
    return new Map(Object.keys(values).map((key, index) => [key, found[index] ?? none]));
  };
  const publication = await numbers("publication", "doc", ofPublication);
  const [application = none, family = none] = ["application", "family"].map((key) => publication.get(key));
  for (const [key, column] of publication) writer.integers(key, column);
  for (const [key, column] of await numbers("application", "application", ofApplication)) {
    writer.integers(
      key,
      application.map((each) => column[each] ?? 0),
    );
  }
  return { application, family };
}

const ofPublication: Readonly<Record<string, Sql>> = {
  application: sql`application`,
  family: sql`family`,
  // Place in the order of keys.
  "key.place": sql`row_number() over (order by publication_key) - 1`,
  filed: dayNumber(sql`filed_on`),
  published: dayNumber(sql`published_on`),
  cited: sql`coalesce(cited_by_count, 0)`,
};

const ofApplication: Readonly<Record<string, Sql>> = {
  granted: dayNumber(sql`granted_on`),
  expires: dayNumber(sql`expires_on`),
};

/** Columns of codes from a small set: the distinct pairs of publication and code. */
const codes: Readonly<Record<string, Sql>> = {
  office: sql`select doc, office as code from publication`,
  type: sql`select doc, type as code from publication`,
  stage: sql`select doc, stage as code from publication`,
  status: sql`select doc, status as code from publication`,
  status_basis: sql`
    select p.doc, a.status_basis as code from publication p join application a on a.application = p.application`,
  lang: sql`select doc, title_lang as code from publication`,
};

/** A column of codes: the words, and for each publication the numbers of its own. */
export async function writeCodes(
  engine: Engine,
  writer: ColumnFileWriter,
  key: string,
  source: Sql,
  publications: number,
): Promise<void> {
  const words = await numberCodes(engine, source);
  writer.words(key, words);
  const [doc = none, item = none] = await engine.integerColumns(sql`
    select doc, cast(item as integer) from pairs join words on words.code = pairs.code`);
  writer.lists(key, listsOfPairs(doc, item, { rows: publications, items: words.length }), words.length);
}

/** Tables `pairs` (the source, where it tells a code) and `words(item, code)`; the codes by their number. */
async function numberCodes(engine: Engine, source: Sql): Promise<string[]> {
  await engine.run(sql`create or replace table pairs as select * from (${source}) s where code is not null and code <> ''`);
  await engine.run(sql`create or replace table words as
    select row_number() over (order by code) - 1 as item, code from (select distinct code from pairs) s`);
  const words = await engine.rows<{ code: string }>(sql`select code from words order by item`);
  return words.map((row) => row.code);
}

/** Where those of the holder side sit: the words that some publication is left with, numbered. */
async function writePlaces(
  engine: Engine,
  writer: ColumnFileWriter,
  key: "country" | "region",
  publications: number,
): Promise<void> {
  const words = await numberCodes(engine, sql`select doc, ${name(key)} as code, side from party_place`);
  const pairs = await engine.integerColumns(sql`
    select doc, cast(item as integer), side from pairs join words on words.code = pairs.code`);
  const [doc, item] = ofHolderSide(pairs[0] ?? none, pairs[1] ?? none, pairs[2] ?? none, publications);
  const isKept = new Uint8Array(words.length);
  for (const each of item) isKept[each] = 1;
  const kept = words.filter((_, each) => isKept[each] === 1);
  writer.words(key, kept);
  let number = 0;
  const numbers = Int32Array.from(isKept, (each) => (each === 1 ? number++ : -1));
  const renumbered = item.map((each) => numbers[each] as number);
  writer.lists(key, listsOfPairs(doc, renumbered, { rows: publications, items: kept.length }), kept.length);
}

/**
 * The holder side of a document: its current owners where a source names them, else assignees, else applicants. It is taken among
 * the parties that tell what is asked (a region, say), so that an owner without address does not hide the applicant's.
 */
function ofHolderSide(
  doc: Int32Array,
  item: Int32Array,
  side: Int32Array,
  publications: number,
): readonly [doc: Int32Array, item: Int32Array] {
  const first = new Uint8Array(publications).fill(sidesMax);
  for (let row = 0; row < doc.length; row += 1) {
    const each = doc[row] as number;
    if ((side[row] as number) < (first[each] as number)) first[each] = side[row] as number;
  }
  const isHolder = (_: number, row: number) => side[row] === first[doc[row] as number];
  return [doc.filter(isHolder), item.filter(isHolder)];
}

/** Sides of `partyPlace`, from 1. */
const sidesMax = 3;

/**
 * Every IPC and CPC symbol with the publications that carry it, symbols numbered by scheme and class order; and for each publication its
 * subclasses, which follow from the numbers of its symbols.
 */
async function writeClasses(engine: Engine, writer: ColumnFileWriter, publications: number): Promise<void> {
  await engine.run(sql`create or replace table class_symbol as
    select row_number() over (order by scheme, sort_key, symbol) - 1 as item, scheme, sort_key, symbol
    from (select distinct scheme, sort_key, symbol from classification where scheme in ('ipc', 'cpc')) s`);
  const symbols = await countOf(engine, "class_symbol");
  const [item = none, doc = none] = await engine.integerColumns(sql`
    select cast(c.item as integer), k.doc from classification k
      join class_symbol c on c.scheme = k.scheme and c.symbol = k.symbol`);
  writer.lists("class.docs", listsOfPairs(item, doc, { rows: symbols, items: publications }), publications);
  for (const scheme of ["ipc", "cpc"]) {
    const long = sql`from class_symbol where scheme = ${scheme} and length(symbol) >= 4`;
    const words = await engine.rows<{ code: string }>(sql`select distinct substr(symbol, 1, 4) as code ${long} order by code`);
    writer.words(
      scheme,
      words.map((row) => row.code),
    );
    const subclass = new Int32Array(symbols).fill(-1);
    const [symbol = none, word = none] = await engine.integerColumns(sql`
      select cast(item as integer), cast(dense_rank() over (order by substr(symbol, 1, 4)) - 1 as integer) ${long}`);
    symbol.forEach((each, row) => (subclass[each] = word[row] ?? -1));
    const isOfScheme = (_: number, row: number) => (subclass[item[row] as number] as number) >= 0;
    const carried = item.filter(isOfScheme).map((each) => subclass[each] as number);
    writer.lists(
      scheme,
      listsOfPairs(doc.filter(isOfScheme), carried, { rows: publications, items: words.length }),
      words.length,
    );
  }
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
