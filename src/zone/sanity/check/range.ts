import { about, tell, type Check } from "../document.ts";

/** A range that begins above its end. */
export const range: Check = (document) =>
  document.quantities.flatMap((one) =>
    one.value > one.upTo && /[-~至到]|\bto\b/.test(one.text)
      ? [
          about(one, {
            check: "range",
            verdict: "suspicious",
            reason: tell(document, "zone.sanity.range", { from: one.value, to: one.upTo }),
            suggestion: tell(document, "zone.sanity.check_parts", {}),
          }),
        ]
      : [],
  );
