import { about, tell, type Check } from "../document.ts";

const ofWhole =
  /\baccount(?:s|ed|ing)? for\s*(?:about|nearly|over|more than)?\s*$|占[^，。；%]{0,14}$|(?:share|proportion) of\s*$|(?:占比|比重)(?:为|达到?)?\s*$/i;

/** Rates of what was done among all that could be; growth and completion may pass 100 %. */
const rate =
  /(?:授权|通过|结案|办结|覆盖|合格|满意|维持|产业化|实施|转化|有效)率(?:为|达到?|约)?\s*$|\b(?:grant|approval|pass|coverage|satisfaction|maintenance) rate (?:of|was|is|reached)\s*$/i;
const ofAll =
  /^\s*of (?:the |all )*(?:(?:province|city|nation|country|district|region|zone|park)(?:'s)? (?:total|whole)|(?:province|city|nation|country)'s|total(?! (?:target|budget|plan))|whole)\b/i;

/** Of a whole there is no more than all of it. */
export const impossibleShare: Check = (document) =>
  document.quantities.flatMap((share) => {
    if (share.kind !== "share" || share.value - share.step / 2 <= 100) return [];
    const isOfWhole =
      rate.test(document.plain.slice(Math.max(0, share.start - 14), share.start)) ||
      ofWhole.test(document.plain.slice(Math.max(0, share.start - 40), share.start)) ||
      ofAll.test(document.plain.slice(share.end, share.end + 40));
    if (!isOfWhole) return [];
    return [
      about(share, {
        check: "impossible-share",
        verdict: "wrong",
        reason: tell(document, "zone.sanity.over_whole", { share: share.value }),
        suggestion: tell(document, "zone.sanity.growth_or_scale", {}),
      }),
    ];
  });
