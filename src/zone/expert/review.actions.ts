/** Handing in a review, and what the reviews of a round say together. */
import { z } from "zod";
import { action, AppError, limits, type Actor, type Context, today } from "#base";
import { doingOf, ledgerOf, type LedgerRecord } from "#ledger";
import { partiesOfRound, type Find } from "./conflict/parties.ts";
import { shownTie, tiesOf } from "./conflict/ties.ts";
import { reviewConclusions, reviewResultsAnswer, type FoundConflict } from "./contract.ts";
import { printScore } from "./criteria.ts";
import { linked } from "./linked.ts";
import { readerOf } from "./reading.ts";
import { resultsOf, type Sheet } from "./results.ts";
import { trims } from "./review-forms.ts";
import { reviewSheets } from "./review-sheets.ts";
import { reviews } from "./reviews.ts";

export const reviewSubmitAction = action({
  name: "zone/review-submit",
  page: "zone/experts",
  may: "by_record",
  summary: {
    zh: "提交评审：评分、理由与结论，一次提交，不再修改",
    en: "Hand in a review: scores, reasons and conclusion, once and for all",
  },
  input: z.object({
    review: z.string(),
    seen: z.coerce.number().int().positive(),
    scores: z
      .array(z.object({ at: z.int().positive(), score: z.number().min(0).max(1000), reason: z.string().max(400).default("") }))
      .max(50),
    conclusion: z.enum(Object.keys(reviewConclusions) as [keyof typeof reviewConclusions]),
    comment: z.string().max(limits.ledgerTextCharsMax).nullable().default(null),
  }),
  output: z.object({ review: z.string(), state: z.string() }),
  doors: ["cli", "http"],
  method: "post",
  async run({ review, seen, scores, conclusion, comment }, context) {
    const { records } = await ledgerOf(context);
    const doing = doingOf(context);
    return records.together(async (within) => {
      const sheet = { review, scores: scores.map(printScore), conclusion, comment };
      await within.create(reviewSheets as never, sheet, doing);
      const moved = await within.move(reviews as never, { id: review, version: seen, act: "submit" }, doing);
      return { review, state: moved.state ?? "" };
    });
  },
});

export const reviewResultsAction = action({
  name: "zone/review-results",
  page: "zone/experts",
  may: "by_record",
  summary: {
    zh: "评审结果：全部专家提交后给出均值、离散程度与去极值均值",
    en: "Results of a review round, once all reviewers have handed in: mean, spread and trimmed mean",
  },
  input: z.object({ round: z.string() }),
  output: reviewResultsAnswer,
  positional: ["round"],
  doors: ["cli", "http"],
  method: "get",
  async run({ round: id }, context) {
    const find = await readerOf(context);
    const [round] = await find("zone/review-rounds", { id });
    if (!round) throw new AppError("zone.conflicts.no_matter", { id });
    const form = await linked(find, "zone/review-forms", round.values["form"]);
    const all = await find("zone/reviews", { round: id });
    const inState = (state: string) => all.filter((each) => each.state === state);
    const open = inState("assigned").length === 0 && inState("submitted").length > 0;
    const sealed = await sheetsOf(
      inState("submitted").map((each) => each.id),
      find,
      context,
    );
    const own = context.actor?.id;
    const shown = open ? sealed : sealed.filter(({ expert }) => own !== undefined && expert.values["account"] === own);
    const computed = resultsOf(form, shown);
    return {
      round: id,
      title: String(round.values["title"]),
      open,
      assigned: all.length,
      submitted: inState("submitted").length,
      recused: inState("recused").length,
      scale: { least: Number(form.values["least"]), most: Number(form.values["most"]) },
      ties: await tiesOfRound(round, all, find, context),
      rule: trims[form.values["trim"] as keyof typeof trims][context.lang],
      ...(open ? computed : { ...withoutNumbers(computed), sheets: computed.sheets }),
    };
  },
  rows: ({ sheets }) =>
    sheets.map(({ scores, ...sheet }) => ({ ...sheet, scores: scores.map(({ at, score }) => `${at}: ${score}`).join("; ") })),
});

async function tiesOfRound(round: LedgerRecord, all: readonly LedgerRecord[], find: Find, { clock }: Context) {
  const parties = await partiesOfRound(round, find);
  const told: FoundConflict[] = [];
  for (const { values } of all) {
    const person = { expert: await linked(find, "zone/experts", values["expert"]), seat: undefined };
    for (const tie of await tiesOf(person, parties, find, today(clock))) told.push(shownTie(person, tie));
  }
  return told;
}

/** Reads what is sealed: only once the round is open, or for the reviewer whose own it is. */
const keeper: Actor = {
  id: "sealed",
  label: "sealed",
  door: "api",
  grants: [{ role: "auditor", zone: null, organisation: null }],
};

async function sheetsOf(ids: readonly string[], find: Find, context: Context): Promise<readonly Sheet[]> {
  const sealed = await readerOf(context, keeper);
  const sheets: Sheet[] = [];
  for (const id of ids) {
    const [review] = await find("zone/reviews", { id });
    const [sheet] = await sealed("zone/review-sheets", { review: id });
    if (!review || !sheet) continue;
    sheets.push({ expert: await linked(find, "zone/experts", review.values["expert"]), values: sheet.values });
  }
  return sheets;
}

/** Of one's own sheet no mean is made: it would be that sheet. */
function withoutNumbers({ criteria }: ReturnType<typeof resultsOf>) {
  return {
    criteria: criteria.map((each) => ({ ...each, mean: null, deviation: null })),
    mean: null,
    deviation: null,
    range: null,
    trimmedMean: null,
    conclusions: {},
  };
}
