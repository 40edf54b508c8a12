import type { Both } from "../indicator/indicator.ts";
import { listed } from "../indicator/say.ts";
import { fieldWords } from "./field-words.ts";
import type { Gap } from "./gap-shape.ts";

/** A line under a figure: what it rests on that is known, and each gap that may bend it as a warning of its own. */
export interface GapLine {
  readonly warning: boolean;
  readonly text: Gap["text"];
}

/** How a figure's gaps are read: fields known of all in one sentence, what little is missing, then the warnings, those known of none last. */
export function gapLines(gaps: readonly Gap[]): readonly GapLine[] {
  const complete = namesOf(gaps.filter(({ members, filled }) => filled === members));
  const none = gaps.filter(({ filled }) => filled === 0);
  const partial = gaps.filter(({ members, filled }) => filled > 0 && filled < members);
  return [
    ...(complete.en === ""
      ? []
      : [{ warning: false, text: { zh: `全部已知：${complete.zh}。`, en: `Known of all: ${complete.en}.` } }]),
    ...partial.filter(({ warning }) => !warning).map(({ text }) => ({ warning: false, text })),
    ...partial.filter(({ warning }) => warning).map(({ text }) => ({ warning: true, text })),
    ...(none.length < 2
      ? none.map(({ text }) => ({ warning: true, text }))
      : [{ warning: true, text: noneKnown(namesOf(none)) }]),
  ];
}

function namesOf(gaps: readonly Gap[]): Both {
  return listed(gaps.map(({ field }) => fieldWords[field].name));
}

function noneKnown({ zh, en }: Both): Both {
  return { zh: `${zh}：均缺，据此的数值无从得出。`, en: `Known of none: ${en}; nothing that rests on them can be told.` };
}
