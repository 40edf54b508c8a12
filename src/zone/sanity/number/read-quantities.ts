import { maskedIn, type Masked } from "../text/mask.ts";
import type { Sentence } from "../text/sentences.ts";
import { parseChinese } from "./chinese.ts";
import { comparatorOf } from "./comparator.ts";
import { englishScale, englishWords, parseEnglish } from "./english.ts";
import type { Quantity } from "./reading.ts";
import { chineseScale } from "./scale.ts";
import { unitAfter } from "./units.ts";

const digits = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
const scale = "\\s*(?:million|billion|trillion|thousand|hundred|mn|bn)\\b|[十百千]?(?:万亿|亿|万)|[百千](?=[件家户人个项元])";
const currency = "(?:RMB|CNY|US\\$|USD|¥|￥|\\$)\\s*";
const chineseNumber = "[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+[万亿]*)?";
const number = new RegExp(
  [
    `(?<times>[二两三四五六七八九]|\\d)个(?<each>${digits})(?<eachScale>[十百千]?(?:万亿|亿|万))`,
    `(?<currency>${currency})?(?<![\\w.])(?<from>${digits})(?:(?:\\s?%)?\\s*(?:-|~|至|到|to)\\s*(?<to>${digits}))?(?![\\d])(?<scale>${scale})?(?![A-Za-z_])`,
    `百分之(?<percent>${chineseNumber})`,
    `(?<chinese>${chineseNumber})`,
    `\\b(?:(?<lowWords>${englishWords})to )?(?<words>${englishWords})`,
  ].join("|"),
  "gi",
);

/** Every figure of a text, in order. Years, dates, addresses and numbers of documents are none. */
export function readQuantities(plain: string, sentences: readonly Sentence[]): Quantity[] {
  const masked = maskedIn(plain);
  // Blanked out character for character, so that places stay.
  const blanked = masked.reduce(
    (text, { start, end }) => text.slice(0, start) + "\0".repeat(end - start) + text.slice(end),
    plain,
  );
  const read = [...blanked.matchAll(number)].flatMap((match) => quantitiesOf(match, blanked, sentences)).filter(isCountable);
  return withDensity(withCurrency(read, plain), masked, plain, sentences);
}

/** Rows of hundreds of digits are no figures that anything is computed with. */
function isCountable({ value, upTo, step }: Quantity): boolean {
  return Math.max(Math.abs(value), Math.abs(upTo)) < 1e24 && step > 1e-24;
}

/** The sentence that a place is in, by halving. */
function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Numeral {
  readonly value: number;
  readonly step: number;
}

function ofDigits(text: string, times: number): Numeral {
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return { value: rounded(Number(text.replaceAll(",", "")) * times), step: 10 ** -places * times };
}

