import type { Lang } from "#base";
import { gapLines, type Figure } from "../../contract.ts";
import { textOf } from "../cell-text.ts";

type Gap = NonNullable<Figure["gaps"]>[number];
type WithGaps = readonly Pick<Figure, "gaps">[];

/** The gap that bends these figures most, as one line: of the fields that some have, that of which most is missing. */
export function worstGap(figures: WithGaps, lang: Lang): string | undefined {
  const missing = ({ members, filled }: Gap) => (members - filled) / Math.max(members, 1);
  const partial = warned(figures).filter(({ filled }) => filled > 0);
  const [worst] = partial.toSorted((a, b) => missing(b) - missing(a));
  return lineOf(worst ? [worst] : [], lang);
}

/** Fields that nothing in these figures has: what rests on them cannot be told. */
export function knownOfNone(figures: WithGaps, lang: Lang): string | undefined {
  return lineOf(
    warned(figures).filter(({ filled }) => filled === 0),
    lang,
  );
}

/** Each field once: several figures rest on the same. */
function warned(figures: WithGaps): Gap[] {
  const all = figures.flatMap(({ gaps }) => gaps ?? []).filter(({ warning }) => warning);
  return all.filter(({ field }, index) => all.findIndex((other) => other.field === field) === index);
}

function lineOf(gaps: readonly Gap[], lang: Lang): string | undefined {
  const [line] = gapLines(gaps);
  return line && textOf(line.text, lang);
}
