import { name, sql, Sql } from "#engine";

/** One column of a batch: the field of a record it is read from, and its type. */
interface BatchColumn {
  readonly column: string;
  readonly field: string;
  readonly type: string;
}

/** Raised whenever the columns change: batches of another layout cannot be read together. */
export const batchLayout = 2 as const;

const langTexts = "struct(lang varchar, text varchar)[]";

/** The columns of a record that are small: what merging reads first. */
const columns: readonly BatchColumn[] = [
  { column: "seq", field: "seq", type: "bigint" },
  { column: "at", field: "at", type: "bigint" },
  { column: "publication_key", field: "publicationKey", type: "varchar" },
  { column: "office", field: "office", type: "varchar" },
  { column: "publication_number", field: "publicationNumber", type: "varchar" },
  { column: "kind", field: "kind", type: "varchar" },
  { column: "published_on", field: "publishedOn", type: "date" },
  { column: "granted_on", field: "grantedOn", type: "date" },
  { column: "application_key", field: "applicationKey", type: "varchar" },
  { column: "filed_on", field: "filedOn", type: "date" },
  { column: "type", field: "type", type: "varchar" },
  { column: "stage", field: "stage", type: "varchar" },
  { column: "claims_count", field: "claimsCount", type: "integer" },
  { column: "cited_by_count", field: "citedByCount", type: "integer" },
  { column: "status", field: "status", type: "struct(status varchar, raw varchar)" },
  {
    column: "parties",
    field: "parties",
    type:
      "struct(role varchar, name varchar, standardName varchar, address varchar, postcode varchar, identifier varchar, " +
      "country varchar, region varchar, organisationType varchar)[]",
  },
  {
    column: "classifications",
    field: "classifications",
    type: 'struct(scheme varchar, symbol varchar, "first" boolean, additional boolean)[]',
  },
  { column: "priorities", field: "priorities", type: 'struct("key" varchar, office varchar, "on" date, active boolean)[]' },
  { column: "citations", field: "citations", type: 'struct("key" varchar, text varchar, origin varchar, category varchar)[]' },
  { column: "families", field: "families", type: "struct(model varchar, id varchar, members varchar[])[]" },
  {
    column: "events",
    field: "events",
    type:
      'struct(office varchar, code varchar, "on" date, effectiveOn date, category varchar, text varchar, ' +
      "parties struct(role varchar, name varchar)[])[]",
  },
  { column: "expires_on", field: "expiresOn", type: "date" },
  { column: "titles", field: "titles", type: langTexts },
  { column: "abstracts", field: "abstracts", type: langTexts },
  { column: "claims", field: "claims", type: langTexts },
  { column: "description", field: "description", type: langTexts },
  { column: "raw", field: "raw", type: "json" },
];

/** Section name of a text → the column of a batch that holds it. */
export const textSections = { title: "titles", abstract: "abstracts", claims: "claims", description: "description" } as const;

/** Reads staged records (one JSON object a line) as typed rows. `lineBytesMax` is the longest line. */
export function stagedRecords(file: string, lineBytesMax: number): Sql {
  const types = columns.map((column) => `'${column.field}': '${column.type.replaceAll("'", "''")}'`).join(", ");
  const shown = columns.map((column) => `"${column.field}" as ${column.column}`).join(", ");
  const index = Object.entries(textSections)
    .map(
      ([section, column]) =>
        `list_transform(coalesce("${column}", []), lambda t, i: ` +
        `{section: '${section}', lang: t.lang, position: i, hash: md5_number_lower(t.text)})`,
    )
    .reduce((left, right) => `list_concat(${left}, ${right})`);
  // The reader's buffers grow with the longest object it accepts, so it is told the truth and no more.
  const objectBytesMax = Math.max(1024 * 1024, lineBytesMax + 1024);
  return new Sql(
    [
      `select ${shown}, ${index} as text_index from read_json('${file.replaceAll("'", "''")}', format = 'newline_delimited', ` +
        `maximum_object_size = ${objectBytesMax}, columns = {${types}})`,
    ],
    [],
  );
}

/** An empty batch has columns too. */
export function emptyBatch(): Sql {
  const shown = columns.map((column) => sql`cast(null as ${new Sql([column.type], [])}) as ${name(column.column)}`);
  const index = "struct(section varchar, lang varchar, position bigint, hash ubigint)[]";
  return new Sql(
    [`select ${shown.map((column) => column.text).join(", ")}, cast(null as ${index}) as text_index where false`],
    [],
  );
}
