import { figuresIn, sentenceOf, type Document } from "../document.ts";
import { type Quantity } from "../number/reading.ts";
import { thingOf, type Thing } from "./measure.ts";

/** A count and the part of a whole that it is said to be. */
export interface Share {
  readonly part: Quantity;
  readonly share: Quantity;
  readonly thing: Thing | undefined;
  /** `nation`, the name of a place, or empty where none is named. */
  readonly whole: string;
}

const cue =
  /\b(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|mak(?:es|ing) up|or)\s*(?:about|nearly|over|more than)?\s*$|占[^，。；%]{0,14}$/i;
const next = /^\s*(?:[\w' ]{0,30}?\band\b|[，,、和及]\s*(?:占)?[^，。；%\d]{0,12})\s*$/i;
const grown = /增长|同比|提高|下降|增加|减少|\b(?:up|down|rise|rose|grew|growth|increas\w*|decreas\w*)\b[^,]{0,20}$/i;
const nation = /nationwide|nation|national|country|china|全国|中国/i;

/** Shares of places that counts are said to be, in the order of the text. */
export function sharesOf(document: Document): Share[] {
  const { plain, sentences } = document;
  return sentences.flatMap((sentence) => {
    const figures = figuresIn(document, sentence);
    const found: Share[] = [];
    for (const share of figures.filter(({ kind }) => kind === "share")) {
      const part = figures.findLast(({ kind, end }) => kind === "count" && end <= share.start);
      const before = plain.slice(Math.max(sentence.start, share.start - 50), share.start);
      const last = found.at(-1);
      const follows =
        last &&
        last.part === part &&
        !grown.test(before) &&
        next.test(plain.slice(last.share.end, share.start).replace(wholeAfter, ""));
      if (!part || !(cue.test(before) || follows)) continue;
      // 专利1200件，其中企业占62%: the share is the enterprises', not that of the 1,200 in something larger.
      if (/其中[^。；;]*[一-鿿]占(?:比)?(?:为|约|达)?\s*$/.test(plain.slice(part.end, share.start))) continue;
      found.push({ part, share, thing: thingOf(document, part), whole: wholeOf(document, share) });
    }
    return found;
  });
}

const wholeAfter =
  /^\s*(?:of (?:all|the total|those)?\s*)?(?:in |of )?(?:the )?(?:nationwide|nation(?:'s|al)?(?: total)?|country(?:'s)?(?: total)?|[A-Z]\w+(?:'s)?(?: (?:City|Province))?)/;

/** The place whose whole a share is of: named after it in English, before it in Chinese. */
function wholeOf(document: Document, share: Quantity): string {
  const { start, end } = sentenceOf(document, share);
  const after = document.plain.slice(share.end, Math.min(end, share.end + 60));
  const before = document.plain.slice(Math.max(start, share.start - 16), share.start);
  const [chinese] =
    /(?:占|[、和及，])([^占、和及，。；\d]{1,10})的?(?:比重)?(?:约|近|超过?|达)?\s*$/.exec(before)?.slice(1) ?? [];
  const [english] =
    /^\s*(?:of (?:all|the total|those)?\s*)?(?:(?:in|of) )?(?:the )?((?:nationwide|nation|national|country|[A-Z][\w-]+)\b)/
      .exec(after)
      ?.slice(1) ?? [];
  const named = (english ?? chinese ?? "").replace(/^了/, "").replace(/(?:总数|总量|总计)?的?$/, "");
  return nation.test(named) ? "nation" : named.replace(/[市省]$/, "");
}
