import { tell, type Check } from "../document.ts";

const superlative =
  /\b(?:the )?highest concentration\b|\bmost concentrated\b|\b(?:the )?(?:largest|greatest|highest) (?:number|share|density|concentration)\b|\branks? (?:first|No\. ?1|among the top)\b|\b(?:the )?only (?:\w+ )?(?:selected )?(?:unit|one|region|zone)\b|集聚度最高|最(?:为)?(?:集中|密集)|(?:位居|居|排名|位列)(?:全国|全省|全市|东北)?(?:第一|首位|前列)|唯一(?:入选|获批)?(?:的)?(?:单位|地区|区)?/gi;
/** What is compared with whom: then a reader can test it. */
const comparison =
  /\bamong (?:the )?(?:\d+|\w+ (?:cities|provinces|districts|zones))|\bof (?:the|all) \d+|在\S{0,8}\d+个\S{0,12}中|\d+个(?:市州|省份|地市|城市|区县)/i;

/** “Highest concentration” without a set to compare with, a measure and a period is neither right nor wrong. */
export const untestableClaim: Check = (document) =>
  document.sentences.flatMap(({ text, start }) => {
    if (comparison.test(text)) return [];
    return [...text.matchAll(superlative)].map(({ index, 0: words }) => ({
      check: "untestable-claim",
      start: start + index,
      end: start + index + words.length,
      verdict: "unchecked" as const,
      reason: tell(document, "zone.sanity.untestable", { words }),
      suggestion: tell(document, "zone.sanity.untestable_hint", {}),
    }));
  });
