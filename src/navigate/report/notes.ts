import type { Lang } from "#base";
import { gapLines, type Figure } from "../contract.ts";
import { textOf } from "./cell-text.ts";
import { words } from "./words.ts";

/** What a reader must know of a figure: gaps of its data that may bend it, then its caveats. */
export function figureNotes(figure: Pick<Figure, "gaps" | "caveats">, lang: Lang): readonly string[] {
  const word = words(lang);
  const caveats = figure.caveats.map((text) => `${word.note}${word.colon}${textOf(text, lang)}`);
  return [...gapWarnings(figure, lang), ...caveats];
}

export function gapWarnings({ gaps }: Pick<Figure, "gaps">, lang: Lang): readonly string[] {
  const word = words(lang);
  return gapLines(gaps ?? [])
    .filter(({ warning }) => warning)
    .map(({ text }) => `${word.gap}${word.colon}${textOf(text, lang)}`);
}

/** How far the other fields are known that a figure rests on; empty: nothing to say. */
export function quietGaps({ gaps }: Pick<Figure, "gaps">, lang: Lang): string {
  const quiet = gapLines(gaps ?? []).filter(({ warning }) => !warning);
  return quiet.map(({ text }) => textOf(text, lang)).join(lang === "zh" ? "" : " ");
}
