import type { Mapping } from "../mapping.ts";

/** PatSnap's families of applications, as scripts collect them: one publication a row, its families beside it. Seen in 2017. */
export const patsnapFamily: Mapping = {
  format: "table/patsnap-family",
  name: { zh: "智慧芽同族表", en: "PatSnap families" },
  signatures: [["application_number", "priority", "family_members", "inpadoc_family_members"]],
  columns: {
    application_number: "applicationNumber",
    application_date: "filedOn",
    priority: "priorities",
    priority_date: "unused",
    family_members: "familyMembers",
    family_member_count: "unused",
    inpadoc_family_members: "extendedFamilyMembers",
    inpadoc_family_member_count: "unused",
    publication_number: "publicationNumber",
    filing_order: "unused",
    application_order: "unused",
    family_variance: "unused",
  },
  separators: ["|"],
  empty: ["-", "NA"],
  dayOrders: ["ymd"],
  ownOnly: ["priority"],
};
