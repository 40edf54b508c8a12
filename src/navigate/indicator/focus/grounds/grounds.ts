import { join, sql } from "#engine";
import type { FigureColumn } from "../../../contract.ts";
import { falseDiscovery } from "../../../method/contrast.ts";
import { exactTails } from "../../../method/exact-table.ts";
import { actionsOf } from "../../../rule/case/actions.ts";
import { drawn, drawsMax } from "../../../rule/draws.ts";
import {
  groundCode,
  groundQuestions,
  groundRatio,
  groundsRule as rule,
  judgeGround,
  questionsOf,
  type Ground,
  type GroundQuestion,
} from "../../../rule/grounds.ts";
import { groundTitles } from "../../../rule/grounds-words.ts";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, shareColumn } from "../../column.ts";
import { isTerritorial } from "../../for-kinds.ts";
import type { Before, FigureRow, Indicator, Scope } from "../../indicator.ts";
import { listed, percent, whole } from "../../say.ts";
import { candidateQuestions } from "./candidate-questions.ts";
import { nodeQuestions } from "./node-questions.ts";
import { ownQuestions } from "./own-questions.ts";
import { effectColumn } from "../../direction/effects.ts";
import { missingOf } from "./missing.ts";

/** Answers that are not clear, of each question: the nearest to being so, for a reader to see how far they are. */
const unclearMax = 6;

type Asked = (scope: Scope, before: Before) => ReturnType<(typeof ownQuestions)["joint"]>;
const asking: Readonly<Partial<Record<GroundQuestion, Asked>>> = { ...ownQuestions, ...nodeQuestions, ...candidateQuestions };

/** Figures whose rows are part of an answer: candidates, and which nodes rise and fall. */
const from = ["growth", "hot-nodes", "target-candidates", "partner-fit", "talent-selection", "sources", "technology"] as const;

/**
 * On what grounds is something proposed, and what did not carry?
 *
 * in     the questions of the objective (rule/grounds), each with its own facts; the figures above
 * out    one row per question and whom it is asked of: hits of total, hits of the rest, share, share of the rest, ratio, q, verdict, share
 *        of the draws in which it holds, action. What is clear or on record all of it, of the rest the nearest six of each question
 * rule   tables of two by two, exact and one-sided; q by Benjamini and Hochberg over every table of the study; thresholds of the rule
 * limit  counts alone: neither price nor will nor law; a difference from the rest may have a plain reason (age, field, size)
 * from   Fisher 1935, Benjamini & Hochberg 1995; questions and thresholds are ours
 */
export const grounds: Indicator = {
  id: "grounds",
  part: "focus",
  analysis: "D5",
  applies: (study) => !isTerritorial(study) && study.purpose !== undefined,
  when: {
    zh: "企业经营、研发活动、人才管理项目，且写明目标",
    en: "studies of an enterprise, R&D or people that state their purpose",
  },
  title: { zh: "建议判断表", en: "Grounds of what is proposed" },
  definition: ({ study }) => {
    // Where no study is at hand, as in the catalogue, whatever any objective asks.
    const asked = study.purpose ? (questionsOf[study.purpose] ?? []) : (Object.keys(groundTitles) as GroundQuestion[]);
    const names = listed(asked.map((each) => groundTitles[each]));
    const { groundQMax, groundHitsMin, groundRatioMin, heldShareMin, riserShareMin } = rule.thresholds;
    return {
      zh: `按 ${rule.name}@${rule.version} 逐项提问：${names.zh}。除登记簿所载事项外，均为“对象中有多少、其余中有多少”的四格表，单侧精确检验（Fisher），“未到期失效”的其余按申请年代（五年）和是否多局标准化；本项目全部四格表一并按错误发现率校正。判为“明显”须同时：q≤${groundQMax}；对象（或期望）数不少于 ${groundHitsMin}；占比为其余的 ${groundRatioMin} 倍以上（或不足其 1/${groundRatioMin}）；“集中于一家”只计在本国有效者，另须占环节有效专利 ${percent(heldShareMin, 0)} 以上，“崛起”另须占近期窗口申请 ${percent(riserShareMin, 0)} 以上。稳定度：全部阈值在上下 ${percent(rule.sensitivitySpread, 0)} 内抽取 ${drawsMax} 次，判断不变的比例。明显者与有记载者全列，其余每问列最接近的 ${unclearMax} 行。`,
      en: `By ${rule.name}@${rule.version} the questions are: ${names.en}. But for what a register records each is a table of two by two, how many of these and how many of the rest, tested exactly and one-sided (Fisher); the rest of “lapsed before their term” is weighed by five years of filing and one office or several; with the false-discovery rate over all tables of the study. Clear: q at most ${groundQMax}; at least ${groundHitsMin} counted (of what is lacking: expected); a share at least ${groundRatioMin} times that of the rest, or at most 1/${groundRatioMin} of it; for one holder who stands out (rights in force in the home country only) besides ${percent(heldShareMin, 0)} of the node's rights, for a riser ${percent(riserShareMin, 0)} of its filings in the recent window. Stability: the share of ${drawsMax} draws, every threshold up to ${percent(rule.sensitivitySpread, 0)} lower or higher, in which the verdict holds. What is clear or on record is listed whole, of the rest the nearest ${unclearMax} of each question.`,
    };
  },
  unit: { zh: "数量；占比；倍数", en: "numbers; shares; ratio" },
  cohort: {
    zh: "各问的“其余”：其他企业、链内其余环节、其余申请人或其余发明人，见各问。",
    en: "The rest of each question: other enterprises, the other nodes, everybody else, as the question says.",
  },
  truncation: {
    zh: "期间内各年合计；“崛起”“功效上升”和“环节上升/下降”比较两个由完整年份组成的窗口。",
    en: "All years of the period; risers, effects and nodes that rise or fall by two windows of complete years.",
  },
  source: {
    zh: "GB/T 39551 第 4—6 部分的分析目标；Fisher 1935，Benjamini & Hochberg 1995；问题与阈值为本系统所定。",
    en: "Objectives of GB/T 39551 parts 4–6; Fisher 1935, Benjamini & Hochberg 1995; questions and thresholds are ours.",
  },
  reads: [
    "node",
    "member",
    "node_member",
    "fact_organisation",
    "organisation",
    "fact_inventor",
    "inventor",
    "operation",
    "event_coverage",
    "citation",
    "member_office",
    "member_quality",
    "member_text",
    "member_effect",
  ],
  from: [...from, `${rule.name}@${rule.version}`],
  columns: (scope) => columnsOf(scope),
  sql(scope, before) {
    const parts = questions(scope).flatMap((question) => asking[question]?.(scope, before) ?? []);
    return parts.length === 0
      ? sql`select '' as question, 0 as hits, 0 as total, 0 as rest_hits, 0 as rest_total from node where false`
      : sql`select * from (${join(parts, " union all ")}) asked order by question, node, organisation, subject, inventor, effect`;
  },
  finish: (rows, scope, before) => judged([...rows, ...movedNodes(scope, before)], scope, before),
  reading: (rows, scope) => readings(rows, scope),
  caveats: (rows, scope) => missingOf(rows, questions(scope)),
};

