import { sql, type Engine, type Sql } from "#engine";
import { readColumns, writeCode } from "./code-columns.ts";
import { listsOfPairs, type ColumnFileWriter } from "./column-file.ts";
import { readHolders, writeOrganisations, writePlaces } from "./holder-columns.ts";
import { countOf, writeClasses, writeNames } from "./name-columns.ts";

/** Days as whole numbers, 20240229; 0 is unknown. */
function dayNumber(day: Sql): Sql {
  return sql`coalesce(extract(year from ${day}) * 10000 + extract(month from ${day}) * 100 + extract(day from ${day}), 0)`;
}

function yearNumber(day: Sql): Sql {
  return sql`coalesce(extract(year from ${day}), 0)`;
}

const ofPublication = {
  table: "publication",
  row: "doc",
  numbers: {
    application: sql`application`,
    family: sql`family`,
    filed: dayNumber(sql`filed_on`),
    published: dayNumber(sql`published_on`),
    cited: sql`coalesce(cited_by_count, 0)`,
  },
  codes: ["office", "type", "stage", "status", "title_lang"],
} as const;

const ofApplication = {
  table: "application",
  row: "application",
  numbers: {
    granted: dayNumber(sql`granted_on`),
    expires: dayNumber(sql`expires_on`),
    year: yearNumber(sql`filed_on`),
  },
  codes: ["status_basis"],
} as const;

const ofFamily = {
  table: "family",
  row: "family",
  numbers: { year: yearNumber(sql`coalesce(priority_on, filed_on)`) },
  codes: [],
} as const;

/** Writes what is known of every publication besides its text as columns; see `column-file.ts`. */
export async function buildColumns(engine: Engine, writer: ColumnFileWriter): Promise<void> {
  const { rows, numbers, codes } = await readColumns(engine, ofPublication);
  const applications = await readColumns(engine, ofApplication);
  const families = await readColumns(engine, ofFamily);
  const [application, family] = [numbers("application"), numbers("family")];
  writer.integers("application", application);
  writer.integers("family", family);
  const inOrder = await engine.integers(sql`select doc from publication order by publication_key`);
  const places = new Int32Array(rows);
  const docs = new Int32Array(rows);
  for (let place = 0; place < rows; place += 1) {
    places[inOrder[place] as number] = place;
    docs[place] = place;
  }
  // Place in the order of keys.
  writer.integers("key.place", places);
  for (const key of ["filed", "published", "cited"]) writer.integers(key, numbers(key));
  for (const key of ["granted", "expires"]) writer.integers(key, ofEach(application, applications.numbers(key)));
  writer.integers("application.year", applications.numbers("year"));
  writer.integers("family.year", families.numbers("year"));
  writer.lists("family.docs", listsOfPairs(family, docs, { rows: families.rows, items: rows }), rows);
  writer.lists("application.docs", listsOfPairs(application, docs, { rows: applications.rows, items: rows }), rows);
  for (const key of ["office", "type", "stage", "status"]) writeCode(writer, key, ...codes(key));
  const [basis, ofApplications] = applications.codes("status_basis");
  writeCode(writer, "status_basis", basis, ofEach(application, ofApplications));
  writeCode(writer, "lang", ...codes("title_lang"));
  const holders = await readHolders(engine);
  for (const key of ["country", "region"] as const) writePlaces(writer, key, holders, rows);
  await writeClasses(engine, writer, rows);
  await writeNames(engine, writer, rows);
  writeOrganisations(writer, holders, { publications: rows, organisations: await countOf(engine, "organisation") });
}

/** A column of applications' as one of publications': a look into a column costs less than a join. */
function ofEach(application: Int32Array, column: Int32Array): Int32Array {
  const values = new Int32Array(application.length);
  for (let doc = 0; doc < values.length; doc += 1) values[doc] = column[application[doc] as number] as number;
  return values;
}
