import type { Lang } from "#base";
import type { Figure } from "../../contract.ts";
import { textOf } from "../cell-text.ts";
import { linesOf } from "./fit-text.ts";
import { innerWidth } from "./parts.ts";

/** Sizes of a title, and the lines that it may have at each. */
const forms = [
  { size: 24, lines: 1 },
  { size: 20, lines: 2 },
  { size: 18, lines: 3 },
] as const;

/** The largest letters in which a title has room; undefined where it is too long for a title. */
export function titleSize(title: string): number | undefined {
  return forms.find(({ size, lines }) => linesOf(title, size, innerWidth) <= lines)?.size;
}

/**
 * What a slide is called: a sentence by rule that the figure itself says. One of two lines goes before one of three; what is longer
 * is no title, nor what the deck has said already.
 */
export function findingOf({ reading }: Pick<Figure, "reading">, said: ReadonlySet<string>, lang: Lang): string | undefined {
  const sentences = reading.map((text) => textOf(text, lang)).filter((text) => !said.has(text));
  const short = sentences.find((text) => (titleSize(text) ?? 0) >= 20);
  return short ?? sentences.find((text) => titleSize(text) !== undefined);
}