function questions({ study }: Scope): readonly GroundQuestion[] {
  return (study.purpose ? questionsOf[study.purpose] : undefined) ?? [];
}

function columnsOf(scope: Scope): FigureColumn[] {
  const { purpose } = scope.study;
  const ofPeople = purpose === "talent_selection" || purpose === "talent_evaluation";
  const ofEffects = questions(scope).some((each) => each.startsWith("effect_"));
  return [
    { key: "question", title: { zh: "问题", en: "Question" }, kind: "text" },
    nodeColumn,
    ...(ofPeople ? [{ key: "person", title: { zh: "发明人", en: "Inventor" }, kind: "text" as const }] : []),
    { ...organisationColumn, title: { zh: "涉及主体", en: "Whom it is asked of" } },
    ...(ofEffects ? [effectColumn] : []),
    // What it comes to stands first: of a wide table the right edge is read last.
    { key: "verdict", title: { zh: "判断", en: "Verdict" }, kind: "verdict" },
    { key: "action", title: { zh: "建议", en: "Proposed" }, kind: "verdict" },
    numberColumn("hits", { zh: "数", en: "How many" }),
    numberColumn("total", { zh: "共", en: "Of" }),
    shareColumn("share", { zh: "占比", en: "Share" }),
    shareColumn("rest_share", { zh: "其余占比", en: "The rest: share" }),
    { key: "ratio", title: { zh: "倍数", en: "Ratio" }, kind: "ratio" },
    { key: "q", title: { zh: "错误发现率 q", en: "False discovery q" }, kind: "number" },
    shareColumn("stability", { zh: "稳定度", en: "Stability" }),
    membersColumn(scope, opens, "patents", { zh: "所数专利", en: "Patents counted" }),
  ];
}

const opens = {
  node: "pick_node",
  organisation: "pick_organisation",
  with: "pick_with",
  inventor: "pick_inventor",
  effect: "pick_effect",
  status: "pick_status",
  coapplied: "pick_coapplied",
  granted: "pick_granted",
  pledged: "pick_pledged",
  operation: "pick_operation",
  own: "pick_own",
  core: "pick_core",
  citedBy: "pick_cited_by",
  inForce: "pick_in_force",
  expiresFrom: "pick_expires_from",
  expiresTo: "pick_expires_to",
  yearFrom: "pick_year_from",
  yearTo: "pick_year_to",
} as const;

