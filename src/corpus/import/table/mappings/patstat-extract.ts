import type { Mapping } from "../mapping.ts";

/** Applications looked up in PATSTAT and kept as a sheet, number, office and kind apart: `103801871`, `CN`, `A`. Seen in 2017. */
export const patstatExtract: Mapping = {
  format: "table/patstat-extract",
  name: { zh: "PATSTAT 检索清单", en: "PATSTAT extract" },
  signatures: [["EPO - Publication Number", "EPO - Application Number", "EPO - Application Country"]],
  columns: {
    "RAP - Patent ID": "unused",
    "RAP - Company ID": "unused",
    "EPO - Patent ID": "unused",
    "EPO - Publication Number": "publicationNumber",
    "EPO - Publication Date": "publishedOn",
    "EPO - Application Number": "applicationNumber",
    "EPO - Application DOCDB Family ID": "familyId",
    "EPO - Priority Number": "unused",
    // The fifth digit of any application number, read as a Chinese one's: nonsense for other offices.
    "EPO - Application Type (type digit)": "unused",
    "EPO - Application Country": "office",
    "EPO - Application Kind": "applicationKind",
    "EPO - Filing Date": "filedOn",
    "EPO - Earliest Filing Date": "unused",
    "Number of Citations": "citedByCount",
  },
  separators: [";"],
  empty: ["NULL"],
  dayOrders: ["ymd"],
};
