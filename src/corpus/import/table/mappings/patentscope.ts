import type { Mapping } from "../mapping.ts";

/**
 * WIPO PATENTSCOPE. A query line may stand above the header; numbers carry no kind. What it calls the publication number is the
 * application number for offices that publish under it (Mexico, South Africa). Two layouts: to about 2016, and since.
 */
export const patentscope: Mapping = {
  format: "table/patentscope",
  name: { zh: "PATENTSCOPE", en: "PATENTSCOPE" },
  signatures: [
    ["Publication Number", "Publication Date", "Priority Data", "IPC"],
    ["Application Id", "Publication Date", "Title"],
    ["Application Id", "Application Number", "Country"],
  ],
  columns: {
    "Application Id": "publicationNumber",
    "Application Number": "applicationNumber",
    "Application Date": "filedOn",
    "Publication Number": "publicationNumber",
    "Publication Date": "publishedOn",
    Country: "office",
    Title: "title",
    Abstract: "abstract",
    "Priority Data": "priorities",
    "Priorities Data": "priorities",
    IPC: "ipc",
    Applicants: "applicants",
    Inventors: "inventors",
    "FP Image": "unused",
    Image: "unused",
    "National Phase Entries": "unused",
  },
  separators: [";"],
  empty: ["NA"],
  dayOrders: ["dmy"],
  ownOnly: ["Application Id", "Country", "Image"],
  applicationsOf: ["MX", "ZA"],
};
