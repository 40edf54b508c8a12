import data from "../data/mistranslations.json" with { type: "json" };
import { tell, type Check } from "../document.ts";

const rows = data.terms.map((row) => ({
  ...row,
  wording: new RegExp(row.wording, "gi"),
  needs: row.needs === "" ? undefined : new RegExp(row.needs, "i"),
}));

/** Wordings of translations that say something else than the original. */
export const mistranslations: Check = (document) =>
  document.sentences.flatMap(({ text, start }) =>
    rows.flatMap(({ wording, needs, original, meant }) => {
      if (needs && !needs.test(text)) return [];
      return [...text.matchAll(wording)].map(({ index, 0: words }) => ({
        check: "mistranslations",
        start: start + index,
        end: start + index + words.trimEnd().length,
        verdict: "suspicious" as const,
        reason: tell(document, "zone.sanity.mistranslation", { words, original }),
        suggestion: tell(document, "zone.sanity.mistranslation_hint", { meant: meant[document.lang] }),
        correction: meant[document.lang],
      }));
    }),
  );
