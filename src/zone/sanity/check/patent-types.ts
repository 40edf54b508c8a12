import { about, figuresIn, numberIn, tell, type Check, type Document } from "../document.ts";
import { isExact, type Quantity } from "../number/reading.ts";
import type { Sentence } from "../text/sentences.ts";

const types = [/发明|\binventions?\b/i, /实用新型|\butility models?\b/i, /外观设计|\b(?:industrial )?designs?\b/i];

/** Inventions, utility models and designs are all patents there are: printed after their total, they make it. */
export const patentTypes: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const counts = figuresIn(document, sentence).filter((one) => one.kind === "count");
    return counts.flatMap((total, index) => {
      const parts = counts.slice(index + 1, index + 4);
      const [first, second, third] = parts;
      if (!first || !second || !third || ![total, ...parts].every(isExact)) return [];
      const named = new Set(parts.map((part) => typeOf(document, sentence, part)));
      if (named.size !== 3 || named.has(-1) || typeOf(document, sentence, total) !== -1) return [];
      // Of another day or place the parts are parts of something else.
      const between = document.plain.slice(total.end, first.start);
      if (/[；;]/.test(between) || (total.unit !== first.unit && first.unit !== "number")) return [];
      const sum = first.value + second.value + third.value;
      const n = (value: number) => numberIn(document, value);
      const values = { parts: parts.map(({ value }) => n(value)).join(" + "), sum: n(sum), total: n(total.value) };
      const rounding = [total, ...parts].reduce((room, { step }) => room + (step > 1 ? step / 2 : 0), 0);
      const off = Math.abs(sum - total.value);
      if (off <= rounding)
        return [about(total, { check: "patent-types", verdict: "ok", reason: tell(document, "zone.sanity.sum_agrees", values) })];
      return [
        about(total, {
          check: "patent-types",
          verdict: "wrong",
          reason: tell(document, "zone.sanity.sum_differs", { ...values, off: n(off) }),
          suggestion: tell(document, "zone.sanity.check_parts", {}),
          correction: n(sum),
        }),
      ];
    });
  });

/** Which of the three a figure counts, by the words that lead to it or by its own; −1 where none. */
function typeOf(document: Document, sentence: Sentence, one: Quantity): number {
  const { text, start } = sentence;
  const before =
    text
      .slice(0, one.start - start)
      .split(/[，,、；;：:]|(?<=\d)\s*件|\band\b/)
      .at(-1) ?? "";
  const own = document.plain.slice(one.start, one.end);
  const after = /^[^，,、；;。\d]{0,24}/.exec(text.slice(one.end - start))?.[0] ?? "";
  for (const words of /[一-鿿]/.test(text) ? [before, own] : [own, after, before]) {
    const found = types.findIndex((type) => type.test(words));
    if (found >= 0) return found;
  }
  return -1;
}
