import { listed } from "../indicator/say.ts";
import { fieldWords } from "./field-words.ts";
import type { Gap } from "./gap-shape.ts";

/** A line under a figure: what it rests on that is known, and each gap that may bend it as a warning of its own. */
export interface GapLine {
  readonly warning: boolean;
  readonly text: Gap["text"];
}

/** How a figure's gaps are read: fields known of all in one sentence, then what is missing, least first, then the warnings. */
export function gapLines(gaps: readonly Gap[]): readonly GapLine[] {
  const complete = gaps.filter(({ members, filled }) => filled === members);
  const partial = gaps.filter(({ members, filled }) => filled < members);
  const names = listed(complete.map(({ field }) => fieldWords[field].name));
  const quiet = partial.filter(({ warning }) => !warning);
  return [
    ...(complete.length === 0
      ? []
      : [{ warning: false, text: { zh: `全部已知：${names.zh}。`, en: `Known of all: ${names.en}.` } }]),
    ...quiet.map(({ text }) => ({ warning: false, text })),
    ...partial.filter(({ warning }) => warning).map(({ text }) => ({ warning: true, text })),
  ];
}
