import { choice, link, list, note, register, type RuleContext } from "#ledger";
import { parseCriteria, parseScores } from "./criteria.ts";
import { partiesOfRound } from "./conflict/parties.ts";
import { ensureFree } from "./conflict/standing.ts";
import { linked } from "./linked.ts";
import { reviewConclusions } from "./contract.ts";

/**
 * The scores of one review. Nobody but who keeps the machine and who audits it reads a sheet as a record: what it says is shown by
 * `zone/review-results` once all reviewers of its round have handed in. It is written once.
 */
export const reviewSheets = register({
  name: "zone/review-sheets",
  page: "zone/experts",
  title: { zh: "评分表", en: "Score sheets" },
  one: { zh: "评分表", en: "score sheet" },
  fields: {
    review: link({ title: { zh: "评审任务", en: "Review" }, to: "zone/reviews", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    scores: list({
      title: { zh: "评分", en: "Scores" },
      help: { zh: "每行：指标序号 | 分数 | 理由", en: "One a line: number of the criterion | score | reason" },
    }),
    conclusion: choice({ title: { zh: "结论", en: "Conclusion" }, codes: reviewConclusions, required: true }),
    comment: note({ title: { zh: "评审意见", en: "Comment" } }),
  },
  label: "review",
  list: ["review", "conclusion"],
  zone: "zone",
  inherits: { zone: ["review", "zone"] },
  may: { read: {}, create: { expert: "zone", zone_administrator: "zone" }, change: {} },
  async check({ id, values: { review, zone, scores } }, { actor, find, now, refuse }) {
    const of = await linked(find, "zone/reviews", review);
    if (of.zone !== zone) refuse("zone.experts.other_zone", {});
    if (of.state !== "assigned" || (await find("zone/review-sheets", { review })).some((each) => each.id !== id))
      refuse("zone.reviews.sheet_kept", {});
    const round = await linked(find, "zone/review-rounds", of.values["round"]);
    const expert = await linked(find, "zone/experts", of.values["expert"]);
    const keeps = actor.grants.some(({ role }) => role === "administrator" || role === "zone_administrator");
    if (!keeps && expert.values["account"] !== actor.id) refuse("zone.experts.not_self", { name: String(expert.values["name"]) });
    await ensureFree({ expert, seat: undefined }, await partiesOfRound(round, find), { find, now, refuse });
    const form = await linked(find, "zone/review-forms", round.values["form"]);
    ensureScores(scores, form.values, refuse);
  },
});

/** Every criterion once, within the scale, with its reason where the form asks for one. */
function ensureScores(lines: readonly string[], form: Readonly<Record<string, unknown>>, no: RuleContext["refuse"]): void {
  // Typed by itself, the compiler knows that nothing follows a refusal.
  const refuse: RuleContext["refuse"] = no;
  const criteria = parseCriteria(form["criteria"] as readonly string[]).filter((each) => each !== undefined);
  const scores = parseScores(lines);
  const bad = lines[scores.findIndex((each) => each === undefined)];
  if (bad !== undefined) refuse("zone.reviews.bad_score", { line: bad });
  const [least, most] = [Number(form["least"]), Number(form["most"])];
  for (const { at, title } of criteria) {
    const given = scores.filter((each) => each?.at === at);
    const [one] = given;
    if (!one || given.length > 1) refuse("zone.reviews.one_score", { criterion: title });
    if (one.score < least || one.score > most)
      refuse("zone.reviews.out_of_scale", { criterion: title, score: one.score, least, most });
    if (form["reasons"] === true && one.reason === "") refuse("zone.reviews.no_reason", { criterion: title });
  }
  if (scores.length !== criteria.length) refuse("zone.reviews.bad_score", { line: String(lines.length) });
}