/** Which nodes outgrow the rest and which fall behind, as the figure on hot nodes tells it, dispersion and all. */
function movedNodes(scope: Scope, before: Before): FigureRow[] {
  const rows = before.get("hot-nodes") ?? [];
  const windows = scope.windows;
  if (windows === null) return [];
  const sum = (key: string) => rows.reduce((all, row) => all + Number(row[key] ?? 0), 0);
  const [all, late] = [sum("before") + sum("recent"), sum("recent")];
  const [yearFrom, yearTo] = windows.recent;
  return (["node_rises", "node_falls"] as const)
    .filter((question) => questions(scope).includes(question))
    .flatMap((question) =>
      rows.map((row): FigureRow => {
        const [past, recent] = [Number(row["before"] ?? 0), Number(row["recent"] ?? 0)];
        const node = row["node"] ?? null;
        return {
          question,
          node,
          organisation: null,
          ...(questions(scope).some((each) => each.startsWith("effect_")) ? { effect: null } : {}),
          pick_node: node,
          pick_year_from: yearFrom,
          pick_year_to: yearTo,
          hits: recent,
          total: past + recent,
          rest_hits: late - recent,
          rest_total: all - past - recent,
          // The figure's own: it allows for counts that scatter more than chance would.
          given_q: typeof row["q"] === "number" && sideOf(question, row["ratio"]) ? row["q"] : 1,
        };
      }),
    );
}

function sideOf(question: "node_rises" | "node_falls", ratio: FigureRow[string] | undefined): boolean {
  return typeof ratio === "number" && (question === "node_rises" ? ratio > 1 : ratio < 1);
}

function judged(rows: readonly FigureRow[], scope: Scope, before: Before): FigureRow[] {
  const asked = rows.map((row): Ground => ({ ...countsOf(row), question: row["question"] as GroundQuestion, q: null }));
  const tested = asked.flatMap((ground, index) => {
    const side = groundQuestions[ground.question];
    if (side === "record" || rows[index]?.["given_q"] !== undefined) return [];
    const tails = exactTails(ground);
    return [{ index, p: side === "excess" ? tails.atLeast : tails.atMost }];
  });
  const rates = falseDiscovery(tested.map(({ p }) => p));
  const q = new Map(tested.map(({ index }, at) => [index, digits(rates[at] ?? 1)]));
  const draws = drawn(rule.thresholds, rule.sensitivitySpread);
  const told = asked.map((ground, index): FigureRow => {
    const row = rows[index] ?? {};
    const given = row["given_q"];
    const full: Ground = { ...ground, q: typeof given === "number" ? given : (q.get(index) ?? null) };
    const verdict = judgeGround(full, rule.thresholds);
    const { given_q: _, ...kept } = row;
    const share = (hits: number, total: number) => (total === 0 ? null : hits / total);
    return {
      ...kept,
      question: groundCode(ground.question),
      share: share(ground.hits, ground.total),
      rest_share: share(ground.restHits, ground.restTotal),
      ratio: groundRatio(ground),
      q: full.q,
      verdict,
      stability:
        groundQuestions[ground.question] === "record"
          ? null
          : draws.filter((moved) => judgeGround(full, moved) === verdict).length / drawsMax,
      patents: ground.question === "people_left" ? null : ground.hits,
    };
  });
  const actions = actionsOf(told, scope.study, before);
  const position = new Map(scope.nodes.map(({ node }, at) => [node, at]));
  const place = (row: FigureRow) => [
    questions(scope).findIndex((each) => groundCode(each) === row["question"]),
    position.get(String(row["node"])) ?? -1,
    Number(row["q"] ?? 0),
  ];
  return shown(told.map((row, index) => ({ ...row, action: actions[index] ?? null }))).toSorted((a, b) => {
    const [left, right] = [place(a), place(b)];
    return left.reduce((found, value, at) => found || value - (right[at] ?? 0), 0);
  });
}

function countsOf(row: FigureRow): Omit<Ground, "question" | "q"> {
  const n = (key: string) => Number(row[key] ?? 0);
  return { hits: n("hits"), total: n("total"), restHits: n("rest_hits"), restTotal: n("rest_total") };
}

/** As many digits as are the same on every machine; what is small stays above nought. */
function digits(value: number): number {
  return Number(value.toPrecision(6));
}

function shown(rows: readonly FigureRow[]): FigureRow[] {
  const left = new Map<unknown, number>();
  const near = new Set(
    rows
      .filter((row) => !isGround(row))
      .toSorted((a, b) => Number(a["q"] ?? 0) - Number(b["q"] ?? 0))
      .filter((row) => {
        const count = (left.get(row["question"]) ?? 0) + 1;
        left.set(row["question"], count);
        return count <= unclearMax;
      }),
  );
  return rows.filter((row) => isGround(row) || near.has(row));
}

function isGround(row: FigureRow): boolean {
  return row["verdict"] === "clear" || row["verdict"] === "on_record";
}

function readings(rows: readonly FigureRow[], scope: Scope) {
  const clear = rows.filter(isGround);
  if (rows.length === 0) return [];
  if (clear.length === 0) {
    return [
      {
        zh: "各问均未得到明显答案：数据不足以支持任何建议。",
        en: "No question has a clear answer: the data carry no recommendation.",
      },
    ];
  }
  const each = questions(scope).flatMap((question) => {
    const count = clear.filter((row) => row["question"] === groundCode(question)).length;
    return count === 0 ? [] : [{ question, count }];
  });
  const names = listed(
    each.map(({ question, count }) => {
      const { zh, en } = groundTitles[question];
      return { zh: `${zh} ${whole(count)}`, en: `${en} ${whole(count)}` };
    }),
  );
  return [{ zh: `有明显答案或登记记载的：${names.zh}。`, en: `Clear, or on record: ${names.en}.` }];
}
