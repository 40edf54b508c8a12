import references from "../data/reference-values.json" with { type: "json" };
import { about, clauseOf, numberIn, sentenceOf, tell, type Check, type Document } from "../document.ts";
import type { Quantity } from "../number/reading.ts";

/** As many times above or below the national value no province is; Qinghai in 2015 was a sixth of it, Beijing in 2015 ten times. */
const farFactor = 20;

/** Invention patents held per so many people: per million against per 10,000. */
export const density: Check = (document) =>
  document.quantities.flatMap((one) => {
    if (one.kind !== "density" || one.per === undefined || one.value <= 0) return [];
    const { text } = sentenceOf(document, one);
    if (
      !/invention patents?|发明专利/i.test(text) ||
      /appl(?:ied|ications)|申请|授权量|\bgrants\b|PCT/i.test(clauseOf(document, one))
    )
      return [];
    const measure = /high-value|高价值/i.test(text) ? "high-value invention patents" : "valid invention patents";
    const reference = nearest(measure, yearOf(document, one));
    if (!reference) return [];
    const inReference = (one.value * reference.per) / one.per;
    const other = one.per === 1e6 ? 1e4 : 1e6;
    const swapped = (one.value * reference.per) / other;
    const far = (value: number) => value < reference.value / farFactor || value > reference.value * farFactor;
    const n = (value: number) => numberIn(document, value);
    const values = {
      value: n(one.value),
      per: n(one.per),
      same: n(inReference),
      base: n(reference.per),
      reference: n(reference.value),
      year: reference.year,
      source: reference.source[document.lang],
    };
    if (!far(inReference))
      return [about(one, { check: "density", verdict: "ok", reason: tell(document, "zone.sanity.density_fits", values) })];
    if (far(swapped)) return [];
    return [
      about(one, {
        check: "density",
        verdict: "suspicious",
        reason: tell(document, "zone.sanity.density_far", {
          ...values,
          factor: n(Math.round(inReference < reference.value ? reference.value / inReference : inReference / reference.value)),
        }),
        suggestion: tell(document, "zone.sanity.density_hint", {
          value: n(one.value),
          other: n(other),
          reference: n(reference.value),
        }),
        correction: tell(document, "zone.sanity.density_correct", {
          value: n(one.value),
          other: new Intl.NumberFormat("en").format(other),
        }),
      }),
    ];
  });

function yearOf(document: Document, one: Quantity): number | undefined {
  const { text } = sentenceOf(document, one);
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  return years[0];
}

/** The national value of the nearest year; the latest where no year is stated. */
function nearest(measure: string, year: number | undefined) {
  const national = references.density.filter((each) => each.measure === measure && each.region === "CN");
  const distance = (each: { readonly year: number }) => (year === undefined ? -each.year : Math.abs(each.year - year));
  return national.toSorted((left, right) => distance(left) - distance(right))[0];
}
