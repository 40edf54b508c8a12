import { analyses, type Figure } from "../contract.ts";
import { canonicalJson, sha256 } from "./json.ts";

/** The figures that a note speaks of; undefined where there is nothing of that name. */
export function figuresOfNote(on: string, figures: readonly Figure[]): readonly Figure[] | undefined {
  if (on === "summary") return figures;
  const some = figures.filter(({ id, part, analysis }) => on === id || on === part || on === analysis);
  if (some.length > 0) return some;
  return analyses.some((each) => each === on) || ["overview", "focus", "direction", "position", "path"].includes(on)
    ? []
    : undefined;
}

/** What the numbers of some figures come to in sixteen digits: the same as long as no number of them changes. */
export function numbersHash(figures: readonly Figure[]): string {
  return sha256(canonicalJson(figures.map(({ id, value }) => ({ id, value })))).slice(0, 16);
}
