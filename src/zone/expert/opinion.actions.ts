/** Opinions on the report of a run, and on which version each was given. */
import { z } from "zod";
import { action, AppError, limits } from "#base";
import { doingOf, ledgerOf } from "#ledger";
import { runOnRecord, runsOnRecord } from "#navigate";
import { opinionStatusAnswer } from "./contract.ts";
import { opinions, opinionVerdicts } from "./opinions.ts";
import { readerOf } from "./reading.ts";

export const opinionGiveAction = action({
  name: "zone/opinion-give",
  page: "zone/experts",
  may: "by_record",
  summary: {
    zh: "对导航报告提出专家意见，记录所针对的运行与报告哈希",
    en: "Give an opinion on a study's report: the run and the report's hash are kept with it",
  },
  input: z.object({
    zone: z.string(),
    expert: z.string(),
    study: z.string(),
    /** The latest where absent. */
    run: z.string().optional(),
    report: z.string().default("report.html"),
    about: z.string().max(limits.ledgerLineCharsMax).nullable().default(null),
    meeting: z.string().nullable().default(null),
    verdict: z.enum(Object.keys(opinionVerdicts) as [keyof typeof opinionVerdicts]),
    text: z.string().min(1).max(limits.ledgerTextCharsMax),
  }),
  output: z.object({ opinion: z.string(), run: z.string(), reportHash: z.string() }),
  doors: ["cli", "http"],
  method: "post",
  async run({ run: asked, report, ...entered }, context) {
    const run = await runOnRecord(context.dataDir, entered.study, asked);
    const hash = run?.reports[report];
    if (!run || hash === undefined)
      throw new AppError("zone.opinions.no_run", { study: entered.study, run: asked ?? "–", report });
    const { records } = await ledgerOf(context);
    const values = { ...entered, run: run.id, snapshot: run.snapshot, report, report_hash: hash };
    const { id } = await records.create(opinions as never, values, doingOf(context));
    return { opinion: id, run: run.id, reportHash: hash };
  },
});

export const opinionStatusAction = action({
  name: "zone/opinion-status",
  page: "zone/experts",
  may: "by_record",
  summary: {
    zh: "专家意见及其针对的报告版本：最新、较早或已不保留",
    en: "Opinions and the version each is on: the latest, an earlier one, or one no longer kept",
  },
  input: z.object({ zone: z.string(), study: z.string().optional() }),
  output: opinionStatusAnswer,
  positional: ["zone", "study"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, study }, context) {
    const find = await readerOf(context);
    const given = await find("zone/opinions", { zone, ...(study === undefined ? {} : { study }) });
    const runs = new Map<string, Awaited<ReturnType<typeof runsOnRecord>>>();
    for (const { values } of given) {
      const name = String(values["study"]);
      if (!runs.has(name)) runs.set(name, await runsOnRecord(context.dataDir, name));
    }
    const told = [];
    for (const { id, state, createdAt, values } of given) {
      const [name, run] = [String(values["study"]), String(values["run"])];
      const [expert] = await find("zone/experts", { id: String(values["expert"]) });
      const place = runs.get(name)?.findIndex((each) => each.id === run) ?? -1;
      const kept = place < 0 ? undefined : await runOnRecord(context.dataDir, name, run);
      told.push({
        opinion: id,
        expert: String(expert?.values["name"] ?? "–"),
        study: name,
        run,
        about: (values["about"] ?? null) as string | null,
        verdict: String(values["verdict"]),
        text: String(values["text"]),
        state: state ?? "",
        version: place === 0 ? ("latest" as const) : place > 0 ? ("earlier" as const) : ("unknown" as const),
        sameReport: kept ? kept.reports[String(values["report"])] === values["report_hash"] : null,
        at: createdAt,
      });
    }
    return { studies: [...runs].map(([name, kept]) => ({ study: name, latest: kept[0]?.id ?? null })), opinions: told };
  },
  rows: ({ opinions: rows }) => rows,
});
