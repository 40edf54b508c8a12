/** Terms that a report explains where it uses them; zh and en as in docs/glossary.md. */
import type { Both } from "../../indicator/indicator.ts";

export interface Term {
  readonly term: Both;
  readonly meaning: Both;
}

export const terms: readonly Term[] = [
  term(
    "专利族",
    "family",
    "同一发明在各局的全部公开文献，计为一项。",
    "All publications of one invention at all offices, counted as one.",
  ),
  term("环节", "node", "产业链的一环，由检索式界定。", "One link of the chain, defined by its query."),
  term("产业链", "chain", "由环节组成的产业结构，是全部统计的范围。", "The industry as nodes; everything is counted within it."),
  term(
    "相对技术优势",
    "RTA",
    "某区域在某环节的份额除以其总份额，大于 1 表示专长于此。",
    "A region's share in a node divided by its share in all; above 1 it is specialised there.",
  ),
  term(
    "收缩值",
    "shrunk RTA",
    "数量少时向 1 收缩的相对技术优势，避免小样本夸大。",
    "RTA drawn towards 1 where counts are small, so that few patents do not impress.",
  ),
  term("集中率", "concentration ratio", "前 k 名申请人的份额之和（CRk）。", "The share of the k largest applicants (CRk)."),
  term(
    "赫芬达尔指数",
    "HHI",
    "各申请人份额平方之和，1 表示独家。",
    "The sum of the squares of all shares; 1 is a single applicant.",
  ),
  term("复合增长率", "CAGR", "由首值到末值的年均增长率。", "The growth per year that leads from the first to the last value."),
  term(
    "技术生命周期",
    "life cycle",
    "依申请量与申请人数判断的发展阶段。",
    "The stage of a technology, told from applications and applicants.",
  ),
  term(
    "新进入者",
    "new entrant",
    "窗口期之前在该环节没有专利的申请人。",
    "An applicant without patents in the node before the window.",
  ),
  term("龙头企业", "leader", "环节中数量居前的申请人。", "One of the largest applicants of a node."),
  term("强链", "strengthen", "本地强、方向好的环节，巩固提升。", "A node where the place is strong and the direction good."),
  term("补链", "complete", "产业所需而本地薄弱或缺失的环节。", "A node that the chain needs and the place lacks or is weak in."),
  term("延链", "extend", "与本地强项相邻、可延伸进入的环节。", "A node beside the place's strengths into which it can grow."),
  term("关联度", "proximity", "两个环节由同一批申请人从事的程度。", "How far the same applicants work in two nodes."),
  term(
    "关联密度",
    "relatedness density",
    "某环节周边中本地已具优势的比例。",
    "The part of what is near a node that the place is already strong in.",
  ),
  term(
    "梯队",
    "tier",
    "企业在环节中的地位：龙头、骨干、潜力。",
    "Standing of an enterprise in a node by rule: leading, backbone, potential.",
  ),
  term("整数计数", "whole counting", "共同申请对每个申请人各计一次。", "What is filed jointly counts once for each applicant."),
  term("分数计数", "fractional counting", "n 个申请人各计 1/n。", "Each of n applicants counts 1/n."),
  term(
    "查准率",
    "precision",
    "检出者中确属该环节的比例，由抽检估计。",
    "The share of what was found that belongs there, from a judged sample.",
  ),
  term("查全率", "recall", "应属该环节者中被检出的比例。", "The share of what belongs there that was found."),
  term("时间窗口", "window", "用于前后比较的若干完整年份。", "Some complete years, compared with as many before."),
  term("合作申请", "co-application", "至少有两个申请人的专利。", "A patent with at least two applicants."),
  term(
    "数据快照",
    "snapshot",
    "冻结的语料，由内容哈希命名，不再改变。",
    "The corpus frozen under the hash of its content; it never changes.",
  ),
  term("法律状态", "legal status", "有效、审中或失效。", "In force, pending, or inactive."),
  term(
    "证据",
    "evidence",
    "数字所依据的专利、检索式、规则、快照与程序版本。",
    "What a number rests on: patents, query, rule, snapshot and program version.",
  ),
];

function term(zh: string, en: string, meaningZh: string, meaningEn: string): Term {
  return { term: { zh, en }, meaning: { zh: meaningZh, en: meaningEn } };
}

/** Further words by which a text of that language uses a term. */
const alsoKnown: Readonly<Record<string, readonly string[]>> = {
  相对技术优势: ["RTA"],
  集中率: ["CR4", "CR10", "CR5"],
  "concentration ratio": ["CR4", "CR10", "CR5"],
  赫芬达尔指数: ["HHI"],
  复合增长率: ["年均增长", "CAGR"],
  CAGR: ["growth per year", "a year"],
  "shrunk RTA": ["shrunk"],
  family: ["families"],
};

/** The terms that these texts use, in the order of the list. */
export function termsUsed(texts: readonly string[], lang: "zh" | "en"): readonly Term[] {
  const all = texts.join("\n").toLowerCase();
  return terms.filter(({ term: { [lang]: word } }) =>
    [word, ...(alsoKnown[word] ?? [])].some((each) => all.includes(each.toLowerCase())),
  );
}
