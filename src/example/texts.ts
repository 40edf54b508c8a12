import type { Bilingual } from "#base";
import { nodes, type NodeId } from "./chain.ts";
import type { Random } from "./random.ts";
import { vocabulary } from "./vocabulary.ts";

export interface Texts {
  readonly title: Bilingual;
  readonly abstract: Bilingual;
}

const adjectives = [
  ["", ""],
  ["高效", "efficient "],
  ["改进型", "improved "],
  ["低能耗", "low-energy "],
  ["高稳定性", "stable "],
  ["紧凑型", "compact "],
  ["自动化", "automated "],
  ["大尺寸", "large-size "],
] as const;

const endings = [
  ["", ""],
  ["及其应用", " and use thereof"],
  ["及其控制方法", " and control thereof"],
  ["的制备工艺", ", process of making"],
] as const;

/** Title and abstract in both languages. Each says that it is synthetic. */
export function makeTexts(node: NodeId | "beside", second: NodeId | undefined, random: Random): Texts {
  const words = vocabulary[node];
  const [adjectiveZh, adjectiveEn] = random.pick(adjectives);
  const [thingZh, thingEn] = random.pick(words.things);
  const [endingZh, endingEn] = random.pick(endings);
  const [problemZh, problemEn] = random.pick(words.problems);
  const [meansZh, meansEn] = random.pick(words.means);
  const [effectZh, effectEn] = random.pick(words.effects);
  const better = random.whole(5, 60);
  const alsoZh = second ? `本方案亦用于${nodes[second].title.zh}。` : "";
  const alsoEn = second ? ` It also serves ${nodes[second].title.en.toLowerCase()}.` : "";
  return {
    title: {
      zh: `（合成示例）一种${adjectiveZh}${thingZh}${endingZh}`,
      en: `[Synthetic example] ${capital(`${adjectiveEn}${thingEn}${endingEn}`)}`,
    },
    abstract: {
      zh: `【合成示例，非真实专利】公开一种${adjectiveZh}${thingZh}。针对${problemZh}的问题，采用${meansZh}，${effectZh}；实施例中主要指标改善${better}%。${alsoZh}`,
      en: `[Synthetic example, no real patent] A ${adjectiveEn}${thingEn} is disclosed. Against ${problemEn}, it uses ${meansEn}, which gives ${effectEn}; in the embodiment the main figure improves by ${better}%.${alsoEn}`,
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
