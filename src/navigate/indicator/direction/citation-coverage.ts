import { sql } from "#engine";
import { numberColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { percent, whole } from "../say.ts";
import { sources, truncations } from "../statements.ts";

/**
 * How much of the chain's citations is known?
 *
 * in     citation_total (measure, total)
 * out    one row per measure: total, share (of members: those with a printed reference; of references: those in the corpus)
 * unit   each row counts its own thing; references as printed, one for each publication that prints it
 * limit  offices that print no references (utility models; early years) cannot be told from patents that cite nothing
 */
export const citationCoverage: Indicator = {
  id: "citation-coverage",
  part: "direction",
  analysis: "A3",
  truncation: truncations.noYears,
  source: sources.ownRule,
  title: { zh: "引证数据情况", en: "What is known of citations" },
  definition: () => ({
    zh: "全链专利（不限年份）中有引证信息者、所列引证条数、其中语料内可对应者，以及归并到计数单位后链内专利之间的引证关系；被引者晚于引用者的关系不用于主路径。",
    en: "Of the chain's members, whatever their year: those with a printed reference, the references, those of them that the corpus has, and the links between two members once collapsed to the counting unit; links to what began later take no part in main paths.",
  }),
  unit: { zh: "各行自身的计数单位", en: "each row counts its own thing" },
  cohort: { zh: "全链，不限年份", en: "the chain, whatever the year" },
  reads: ["citation_total"],
  // It tells itself what is known.
  rests: "itself",
  columns: () => [
    { key: "measure", title: { zh: "项目", en: "What" }, kind: "text" },
    numberColumn("total", { zh: "数量", en: "Number" }),
    shareColumn("share", { zh: "占比", en: "Share" }),
  ],
  sql: () => sql`
    with named as (
      select case t.measure when 'members' then 1 when 'citing' then 2 when 'references' then 3 when 'in_corpus' then 4 when 'links' then 5 else 6 end
          as place,
        t.measure, t.total,
        case t.measure when 'citing' then 'members' when 'in_corpus' then 'references' when 'against_time' then 'links' end as whole
      from citation_total t
    )
    select 'citation_' || n.measure as measure, n.total, cast(n.total as double) / nullif(w.total, 0) as share
    from named n left join citation_total w on w.measure = n.whole
    order by n.place`,
  reading(rows) {
    const row = (measure: string) => rows.find((each) => each["measure"] === `citation_${measure}`);
    if (!row("members")) return [];
    if (row("citing")?.["total"] === 0) {
      return [{ zh: "全链专利均无引证信息。", en: "No references are known of any member of the chain." }];
    }
    return [
      {
        zh: `全链 ${percent(row("citing")?.["share"])} 的专利有引证信息，所列引证的 ${percent(row("in_corpus")?.["share"])} 在语料中；链内引证关系 ${whole(row("links")?.["total"])} 条。`,
        en: `References are known of ${percent(row("citing")?.["share"])} of the chain's members; the corpus has ${percent(row("in_corpus")?.["share"])} of what they cite; ${whole(row("links")?.["total"])} links lie within the chain.`,
      },
    ];
  },
};
