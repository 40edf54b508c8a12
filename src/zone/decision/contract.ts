/** Codes of decisions, and the answers about them. Shapes only, no I/O. */
import { z } from "zod";

export const outcomes = {
  adopted: { zh: "采纳", en: "adopted" },
  adopted_with_changes: { zh: "修改后采纳", en: "adopted with changes" },
  postponed: { zh: "暂缓", en: "postponed" },
  rejected: { zh: "不予采纳", en: "rejected" },
} as const;
export type Outcome = keyof typeof outcomes;

export const ballots = {
  for: { zh: "赞成", en: "for" },
  against: { zh: "反对", en: "against" },
  abstain: { zh: "弃权", en: "abstain" },
} as const;
export type Ballot = keyof typeof ballots;

/** How a vote stands, by the committee's rules. Units are members or departments, as those rules say. */
export const tallyShape = z.object({
  unit: z.enum(["member", "department"]),
  /** Units with a vote; of them kept out by conflicts of interest. */
  seats: z.int(),
  excluded: z.int(),
  /** What the quorum is taken of. */
  base: z.int(),
  present: z.int(),
  needed: z.int(),
  quorate: z.boolean(),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  /** Present and able to vote, and no vote yet. */
  silent: z.int(),
  /** Votes for it that carry it now; null where nobody is there to vote. */
  carries: z.int().nullable(),
  carried: z.boolean(),
});
export type Tally = z.output<typeof tallyShape>;

const both = z.object({ zh: z.string(), en: z.string() });
const keysOf = <Code extends string>(codes: Readonly<Record<Code, unknown>>) => Object.keys(codes) as [Code];

const boardDecisionShape = z.object({
  decision: z.string(),
  version: z.int(),
  title: z.string(),
  number: z.string().nullable(),
  state: z.string(),
  outcome: z.enum(keysOf(outcomes)).nullable(),
  changes: z.string().nullable(),
  decidedOn: z.string().nullable(),
  inForceOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** In force, and past its deadline. */
  late: z.boolean(),
  responsible: z.string().nullable(),
  meeting: z.object({ id: z.string(), title: z.string(), heldOn: z.string(), state: z.string() }).nullable(),
  rule: z.object({ quorum: z.string(), quorum_base: z.string(), voting: z.string(), one_vote: z.string() }),
  tally: tallyShape,
  voters: z.array(
    z.object({
      seat: z.string(),
      member: z.string(),
      department: z.string().nullable(),
      attended: z.boolean(),
      conflicted: z.boolean(),
      conflicts: z.array(z.object({ kind: z.string(), evidence: z.string() })),
      ballot: z.enum(keysOf(ballots)).nullable(),
      reason: z.string().nullable(),
    }),
  ),
  items: z.array(z.object({ item: z.string(), title: both, study: z.string(), run: z.string(), recommendation: z.string() })),
  kpis: z.array(z.string()),
  projects: z.array(z.object({ id: z.string(), name: z.string(), state: z.string(), cameFrom: z.string().nullable() })),
  evaluations: z.array(z.object({ id: z.string(), title: z.string(), state: z.string() })),
});
export type BoardDecision = z.output<typeof boardDecisionShape>;

export const boardAnswer = z.object({ at: z.string(), decisions: z.array(boardDecisionShape) });

export const recommendationStatusAnswer = z.object({
  study: z.string(),
  /** Null: never run, or no run is kept. */
  run: z.string().nullable(),
  /** In how many of the run's recommendations each state stands. */
  counts: z.object({
    recommendations: z.int(),
    undecided: z.int(),
    decided: z.int(),
    adopted: z.int(),
    inForce: z.int(),
    evaluated: z.int(),
  }),
  recommendations: z.array(
    z.object({
      recommendation: z.string(),
      title: both,
      /** False: in an earlier run, and no longer in this one. */
      inRun: z.boolean(),
      decisions: z.array(
        z.object({
          decision: z.string(),
          zone: z.string(),
          title: z.string(),
          state: z.string(),
          outcome: z.enum(keysOf(outcomes)).nullable(),
          /** The run that was decided on, and whether what it says is still what the asked run says. */
          run: z.string(),
          changedSince: z.boolean(),
          responsible: z.string().nullable(),
          dueOn: z.string().nullable(),
          kpis: z.array(z.string()),
          projects: z.array(z.object({ id: z.string(), name: z.string(), state: z.string(), cameFrom: z.string().nullable() })),
          evaluations: z.array(z.object({ id: z.string(), title: z.string(), state: z.string() })),
        }),
      ),
    }),
  ),
});
export type RecommendationStatus = z.output<typeof recommendationStatusAnswer>;
