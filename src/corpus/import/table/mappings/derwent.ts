import type { Mapping } from "../mapping.ts";

/** Derwent World Patents Index: a row is a family, known by its basic patent. Seen in an analysis of 2014. */
export const derwent: Mapping = {
  format: "table/derwent",
  name: { zh: "德温特（DWPI）", en: "Derwent (DWPI)" },
  signatures: [
    ["Derwent Accession Number", "DWPI Title"],
    ["DWPI Accession Number", "DWPI Title"],
  ],
  columns: {
    "Derwent Accession Number": "sourceFamilyId",
    "DWPI Accession Number": "sourceFamilyId",
    "Basic Patent Number": "publicationNumber",
    "Publication Number": "publicationNumber",
    "Basic Patent Number in EspaceNet Format linked to EspaceNet": "unused",
    "Application Number": "applicationNumber",
    "Application Date": "filedOn",
    "Publication Date": "publishedOn",
    "DWPI Title": "titleEn",
    Title: "title",
    Abstract: "abstract",
    "Standardized Assignee": "applicantStandardNames",
    "Assignee/Applicant": "applicants",
    Inventors: "inventors",
    Inventor: "inventors",
    IPC: "ipc",
    CPC: "cpc",
    "Family Member Countries": "unused",
    "Priority Year (earliest)": "unused",
    "Priority Countries (earliest)": "unused",
    "Count of Citing Patents - DPCI": "citedByCount",
    "Family Contains Grant": "unused",
    Sector: "unused",
  },
  separators: [";", "|"],
  // Its word for people whose names it does not index.
  empty: ["-", "INDIVIDUALS"],
  dayOrders: ["ymd", "mdy"],
  ownOnly: ["Sector"],
};
