import { sql } from "#engine";
import { wholeChain } from "../../study/nodes.ts";
import type { Indicator } from "../indicator.ts";
import { judged, matrixCaveats, matrixColumns, matrixDefinition, matrixQuery, matrixReading } from "./effects.ts";
import { cohorts } from "../statements.ts";

/**
 * Which effects do the patents of each of the study's technologies claim, and where are the blanks?
 *
 * in     member_technology (member, technology) by the study's words; member_effect, member_text, fact
 * out    one row per technology and effect, as in `effects`
 * unit   members read that name the technology and state the effect in title or abstract
 * limit  as in `effects`
 * from   technology–effect matrix (技术功效矩阵)
 */
export const technologyEffects: Indicator = {
  id: "technology-effects",
  part: "direction",
  analysis: "A3",
  truncation: {
    zh: "期间内已公开的题名与摘要；最近 18 个月的文本尚不齐全。",
    en: "Titles and abstracts published in the period; those of the latest 18 months are not all there.",
  },
  source: {
    zh: "技术—功效矩阵为通用做法；词表规则公开，见方法说明。",
    en: "Technology–effect matrices are common practice; the rules of words are open.",
  },
  applies: (study) => (study.technologies?.length ?? 0) > 0,
  when: { zh: "在项目中列出技术手段（technologies）时", en: "where the study lists technologies" },
  title: { zh: "技术功效矩阵（按技术手段）", en: "Technology–effect matrix by technology" },
  definition: () => matrixDefinition({ zh: "该技术手段", en: "the technology" }),
  unit: { zh: "读取文本中提到该技术并陈述该功效的数量", en: "members read that name the technology and state the effect" },
  cohort: cohorts.chainTexts,
  reads: ["member_technology", "member_effect", "member_text", "member", "node_member"],
  columns: (scope) => [
    { key: "technology", title: { zh: "技术手段", en: "Technology" }, kind: "technology" },
    ...matrixColumns(scope, { technology: "technology" }),
  ],
  chart: { kind: "bubble", x: "effect", y: "technology", size: "members", colour: "verdict" },
  pivot: { row: "technology", column: "effect", value: "members" },
  sql: () =>
    matrixQuery(
      "technology",
      sql`
        select t.member, t.technology as label, 0 as place
        from member_technology t join fact f on f.member = t.member and f.node = ${wholeChain}`,
    ),
  finish: (rows) => rows.map(judged),
  reading: (rows, scope) => matrixReading(rows, scope, "technology"),
  caveats: matrixCaveats,
};
