import { about, numberIn, tell, type Check } from "../document.ts";

/** The same amount twice, once in brackets: 1.17 billion (11.7亿元). */
export const restatedAmount: Check = (document) =>
  document.quantities.flatMap((second, index) => {
    const first = document.quantities[index - 1];
    if (!first || first.kind !== second.kind || first.unit !== second.unit || second.kind !== "money") return [];
    const between = document.plain.slice(first.end, second.start);
    if (!/^\s*["']?\s*[(（](?:即|合|约|i\.e\.,?|or|about)?\s*(?:RMB)?\s*$/i.test(between)) return [];
    const apart = Math.abs(first.value - second.value);
    const values = {
      first: first.text,
      second: second.text,
      firstValue: new Intl.NumberFormat("en").format(first.value),
      secondValue: new Intl.NumberFormat("en").format(second.value),
    };
    if (apart <= (first.step + second.step) / 2)
      return [
        about(second, { check: "restated-amount", verdict: "ok", reason: tell(document, "zone.sanity.restated_agrees", values) }),
      ];
    const factor = Math.max(first.value, second.value) / Math.min(first.value, second.value);
    return [
      about(second, {
        check: "restated-amount",
        verdict: "wrong",
        reason: tell(document, "zone.sanity.restated_differs", { ...values, factor: numberIn(document, factor) }),
        suggestion: tell(document, "zone.sanity.scale_words", {}),
      }),
    ];
  });
