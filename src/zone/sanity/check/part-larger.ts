import { about, figuresIn, numberIn, tell, type Check } from "../document.ts";
import { isExact } from "../number/reading.ts";

const within = /其中|\bof which\b|\bof them\b|\bincluding\b|包括|包含/i;

/** A part that is said to be of a whole and is larger than it; a list after a colon that makes more than its head. */
export const partLarger: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const counts = figuresIn(document, sentence).filter(({ kind }) => kind === "count");
    const n = (value: number) => numberIn(document, value);
    const parts = counts.flatMap((part, index) => {
      const whole = counts[index - 1];
      if (!whole || whole.unit !== part.unit || part.unit === "number" || !isExact(part) || whole.upTo !== whole.value) return [];
      if (["over", "at_least", "about"].includes(whole.comparator) || part.value <= whole.value) return [];
      const between = document.plain.slice(whole.end, part.start);
      if (!within.test(between) || /[；;。]|累计|总计|至今|cumulative/i.test(between)) return [];
      return [
        about(part, {
          check: "part-larger",
          verdict: "wrong" as const,
          reason: tell(document, "zone.sanity.count_larger", { part: n(part.value), whole: n(whole.value) }),
          suggestion: tell(document, "zone.sanity.check_parts", {}),
        }),
      ];
    });
    const [head, ...items] = counts;
    const colon = head && items[0] ? document.plain.slice(head.end, items[0].start) : "";
    if (!head || items.length < 2 || !/^[^，,；;]{0,40}[:：]\s*(?:[^，,；;\d]{0,12})$/.test(colon)) return parts;
    if (![head, ...items].every(isExact) || !isList(document.plain.slice(head.end, items.at(-1)?.end))) return parts;
    if (!items.every((item) => isOfHead(document.plain.slice(item.start, item.end + 24)))) return parts;
    const sum = items.reduce((total, { value }) => total + value, 0);
    const values = { parts: items.map(({ value }) => n(value)).join(" + "), sum: n(sum), total: n(head.value) };
    if (sum === head.value)
      return [
        ...parts,
        about(head, { check: "part-larger", verdict: "ok", reason: tell(document, "zone.sanity.sum_agrees", values) }),
      ];
    return [
      ...parts,
      about(head, {
        check: "part-larger",
        verdict: "suspicious",
        reason: tell(document, "zone.sanity.sum_differs", { ...values, off: n(Math.abs(sum - head.value)) }),
        suggestion: tell(document, sum > head.value ? "zone.sanity.overlap" : "zone.sanity.check_parts", {}),
      }),
    ];
  });

/** Short items between commas: `40 signed, 50 started and 40 completed`. */
function isList(text: string): boolean {
  return text
    .split(/(?<!\d),|,(?!\d{3})|[，、:：]|\band\b/)
    .every((item) => item.trim().length <= 40 && !/%|倍|times|同比/.test(item));
}

/** What an item counts is what the head counts: `40 signed`, 已签约40个; not `5 platforms`, 5个平台. */
function isOfHead(item: string): boolean {
  return /^[\d,]+\s*(?:[个项件家]\s*(?:[，,、；;。和及]|$)|(?!\w+s\b)[a-z]+\s*(?:,|;|\.|$|and\b))/i.test(item);
}
