import data from "../data/units.json" with { type: "json" };

interface UnitFound {
  readonly code: string;
  readonly kind: "money" | "share" | "points" | "times" | "count";
  /** Characters after the number that belong to the unit. */
  readonly length: number;
}

const fixed: readonly (readonly [code: string, kind: UnitFound["kind"], pattern: RegExp])[] = [
  ["pp", "points", /^\s*(?:个?百分点|percentage points?\b|pp\b)/i],
  ["%", "share", /^\s*(?:%|per\s?cent\b|percent\b)/i],
  ["USD", "money", /^\s*(?:美元|US dollars?\b|U\.S\. dollars?\b|USD\b|dollars?\b)/i],
  ["CNY", "money", /^\s*(?:元(?:人民币)?|yuan\b|RMB\b|CNY\b|renminbi\b)/i],
  ["times", "times", /^\s*(?:倍|times\b|-?fold\b)/i],
];

/** Words between a number and its noun: “service” in “86 service institutions”, never a verb or a preposition. */
const nounWord =
  "(?!(?:were|was|are|is|be|and|or|of|in|on|at|for|to|by|with|from|than|per|has|have|had|will|that|which|as)\\b)[\\w'-]+ ";

const counted = data.units.map(({ code, zh, en }) => ({
  code,
  pattern: new RegExp(
    [zh && `^(?:\\s*(?:${zh}))`, en && `^(?:\\s+(?:${en.replaceAll("[\\w-]+ ", nounWord)}))`].filter(Boolean).join("|"),
    "i",
  ),
}));

/** The unit that stands directly after a number. */
export function unitAfter(right: string): UnitFound | undefined {
  // 2000多家: more than so many.
  const more = /^[多余](?=[^\s])/.test(right) ? 1 : 0;
  const found = unitOf(right.slice(more));
  return found && { ...found, length: found.length + more };
}

function unitOf(right: string): UnitFound | undefined {
  for (const [code, kind, pattern] of fixed) {
    const match = pattern.exec(right);
    if (match) return { code, kind, length: match[0].length };
  }
  for (const { code, pattern } of counted) {
    const match = pattern.exec(right);
    if (match) return { code, kind: "count", length: match[0].length };
  }
  return undefined;
}
