import type { Mapping } from "../mapping.ts";

/** Google Patents, `gp-search-….csv`: a `search URL:` line above the header, or not; `,` or `;` where somebody saved it again. */
export const google: Mapping = {
  format: "table/google",
  name: { zh: "Google Patents", en: "Google Patents" },
  signatures: [
    ["id", "title", "assignee", "inventor/author"],
    ["id", "title", "assignee", "publication date", "result link"],
  ],
  columns: {
    id: "publicationNumber",
    title: "title",
    assignee: "applicants",
    "inventor/author": "inventors",
    "priority date": "unused",
    "filing/creation date": "filedOn",
    "publication date": "publishedOn",
    "grant date": "grantedOn",
    "result link": "unused",
    "representative figure link": "unused",
  },
  separators: [", "],
  empty: [],
  dayOrders: ["ymd", "dmy", "mdy"],
  ownOnly: ["id", "result link", "representative figure link", "assignee"],
};
