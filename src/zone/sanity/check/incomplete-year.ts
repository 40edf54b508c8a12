import { about, clauseOf, tell, type Check, type Document, type Finding } from "../document.ts";
import type { Quantity } from "../number/reading.ts";
import { thingOf } from "../text/measure.ts";
import { periodsIn, type Period } from "../text/periods.ts";

const labelled = /annuali[sz]ed|extrapolat|estimat|projected|forecast|估算|估计|预计|测算|折算|年化|推算/i;

/** Compared with a whole year, right after the figure. */
const wholeYear =
  /^[^；;。]{0,10}[，,]?\s*(?:较|比|相比|compared (?:with|to)|than (?:in )?)[^，。；;]{0,8}(?:(?:19|20)\d\d年?全年|去年全年|上年全年|全年|the (?:whole|full) (?:year|of)|full[- ]year)/i;

/** Figures of a part of a year: said to be so, never made a year's without a label, never set beside a year's. */
export const incompleteYear: Check = (document) => {
  const periods = periodsIn(document.plain);
  return document.quantities.flatMap((one) => {
    const period = periodOf(document, periods, one);
    return period ? [...partial(document, one, period), ...annualised(document, one, period)] : [];
  });
};

/** A flow of the period that the sentence, or the one before it, names. */
function periodOf(document: Document, periods: readonly Period[], one: Quantity): Period | undefined {
  const isFlow = one.kind === "count" ? ["applications", "grants"].includes(thingOf(document, one) ?? "") : one.kind === "money";
  if (!isFlow) return undefined;
  const sentence = document.sentences[one.sentence];
  // What is said of a whole year is not of its part.
  if (/全年|去年|上年|\blast year\b|\bfull[- ]year\b|\bwhole year\b/i.test(clauseOf(document, one))) return undefined;
  const begin = document.sentences[Math.max(0, one.sentence - 1)]?.start ?? 0;
  if (!sentence) return undefined;
  const near = periods.findLast(({ start, end }) => end <= one.start && start >= begin);
  const own = near ?? periods.find(({ start, end }) => start >= sentence.start && end <= sentence.end);
  // A year named between the period and the figure begins another time.
  const between = own && own.end <= one.start ? document.plain.slice(own.end, one.start) : "";
  return own && !/(?<!\d)(?:19|20)\d\d(?!\d)|全年|去年|\blast year|\bfull[- ]year|\bannuali/i.test(between) ? own : undefined;
}

function partial(document: Document, one: Quantity, period: Period): Finding[] {
  const estimate = Math.round((one.value * 12) / period.months);
  const n = (value: number) => new Intl.NumberFormat("en").format(value);
  const values = { period: period.text, months: period.months, estimate: n(estimate), value: n(one.value), figure: one.text };
  const yearless = period.year === null ? [tell(document, "zone.sanity.yearless", { period: period.text })] : [];
  const isToDate = one.kind === "money";
  const told = tell(document, isToDate ? "zone.sanity.to_date" : "zone.sanity.incomplete", values);
  const sentence = document.sentences[one.sentence];
  const rest = sentence ? document.plain.slice(one.end, sentence.end) : "";
  if (period.months < 12 && wholeYear.test(rest))
    return [
      about(one, {
        check: "incomplete-year",
        verdict: "suspicious",
        reason: tell(document, "zone.sanity.part_year_compared", values),
        suggestion: tell(document, "zone.sanity.part_year_hint", {}),
      }),
    ];
  return [about(one, { check: "incomplete-year", verdict: "ok", reason: [told, ...yearless].join(" ") })];
}

/** A year's figure elsewhere that is this one times 12 over the months, and is not called an estimate. */
function annualised(document: Document, one: Quantity, period: Period): Finding[] {
  if (one.kind !== "count") return [];
  const estimate = (one.value * 12) / period.months;
  const whole = document.quantities.find(
    (other) =>
      other !== one &&
      other.kind === "count" &&
      Math.abs(other.value - estimate) <= Math.max(1, other.step / 2) &&
      /full[- ]year|whole year|annual|\bthe year\b|全年|年度|\b20\d\d\b/i.test(clauseOf(document, other)) &&
      !labelled.test(clauseOf(document, other)),
  );
  if (!whole) return [];
  const n = (value: number) => new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(value);
  return [
    about(whole, {
      check: "incomplete-year",
      verdict: "suspicious",
      reason: tell(document, "zone.sanity.annualised", {
        figure: n(whole.value),
        value: n(one.value),
        months: period.months,
        estimate: n(estimate),
        period: period.text,
      }),
      suggestion: tell(document, "zone.sanity.annualised_hint", {}),
    }),
  ];
}
