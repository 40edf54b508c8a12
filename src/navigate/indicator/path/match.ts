import { drawsMax } from "../../rule/draws.ts";
import {
  ranked,
  scoreParts,
  scoreRule,
  strongestParts,
  weightsOf,
  type Parts,
  type ScoreList,
  type ScorePart,
} from "../../rule/score.ts";
import type { FigureColumn } from "../../contract.ts";
import { shareColumn } from "../column.ts";
import { lately } from "../direction/leaders.ts";
import type { Both, FigureRow, Scope } from "../indicator.ts";
import { fixed, percent } from "../say.ts";

/** Candidates listed in each node. */
export const perNodeMax = 5;
/** Joint filings from which ties count in full. */
const tiesFull = 3;
/** Members whose status or citation rank is known, below which nothing is said of an applicant's. */
const knownMin = 3;

/** What each component is called, and how it is made, in every list. */
export const partTexts: Readonly<Record<ScorePart, { readonly title: Both; readonly told: Both }>> = {
  fit: {
    title: { zh: "契合度", en: "Fit" },
    told: { zh: "其全链专利中落在本地拟发展环节的比例", en: "share of its chain that lies in the nodes wanted" },
  },
  strength: {
    title: { zh: "技术实力", en: "Strength" },
    told: {
      zh: "环节内数量与最大申请人（个人除外）之比（对数）",
      en: "its number in the node against the largest applicant but individuals (logarithms)",
    },
  },
  activity: {
    title: { zh: "活跃度", en: "Activity" },
    told: { zh: "近三年占比与环节平均相比，0.5 为持平", en: "its share filed lately against the node's, 0.5 as the node" },
  },
  quality: {
    title: { zh: "质量", en: "Quality" },
    told: {
      zh: `环节内专利被引在同领域同年专利中的平均位次（少于 ${knownMin} 项可知时视为缺失）`,
      en: `mean rank of its patents in the node by citations within field and year (missing below ${knownMin} known)`,
    },
  },
  ties: {
    title: { zh: "合作基础", en: "Ties" },
    told: { zh: `既有共同申请，满 ${tiesFull} 项为 1`, en: `joint filings so far, 1 from ${tiesFull}` },
  },
  soundness: {
    title: { zh: "权利稳定", en: "Soundness" },
    told: {
      zh: "环节内法律状态已知者中未失效的比例，越低知识产权风险越高",
      en: "share of its patents of known status in the node that is not out of force; the lower, the higher the IP risk",
    },
  },
  expansion: {
    title: { zh: "扩展倾向", en: "Expansion" },
    told: {
      zh: "近三年以来新进入环节的比例（近三年才起步者不计此项）与跨省（跨国）共同申请比例的均值",
      en: "mean of the share of its nodes entered lately or since (not told of who only began then) and the share filed with partners of another province or country",
    },
  },
  complement: {
    title: { zh: "互补性", en: "Complementarity" },
    told: {
      zh: "1 − 与分析对象在末级环节构成上的重合度",
      en: "1 − overlap of its make-up over end nodes with that of the enterprise in question",
    },
  },
  people: {
    title: { zh: "研发团队", en: "People" },
    told: { zh: "发明人数与候选中最多者之比（对数）", en: "its inventors against the most of any candidate (logarithms)" },
  },
  ownership: {
    title: { zh: "权属清晰", en: "Clear ownership" },
    told: {
      zh: "未与他人共有、未见质押、转出、保全、无效或异议记载的比例",
      en: "share that is not joint and has no standing pledge, transfer away, seizure, invalidation or opposition on record",
    },
  },
  proximity: {
    title: { zh: "地缘", en: "Nearness" },
    told: { zh: "本地 1、同省 2/3、同国 1/3、境外 0", en: "1 at home, 2/3 in the province, 1/3 in the country, 0 abroad" },
  },
};

