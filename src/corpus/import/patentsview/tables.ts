import type { ByteFile } from "../importer.ts";
import { headerLine, tableBySignature, type Signature } from "../sets/header-columns.ts";

/** `g`: granted patents, by `patent_id`; `pg`: published applications, by `pgpub_id`. Most tables come for both, with equal columns. */
export type Side = "g" | "pg";
export const keyOf: Readonly<Record<Side, string>> = { g: "patent_id", pg: "pgpub_id" };

/** Tables that hang on either key, by what only they have. */
const hanging: readonly (readonly [name: string, has: readonly string[], some?: readonly string[]])[] = [
  ["abstract", [], ["patent_abstract", "application_abstract"]],
  ["application", ["application_id"], ["filing_date", "series_code", "patent_application_type"]],
  // The tables of names as printed hold the numbers of the disambiguated ones too.
  ["assignee_not_disambiguated", ["assignee_sequence", "raw_assignee_organization"]],
  ["assignee_disambiguated", ["assignee_sequence"], ["disambig_assignee_organization", "assignee_id"]],
  ["inventor_not_disambiguated", ["inventor_sequence", "raw_inventor_name_last"]],
  ["inventor_disambiguated", ["inventor_sequence"], ["disambig_inventor_name_last", "inventor_id"]],
  ["applicant_not_disambiguated", ["applicant_sequence"]],
  ["attorney_disambiguated", ["attorney_sequence"], ["disambig_attorney_organization", "attorney_organization"]],
  ["ipc_at_issue", ["ipc_sequence"]],
  ["cpc_at_issue", ["cpc_sequence", "cpc_version_indicator"]],
  ["cpc_current", ["cpc_sequence"]],
  ["uspc_at_issue", ["uspc_sequence"]],
  ["us_patent_citation", ["citation_sequence", "citation_patent_id"]],
  ["us_application_citation", ["citation_sequence", "citation_document_number"]],
  ["foreign_citation", ["citation_sequence", "citation_application_id"]],
  ["other_reference", ["other_reference_text"]],
  ["foreign_priority", ["foreign_application_id"]],
  ["claims", ["claim_text", "claim_sequence"]],
];

/** A list that somebody joined by hand has further columns, and stays a spreadsheet. */
const patentColumns = "patent_type patent_abstract wipo_kind num_claims withdrawn filename num_figures num_sheets".split(" ");
const publishedColumns =
  "application_id filing_date patent_type filing_type wipo_kind series_code application_abstract rule_47_flag filename".split(
    " ",
  );

const signatures: readonly Signature[] = [
  { table: "g_patent", has: ["patent_id"], some: ["patent_title", "patent_date"], only: patentColumns },
  { table: "pg_published_application", has: ["pgpub_id"], some: ["application_title", "published_date"], only: publishedColumns },
  {
    table: "g_location_disambiguated",
    has: ["location_id"],
    some: ["disambig_city", "disambig_country"],
    not: ["patent_id", "pgpub_id"],
  },
  ...(["g", "pg"] as const).flatMap((side) =>
    hanging.map(([name, has, some]): Signature => ({
      table: `${side}_${name}`,
      has: [keyOf[side], ...has],
      ...(some && { some }),
      not: [keyOf[side === "g" ? "pg" : "g"], "patent_title", "application_title", "citation_title"],
    })),
  ),
];

/** Names of further tables, for the note that nothing is taken of them. */
const others: readonly Signature[] = [
  { table: "crosswalk", has: ["patent_id", "pgpub_id", "application_id"] },
  { table: "wipo_technology", has: ["wipo_field_sequence"] },
  { table: "us_term_of_grant", has: ["patent_id", "term_grant"] },
  { table: "rel_app_text", has: ["rel_app_text"] },
  { table: "us_rel_doc", has: ["related_doc_number"] },
  { table: "gov_interest", has: ["gi_statement"] },
  { table: "figures", has: ["patent_id", "num_figures", "num_sheets"] },
  { table: "description", has: ["description_text"] },
  { table: "summary", has: ["summary_text"] },
  { table: "drawings", has: ["draw_desc_text"] },
];

export const isUsed = (table: string): boolean => !others.some((other) => other.table === table);

export function patentsViewTable(file: ByteFile): string | undefined {
  const columns = headerLine(file)?.columns ?? [];
  if (!columns.some((column) => column === "patent_id" || column === "pgpub_id" || column === "location_id")) return undefined;
  return tableBySignature(file, [...others, ...signatures]);
}
