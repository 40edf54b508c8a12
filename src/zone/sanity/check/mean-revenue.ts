import references from "../data/reference-values.json" with { type: "json" };
import { about, figuresIn, tell, type Check } from "../document.ts";

/** Institutions and their revenue in one sentence: the mean beside the national one; “over” makes it a lower bound. */
export const meanRevenue: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const figures = figuresIn(document, sentence);
    const institutions = figures.find(
      ({ unit, kind }) => kind === "count" && (unit === "institutions" || unit === "organisations"),
    );
    const revenue = figures.find(({ kind, unit }) => kind === "money" && unit === "CNY");
    if (!institutions || !revenue || !/revenue|income|收入|营收/i.test(sentence.text) || !/\bservice|服务/i.test(sentence.text))
      return [];
    const reference = references.mean_revenue.at(-1);
    if (!reference || institutions.value <= 0) return [];
    const mean = revenue.value / institutions.value;
    const share = mean / reference.value;
    const isBound = revenue.comparator === "over" || revenue.comparator === "at_least";
    const values = {
      revenue: revenue.text,
      institutions: institutions.value,
      mean: (mean / 1e4).toFixed(1),
      million: (mean / 1e6).toFixed(3),
      reference: reference.value / 1e4,
      year: reference.year,
      share: (100 * share).toFixed(1),
      source: reference.source[document.lang],
      bound: tell(document, isBound ? "zone.sanity.lower_bound" : "zone.sanity.no_bound", {}),
    };
    const far = share > 20 || share < 1 / 100;
    return [
      about(revenue, {
        check: "mean-revenue",
        verdict: far ? "suspicious" : "ok",
        reason: tell(document, "zone.sanity.mean_revenue", values),
        ...(far ? { suggestion: tell(document, "zone.sanity.look_at_scale", {}) } : {}),
      }),
    ];
  });
