import references from "../data/reference-values.json" with { type: "json" };
import { about, figuresIn, tell, type Check, type Document, type Finding } from "../document.ts";
import type { Quantity } from "../number/reading.ts";

const more = /^\s*(?:more|higher|greater|larger|bigger)\b/i;
const grewBy = /\b(?:increase|growth|rise|jump) of\s*$|\b(?:increased|grew|rose|up) by\s*$/i;
const less = /^\s*(?:less|fewer|lower|smaller)\b/i;
const chineseMore = /(?:增长了?|增加了?|提高了?|高出|多出?|上升了?)\s*$/;
const chineseLess = /(?:减少了?|下降了?|降低了?|缩小了?|少)\s*$/;

/** “3 times” is threefold; “3 times more” is read as threefold and as fourfold; “3 times less” is nothing. */
export const timesMore: Check = (document) =>
  document.quantities.flatMap((times) => {
    if (times.kind !== "times") return [];
    const [left, right] = [
      document.plain.slice(Math.max(0, times.start - 12), times.start),
      document.plain.slice(times.end, times.end + 12),
    ];
    if ((less.test(right) || chineseLess.test(left)) && times.value >= 1)
      return [
        about(times, {
          check: "times-more",
          verdict: "wrong",
          reason: tell(document, "zone.sanity.times_less", { times: times.value }),
          suggestion: tell(document, "zone.sanity.times_less_hint", { times: times.value }),
        }),
      ];
    if (more.test(right) || grewBy.test(document.plain.slice(Math.max(0, times.start - 24), times.start)))
      return [english(document, times)];
    if (chineseMore.test(left)) return chinese(document, times);
    return plainTimes(document, times);
  });

/** The two values of the sentence that are compared: the figure before the words, and the one the comparison names. */
function compared(document: Document, times: Quantity): readonly [Quantity, Quantity] | undefined {
  const sentence = document.sentences[times.sentence];
  if (!sentence) return undefined;
  const others = figuresIn(document, sentence).filter(
    (one) => one !== times && (one.kind === "density" || one.kind === "count" || one.kind === "money"),
  );
  const [first, second] = others;
  return others.length === 2 && first && second && first.kind === second.kind && isSameUnit(first, second) && second.value > 0
    ? first.value >= second.value
      ? [first, second]
      : [second, first]
    : undefined;
}

/** One of two that are compared may be printed bare: 9,800 patents, from 3,266. */
function isSameUnit(first: Quantity, second: Quantity): boolean {
  return first.unit === second.unit || (first.kind === "count" && [first.unit, second.unit].includes("number"));
}

function english(document: Document, times: Quantity): Finding {
  const both = compared(document, times);
  const base = { times: times.value, plusOne: times.value + 1 };
  if (both) {
    const [larger, smaller] = both;
    const ratio = larger.value / smaller.value;
    const values = { ...base, larger: larger.value, smaller: smaller.value, ratio: Number(ratio.toFixed(2)) };
    if (Math.abs(ratio - times.value - 1) < 0.05 * ratio)
      return about(times, {
        check: "times-more",
        verdict: "ok",
        reason: tell(document, "zone.sanity.times_more_agrees", values),
      });
    return about(times, {
      check: "times-more",
      verdict: "wrong",
      reason: tell(document, "zone.sanity.times_more_differs", values),
      suggestion: tell(document, "zone.sanity.say_ratio", { ratio: values.ratio }),
      correction: tell(document, "zone.sanity.times_plain", { ratio: values.ratio }),
    });
  }
  const density = document.quantities.find((one) => one.sentence === times.sentence && one.kind === "density");
  const known = density && times.value > 0 ? supported(document, density, times) : undefined;
  return about(times, {
    check: "times-more",
    verdict: "suspicious",
    reason: [tell(document, "zone.sanity.times_more", base), known].filter(Boolean).join(" "),
    suggestion: tell(document, "zone.sanity.say_ratio", { ratio: times.value }),
    ...(known ? { correction: tell(document, "zone.sanity.times_plain", { ratio: times.value }) } : {}),
  });
}

/** What the two readings would make of the value compared with, beside a reference value of the province, where there is one. */
function supported(document: Document, density: Quantity, times: Quantity): string | undefined {
  const province = /Hunan|Changsha|Zhuzhou|Xiangtan|湖南|长株潭/i.test(document.plain) ? "CN-430000" : undefined;
  const reference = references.density.find(({ region }) => region === province);
  if (!reference) return undefined;
  const [asTimes, asMore] = [density.value / times.value, density.value / (times.value + 1)];
  if (Math.abs(asTimes - reference.value) > 0.1 * reference.value) return undefined;
  return tell(document, "zone.sanity.times_reference", {
    value: density.value,
    times: times.value,
    plusOne: times.value + 1,
    asTimes: Number(asTimes.toFixed(2)),
    asMore: Number(asMore.toFixed(2)),
    reference: reference.value,
    year: reference.year,
    source: reference.source[document.lang],
  });
}

/** 增长3倍 is to four times in Chinese; told only where the values are there. */
function chinese(document: Document, times: Quantity): Finding[] {
  const both = compared(document, times);
  if (!both) return [];
  const ratio = both[0].value / both[1].value;
  const values = {
    times: times.value,
    plusOne: times.value + 1,
    larger: both[0].value,
    smaller: both[1].value,
    ratio: Number(ratio.toFixed(2)),
  };
  if (Math.abs(ratio - times.value - 1) < 0.05 * ratio)
    return [
      about(times, { check: "times-more", verdict: "ok", reason: tell(document, "zone.sanity.times_more_agrees", values) }),
    ];
  if (Math.abs(ratio - times.value) > 0.05 * ratio) return [];
  return [
    about(times, {
      check: "times-more",
      verdict: "wrong",
      reason: tell(document, "zone.sanity.times_more_differs", values),
      suggestion: tell(document, "zone.sanity.say_ratio", { ratio: values.ratio }),
      correction: tell(document, "zone.sanity.times_plain", { ratio: values.ratio }),
    }),
  ];
}

function plainTimes(document: Document, times: Quantity): Finding[] {
  const both = compared(document, times);
  if (!both) return [];
  const ratio = both[0].value / both[1].value;
  if (Math.abs(ratio - times.value) > times.step / 2 + 0.02 * ratio) return [];
  const values = { larger: both[0].value, smaller: both[1].value, ratio: Number(ratio.toFixed(2)), times: times.value };
  return [about(times, { check: "times-more", verdict: "ok", reason: tell(document, "zone.sanity.times_agrees", values) })];
}
