/** The board of a zone's decisions, and where each recommendation of a study stands. */
import { z } from "zod";
import { action, AppError, today } from "#base";
import { runOnRecord } from "#navigate";
import { readerOf } from "../expert/reading.ts";
import { asItWas, hashOf } from "./as-it-was.ts";
import { boardDecision } from "./board.ts";
import { boardAnswer, outcomes, recommendationStatusAnswer, type RecommendationStatus } from "./contract.ts";

export const decisionBoardAction = action({
  name: "zone/decision-board",
  page: "zone/decisions",
  may: "by_record",
  summary: {
    zh: "决策看板：建议、法定人数与表决、结果、立项、指标与评价",
    en: "The board of decisions: recommendations, quorum and votes, outcome, projects, indicators, evaluation",
  },
  input: z.object({ zone: z.string() }),
  output: boardAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone }, context) {
    const find = await readerOf(context);
    const at = today(context.clock);
    const told = [];
    for (const decision of await find("zone/decisions", { zone })) told.push(await boardDecision(decision, find, at));
    return { at, decisions: told.toReversed() };
  },
  print: ({ decisions }, lang) =>
    decisions
      .map(({ title, state, outcome, tally }) =>
        [
          title,
          state,
          outcome ? outcomes[outcome][lang] : "–",
          `${tally.present}/${tally.needed}`,
          `${tally.for}:${tally.against}`,
        ].join("\t"),
      )
      .join("\n"),
  rows: ({ decisions }) =>
    decisions.map(({ tally, items, projects, kpis, decision, title, state, outcome, decidedOn, dueOn, responsible }) => ({
      decision,
      title,
      state,
      outcome,
      decided_on: decidedOn,
      due_on: dueOn,
      responsible,
      present: tally.present,
      quorum: tally.needed,
      for: tally.for,
      against: tally.against,
      abstain: tally.abstain,
      recommendations: items.map(({ recommendation }) => recommendation).join("; "),
      projects: projects.map(({ name }) => name).join("; "),
      kpis: kpis.join("; "),
    })),
});

type Told = RecommendationStatus["recommendations"][number];

export const recommendationStatusAction = action({
  name: "zone/recommendation-status",
  page: "zone/decisions",
  may: "by_record",
  summary: {
    zh: "导航建议的落实情况：决策、项目、指标与评价",
    en: "What became of each recommendation of a study: decision, projects, indicators, evaluation",
  },
  input: z.object({ study: z.string(), run: z.string().optional() }),
  output: recommendationStatusAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "get",
  async run({ study, run: asked }, context) {
    const find = await readerOf(context);
    const run = await runOnRecord(context.dataDir, study, asked);
    if (asked !== undefined && !run) throw new AppError("zone.decisions.no_run", { study, run: asked });
    const at = today(context.clock);
    const rows = new Map<string, Told>(
      (run?.recommendations ?? []).map(({ id, title }) => [id, { recommendation: id, title, inRun: true, decisions: [] }]),
    );
    for (const { values } of await find("zone/decision-items", { study })) {
      const id = String(values["recommendation"]);
      const [decision] = await find("zone/decisions", { id: String(values["decision"]) });
      if (!decision) continue;
      const board = await boardDecision(decision, find, at);
      const now = run?.recommendations.find((each) => each.id === id);
      const row: Told = rows.get(id) ?? {
        recommendation: id,
        title: { zh: String(values["title"]), en: String(values["title_en"] ?? values["title"]) },
        inRun: false,
        decisions: [],
      };
      row.decisions.push({
        decision: decision.id,
        zone: decision.zone ?? "",
        title: board.title,
        state: board.state,
        outcome: board.outcome,
        run: String(values["run"]),
        changedSince: now !== undefined && hashOf(asItWas(now)) !== values["hash"],
        responsible: board.responsible,
        dueOn: board.dueOn,
        kpis: board.kpis,
        projects: board.projects.filter(({ cameFrom }) => cameFrom === null || cameFrom === `${study}/${id}`),
        evaluations: board.evaluations,
      });
      rows.set(id, row);
    }
    const all = [...rows.values()];
    const some = (test: (one: Told["decisions"][number]) => boolean) =>
      all.filter(({ decisions }) => decisions.some(test)).length;
    return {
      study,
      run: run?.id ?? null,
      counts: {
        recommendations: all.length,
        undecided: all.filter(({ decisions }) => decisions.length === 0).length,
        decided: some(({ state }) => ["decided", "in_force", "evaluated"].includes(state)),
        adopted: some(
          ({ state, outcome }) => state !== "withdrawn" && (outcome === "adopted" || outcome === "adopted_with_changes"),
        ),
        inForce: some(({ state }) => state === "in_force"),
        evaluated: some(({ state }) => state === "evaluated"),
      },
      recommendations: all,
    };
  },
  rows: ({ recommendations }) =>
    recommendations.map(({ recommendation, title, decisions }) => ({
      recommendation,
      title_zh: title.zh,
      title_en: title.en,
      decisions: decisions.map((each) => each.title).join("; "),
      states: decisions.map(({ state }) => state).join("; "),
      projects: decisions.flatMap(({ projects }) => projects.map(({ name }) => name)).join("; "),
      kpis: decisions.flatMap(({ kpis }) => kpis).join("; "),
    })),
});
