import type { Both } from "../indicator/indicator.ts";
import type { GroundQuestion } from "./grounds.ts";

/** The questions as tables and reports name them. */
export const groundTitles: Readonly<Record<GroundQuestion, Both>> = {
  pledged: { zh: "有效专利质押未见解除", en: "rights in force with a standing pledge" },
  seized: { zh: "有效专利财产保全", en: "rights in force that are seized" },
  challenged: { zh: "有效专利被提无效或异议", en: "rights in force that are challenged" },
  joint: { zh: "有效专利共有多于其他企业", en: "more joint rights than other enterprises" },
  lapsed_early: {
    zh: "未到期失效多于同龄的其他企业专利",
    en: "more rights lapsed before their term than those of other enterprises of the same age",
  },
  ending_soon: { zh: "三年内届满多于其他企业", en: "more rights ending within three years than other enterprises" },
  people_left: { zh: "关键发明人转往他处多于其他企业", en: "more key inventors gone than from other enterprises" },
  builds_on: { zh: "引证某方有效专利多于他人", en: "builds on a holder's rights more than others do" },
  held_by_one: { zh: "环节本国有效专利集中于一家", en: "one holder stands out among a node's rights in force here" },
  riser: { zh: "环节内近期窗口崛起", en: "a riser in a node" },
  node_rises: { zh: "环节增长快于其余", en: "a node outgrows the rest" },
  node_falls: { zh: "环节落后于其余", en: "a node falls behind the rest" },
  own_gap: { zh: "对象企业短缺的环节", en: "a node the enterprise is short of" },
  out_of_force: { zh: "环节失效专利多于其余", en: "more of a node out of force than of the rest" },
  effect_rises: { zh: "近期窗口更多追求的功效", en: "an effect sought more lately in a node" },
  effect_gap: { zh: "他人追求而对象企业少有的功效", en: "an effect that others seek in a node and the enterprise hardly" },
  candidate_fit: { zh: "候选方专长的环节", en: "a node the candidate is strong in" },
  candidate_quality: { zh: "候选方核心专利多于其余", en: "more core patents than the rest" },
  candidate_ties: { zh: "已有合作多于其余", en: "more joint filings with the enterprise than the rest" },
  person_fit: { zh: "人才专长的环节", en: "a node the person works in most" },
  person_quality: { zh: "人才核心专利多于其余", en: "more core patents than other inventors of the node" },
};
