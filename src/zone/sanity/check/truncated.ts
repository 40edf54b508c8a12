import { tell, type Check } from "../document.ts";
import { isAdvertising } from "./advertising.ts";

const dangling =
  /(?:…|\.{3}|⋯)["')\]]*$|(?:[,，、:：]|\b(?:and|or|of|the|a|an|to|for|with|in|by|than|large and medium|large|medium|small))$/i;

/** A statement that breaks off: what its figures count is not there. */
export const truncated: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const { text, start, end } = sentence;
    const next = document.plain.slice(end).trim();
    const isLast = next === "" || /\n\s*\n/.test(document.plain.slice(end, end + 40)) || isAdvertising(next.split("\n")[0] ?? "");
    const breaksOff = /(?:…|\.{3}|⋯)["')\]]*$/.test(text) || (isLast && dangling.test(text) && text.split(/\s+/).length > 5);
    if (!breaksOff || isAdvertising(text)) return [];
    const figures = document.quantities.filter(({ sentence: of }) => of === sentence.index);
    const last = figures.at(-1);
    const words = text.slice(-40).trim();
    const base = {
      check: "truncated",
      verdict: "suspicious" as const,
      suggestion: tell(document, "zone.sanity.truncated_hint", {}),
    };
    if (!last) return [{ ...base, start, end, reason: tell(document, "zone.sanity.truncated", { words }) }];
    return [
      {
        ...base,
        quantity: last,
        start: last.start,
        end: last.end,
        reason: tell(document, "zone.sanity.truncated_figure", { words, figure: last.text }),
      },
    ];
  });
