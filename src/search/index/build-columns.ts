import { name, sql, type Engine, type Sql } from "#engine";
import { listsOf, type ColumnFileWriter, type Lists } from "./column-file.ts";

/** Days as whole numbers, 20240229; 0 is unknown. */
function dayNumber(column: string): Sql {
  const day = name(column);
  return sql`coalesce(extract(year from ${day}) * 10000 + extract(month from ${day}) * 100 + extract(day from ${day}), 0)`;
}

/**
 * The holder side of a document: its current owners where a source names them, else assignees, else applicants. It is taken among
 * the parties that tell what is asked (a region, say), so that an owner without address does not hide the applicant's.
 */
function holderSide(known: Sql): Sql {
  return sql`
    select p.doc, p.position, p.name, p.organisation, p.country, p.region
    from party_place p join (
      select p.doc, min(p.side) as side from party_place p where p.side is not null and ${known} group by p.doc
    ) first on first.doc = p.doc and first.side = p.side
    where ${known}`;
}

/**
 * Parties with the place that is best known: the mention's own, and the organisation's usual one where the mention has none or where
 * the usual one lies within it.
 */
const partyPlace = sql`
  select p.doc, p.position, p.role, p.name, p.organisation,
    case p.role when 'owner' then 1 when 'assignee' then 2 when 'applicant' then 3 end as side,
    coalesce(p.country, o.country) as country,
    case
      when p.region is null and (p.country is null or o.country = p.country) then o.region
      when length(p.region) = 2 and left(o.region, 2) = p.region then o.region
      when p.region like 'CN-__0000' and left(o.region, 5) = left(p.region, 5) then o.region
      when p.region like 'CN-____00' and left(o.region, 7) = left(p.region, 7) then o.region
      else p.region
    end as region
  from party p left join organisation o on o.organisation = p.organisation`;

/** Writes what is known of every publication besides its text as columns; see `column-file.ts`. */
export async function buildColumns(engine: Engine, writer: ColumnFileWriter): Promise<void> {
  await engine.run(sql`create or replace temporary table party_place as ${partyPlace}`);
  const [size] = await engine.rows<{ publications: number; applications: number; families: number }>(
    sql`select (select count(*) from publication) as publications, (select count(*) from application) as applications,
      (select count(*) from family) as families`,
  );
  const { publications = 0, applications = 0, families = 0 } = size ?? {};
  const column = async (key: string, value: Sql) =>
    writer.integers(key, await engine.integers(sql`select cast(${value} as integer) as v from publication order by doc`));
  await column("application", sql`application`);
  await column("family", sql`family`);
  // Place in the order of keys.
  await column("key.place", sql`row_number() over (order by publication_key) - 1`);
  await column("filed", dayNumber("filed_on"));
  await column("published", dayNumber("published_on"));
  await column("cited", sql`coalesce(cited_by_count, 0)`);
  for (const [key, day] of [
    ["granted", "granted_on"],
    ["expires", "expires_on"],
  ] as const) {
    const days = await engine.integers(sql`
      select cast(${dayNumber(day)} as integer) as v
      from publication p join application a on a.application = p.application order by p.doc`);
    writer.integers(key, days);
  }
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
  writer.lists("family.docs", await memberLists(engine, "family", families), publications);
  writer.lists("application.docs", await memberLists(engine, "application", applications), publications);
  for (const [key, source] of Object.entries(codes)) await writeCodes(engine, writer, key, source, publications);
  await writeClasses(engine, writer, publications);
  await writeNames(engine, writer, publications);
  const organisations = await distinctPairs(
    engine,
    sql`select doc, organisation as item from (${holderSide(sql`p.organisation is not null`)}) s`,
  );
  writer.lists("organisation", listsOf(organisations[0], organisations[1], publications), await countOf(engine, "organisation"));
}

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
  await engine.run(sql`create or replace temporary table pairs as
    select doc, code from (${source}) s where code is not null and code <> ''`);
  await engine.run(sql`create or replace temporary table words as
    select row_number() over (order by code) - 1 as item, code from (select distinct code from pairs) s`);
  const words = await engine.rows<{ code: string }>(sql`select code from words order by item`);
  writer.words(
    key,
    words.map((row) => row.code),
  );
  const pairs = await distinctPairs(engine, sql`select doc, item from pairs join words on words.code = pairs.code`);
  writer.lists(key, listsOf(pairs[0], pairs[1], publications), words.length);
}

/** Every IPC and CPC symbol with the publications that carry it; symbols are numbered by scheme and class order. */
async function writeClasses(engine: Engine, writer: ColumnFileWriter, publications: number): Promise<void> {
  await engine.run(sql`create or replace temporary table class_symbol as
    select row_number() over (order by scheme, sort_key, symbol) - 1 as item, scheme, sort_key, symbol
    from (select distinct scheme, sort_key, symbol from classification where scheme in ('ipc', 'cpc')) s`);
  const pairs = await distinctPairs(
    engine,
    sql`select c.item as doc, k.doc as item from classification k
      join class_symbol c on c.scheme = k.scheme and c.sort_key = k.sort_key and c.symbol = k.symbol`,
  );
  const symbols = await countOf(engine, "class_symbol");
  writer.lists("class.docs", listsOf(pairs[0], pairs[1], symbols), publications);
}

/** Every printed name with the publications that carry it, for those who apply or hold and for inventors. */
async function writeNames(engine: Engine, writer: ColumnFileWriter, publications: number): Promise<void> {
  for (const [side, roles] of [
    ["applicant", sql`('applicant', 'assignee', 'owner')`],
    ["inventor", sql`('inventor')`],
  ] as const) {
    const table = name(`${side}_name`);
    await engine.run(sql`create or replace temporary table ${table} as
      select row_number() over (order by name) - 1 as item, name from (select distinct name from party where role in ${roles}) s`);
    const pairs = sql`select p.doc as doc, n.item as item from party p join ${table} n on n.name = p.name where p.role in ${roles}`;
    const byName = await distinctPairs(engine, sql`select item as doc, doc as item from (${pairs}) s`);
    const names = await countOf(engine, `${side}_name`);
    writer.lists(`${side}.docs`, listsOf(byName[0], byName[1], names), publications);
    if (side === "inventor") {
      const byDoc = await distinctPairs(engine, pairs);
      writer.lists("inventor", listsOf(byDoc[0], byDoc[1], publications), names);
    }
  }
}

async function countOf(engine: Engine, table: string): Promise<number> {
  const [count = 0] = await engine.integers(sql`select cast(count(*) as integer) as v from ${name(table)}`);
  return count;
}

async function memberLists(engine: Engine, unit: "family" | "application", rows: number): Promise<Lists> {
  const owners = await engine.integers(sql`select ${name(unit)} as v from publication order by ${name(unit)}, doc`);
  const docs = await engine.integers(sql`select doc as v from publication order by ${name(unit)}, doc`);
  return listsOf(owners, docs, rows);
}

/** Distinct pairs (doc, item) sorted by both, as two columns. */
async function distinctPairs(engine: Engine, source: Sql): Promise<readonly [Int32Array, Int32Array]> {
  // As one number a pair is sorted fastest; a table is read in the order in which it was filled.
  await engine.run(sql`create or replace temporary table pair_list as
    select distinct (cast(doc as bigint) << 32) | cast(item as bigint) as pair from (${source}) s order by pair`);
  const docs = await engine.integers(sql`select cast(pair >> 32 as integer) as doc from pair_list`);
  const items = await engine.integers(sql`select cast(pair & 4294967295 as integer) as item from pair_list`);
  return [docs, items];
}