/** Components of a candidate from its facts; null where they cannot be told. */
export function partsOf(row: FigureRow, ties: number, scope: Scope): Parts {
  const n = (key: string) => Number(row[key] ?? 0);
  const own = n("lately") / n("members");
  const node = n("node_lately") / n("node_members");
  const before = n("since") < lately(scope)[0];
  const entered = before && n("worked") > 0 ? n("entered") / n("worked") : null;
  const beyond = row["region"] === null ? null : n("beyond") / n("chain_members");
  const moves = [entered, beyond].filter((each) => each !== null);
  return {
    fit: n("wanted_members") / n("chain_members"),
    strength: Math.log(1 + n("members")) / Math.log(1 + n("largest")),
    activity: own + node === 0 ? null : own / (own + node),
    quality: n("ranked") >= knownMin ? n("quality") : null,
    ties: Math.min(1, ties / tiesFull),
    soundness: n("known") >= knownMin ? 1 - n("inactive") / n("known") : null,
    expansion: moves.length === 0 ? null : moves.reduce((sum, each) => sum + each, 0) / moves.length,
    proximity: proximity(row["region"], scope),
  };
}

/** 1 at home, 2/3 in the same province, 1/3 in the same country, 0 abroad; null where the region is not known. */
function proximity(region: FigureRow[string] | undefined, { home }: Pick<Scope, "home">): number | null {
  if (typeof region !== "string") return null;
  if (region.startsWith(home.prefix)) return 1;
  if (home.region.length >= 5 && region.slice(0, 5) === home.region.slice(0, 5)) return 2 / 3;
  return region.slice(0, 2) === home.region.slice(0, 2) ? 1 / 3 : 0;
}

/** Scores the candidates of each node and keeps the first; rows in the order of the nodes. */
export function listedByScore(
  rows: readonly FigureRow[],
  scoreList: ScoreList,
  scope: Scope,
  parts: (row: FigureRow) => Parts,
  listMax = perNodeMax,
): FigureRow[] {
  const weights = weightsOf(scoreList, scope.study.rule?.weights);
  const nodes = [...new Set(rows.map((row) => row["node"]))];
  return nodes.flatMap((node) => {
    const candidates = rows.filter((row) => row["node"] === node).map((row) => ({ row, parts: parts(row) }));
    return ranked(candidates, weights, listMax).map(({ candidate, score, low, high, coverage, stability }) => {
      const [first, second] = strongestParts(candidate.parts, weights, 2);
      const others = scoreParts.filter((part) => (weights[part] ?? 0) > 0 && part !== first && part !== second);
      const known = others.filter((part) => typeof candidate.parts[part] === "number");
      const weakest = known.toSorted((a, b) => (candidate.parts[a] ?? 0) - (candidate.parts[b] ?? 0))[0];
      return {
        ...candidate.row,
        ...Object.fromEntries(
          Object.keys(scoreRule.weights[scoreList]).map((part) => [part, candidate.parts[part as ScorePart] ?? null]),
        ),
        score,
        low,
        high,
        coverage,
        stability,
        first: first ?? null,
        second: second ?? null,
        weakest: weakest ?? null,
      };
    });
  });
}

export function scoreColumns(scoreList: ScoreList): FigureColumn[] {
  return [
    { key: "score", title: { zh: "匹配分", en: "Match score" }, kind: "ratio" },
    ...Object.keys(scoreRule.weights[scoreList]).map((part): FigureColumn => ({
      key: part,
      title: partTexts[part as ScorePart].title,
      kind: "ratio",
    })),
    { key: "first", title: { zh: "主要依据", en: "Mostly for" }, kind: "text" },
    { key: "second", title: { zh: "次要依据", en: "Also for" }, kind: "text" },
    { key: "weakest", title: { zh: "最弱项", en: "Weakest in" }, kind: "text" },
    { key: "low", title: { zh: "下限", en: "Low" }, kind: "ratio" },
    { key: "high", title: { zh: "上限", en: "High" }, kind: "ratio" },
    shareColumn("coverage", { zh: "分项已知", en: "Known by weight" }),
    shareColumn("stability", { zh: "入选稳定度", en: "Stays listed" }),
  ];
}

