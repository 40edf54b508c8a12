import { about, figuresIn, numberIn, tell, type Check } from "../document.ts";
import { interval } from "../number/reading.ts";

/** What “about” may leave open, in percentage points. */
const aboutPoints = 2.5;

/** In brackets after the part, or said of it: not a share of something else in the same sentence. */
const tied =
  /^[^,，。；;(（]{0,60}(?:[(（]\s*(?:i\.e\.,?|or)?|,?\s*(?:or|accounting for|representing|making up))\s*(?:about|nearly|over|some)?\s*$/i;

/** A part, its share, and the whole named after it: “35 enterprises (70 % of 60)”, 35家，占60家的70%. */
export const shareOfCount: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const figures = figuresIn(document, sentence);
    return figures.flatMap((share, index) => {
      if (share.kind !== "share" || share.value !== share.upTo) return [];
      const [before, after] = [figures[index - 1], figures[index + 1]];
      const chinese = figures[index - 2];
      const english = /^\s*of (?:the |its |all |these |a total of )*$/i;
      const lead = before ? document.plain.slice(before.end, share.start) : "";
      const pair =
        after?.kind === "count" && tied.test(lead) && english.test(document.plain.slice(share.end, after.start))
          ? { part: before, whole: after }
          : before?.kind === "count" &&
              /(?:占|为)[^，。；;\d]{0,8}$/.test(document.plain.slice(sentence.start, before.start)) &&
              /^[^，。；;\d]{0,8}的?\s*$/.test(document.plain.slice(before.end, share.start))
            ? { part: chinese, whole: before }
            : undefined;
      const { part, whole } = pair ?? {};
      if (part?.kind !== "count" || !whole || part.upTo !== part.value || whole.upTo !== whole.value || whole.value <= 0)
        return [];
      if (!isSameKind(part.unit, whole.unit)) return [];
      if (/[；;。]/.test(document.plain.slice(part.end, share.start)) || part.value > whole.value) return [];
      const real = (100 * part.value) / whole.value;
      const room = ["about", "over", "at_least", "under"].includes(share.comparator) ? aboutPoints : 1e-9;
      const [low, high] = interval(share);
      const agrees = real >= low - room && real <= high + room;
      const values = {
        part: numberIn(document, part.value),
        whole: numberIn(document, whole.value),
        real: real.toFixed(2),
        share: share.value,
      };
      if (agrees)
        return [
          about(share, { check: "share-of-count", verdict: "ok", reason: tell(document, "zone.sanity.part_agrees", values) }),
        ];
      return [
        about(share, {
          check: "share-of-count",
          verdict: "suspicious",
          reason: tell(document, "zone.sanity.part_differs", values),
          correction: `${real.toFixed(Math.max(0, Math.round(-Math.log10(share.step))))} %`,
          suggestion: tell(document, "zone.sanity.check_parts", {}),
        }),
      ];
    });
  });

const firms = ["enterprises", "organisations", "institutions"];

/** 35家企业 and 60家 are both firms; a bare number is of whatever the other is. */
function isSameKind(one: string, other: string): boolean {
  return one === other || one === "number" || other === "number" || (firms.includes(one) && firms.includes(other));
}
