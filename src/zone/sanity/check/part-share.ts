import { about, figuresIn, numberIn, tell, type Check } from "../document.ts";
import { isExact } from "../number/reading.ts";

/** A whole, a part of it and the printed share: “of 4,280 patents 1,070 (25 %)”, 其中…占25%. */
export const partShare: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const figures = figuresIn(document, sentence);
    return figures.flatMap((share, index) => {
      const [whole, part] = [figures[index - 2], figures[index - 1]];
      if (share.kind !== "share" || part?.kind !== "count" || whole?.kind !== "count" || whole.unit !== part.unit) return [];
      const [between, before] = [document.plain.slice(whole.end, part.start), document.plain.slice(part.end, share.start)];
      if (!/其中|\bof which\b|\bof them\b|\bincluding\b/i.test(between) || /[。；;]/.test(between)) return [];
      if (!/^\s*[,，(（]?\s*(?:or|占(?:比|总数|总量|全部)?的?|accounting for)?\s*$/i.test(before)) return [];
      if (
        /^\s*(?:of|in|nationwide)\b/i.test(document.plain.slice(share.end, share.end + 14)) &&
        !/of the total/i.test(document.plain.slice(share.end, share.end + 16))
      )
        return [];
      if (![whole, part, share].every(isExact) || part.value > whole.value) return [];
      const real = (100 * part.value) / whole.value;
      const agrees = Math.abs(real - share.value) <= share.step / 2 + 1e-9;
      const values = {
        part: numberIn(document, part.value),
        whole: numberIn(document, whole.value),
        real: real.toFixed(2),
        share: share.value,
      };
      return [
        about(share, {
          check: "part-share",
          verdict: agrees ? "ok" : "suspicious",
          reason: tell(document, agrees ? "zone.sanity.part_agrees" : "zone.sanity.part_differs", values),
          ...(agrees
            ? {}
            : {
                correction: `${real.toFixed(Math.max(0, Math.round(-Math.log10(share.step))))} %`,
                suggestion: tell(document, "zone.sanity.check_parts", {}),
              }),
        }),
      ];
    });
  });