/** How a match score is made, for the definition of a list. */
export function scoreTold(scoreList: ScoreList, scope: Scope): Both {
  const weights = Object.entries(weightsOf(scoreList, scope.study.rule?.weights)) as [ScorePart, number][];
  const rule = `${scoreRule.name}@${scoreRule.version}`;
  const [zh, en] = (["zh", "en"] as const).map((lang) =>
    weights
      .map(([part, weight]) => {
        const { title, told } = partTexts[part];
        return lang === "zh"
          ? `${title.zh}（权重 ${weight}）：${told.zh}`
          : `${title.en.toLowerCase()} (weight ${weight}): ${told.en}`;
      })
      .join(lang === "zh" ? "；" : "; "),
  );
  return {
    zh: `匹配分为各分项（0–1）的加权平均（${rule}）：${zh}。缺失的分项不计入并注明已知比例，上下限为缺失项取 0 和取 1 时的分值，已知不足 ${percent(scoreRule.coverageMin, 0)} 的不给分、排在最后。入选稳定度：全部权重同时在上下 ${percent(scoreRule.weightSpread, 0)} 内取 ${drawsMax} 组，仍列入名单的比例。分数只用于初筛排序。`,
    en: `The match score is the weighted mean of components from 0 to 1 (${rule}): ${en}. What is missing is left out and the known share stated; low and high take what is missing as 0 and as 1; below ${percent(scoreRule.coverageMin, 0)} known there is no score and the candidate stands last. Stays listed: share of ${drawsMax} draws of all weights, each up to ${percent(scoreRule.weightSpread, 0)} lower or higher. The score serves a first sorting only.`,
  };
}

/** A row without what only the score or the order needed. */
export function without(row: FigureRow, names: readonly string[]): FigureRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

/** What `candidateFacts` gives for the score alone. */
export const scoreOnly = ["position", "pool_rank", "number", "largest"] as const;

/** Who stands first in each node, and why. */
export function firstReadings(rows: readonly FigureRow[], scope: Scope): Both[] {
  const nodes = [...new Set(rows.map((row) => row["node"]))];
  return nodes.flatMap((key) => {
    const row = rows.find((each) => each["node"] === key);
    if (!row || typeof row["score"] !== "number") return [];
    const [node, who] = [scope.label("node", key), scope.label("organisation", row["organisation"])];
    const why = ([row["first"], row["second"]] as (ScorePart | null)[]).flatMap((part) =>
      part ? [{ title: partTexts[part].title, value: fixed(row[part]) }] : [],
    );
    return [
      {
        zh: `${node.zh}：首位为${who.zh}（匹配分 ${fixed(row["score"])}），主要因${why.map(({ title, value }) => `${title.zh} ${value}`).join("、")}。`,
        en: `${node.en}: first ${who.en} (score ${fixed(row["score"])}), for ${why.map(({ title, value }) => `${title.en.toLowerCase()} ${value}`).join(" and ")}.`,
      },
    ];
  });
}

/** Where the list hangs on the weights or on what is not known. */
export function scoreCaveats(rows: readonly FigureRow[]): Both[] {
  const shaky = rows.filter((row) => Number(row["stability"]) < 0.8).length;
  const partly = rows.filter((row) => Number(row["coverage"]) < 1).length;
  return [
    ...(shaky > 0
      ? [
          {
            zh: `${rows.length} 个候选中有 ${shaky} 个的入选依赖权重（稳定度低于 80%）。`,
            en: `${shaky} of ${rows.length} candidates are listed only under some weights (stay listed in fewer than 80 % of the draws).`,
          },
        ]
      : []),
    ...(partly > 0
      ? [
          {
            zh: `${rows.length} 个候选中有 ${partly} 个缺少部分分项，比较时应看上下限。`,
            en: `${partly} of ${rows.length} candidates lack some component: compare them by low and high.`,
          },
        ]
      : []),
  ];
}
