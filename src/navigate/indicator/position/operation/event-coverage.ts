import { sql } from "#engine";
import { numberColumn, shareColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { percent } from "../../say.ts";
import { eventSource, untold } from "./told.ts";
import { cohorts, truncations } from "../../statements.ts";

/**
 * Of which applications do sources tell legal events, and do they tell of the use of rights at all?
 *
 * in     event_coverage (office, applications, with_events, operations)
 * out    one row per office: applications of the chain, with_events and their share, operations (announcements of use in the corpus), told
 * unit   applications, whatever the study counts and whatever the year
 * limit  a source that tells of grants and fees only has events and tells nothing of use; `told` is false there
 */
export const eventCoverage: Indicator = {
  id: "event-coverage",
  part: "position",
  analysis: "B5",
  cohort: cohorts.chainWithEvents,
  truncation: truncations.rightsAsKnown,
  title: { zh: "法律事件覆盖情况", en: "What is known of legal events" },
  definition: () => ({
    zh: "产业链各受理局的申请中，来源给出任何法律事件者及其占比；以及该局在全语料中的运营类事件（转让、许可、质押、保全、无效等）公告数。公告数为 0 的局，运营情况未知，各图表不作零处理。",
    en: "Applications of the chain by office, those of which a source tells any legal event, and announcements of use (transfer, licence, pledge, seizure, invalidation) of the office in the whole corpus. Where there are none, use is unknown there, not nought.",
  }),
  unit: { zh: "申请（件）", en: "applications" },
  source: eventSource,
  reads: ["event_coverage"],
  // It tells itself what is known.
  rests: "itself",
  columns: () => [
    { key: "office", title: { zh: "受理局", en: "Office" }, kind: "text" },
    numberColumn("applications", { zh: "申请", en: "Applications" }),
    numberColumn("with_events", { zh: "有事件", en: "With events" }),
    shareColumn("share", { zh: "占比", en: "Share" }),
    numberColumn("operations", { zh: "运营类公告（全语料）", en: "Announcements of use (corpus)" }),
    { key: "told", title: { zh: "运营情况可知", en: "Use is told of" }, kind: "flag" },
  ],
  sql: () => sql`
    select office, applications, with_events, cast(with_events as double) / nullif(applications, 0) as share, operations, operations > 0 as told
    from event_coverage order by applications desc, office`,
  reading(rows) {
    const sum = (key: string, of = rows) => of.reduce((total, row) => total + Number(row[key]), 0);
    const all = sum("applications");
    if (all === 0 || sum("operations") === 0) return untold;
    const told =
      sum(
        "with_events",
        rows.filter((row) => row["told"] === true),
      ) / all;
    return [
      {
        zh: `产业链申请中 ${percent(told)} 有来源给出法律事件且其受理局的运营情况可知；其余未知。`,
        en: `For ${percent(told)} of the chain's applications sources tell events, at offices whose use of rights is told of; of the rest nothing is known.`,
      },
    ];
  },
};
