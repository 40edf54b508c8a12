import { about, clauseOf, tell, type Check } from "../document.ts";
import { interval } from "../number/reading.ts";
import { sharesOf } from "../text/shares.ts";

/** A share of a place, the place's share of the nation, and the share of the nation: the first two multiply to the third. */
export const shareChain: Check = (document) => {
  const shares = sharesOf(document);
  const own = new Set(shares.map(({ share }) => share));
  return shares.flatMap((local) => {
    if (local.whole === "" || local.whole === "nation") return [];
    const nation = shares.find(({ part, whole }) => part === local.part && whole === "nation");
    const link = document.quantities.find((one) => {
      if (one.kind !== "share" || own.has(one)) return false;
      const clause = clauseOf(document, one);
      return clause.includes(local.whole) && /nation|country|China|全国/i.test(clause) && sameThing(clause, local.thing);
    });
    if (!nation || !link) return [];
    const [[a, b], [c, d], [low, high]] = [interval(local.share), interval(link), interval(nation.share)];
    const product = (local.share.value * link.value) / 100;
    const agrees = (a * c) / 100 <= high && (b * d) / 100 >= low;
    const values = {
      local: local.share.value,
      place: local.whole,
      link: link.value,
      product: product.toFixed(2),
      nation: nation.share.value,
      should: ((100 * nation.share.value) / local.share.value).toFixed(1),
    };
    return [
      about(link, {
        check: "share-chain",
        verdict: agrees ? "ok" : "wrong",
        reason: tell(document, agrees ? "zone.sanity.chain_agrees" : "zone.sanity.chain_differs", values),
        ...(agrees ? {} : { correction: `${values.should} %`, suggestion: tell(document, "zone.sanity.check_parts", {}) }),
      }),
    ];
  });
};

function sameThing(clause: string, thing: string | undefined): boolean {
  if (thing === "agencies") return /agenc|代理机构/i.test(clause);
  if (thing === "agents") return /\bagents?\b|attorney|代理人|代理师/i.test(clause);
  return false;
}
