import { tell, type Check } from "../document.ts";

const spans = /(?<!\d)((?:19|20)\d\d)年?(?:(\d{1,2})月)?\s*(?:-|至|到|~|to|until)\s*((?:19|20)\d\d)(?!\d)年?(?:(\d{1,2})月)?/g;

/** A period that ends before it begins. */
export const periodOrder: Check = (document) =>
  [...document.plain.matchAll(spans)].flatMap(({ index, 0: words, 1: from, 2: fromMonth, 3: to, 4: toMonth }) => {
    const first = Number(from) * 12 + Number(fromMonth ?? 1);
    const last = Number(to) * 12 + Number(toMonth ?? 12);
    // 由2013年至2012年 of a comparison backwards is rare; a fall is told from the earlier year.
    if (last >= first) return [];
    return [
      {
        check: "period-order",
        start: index,
        end: index + words.length,
        verdict: "suspicious" as const,
        reason: tell(document, "zone.sanity.period_backwards", { period: words }),
        suggestion: tell(document, "zone.sanity.check_parts", {}),
      },
    ];
  });
