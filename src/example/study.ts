import type { Bilingual } from "#base";
import { nodes, type NodeId } from "./chain.ts";
import { firstYear, lastYear } from "./plan.ts";
import { story } from "./story.ts";

export const studyName = "superhard-materials";

interface Stage {
  readonly node: string;
  readonly title: Bilingual;
  readonly children: readonly NodeId[];
}

const chain: readonly Stage[] = [
  {
    node: "upstream",
    title: { zh: "上游：装备与辅材", en: "Upstream: equipment and auxiliaries" },
    children: ["press", "catalyst"],
  },
  { node: "midstream", title: { zh: "中游：材料", en: "Midstream: materials" }, children: ["synthesis", "cbn", "cvd", "powder"] },
  {
    node: "downstream",
    title: { zh: "下游：制品与应用", en: "Downstream: products and uses" },
    children: ["pcd", "tools", "wire-saw", "heat-spreading", "gems", "inspection"],
  },
];

/** A node's query in our language: its class in either scheme, or its word in a title of either language. */
export function queryOf(node: NodeId): string {
  const { cpc, ipc, words } = nodes[node];
  return `cpc:${cpc} OR ipc:${ipc} OR title:("${words.zh}" OR "${words.en}")`;
}

/** The study of the synthetic industry, as its file says it. */
export function studyText(): string {
  const node = (id: NodeId) =>
    `      - node: ${id}\n        title: { zh: ${nodes[id].title.zh}, en: "${nodes[id].title.en}" }\n        query: >-\n          ${queryOf(id)}\n`;
  const stages = chain.map(
    ({ node: stage, title, children }) =>
      `  - node: ${stage}\n    title: { zh: "${title.zh}", en: "${title.en}" }\n    children:\n${children.map(node).join("")}`,
  );
  return `# Synthetic worked example: every patent, company and person in it is made up.
# 合成示例：其中的专利、企业和人员均为虚构。
study: ${studyName}
title:
  zh: 超硬材料产业专利导航（合成示例）
  en: Patent navigation of the superhard-materials industry (synthetic example)
question:
  zh: 郑州超硬材料产业链上哪些环节应当强链、补链、延链？
  en: Which links of the superhard-materials chain should Zhengzhou strengthen, complete or extend to?
region: ${story.region}
compare: [world, CN, CN-410000, CN-430100, CN-440300, CN-110000]
period: [${firstYear}, ${lastYear}]
count: family
chain:
${stages.join("")}output: [html, xlsx]
`;
}
