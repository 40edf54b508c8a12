import { action, messageText, type Lang } from "#base";
import { sql, type Engine } from "#engine";
import { earlyEnds, knownGaps, patentTypes, statusAnswer, statuses, statusInput, type StatusAnswer } from "./contract.ts";
import { readCoverage } from "./coverage.actions.ts";
import type { Snapshot } from "./snapshot.ts";
import { withCurrentSnapshot } from "./store/reading.ts";
import { currentSnapshot } from "./store/snapshots.ts";

const emptyStatus: StatusAnswer = {
  snapshot: null,
  families: 0,
  applications: 0,
  publications: 0,
  organisations: 0,
  byOffice: {},
  byType: {},
  byStatus: {},
  years: null,
  cutOff: null,
  issues: 0,
  sources: 0,
  synthetic: false,
  gaps: null,
};

export const statusAction = action({
  name: "corpus/status",
  may: "member",
  summary: {
    zh: "语料概况：数量、年份、局别、类型、截止日",
    en: "What the corpus holds: counts, years, offices, types, cut-off",
  },
  input: statusInput,
  output: statusAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: async (input, context) => {
    if (!(await currentSnapshot(context.dataDir))) return emptyStatus;
    return withCurrentSnapshot(context.dataDir, async (snapshot, engine) => ({
      ...(await readStatus(snapshot, engine)),
      gaps: input.gaps === "yes" ? gapsIn({ rows: await readCoverage(snapshot, engine, "office") }) : null,
    }));
  },
  print: printStatus,
  rows: (answer) => [
    { ...answer, byOffice: undefined, byType: undefined, byStatus: undefined, gaps: undefined, years: answer.years?.join("–") },
  ],
});

/** Counts of publications by office, type and status; years are those of filing. */
async function readStatus(snapshot: Snapshot, engine: Engine): Promise<Omit<StatusAnswer, "gaps">> {
  const { counts, cutOff, synthetic, sources } = snapshot.manifest;
  const grouped = await engine.rows<{ office: string; type: string; status: string; publications: number }>(sql`
    select office, type, status, count(*) as publications from publication group by office, type, status`);
  const [years] = await engine.rows<{ first: number | null; last: number | null }>(sql`
    select year(min(filed_on)) as first, year(max(filed_on)) as last from application`);
  const total = (pick: (row: (typeof grouped)[number]) => string, keys?: readonly string[]) => {
    const sums = new Map<string, number>();
    for (const row of grouped) sums.set(pick(row), (sums.get(pick(row)) ?? 0) + row.publications);
    const entries = [...sums].filter(([key]) => !keys || keys.includes(key));
    return Object.fromEntries(entries.toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1)));
  };
  return {
    snapshot: snapshot.id,
    families: counts["family"] ?? 0,
    applications: counts["application"] ?? 0,
    publications: counts["publication"] ?? 0,
    organisations: counts["organisation"] ?? 0,
    byOffice: total((row) => row.office),
    byType: total((row) => row.type, patentTypes),
    byStatus: total((row) => row.status, statuses),
    years: years && years.first !== null && years.last !== null ? [years.first, years.last] : null,
    cutOff,
    issues: counts["issue"] ?? 0,
    sources: sources.length,
    synthetic,
  };
}

function printStatus(answer: StatusAnswer, lang: Lang): string {
  const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => messageText(key, values, lang);
  if (answer.snapshot === null) return say("corpus.no_snapshot");
  const list = (counts: Readonly<Record<string, number | undefined>>, shown: (key: string) => string) =>
    Object.entries(counts)
      .map(([key, count]) => `${shown(key)} ${count}`)
      .join("  ");
  return [
    say("corpus.print.status", {
      ...answer,
      from: answer.years?.[0] ?? "–",
      to: answer.years?.[1] ?? "–",
      cutOff: answer.cutOff ?? "–",
    }),
    ...(answer.synthetic ? [say("corpus.print.synthetic")] : []),
    `${say("corpus.print.by_office")}  ${list(answer.byOffice, (office) => office)}`,
    `${say("corpus.print.by_type")}  ${list(answer.byType, (type) => say(`corpus.type.${type}`))}`,
    `${say("corpus.print.by_status")}  ${list(answer.byStatus, (status) => say(`corpus.status.${status}`))}`,
    ...printGaps(answer.gaps, lang),
  ].join("\n");
}

function gapsIn(coverage: Parameters<typeof knownGaps>[0]): NonNullable<StatusAnswer["gaps"]> {
  const fields = knownGaps(coverage).map((gap) => ({ ...gap, emptyOffices: [...gap.emptyOffices] }));
  return { fields, ends: [...earlyEnds(coverage)] };
}

/** Known gaps in a line each, so that nobody counts what is not there. */
function printGaps(gaps: StatusAnswer["gaps"], lang: Lang): string[] {
  if (gaps === null) return [];
  const { fields, ends } = gaps;
  if (fields.length === 0 && ends.length === 0) return [messageText("corpus.print.no_gaps", {}, lang)];
  return [
    messageText("corpus.print.gaps", {}, lang),
    ...fields.map(({ field, missing, publications }) => {
      const share = Math.floor((1000 * missing) / publications) / 10;
      return `  ${messageText("corpus.print.gap", { field: messageText(`corpus.field.${field}`, {}, lang), missing, publications, share }, lang)}`;
    }),
    ...ends.map(
      ({ office, publications, endsOn }) =>
        `  ${messageText("corpus.print.gap_ends", { office, publications, day: endsOn }, lang)}`,
    ),
  ];
}
