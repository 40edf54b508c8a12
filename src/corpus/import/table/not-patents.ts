import { headerName } from "./header-name.ts";
import type { Field } from "./mapping.ts";

/** Headers that exports of scholarly works have and exports of patents do not (Lens, CNKI, Web of Science). */
const paperHeaders = new Set(
  [
    "ISSN",
    "ISSNs",
    "ISBN",
    "DOI",
    "DOI-DOI",
    "PMID",
    "Source Title",
    "Source-文献来源",
    "Source-刊名",
    "Organ-单位",
    "Journal",
    "刊名",
    "文献来源",
    "Date Published",
    "Publication Type",
    "Is Open Access",
  ].map(headerName),
);

const countHeaders = /histogram|^(?:数量|专利数量|计数|count|频次|频数|频率|占比|百分比|weight)$/;
/** What statistics head their columns with: `avg_family_size`, `Patent_Count`, `sample_ratio`, `std_dev`, a year of a pivot table. */
const figureHeaders =
  /^(?:avg|mean|median|std|min|max|total|sum|unique|pct|change|growth|nrof|nb|p\d{1,2})(?:_|$)|(?:^|_)(?:counts?|samples|ratio|rate|percent|share|span|mean|weight|applications|families|inventors|anmeldungen|years?)$|^nrof|^(?:19|20)?\d\d$|^(?:19|20)\d\d-(?:19|20)\d\d$|^apps_|^(?:kurtosis|skewness|variable)$/;

/** Rows about one mention of a person or company each: labelled samples for the matching of names. */
const mentionHeaders = new Set(["mention_id", "disambiguated_assignee_id", "assignee_sequence", "unique_id"]);
const nameHeaders =
  /^(?:name|names|applicants?|assignees?|inventors?|applicants?_\w+|inventors?_\w+|organi[sz]ation|person_name|company(?:name)?.*|type|申请人|发明人|机构|名称|companyabb.*)$/;

/** Keys of databases: a row tells one thing of a patent that another table describes. */
const keyHeaders = /^(?:uuid|lens_id|appln_id|person_id|pat_publn_id|rap-citationid|rapcompanyid|rap-companyid|epocompanyid)$/;

/** What a table without a usable header is, where its header shows that it is not one of patents. */
export type NotPatents = "papers" | "counts" | "names" | "links";

/** Labelled mentions have numbers and titles beside the name; they are samples of names all the same. */
export function isOfMentions(cells: readonly string[]): boolean {
  const names = cells.map(headerName);
  return names.some((name) => mentionHeaders.has(name)) && (names.includes("patent_id") || names.includes("mention_id"));
}

/** `fields`: what each column would be read as by any tool's headers. */
export function notPatents(cells: readonly string[], fields: readonly (Field | null)[]): NotPatents | undefined {
  const names = cells.map(headerName).filter((name) => name !== "");
  if (names.filter((name) => paperHeaders.has(name)).length >= 2) return "papers";
  if (names.length <= 4 && names.some((name) => countHeaders.test(name))) return "counts";
  if (isOfMentions(cells)) return "names";
  const told = fields.filter((field) => field === "titleEn" || field === "title" || field === "abstract").length;
  if (names.some((name) => keyHeaders.test(name)) && names.length <= 20 && (told === 0 || names.length <= 2)) return "links";
  const figures = names.filter((name) => figureHeaders.test(name)).length;
  if (told === 0 && figures >= 2 && figures * 3 >= names.length) return "counts";
  if (names.length > 0 && names.every((name) => nameHeaders.test(name))) return "names";
  return undefined;
}
