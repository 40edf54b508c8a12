import type { Mapping } from "../mapping.ts";

/** Grants in the journal of the Indian office, as collected in tables: numbers without office, days first. */
export const india: Mapping = {
  format: "table/india",
  name: { zh: "印度专利公报", en: "Indian patent journal" },
  signatures: [["Patent Number", "Date of Application", "Title of Invention", "Patentee Name"]],
  columns: {
    "Serial No.": "unused",
    "Patent Number": "publicationNumber",
    "Application Number": "applicationNumber",
    "Date of Application": "filedOn",
    "Date of Priority": "unused",
    "Title of Invention": "title",
    "Patentee Name": "assignees",
    "Date of Application Publication": "unused",
    // The branch that granted it: Delhi, Chennai, Kolkata, Mumbai.
    Office: "unused",
    journal: "unused",
  },
  separators: [";"],
  empty: ["-", "NA"],
  dayOrders: ["dmy"],
  office: "IN",
  // Lists of examination reports that stand in the same issues: branch, application, day, agent, mail address.
  otherRows: { publicationNumber: /^(?:DELHI|MUMBAI|CHENNAI|KOLKATA|LOCATION)$/i },
  ownOnly: ["Office", "Serial No."],
};
