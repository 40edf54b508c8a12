import type { Mapping } from "../mapping.ts";

const lists = {
  title: "title",
  applicants: "applicants",
  normalized_applicants: "applicants",
  inventors: "inventors",
  normalized_inventors: "inventors",
  priority_claims: "priorities",
  german_priorities: "unused",
  priority_patent_info: "unused",
  ipc_classes: "ipc",
  cpc_classes: "cpc",
} as const;

/**
 * Deep Tech Finder of the European Patent Office: European applications with a part of universities in them, their number in a link
 * (`…search?q=EP80100298A`), days as M/D/YY under `Filing_year`. The university need not be an applicant (its researchers may be
 * inventors), so it is not read as one. Seen in 2025.
 */
export const deeptechfinder: Mapping = {
  format: "table/deeptechfinder",
  name: { zh: "EPO Deep Tech Finder", en: "EPO Deep Tech Finder" },
  signatures: [
    ["University", "Application_title", "Espacenet_link"],
    ["ep_patent", "filing_year", "patent_status", "title"],
  ],
  columns: {
    University: "unused",
    Total_number_of_Spin_outs: "unused",
    Spin_outs_List: "unused",
    Total_students: "unused",
    Total_number_of_applications: "unused",
    Application_title: "title",
    Espacenet_link: "applicationNumber",
    ep_patent: "applicationNumber",
    Filing_year: "filedOn",
    Patent_status: "status",
    Technical_field: "unused",
    ...lists,
  },
  separators: [";"],
  separatorsOf: { status: [] },
  empty: ["[]", "nan"],
  dayOrders: ["mdy"],
  ownOnly: ["University", "Filing_year", "ep_patent", "Espacenet_link", "Technical_field", ...Object.keys(lists)],
};

/** Lists that scripts made of it: of the day only the year is left, which is no day. */
export const deeptechfinderLists: Mapping = {
  format: "table/deeptechfinder-lists",
  name: { zh: "EPO Deep Tech Finder 衍生清单", en: "Lists made from EPO Deep Tech Finder" },
  signatures: [
    ["EP_Patent_Number", "University", "Technical_field"],
    ["ep_patent", "filing_year", "technical_field", "title"],
  ],
  columns: {
    EP_Patent_Number: "applicationNumber",
    ep_patent: "applicationNumber",
    application_number: "unused",
    EP_App_ID_for_PATSTAT: "unused",
    University: "unused",
    Connected_Spinout: "unused",
    Filing_Year: "unused",
    filing_date: "filedOn",
    Patent_status: "status",
    Technical_field: "unused",
    ...lists,
  },
  separators: [";"],
  separatorsOf: { status: [] },
  empty: ["[]", "nan"],
  dayOrders: ["ymd"],
  ownOnly: [
    "University",
    "Filing_Year",
    "ep_patent",
    "application_number",
    "EP_Patent_Number",
    "Technical_field",
    ...Object.keys(lists),
  ],
};
