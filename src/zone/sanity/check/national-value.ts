import references from "../data/reference-values.json" with { type: "json" };
import { about, clauseOf, numberIn, sentenceOf, tell, type Check } from "../document.ts";
import { sharesOf } from "../text/shares.ts";

const words: Readonly<Record<string, RegExp>> = {
  agencies: /patent agencies|专利代理机构/i,
  attorneys: /(?:practi[sc]ing|registered|licensed) patent (?:attorneys|agents)|执业专利代理(?:师|人)/i,
  "services-revenue":
    /IP[- ]service(?:s)? (?:industry )?revenue|revenue of (?:the )?(?:IP|intellectual property)[- ]services?|知识产权服务业[^，。]{0,12}(?:收入|营收)/i,
  pledge: /pledge (?:financing|loans?)|质押融资/i,
};

/** Of the whole country and off by a power of ten from what its office published: a slip of 万, 亿, million or billion. */
export const nationalValue: Check = (document) => {
  const parts = new Set(sharesOf(document).map(({ part }) => part));
  return document.quantities.flatMap((one) => {
    const { text } = sentenceOf(document, one);
    const clause = clauseOf(document, one);
    if (!/nationwide|national(?:ly)?\b|\bin China\b|China's|全国|我国/i.test(clause) || parts.has(one)) return [];
    const candidates = references.national.filter(({ id, unit }) => {
      const fits =
        unit === one.unit || (one.kind === "count" && unit !== "CNY" && ["number", "organisations", "people"].includes(one.unit));
      return fits && words[id]?.test(clause);
    });
    const years = new Set([...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year)));
    const reference = candidates.find(({ year }) => years.has(year)) ?? (years.size === 0 ? candidates.at(-1) : undefined);
    if (!reference) return [];
    const values = {
      figure: one.text,
      reference: numberIn(document, reference.value),
      year: reference.year,
      source: reference.source[document.lang],
      measure: reference[document.lang],
    };
    const ratio = one.value / reference.value;
    if (Math.abs(ratio - 1) < 0.03)
      return [
        about(one, { check: "national-value", verdict: "ok", reason: tell(document, "zone.sanity.national_agrees", values) }),
      ];
    const power = Math.log10(ratio);
    if (Math.round(power) === 0 || Math.abs(power - Math.round(power)) > 0.015) return [];
    return [
      about(one, {
        check: "national-value",
        verdict: "suspicious",
        reason: tell(document, "zone.sanity.national_far", {
          ...values,
          factor: ratio > 1 ? numberIn(document, 10 ** Math.round(power)) : `1/${numberIn(document, 10 ** -Math.round(power))}`,
        }),
        suggestion: tell(document, "zone.sanity.scale_words", {}),
        correction: numberIn(document, reference.value),
      }),
    ];
  });
};
