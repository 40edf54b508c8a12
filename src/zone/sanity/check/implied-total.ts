import { about, numberIn, sentenceOf, tell, type Check, type Document, type Finding, type Implied } from "../document.ts";
import { interval, isExact } from "../number/reading.ts";
import { sharesOf, type Share } from "../text/shares.ts";
import { thingOf } from "../text/measure.ts";

/**
 * The totals that a count and its rounded share allow: 223 at 60.1 % is 223 of 371, nothing else.
 *
 * in    a whole count and a share printed to some place
 * out   the interval of the quotient, and the whole numbers in it
 * unit  what the count counts
 * from  interval arithmetic: the share lies within half of its last printed place
 */
export function impliedTotal({ part, share, whole }: Share): Implied | undefined {
  const [low, high] = interval(share);
  if (!isExact(part) || !isExact(share) || !Number.isInteger(part.value) || low <= 0) return undefined;
  const [least, most] = [(100 * part.value) / high, (100 * part.value) / low];
  return {
    of: whole,
    point: (100 * part.value) / share.value,
    low: least,
    high: most,
    least: Math.ceil(least - 1e-9),
    most: Math.floor(most + 1e-9),
  };
}

export const impliedTotals: Check = (document) => {
  const shares = sharesOf(document);
  return shares.flatMap((share) => {
    const implied = impliedTotal(share);
    const larger = shares.find(
      (other) => other.part === share.part && other.whole === "nation" && share.whole !== "nation" && share.whole !== "",
    );
    return [
      ...(implied ? [told(document, share, implied)] : []),
      ...(larger && interval(larger.share)[0] > interval(share.share)[1] ? [backwards(document, share, larger)] : []),
    ];
  });
};

function told(document: Document, { part, share, whole }: Share, implied: Implied): Finding {
  const n = (value: number) => new Intl.NumberFormat("en", { maximumFractionDigits: 2 }).format(value);
  const values = {
    part: n(part.value),
    share: share.value,
    low: n(implied.low),
    high: n(implied.high),
    of:
      whole === "nation" || whole === "" ? tell(document, whole === "" ? "zone.sanity.whole" : "zone.sanity.nation", {}) : whole,
  };
  if (implied.least > implied.most && part.unit !== "number")
    return about(share, {
      check: "implied-total",
      verdict: "wrong",
      reason: tell(document, "zone.sanity.no_total", values),
      suggestion: tell(document, "zone.sanity.check_parts", {}),
      implied,
    });
  const stated = statedTotal(document, { part, share, whole, thing: thingOf(document, part) });
  if (stated && (stated.value < implied.least || stated.value > implied.most))
    return about(share, {
      check: "implied-total",
      verdict: "suspicious",
      reason: tell(document, "zone.sanity.total_differs", {
        ...values,
        stated: stated.text,
        real: n((100 * part.value) / stated.value),
      }),
      suggestion: tell(document, "zone.sanity.check_parts", {}),
      correction: `${((100 * part.value) / stated.value).toFixed(Math.max(0, -Math.log10(share.step)))} %`,
      implied,
    });
  const reason =
    implied.least === implied.most
      ? tell(document, "zone.sanity.one_total", { ...values, total: n(implied.least) })
      : tell(document, "zone.sanity.totals", {
          ...values,
          least: n(implied.least),
          most: n(implied.most),
          point: numberIn(document, implied.point),
        });
  return about(share, { check: "implied-total", verdict: "ok", reason, implied });
}

/** “of 371 agencies in Beijing”: the total where the same sentence prints it for the place of the share. */
function statedTotal(document: Document, { part, share, whole, thing }: Share) {
  if (whole === "" || thing === undefined) return undefined;
  const sentence = sentenceOf(document, part);
  const place = whole === "nation" ? /nationwide|\bnational|\bnation|China|全国/i : new RegExp(whole.replace(/\W/g, "."), "i");
  return document.quantities.find((one) => {
    if (one.sentence !== part.sentence || one === part || one === share || one.kind !== "count" || !isExact(one)) return false;
    const around = document.plain.slice(Math.max(sentence.start, one.start - 12), Math.min(sentence.end, one.end + 20));
    return (
      one.value >= part.value &&
      place.test(around) &&
      thingOf(document, one) === thing &&
      /^of\b|共|有/.test(document.plain.slice(one.start - 3, one.start).trim())
    );
  });
}

function backwards(document: Document, share: Share, larger: Share): Finding {
  return about(larger.share, {
    check: "implied-total",
    verdict: "wrong",
    reason: tell(document, "zone.sanity.share_backwards", {
      place: share.whole,
      share: share.share.value,
      nation: larger.share.value,
    }),
    suggestion: tell(document, "zone.sanity.check_parts", {}),
  });
}
