import type { Mapping } from "../mapping.ts";

/** CNKI 中国知网, patents. An HTML table named `.xls`, headers in both languages; names are padded with blanks. Checked against exports of 2025. */
export const cnki: Mapping = {
  format: "table/cnki",
  name: { zh: "中国知网（CNKI）", en: "CNKI" },
  signatures: [["PubNo-公开号", "Title-题名"]],
  columns: {
    "SrcDatabase-来源库": "unused",
    "Author-作者": "inventors",
    "Applicant-申请人": "applicants",
    "Title-题名": "title",
    "CountryName-国省名称": "applicantRegions",
    "PubNo-公开号": "publicationNumber",
    "ApplyNo-申请号": "applicationNumber",
    "AppNo-申请号": "applicationNumber",
    "PubTime-公开日期": "publishedOn",
    "PubTime-公开日": "publishedOn",
    "ApplyTime-申请日期": "filedOn",
    "AppTime-申请日": "filedOn",
    "Summary-摘要": "abstract",
    "Claims-主权项": "claims",
    // What it heads 中图分类号 holds IPC symbols in the table of patents.
    "CLC-中图分类号": "ipc",
    "IPC-分类号": "ipc",
    "Keyword-关键词": "unused",
  },
  separators: [";"],
  empty: [],
  dayOrders: ["ymd"],
};
