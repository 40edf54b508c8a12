import data from "../data/places.json" with { type: "json" };
import { tell, type Check } from "../document.ts";

const rows = data.places.map((row) => ({
  ...row,
  name: new RegExp(row.name, "g"),
  near: new RegExp(row.near),
  notNear: new RegExp(row.not_near),
}));

/** Places that translations confuse, where what stands beside them shows that another is meant. */
export const places: Check = (document) =>
  rows.flatMap(({ name, near, notNear, is, meant }) => {
    if (!near.test(document.plain) || notNear.test(document.plain)) return [];
    return [...document.plain.matchAll(name)].map(({ index, 0: words }) => ({
      check: "places",
      start: index,
      end: index + words.length,
      verdict: "suspicious" as const,
      reason: tell(document, "zone.sanity.place", { is: is[document.lang] }),
      suggestion: tell(document, "zone.sanity.place_hint", { meant: meant[document.lang] }),
      correction: meant[document.lang],
    }));
  });
