/** Parts and sub-analyses as the report names and introduces them. */
import type { Figure } from "../../contract.ts";
import type { Both } from "../../indicator/indicator.ts";

export type Part = Figure["part"];
export type Analysis = Figure["analysis"];

export const reportParts = ["overview", "focus", "direction", "position", "path"] as const satisfies readonly Part[];

interface Section {
  readonly part: Part;
  readonly title: Both;
  /** What the section asks; the answers are its figures. */
  readonly asks: Both;
}

export const sections: Readonly<Record<Analysis, Section>> = {
  data: {
    part: "overview",
    title: { zh: "数据基础", en: "What everything rests on" },
    asks: {
      zh: "检出了什么，哪些信息缺失，各环节检索是否可靠",
      en: "what was found, what is not known of it, and how good the queries are",
    },
  },
  D1: {
    part: "focus",
    title: { zh: "对象画像", en: "Whom it is about" },
    asks: {
      zh: "对象的专利、团队与权属状况",
      en: "what the object of the study holds, who stands behind it, and how sound it is",
    },
  },
  D2: {
    part: "focus",
    title: { zh: "候选遴选", en: "The choice" },
    asks: { zh: "有哪些候选，各分项依据是什么", en: "who comes into question, and what speaks for each" },
  },
  D3: {
    part: "focus",
    title: { zh: "技术现状与空间", en: "Technology known and open" },
    asks: {
      zh: "最接近的已有技术是什么，何处拥挤、何处尚有空间",
      en: "what is nearest to the topic, where it is crowded, and where there is room",
    },
  },
  D4: {
    part: "focus",
    title: { zh: "权利与风险", en: "Rights and risks" },
    asks: {
      zh: "权属是否清晰，须留意哪些他人权利",
      en: "whether ownership is clear, and which rights of others are to be minded",
    },
  },
  D5: {
    part: "focus",
    title: { zh: "建议依据", en: "What is proposed, and on what grounds" },
    asks: {
      zh: "哪些问题有明显答案、支持什么建议，哪些数据不足以回答",
      en: "which questions have a clear answer and what it speaks for, and which the data do not carry",
    },
  },
  A1: {
    part: "direction",
    title: { zh: "产业链与专利布局关联", en: "Industry chain and patents" },
    asks: {
      zh: "专利布局是否与产业链结构相符，结构如何变动",
      en: "whether patents follow the structure of the chain, and how it shifts",
    },
  },
  A2: {
    part: "direction",
    title: { zh: "专利控制力与竞争格局", en: "Control and competition" },
    asks: { zh: "各环节由谁控制，控制程度如何", en: "who controls which node, and how far" },
  },
  A3: {
    part: "direction",
    title: { zh: "技术发展方向", en: "Direction of technology" },
    asks: {
      zh: "哪些环节增长、哪些饱和，热点与空白在哪里",
      en: "which nodes grow or saturate, and where hot and blank spots are",
    },
  },
  A4: {
    part: "direction",
    title: { zh: "龙头企业与核心专利动向", en: "Leaders and core patents" },
    asks: { zh: "龙头企业在向哪些环节移动", en: "to which nodes the leaders move" },
  },
  B1: {
    part: "position",
    title: { zh: "产业结构定位", en: "Structure" },
    asks: { zh: "与对比区域相比，本地哪些环节强、弱或缺失", en: "where the place is strong, weak or missing beside the others" },
  },
  B2: {
    part: "position",
    title: { zh: "企业创新实力定位", en: "Enterprises" },
    asks: { zh: "各环节有哪些本地企业，处于什么梯队", en: "which enterprises the place has in each node, and of which tier" },
  },
  B3: {
    part: "position",
    title: { zh: "创新人才储备定位", en: "Talent" },
    asks: { zh: "各环节人才有多少，在哪里", en: "how many inventors each node has, and where" },
  },
  B4: {
    part: "position",
    title: { zh: "技术创新能力定位", en: "Technology" },
    asks: {
      zh: "核心技术与合作网络的长处与短板",
      en: "strengths and gaps in core technology and collaboration",
    },
  },
  B5: {
    part: "position",
    title: { zh: "专利运营实力定位", en: "Use of patents" },
    asks: { zh: "专利转让、许可、质押等运用情况", en: "how patents are transferred, licensed and pledged" },
  },
  C1: {
    part: "path",
    title: { zh: "产业布局结构优化", en: "Layout of the chain" },
    asks: {
      zh: "哪些环节宜强链、补链、延链，结论对规则有多敏感",
      en: "which nodes to strengthen, complete or extend, and how far that hangs on the rule",
    },
  },
  C2: {
    part: "path",
    title: { zh: "企业整合培育引进", en: "Enterprises to cultivate and attract" },
    asks: { zh: "培育谁、引进谁，依据是什么", en: "whom to cultivate and whom to attract, and why" },
  },
  C3: {
    part: "path",
    title: { zh: "创新人才引进培养", en: "People to attract and train" },
    asks: { zh: "可关注哪些人才", en: "which people to look at" },
  },
  C4: {
    part: "path",
    title: { zh: "技术创新引进提升", en: "Technology to make, buy or avoid" },
    asks: {
      zh: "哪些技术宜自研、购买、许可、自由使用或规避",
      en: "which technology to make, buy, license, use freely or avoid",
    },
  },
  C5: {
    part: "path",
    title: { zh: "专利协同创新与市场运营", en: "Cooperation and operation" },
    asks: { zh: "与谁合作，组合与布局如何安排", en: "with whom to work, and which portfolios to build" },
  },
};

/** The heading of a sub-analysis: its code, a wide space, its title; what everything rests on has no code. */
export function sectionTitle(analysis: Analysis, lang: "zh" | "en"): string {
  const title = sections[analysis].title[lang];
  return analysis === "data" ? title : `${analysis}　${title}`;
}