/** 11.7 × 100,000,000 in floating point, without what binary fractions add. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function quantitiesOf(match: RegExpExecArray, text: string, sentences: readonly Sentence[]): Quantity[] {
  const groups = match.groups ?? {};
  const [start, bare] = [match.index, match.index + match[0].trimEnd().length];
  const right = text.slice(bare, bare + 80);
  const unit = unitAfter(right);
  const left = text.slice(Math.max(0, start - 40), start);
  const sentence = sentenceAt(sentences, start);
  const end = bare + (unit?.length ?? 0);
  const money = groups["currency"] !== undefined;
  const base = {
    start,
    end,
    text: text.slice(start, end).replace(/^["'\s]+/, ""),
    kind: money ? ("money" as const) : (unit?.kind ?? ("count" as const)),
    unit: money ? (/\$|USD/.test(groups["currency"] ?? "") ? "USD" : "CNY") : (unit?.code ?? "number"),
    comparator: comparatorOf(left, text.slice(bare, bare + 12), text.slice(end, end + 12)),
    sentence: Math.max(sentence, 0),
  };
  if (groups["each"] !== undefined) {
    const each = ofDigits(groups["each"], chineseScale(groups["eachScale"]));
    const times = Number(groups["times"]) || (parseChinese(groups["times"] ?? "") ?? 1);
    const value = times * each.value;
    return [{ ...base, value, upTo: value, step: each.step, multiple: { times, each: each.value } }];
  }
  if (groups["from"] !== undefined) {
    const word = groups["scale"];
    const times = /^\s*[a-z]/i.test(word ?? "") ? englishScale(word?.trim()) : chineseScale(word?.trim());
    const last = groups["to"] === undefined ? undefined : ofDigits(groups["to"], times);
    const first = ofDigits(groups["from"], times);
    if (last && /(?:\bfrom|从|由|自)\s*$/i.test(left)) {
      const at = start + match[0].lastIndexOf(groups["to"] ?? "");
      const firstEnd = start + groups["from"].length + (/^\s?%/.exec(match[0].slice(groups["from"].length))?.[0].length ?? 0);
      return [
        { ...base, end: firstEnd, text: text.slice(start, firstEnd), ...first, upTo: first.value },
        { ...base, start: at, text: text.slice(at, end), ...last, upTo: last.value },
      ];
    }
    return [{ ...base, ...first, upTo: last?.value ?? first.value }];
  }
  if (groups["percent"] !== undefined) {
    const value = parseChinese(groups["percent"]);
    return value === undefined
      ? []
      : [{ ...base, end: bare, text: match[0], kind: "share", unit: "%", value, upTo: value, step: 1 }];
  }
  return wordsOf(match, groups, unit !== undefined, base);
}

function wordsOf(
  match: RegExpExecArray,
  groups: Readonly<Record<string, string | undefined>>,
  hasUnit: boolean,
  base: Omit<Quantity, "value" | "upTo" | "step">,
): Quantity[] {
  const chinese = groups["chinese"];
  const value = chinese === undefined ? parseEnglish(groups["words"] ?? "") : parseChinese(chinese);
  if (value === undefined || value < 2) return [];
  // 三 alone may be part of a name; with a unit, or with 万 or 亿, it counts.
  if (chinese !== undefined && !hasUnit && !/[万亿]/.test(chinese)) return [];
  const step = [1e12, 1e9, 1e8, 1e6, 1e4].find((size) => value >= size && value % size === 0) ?? 1;
  const low = groups["lowWords"] === undefined ? undefined : parseEnglish(groups["lowWords"]);
  const scaleOfBoth = low !== undefined && low < 100 && step > 1 ? step : 1;
  return [{ ...base, value: low === undefined ? value : low * scaleOfBoth, upTo: value, step }];
}

/** “fixed assets of 10 billion” among sums of money is money. */
function withCurrency(read: readonly Quantity[], plain: string): Quantity[] {
  const sums = new Map<number, Quantity>();
  for (const one of read) if (one.kind === "money" && !sums.has(one.sentence)) sums.set(one.sentence, one);
  return read.map((one) => {
    const bareScale = one.unit === "number" && /(?:million|billion|trillion|bn|mn|亿|万)$/i.test(one.text);
    const beside = sums.get(one.sentence);
    const about = plain.slice(Math.max(0, one.start - 60), one.start);
    const isMoney = bareScale && beside && !/\b(?:population|people)\b|人口/i.test(about);
    return isMoney ? { ...one, kind: "money" as const, unit: beside.unit } : one;
  });
}

/** Ties “per million people” to the figure it belongs to: the one before it, or the first after it in the same clause. */
function withDensity(
  read: readonly Quantity[],
  masked: readonly Masked[],
  plain: string,
  sentences: readonly Sentence[],
): Quantity[] {
  const per = new Map<Quantity, number>();
  for (const mark of masked.filter(({ kind }) => kind === "per")) {
    const sentence = sentenceAt(sentences, mark.start);
    const candidates = read.filter((one) => one.sentence === sentence && one.kind === "count");
    const before = candidates.findLast(({ end }) => end <= mark.start && /^[\s\w,]{0,40}$/.test(plain.slice(end, mark.start)));
    const after = candidates.find(({ start }) => start >= mark.end && start - mark.end < 80);
    const adjoining = before && mark.start - before.end < 30 && /\d\s*$|^\s*\w*\s*$/.test(plain.slice(before.end, mark.start));
    const owner = adjoining || mark.text.startsWith("/") ? before : (after ?? before);
    if (owner && !per.has(owner)) per.set(owner, peopleOf(mark.text));
  }
  return read.map((one) => {
    const people = per.get(one) ?? (one.unit === "patents per 10,000 people" ? 10_000 : undefined);
    if (people === undefined) return one;
    return { ...one, kind: "density", per: people, unit: `per ${new Intl.NumberFormat("en").format(people)}` };
  });
}

function peopleOf(text: string): number {
  if (/百万|(?<![,\d])1,?000,?000|million/i.test(text)) return 1e6;
  if (/100,?000|10万|十万/i.test(text)) return 1e5;
  if (/10,?000|ten|万/i.test(text)) return 1e4;
  return 1e3;
}
