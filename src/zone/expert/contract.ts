/** Codes of experts, committees and reviews, and the answers about them. Shapes only, no I/O. */
import { z } from "zod";

export const committeeKinds = {
  steering: { zh: "专家指导委员会", en: "expert steering committee" },
  review_panel: { zh: "评审组", en: "review panel" },
  decision_team: { zh: "决策团队", en: "decision team" },
} as const;

export const seatRoles = {
  chair: { zh: "主任", en: "chair" },
  deputy: { zh: "副主任", en: "deputy chair" },
  member: { zh: "委员", en: "member" },
  secretary: { zh: "秘书（无表决权）", en: "secretary (no vote)" },
} as const;

/** 工信 is industry and information technology; “industry credit” is a known mistranslation of it. */
export const departments = {
  intellectual_property: { zh: "知识产权", en: "intellectual property" },
  science_technology: { zh: "科技", en: "science and technology" },
  finance: { zh: "财政", en: "finance" },
  industry_information: { zh: "工业和信息化", en: "industry and information technology" },
  development_reform: { zh: "发展改革", en: "development and reform" },
  commerce: { zh: "商务与招商", en: "commerce and investment promotion" },
  education: { zh: "教育", en: "education" },
  market_regulation: { zh: "市场监管", en: "market regulation" },
  zone_office: { zh: "专区管理机构", en: "zone office" },
  other: { zh: "其他", en: "other" },
} as const;

export const quorums = {
  majority: { zh: "过半数", en: "more than half" },
  two_thirds: { zh: "三分之二以上（含）", en: "at least two thirds" },
  all: { zh: "全体", en: "all" },
} as const;

export const quorumBases = {
  eligible: { zh: "有表决权且无须回避者", en: "those with a vote and no conflict" },
  seats: { zh: "全体有表决权者（含回避者）", en: "all with a vote, conflicted ones too" },
} as const;

export const votings = {
  majority_of_cast: { zh: "赞成多于反对（弃权不计）", en: "more for than against (abstentions left out)" },
  majority_of_present: { zh: "到会者过半数赞成", en: "more than half of those present" },
  two_thirds_of_present: { zh: "到会者三分之二以上（含）赞成", en: "at least two thirds of those present" },
  unanimity: { zh: "到会者一致赞成", en: "all of those present" },
} as const;

export const oneVotes = {
  member: { zh: "每人一票", en: "each member" },
  department: { zh: "每部门一票", en: "each department" },
} as const;

export const conflictKinds = {
  same_employer: { zh: "与当事单位同一单位", en: "same employer" },
  former_employer: { zh: "曾在当事单位任职", en: "former employer" },
  related_organisation: { zh: "所在单位与当事单位有隶属关系", en: "parent, branch or sister organisation" },
  own_interest: { zh: "本人的申报或项目", en: "own application or project" },
  co_inventor: { zh: "与当事单位人员共同发明", en: "co-inventor of the party's people" },
  declared: { zh: "本人申明", en: "declared" },
} as const;
export type ConflictKind = keyof typeof conflictKinds;

export const reviewConclusions = {
  support: { zh: "通过", en: "support" },
  with_changes: { zh: "修改后通过", en: "support with changes" },
  reject: { zh: "不通过", en: "reject" },
} as const;

const kinds = z.enum(Object.keys(conflictKinds) as [ConflictKind]);

const foundConflictShape = z.object({
  /** Whose: an expert, or a member of a committee who is none. */
  expert: z.string().nullable(),
  seat: z.string().nullable(),
  name: z.string(),
  kind: kinds,
  /** A quality controller may let it pass with a reason; never so with employers. */
  weak: z.boolean(),
  evidence: z.string(),
  /** `ledger/organisations:ID`, `zone/employments:ID`, `family:KEY`, `publication:NUMBER`. */
  sources: z.array(z.string()),
  /** Only the name fits: whether it is the same person is not known. */
  namesake: z.boolean(),
  lastOn: z.string().nullable(),
  /** Of the record that keeps it; null where it is seen in the ledger whenever it matters, and needs none. */
  record: z.string().nullable(),
  state: z.string(),
});
export type FoundConflict = z.output<typeof foundConflictShape>;

export const conflictCheckAnswer = z.object({
  checkedOn: z.string(),
  /** Null: there is no corpus, so joint inventions could not be looked for. */
  snapshot: z.string().nullable(),
  people: z.int(),
  conflicts: z.array(foundConflictShape),
  /** What could not be looked for, and why. */
  unchecked: z.array(z.object({ name: z.string(), reason: z.enum(["no_corpus", "no_names", "no_expert"]) })),
});

const figure = z.number().nullable();

export const reviewResultsAnswer = z.object({
  round: z.string(),
  title: z.string(),
  /** False until every reviewer has handed in or stepped back: then no score is shown but one's own. */
  open: z.boolean(),
  assigned: z.int(),
  submitted: z.int(),
  recused: z.int(),
  scale: z.object({ least: z.int(), most: z.int() }),
  rule: z.string(),
  criteria: z.array(z.object({ at: z.int(), title: z.string(), weight: z.int(), mean: figure, deviation: figure })),
  sheets: z.array(
    z.object({
      expert: z.string(),
      name: z.string(),
      total: z.number(),
      conclusion: z.string(),
      comment: z.string().nullable(),
      scores: z.array(z.object({ at: z.int(), score: z.number(), reason: z.string() })),
      /** Left out of the trimmed mean. */
      trimmed: z.boolean(),
    }),
  ),
  mean: figure,
  /** Sample standard deviation of the totals; null of fewer than two. */
  deviation: figure,
  range: z.tuple([z.number(), z.number()]).nullable(),
  trimmedMean: figure,
  conclusions: z.record(z.string(), z.int()),
  /** What the ledger shows now to tie reviewers to the parties; joint inventions and what was declared are records of their own. */
  ties: z.array(foundConflictShape),
});
export type ReviewResults = z.output<typeof reviewResultsAnswer>;

export const opinionStatusAnswer = z.object({
  studies: z.array(z.object({ study: z.string(), latest: z.string().nullable() })),
  opinions: z.array(
    z.object({
      opinion: z.string(),
      expert: z.string(),
      study: z.string(),
      run: z.string(),
      about: z.string().nullable(),
      verdict: z.string(),
      text: z.string(),
      state: z.string(),
      /** Against the study's runs that are kept: the latest, an earlier one, or none of them. */
      version: z.enum(["latest", "earlier", "unknown"]),
      /** Whether the report still has the hash that the opinion names; null where the run is no longer kept. */
      sameReport: z.boolean().nullable(),
      at: z.string(),
    }),
  ),
});
