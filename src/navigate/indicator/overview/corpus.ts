import { sql } from "#engine";
import { numberColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { whole } from "../say.ts";
import { cohorts, truncations } from "../statements.ts";

/**
 * How large is the corpus that the study was run on?
 *
 * in     corpus_total(measure, total)
 * out    one row per measure: families, applications, publications, organisations
 * unit   each row counts its own thing
 */
export const corpus: Indicator = {
  id: "corpus",
  part: "overview",
  analysis: "data",
  cohort: cohorts.corpus,
  truncation: truncations.noYears,
  source: {
    zh: "WIPO《专利态势报告编写指南》（946 号，2015）：数据来源、范围与质量说明。",
    en: "WIPO, Guidelines for Preparing Patent Landscape Reports (946, 2015): sources, coverage and quality are stated.",
  },
  title: { zh: "语料规模", en: "Size of the corpus" },
  definition: () => ({
    zh: "快照中全部专利族、申请、公开文本和申请机构的数量，包括产业链以外的部分。",
    en: "All families, applications, publications and organisations of the snapshot, in or out of the chain.",
  }),
  unit: { zh: "各行自身的计数单位", en: "each row counts its own thing" },
  reads: ["corpus_total"],
  columns: () => [
    { key: "measure", title: { zh: "项目", en: "What" }, kind: "text" },
    numberColumn("total", { zh: "数量", en: "Number" }),
  ],
  sql: () => sql`
    select measure, total from corpus_total
    order by case measure when 'families' then 1 when 'applications' then 2 when 'publications' then 3 else 4 end`,
  reading(rows) {
    const total = (measure: string) => whole(rows.find((row) => row["measure"] === measure)?.["total"]);
    return [
      {
        zh: `语料含 ${total("families")} 项专利族、${total("applications")} 件申请、${total("publications")} 件公开文本，涉及 ${total("organisations")} 个申请机构或个人。`,
        en: `The corpus holds ${total("families")} families, ${total("applications")} applications and ${total("publications")} publications of ${total("organisations")} organisations or individuals.`,
      },
    ];
  },
};
