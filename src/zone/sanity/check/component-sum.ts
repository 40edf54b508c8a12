import { about, figuresIn, numberIn, tell, type Check, type Document, type Finding } from "../document.ts";
import { isExact, type Quantity } from "../number/reading.ts";
import type { Sentence } from "../text/sentences.ts";

const including = /\b(?:which )?(?:includ(?:es|ed|ing)|of which)\b|其中|包括|包含/i;
const exhaustive =
  /\b(?:compris(?:es|ed|ing)|consist(?:s|ed|ing) of|made up of|composed of|namely)\b|分别为|即[：:]?|由(?=[^。]*(?:组成|构成))/i;
const totalAfter = /(?:\btotall?ing|\bin total,?|\badd(?:s|ing)? up to|合计|共计|总计)[^，,。；\d]{0,12}$/i;

/** A total against its components, in the order in which either is printed. */
export const componentSum: Check = (document) =>
  document.sentences.flatMap((sentence) => [...ofTotalFirst(document, sentence), ...ofTotalLast(document, sentence)]);

function comparable(total: Quantity, one: Quantity): boolean {
  return (
    one.kind === total.kind && one.unit === total.unit && (one.kind === "money" || one.kind === "count") && one.value === one.upTo
  );
}

function ofTotalFirst(document: Document, sentence: Sentence): Finding[] {
  const all = exhaustive.exec(sentence.text);
  const cue = all ?? including.exec(sentence.text);
  if (!cue) return [];
  const at = sentence.start + cue.index;
  const figures = figuresIn(document, sentence);
  const total = figures.findLast((one) => one.end <= at && (one.kind === "money" || one.kind === "count"));
  if (!total || total.value !== total.upTo) return [];
  const rest = document.plain.slice(at + cue[0].length, sentence.end).split(/[；;]/)[0] ?? "";
  const until = at + cue[0].length + rest.length;
  const parts = figures.filter((one) => one.start >= at && one.end <= until && comparable(total, one));
  if (parts.length === 0 || (total.kind === "count" && !all && parts.length < 2)) return [];
  const items = rest.split(/(?<!\d),|,(?!\d{3})|[，、]|\band\b/).filter((item) => item.trim() !== "").length;
  const trap = repeatedComponent(document, total, parts, items);
  if (trap) return [trap];
  const sum = parts.reduce((value, one) => value + one.value, 0);
  if (all && items === parts.length && parts.length > 1 && [total, ...parts].every(isExact))
    return [compared(document, total, parts, sum)];
  const larger = total.kind === "money" && parts.find((one) => one.value - one.step / 2 > total.value + total.step / 2);
  if (!larger || total.comparator === "over" || total.comparator === "at_least") return [];
  return [
    about(total, {
      check: "component-sum",
      verdict: "wrong",
      reason: tell(document, "zone.sanity.part_larger", { part: larger.text, total: total.text }),
      suggestion: tell(document, "zone.sanity.look_at_scale", {}),
    }),
  ];
}

/** 3个100亿: three equal parts of ten billion, read as “three billion”. */
function repeatedComponent(document: Document, total: Quantity, parts: readonly Quantity[], items: number): Finding | undefined {
  const each = parts[0]?.value ?? 0;
  if (total.kind !== "money" || parts.length < 2 || parts.some(({ value }) => value !== each)) return undefined;
  const digit = total.multiple?.times ?? Number(total.value.toExponential().split("e")[0]);
  const shouldBe = digit * each;
  const factor = shouldBe / total.value;
  const power = Math.log10(factor);
  // Some of the listed items may be printed without their sum.
  const counted = digit >= parts.length && digit <= Math.max(items, parts.length);
  if (!Number.isInteger(digit) || digit < 2 || !counted || factor === 1 || Math.abs(power - Math.round(power)) > 1e-9)
    return undefined;
  const n = (value: number) => numberIn(document, value);
  return about(total, {
    check: "component-sum",
    verdict: "wrong",
    reason: tell(document, "zone.sanity.repeated", {
      times: digit,
      each: n(each),
      sum: n(shouldBe),
      total: total.text,
      factor: factor > 1 ? n(factor) : `1/${n(1 / factor)}`,
    }),
    suggestion: tell(document, "zone.sanity.repeated_hint", {
      times: digit,
      each: n(each),
      chinese: `${digit}个${each / 1e8}亿`,
      sum: n(shouldBe),
    }),
    correction: money(document, shouldBe, total.unit),
  });
}

function compared(document: Document, total: Quantity, parts: readonly Quantity[], sum: number): Finding {
  const n = (value: number) => numberIn(document, value);
  const arithmetic = { parts: parts.map(({ value }) => n(value)).join(" + "), sum: n(sum), total: n(total.value) };
  const off = Math.abs(sum - total.value);
  const rounding = parts.reduce((value, { step }) => value + step / 2, total.step / 2);
  const exactly = off < 1e-9 * total.value;
  if (exactly || (total.step > 1 && off <= rounding))
    return about(total, { check: "component-sum", verdict: "ok", reason: tell(document, "zone.sanity.sum_agrees", arithmetic) });
  const power = Math.log10(sum / total.value);
  const isPower = Math.abs(power - Math.round(power)) < 0.005 && Math.round(power) !== 0;
  return about(total, {
    check: "component-sum",
    verdict: off <= rounding * 2 ? "suspicious" : "wrong",
    reason: tell(document, "zone.sanity.sum_differs", { ...arithmetic, off: n(off) }),
    suggestion: isPower
      ? tell(document, "zone.sanity.factor_of_ten", { factor: 10 ** Math.abs(Math.round(power)) })
      : tell(document, "zone.sanity.check_parts", {}),
    correction: total.kind === "money" ? money(document, sum, total.unit) : n(sum),
  });
}

function ofTotalLast(document: Document, sentence: Sentence): Finding[] {
  const figures = figuresIn(document, sentence);
  return figures.flatMap((total, index) => {
    const before = document.plain.slice(Math.max(sentence.start, total.start - 30), total.start);
    if (!totalAfter.test(before) || !isExact(total)) return [];
    const parts = figures.slice(0, index).filter((one) => comparable(total, one) && isExact(one));
    if (parts.length < 2) return [];
    const sum = parts.reduce((value, one) => value + one.value, 0);
    const power = Math.log10(sum / total.value);
    // Far from the sum and by no power of ten, the total is of something else.
    const near = Math.abs(sum / total.value - 1) < 0.05 || (Math.abs(power - Math.round(power)) < 0.005 && power !== 0);
    return near ? [compared(document, total, parts, sum)] : [];
  });
}

function money(document: Document, value: number, unit: string): string {
  const name = unit === "USD" ? { zh: "美元", en: " US dollars" } : { zh: "元", en: " yuan" };
  return `${numberIn(document, value)}${name[document.lang]}`;
}
