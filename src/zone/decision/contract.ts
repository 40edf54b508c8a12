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
