import { about, figuresIn, tell, type Check } from "../document.ts";
import { interval, isExact } from "../number/reading.ts";

const grew = /(?:增长|增加|提高|上升|增幅(?:为|达)?|\bup|\bgrew|\bgrowth of|\bincreas\w*|\bris\w*|\brose)(?: by| of)?\s*$/i;
const fell = /(?:下降|减少|降低|回落|\bdown|\bfell|\bdecreas\w*|\bdeclin\w*|\bdrop\w*)(?: by| of)?\s*$/i;
/** Times of the same year before: times of another year are of another base. */
const multiple = /(?:是|为|相当于|达到)(?:(?:上|去)年(?:同期)?|同期|原来|原有)的?\s*$/;
const englishMultiple = /^\s*(?:that of |as much as |the )?(?:the )?(?:last year|previous year|year before)/i;

/** Up by 150 % is 2.5 times, never 1.5 times; and nothing falls by more than all of it. */
export const growthAndMultiple: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const figures = figuresIn(document, sentence);
    return figures.flatMap((share, index) => {
      if (share.kind !== "share" || !isExact(share)) return [];
      const left = document.plain.slice(Math.max(sentence.start, share.start - 24), share.start);
      if (fell.test(left) && share.value - share.step / 2 > 100)
        return [
          about(share, {
            check: "growth-and-multiple",
            verdict: "wrong" as const,
            reason: tell(document, "zone.sanity.fell_over_all", { share: share.value }),
            suggestion: tell(document, "zone.sanity.growth_or_scale", {}),
          }),
        ];
      const times = [figures[index + 1], figures[index - 1]].find((one) => one?.kind === "times");
      if (!times || !isExact(times) || !grew.test(left)) return [];
      const before = document.plain.slice(Math.max(sentence.start, times.start - 24), times.start);
      const after = document.plain.slice(times.end, times.end + 30);
      if (!multiple.test(before) && !englishMultiple.test(after)) return [];
      if (Math.abs(times.start - share.end) > 40 && Math.abs(share.start - times.end) > 40) return [];
      const [low, high] = interval(share);
      const [least, most] = interval(times);
      const should = 1 + share.value / 100;
      const values = { share: share.value, times: times.value, should: Number(should.toFixed(4)) };
      if (most >= 1 + low / 100 - 1e-9 && least <= 1 + high / 100 + 1e-9)
        return [
          about(times, {
            check: "growth-and-multiple",
            verdict: "ok",
            reason: tell(document, "zone.sanity.multiple_agrees", values),
          }),
        ];
      return [
        about(times, {
          check: "growth-and-multiple",
          verdict: "wrong",
          reason: tell(document, "zone.sanity.multiple_differs", values),
          suggestion: tell(document, "zone.sanity.multiple_hint", values),
          correction: tell(document, "zone.sanity.times_plain", { ratio: values.should }),
        }),
      ];
    });
  });
