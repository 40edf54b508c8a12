import type { TextKey } from "../i18n/text.ts";

/** Queries that show the language; the same in the help and on the empty page. */
export const examples = [
  { query: "金刚石 OR diamond", key: "search.ex_or" },
  { query: 'title:"超硬材料" AND status:active', key: "search.ex_phrase" },
  { query: "cpc:C01B32", key: "search.ex_class" },
  { query: "applicant:(大学 OR university) AND filed:[2018 TO 2023]", key: "search.ex_range" },
  { query: "office:CN AND type:invention NOT title:刀具", key: "search.ex_not" },
  { query: "region:CN-41 AND abstract:磨*", key: "search.ex_region" },
] as const satisfies readonly { readonly query: string; readonly key: TextKey }[];
