import type { Signature } from "../sets/header-columns.ts";

const ofPublications = ["publn_nr", "pat_publn_id"];
const ofPersons = ["person_id", "person_name"];

/**
 * PATSTAT's tables by the columns that every edition has, and extracts keep. A list that somebody joined by hand
 * (`appln_id, appln_nr, person_name`) is none of them and stays a spreadsheet.
 */
export const signatures: readonly Signature[] = [
  { table: "tls215_citn_categ", has: ["pat_publn_id", "citn_id", "citn_categ"] },
  { table: "tls212_citation", has: ["pat_publn_id", "citn_id"] },
  { table: "tls227_pers_publn", has: ["person_id", "pat_publn_id"] },
  { table: "tls211_pat_publn", has: ["pat_publn_id", "publn_nr"], not: [...ofPersons, "appln_title", "appln_nr"] },
  { table: "tls214_npl_publn", has: ["npl_publn_id", "npl_biblio"] },
  { table: "tls202_appln_title", has: ["appln_id", "appln_title"], not: [...ofPublications, ...ofPersons, "appln_nr"] },
  { table: "tls203_appln_abstr", has: ["appln_id", "appln_abstract"], not: [...ofPublications, ...ofPersons, "appln_nr"] },
  { table: "tls204_appln_prior", has: ["appln_id", "prior_appln_id"] },
  { table: "tls205_tech_rel", has: ["appln_id", "tech_rel_appln_id"] },
  { table: "tls216_appln_contn", has: ["appln_id", "parent_appln_id"] },
  {
    table: "tls207_pers_appln",
    has: ["person_id", "appln_id"],
    some: ["applt_seq_nr", "invt_seq_nr"],
    not: ["person_name", "appln_nr"],
  },
  {
    table: "tls206_person",
    has: ["person_id"],
    some: ["person_name", "psn_name", "han_name"],
    not: ["appln_id", ...ofPublications],
  },
  { table: "tls209_appln_ipc", has: ["appln_id", "ipc_class_symbol"], not: [...ofPublications, ...ofPersons, "appln_nr"] },
  { table: "tls210_appln_n_cls", has: ["appln_id", "nat_class_symbol"] },
  { table: "tls222_appln_jp_class", has: ["appln_id", "jp_class_scheme", "jp_class_symbol"] },
  { table: "tls224_appln_cpc", has: ["appln_id", "cpc_class_symbol"], not: [...ofPublications, ...ofPersons, "appln_nr"] },
  { table: "tls225_docdb_fam_cpc", has: ["docdb_family_id", "cpc_class_symbol"], not: ["appln_id"] },
  { table: "tls228_docdb_fam_citn", has: ["docdb_family_id", "cited_docdb_family_id"] },
  { table: "tls229_appln_nace2", has: ["appln_id", "nace2_code"], not: [...ofPublications, ...ofPersons, "appln_nr"] },
  { table: "tls230_appln_techn_field", has: ["appln_id", "techn_field_nr"], not: [...ofPublications, ...ofPersons, "appln_nr"] },
  { table: "tls231_inpadoc_legal_event", has: ["appln_id", "event_code"], not: [...ofPublications, ...ofPersons, "appln_nr"] },
  { table: "tls803_legal_event_code", has: ["event_auth", "event_code"], some: ["event_descr", "event_category_code"] },
  { table: "tls801_country", has: ["ctry_code", "iso_alpha3"] },
  {
    table: "tls201_appln",
    has: ["appln_id"],
    some: ["appln_auth", "appln_nr", "appln_filing_date", "appln_filing_year", "docdb_family_id"],
    not: [...ofPublications, ...ofPersons, "ipc_class_symbol", "cpc_class_symbol", "appln_title", "techn_field_nr", "event_code"],
  },
];

/** Tables that tell nothing a record holds: recognised, so that no other importer guesses at them, and passed over with a note. */
const unused: ReadonlySet<string> = new Set([
  "tls205_tech_rel",
  "tls210_appln_n_cls",
  "tls216_appln_contn",
  "tls227_pers_publn",
  "tls228_docdb_fam_citn",
  "tls801_country",
]);

export const isUsed = (table: string): boolean => !unused.has(table);
