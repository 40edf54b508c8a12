import type { Mapping } from "../mapping.ts";

/** Tables made from Google's public patents data by scripts: lists are printed `['B64G1/36', …]`. Seen in landscaping benchmarks. */
export const bigquery: Mapping = {
  format: "table/bigquery",
  name: { zh: "Google 专利公共数据集", en: "Google public patents data" },
  signatures: [
    ["publication_number", "country_code", "family_id", "title_text"],
    ["publication_number", "country_code", "family_id", "publication_date"],
  ],
  familyIds: "docdb",
  columns: {
    publication_number: "publicationNumber",
    application_number: "applicationNumber",
    publication_date: "publishedOn",
    filing_date: "filedOn",
    grant_date: "grantedOn",
    country_code: "office",
    kind_code: "kind",
    family_id: "familyId",
    title_text: "title",
    abstract_text: "abstract",
    uspc_code: "uspc",
    cpc_code: "cpc",
    ipc_code: "ipc",
    refs: "citedPublications",
  },
  separators: [";"],
  empty: ["NA", "nan"],
  dayOrders: ["ymd"],
  ownOnly: ["refs"],
};
