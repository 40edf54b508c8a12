import { about, figuresIn, tell, type Check } from "../document.ts";
import { isExact } from "../number/reading.ts";

/** 企业占62%: whose share it is stands before, no other whole between. */
const bare = /[一-鿿]占(?:比)?(?:为|约|达)?\s*$/;

/** Shares printed in one list (分别占, respectively): of one whole they are no more than all of it. */
export const sharesSum: Check = (document) =>
  document.sentences.flatMap((sentence) => {
    const all = figuresIn(document, sentence).filter(({ kind }) => kind === "share");
    const listed = all.filter((share) => bare.test(document.plain.slice(sentence.start, share.start)));
    // 其中企业占62%、高校占25%: each is a part of the whole named before.
    const isDivision = /其中/.test(sentence.text) && listed.length >= 3;
    if (!isDivision && !/分别占|占比分别|比重分别|\brespectively\b/i.test(sentence.text)) return [];
    if (!/占|account|share|proportion/i.test(sentence.text) || /增长|\bgrew|\bgrowth|increas/i.test(sentence.text)) return [];
    const shares = isDivision ? listed : all;
    const [first] = shares;
    // Two counts may be shares of two wholes; three and more of one sentence are a division.
    if (!first || shares.length < 3 || !shares.every(isExact)) return [];
    const sum = shares.reduce((total, { value }) => total + value, 0);
    const rounding = shares.reduce((total, { step }) => total + step / 2, 0);
    const values = {
      parts: shares.map(({ value }) => value).join(" + "),
      sum: Number(sum.toFixed(4)),
      rounding: Number(rounding.toFixed(4)),
    };
    if (sum <= 100 + rounding + 1e-9)
      return [about(first, { check: "shares-sum", verdict: "ok", reason: tell(document, "zone.sanity.shares_fit", values) })];
    return [
      about(first, {
        check: "shares-sum",
        verdict: "suspicious",
        reason: tell(document, "zone.sanity.shares_over", values),
        suggestion: tell(document, "zone.sanity.overlap", {}),
      }),
    ];
  });
