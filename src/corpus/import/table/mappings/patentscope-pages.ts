import type { Mapping } from "../mapping.ts";

/** Pages of PATENTSCOPE collected by a script: the number stands in the link (`…docId=WO2022104464&…`). Seen in 2022. */
export const patentscopePages: Mapping = {
  format: "table/patentscope-pages",
  name: { zh: "PATENTSCOPE 网页采集", en: "PATENTSCOPE pages" },
  signatures: [["url", "title", "creators", "source/applicant", "publication_date"]],
  columns: {
    type: "unused",
    language: "unused",
    url: "publicationNumber",
    title: "title",
    creators: "inventors",
    "source/applicant": "applicants",
    publication_date: "publishedOn",
    abstract: "abstract",
    keywords: "ipc",
  },
  separators: [";"],
  empty: [],
  dayOrders: ["dmy"],
  ownOnly: ["url", "type", "language", "creators", "keywords", "source/applicant"],
};
