import { name, sql, Sql } from "#engine";
import type { Ray, Star } from "../sets/star.ts";
import { keyOf, type Side } from "./tables.ts";

export type Tables = ReadonlyMap<string, ReadonlySet<string>>;

type Column = (column: string, alias?: string) => Sql;

/** Older releases lack columns that newer have; those are null. */
function columnsOf(tables: Tables, table: string): Column {
  const has = tables.get(table);
  return (column, alias = "t") => (has?.has(column) ? sql`${name(alias)}.${name(column)}` : sql`null::varchar`);
}

const label = (field: string): Sql => new Sql([`'${field}': `], []);

/** The tables of one side joined by the number of the patent or the published application. */
export function patentsViewStar(tables: Tables, side: Side): Star {
  const key = keyOf[side];
  const rays: Ray[] = [];
  const plain = (list: string, table: string, order: string, fields: Readonly<Record<string, string>>) => {
    if (!tables.has(`${side}_${table}`)) return;
    const t = columnsOf(tables, `${side}_${table}`);
    const item = Object.entries(fields)
      .map(([field, column]) => sql`${label(field)}${t(column)}`)
      .reduce((left, right) => sql`${left}, ${right}`);
    rays.push({
      list,
      rows: sql`select ${t(key)} as "key", lpad(coalesce(${t(order)}, ''), 8, '0') as place, {${item}} as item
        from ${name(`${side}_${table}`)} t where ${t(key)} is not null`,
    });
  };
  plain("abstracts", "abstract", key, { patent: "patent_abstract", application: "application_abstract" });
  plain("filings", "application", "application_id", { id: "application_id", on: "filing_date", series: "series_code" });
  plain("ipc", "ipc_at_issue", "ipc_sequence", {
    section: "section",
    class: "ipc_class",
    subclass: "subclass",
    group: "main_group",
    subgroup: "subgroup",
    position: "symbol_position",
  });
  const cpc = tables.has(`${side}_cpc_current`) ? "cpc_current" : "cpc_at_issue";
  plain("cpc", cpc, "cpc_sequence", { symbol: "cpc_group", subclass: "cpc_subclass", type: "cpc_type" });
  plain("uspc", "uspc_at_issue", "uspc_sequence", { main: "uspc_mainclass_id", symbol: "uspc_subclass_id" });
  plain("patents", "us_patent_citation", "citation_sequence", {
    number: "citation_patent_id",
    kind: "wipo_kind",
    by: "citation_category",
  });
  plain("applications", "us_application_citation", "citation_sequence", {
    number: "citation_document_number",
    kind: "wipo_kind",
    by: "citation_category",
  });
  plain("foreign", "foreign_citation", "citation_sequence", {
    number: "citation_application_id",
    country: "citation_country",
    by: "citation_category",
  });
  plain("literature", "other_reference", "other_reference_sequence", { text: "other_reference_text" });
  plain("priorities", "foreign_priority", "priority_claim_sequence", {
    number: "foreign_application_id",
    on: "filing_date",
    country: "foreign_country_filed",
  });
  plain("claims", "claims", "claim_sequence", { text: "claim_text", number: "claim_number" });
  for (const role of ["assignee", "inventor", "applicant", "attorney"] as const) {
    const rows = people(tables, side, role);
    if (rows) rays.push({ list: role, rows });
  }
  return { keyName: key, centre: centre(tables, side), rays };
}

const centreColumns: Readonly<Record<Side, readonly string[]>> = {
  g: ["patent_type", "patent_date", "patent_title", "patent_abstract", "wipo_kind", "num_claims", "withdrawn"],
  pg: [
    "application_id",
    "filing_date",
    "patent_type",
    "published_date",
    "wipo_kind",
    "series_code",
    "application_title",
    "application_abstract",
  ],
};

export const centreTable: Readonly<Record<Side, string>> = { g: "g_patent", pg: "pg_published_application" };

function centre(tables: Tables, side: Side): Sql {
  const t = columnsOf(tables, centreTable[side]);
  const shown = centreColumns[side]
    .map((column) => sql`min(${t(column)}) as ${name(column)}`)
    .reduce((left, right) => sql`${left}, ${right}`);
  const key = t(keyOf[side]);
  return sql`select ${key} as "key", ${shown} from ${name(centreTable[side])} t where ${key} is not null group by 1`;
}

/** People as the office printed them where that table is there, with the disambiguated name and number beside; places by their number. */
function people(tables: Tables, side: Side, role: "assignee" | "inventor" | "applicant" | "attorney"): Sql | undefined {
  const raw = `${side}_${role}_not_disambiguated`;
  const clear = `${side}_${role}_disambiguated`;
  const base = tables.has(clear) ? clear : tables.has(raw) ? raw : undefined;
  if (base === undefined) return undefined;
  const key = keyOf[side];
  const t = columnsOf(tables, base);
  const beside = base === clear && tables.has(raw);
  const r = beside ? columnsOf(tables, raw) : base === raw ? t : () => sql`null::varchar`;
  const alias = beside ? "r" : "t";
  const located = tables.has("g_location_disambiguated") && tables.get(base)?.has("location_id") === true;
  const l = columnsOf(tables, "g_location_disambiguated");
  const part = (field: string, clearName: string, rawName: string) =>
    sql`${label(field)}${base === clear ? t(clearName) : sql`null::varchar`}, ${label(`raw_${field}`)}${r(rawName, alias)}`;
  return sql`select ${t(key)} as "key", lpad(coalesce(${t(`${role}_sequence`)}, ''), 6, '0') as place,
    {${part("organisation", `disambig_${role}_organization`, `raw_${role}_organization`)},
     ${
       role === "assignee"
         ? part("first", "disambig_assignee_individual_name_first", "raw_assignee_individual_name_first")
         : part("first", `disambig_${role}_name_first`, `raw_${role}_name_first`)
     },
     ${
       role === "assignee"
         ? part("last", "disambig_assignee_individual_name_last", "raw_assignee_individual_name_last")
         : part("last", `disambig_${role}_name_last`, `raw_${role}_name_last`)
     },
     'id': ${t(`${role}_id`)}, 'type': ${t(`${role}_type`)},
     'city': ${located ? l("disambig_city", "l") : sql`null::varchar`}, 'state': ${located ? l("disambig_state", "l") : sql`null::varchar`},
     'country': ${located ? l("disambig_country", "l") : sql`null::varchar`}} as item
    from ${name(base)} t
    ${
      beside
        ? sql`left join ${name(raw)} r on r.${name(key)} = t.${name(key)} and r.${name(`${role}_sequence`)} = t.${name(`${role}_sequence`)}`
        : sql``
    }
    ${located ? sql`left join g_location_disambiguated l on l.location_id = t.location_id` : sql``}
    where ${t(key)} is not null`;
}
