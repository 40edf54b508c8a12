/** Putting recommendations of a run to a decision team. */
import { z } from "zod";
import { action, AppError } from "#base";
import { doingOf, ledgerOf } from "#ledger";
import { runOnRecord } from "#navigate";
import { asItWas, hashOf } from "./as-it-was.ts";
import { decisionItems } from "./decision-items.ts";
import { decisions } from "./decisions.ts";

export const decisionProposeAction = action({
  name: "zone/decision-propose",
  page: "zone/decisions",
  may: "by_record",
  summary: {
    zh: "把导航建议提请决策：建议的内容与数据按当时原样保留",
    en: "Put recommendations of a study's run to decision; what they said and their figures are kept as they were",
  },
  input: z.object({
    zone: z.string(),
    team: z.string(),
    title: z.string().min(1).max(300),
    study: z.string(),
    /** The latest where absent. */
    run: z.string().optional(),
    recommendations: z.array(z.string()).min(1).max(100),
    parties: z.array(z.string()).max(200).default([]),
    /** An existing decision that is still proposed, instead of a new one. */
    decision: z.string().optional(),
  }),
  output: z.object({ decision: z.string(), run: z.string(), items: z.array(z.string()) }),
  doors: ["cli", "http"],
  method: "post",
  async run({ study, run: asked, recommendations, decision, ...entered }, context) {
    const run = await runOnRecord(context.dataDir, study, asked);
    if (!run) throw new AppError("zone.decisions.no_run", { study, run: asked ?? "–" });
    const { records } = await ledgerOf(context);
    const doing = doingOf(context);
    return records.together(async (within) => {
      const id = decision ?? (await within.create(decisions as never, entered, doing)).id;
      const items: string[] = [];
      for (const wanted of recommendations) {
        const found = run.recommendations.find((each) => each.id === wanted);
        if (!found) throw new AppError("zone.decisions.not_of_run", { recommendation: wanted, run: run.id, study });
        const kept = asItWas(found);
        const values = {
          decision: id,
          title: found.title.zh,
          title_en: found.title.en,
          study,
          run: run.id,
          recommendation: wanted,
          snapshot: run.snapshot,
          as_it_was: kept,
          hash: hashOf(kept),
        };
        items.push((await within.create(decisionItems as never, values, doing)).id);
      }
      return { decision: id, run: run.id, items };
    });
  },
});
