import type { Comparator } from "./reading.ts";

const before: readonly (readonly [Comparator, RegExp])[] = [
  ["at_least", /(?:\bat least|\bno (?:less|fewer) than|\bnot less than|不(?:少|低)于|至少|≥)\s*$/i],
  ["at_most", /(?:\bat most|\bno more than|\bup to|不超过|不高于|至多|最多|≤)\s*$/i],
  [
    "over",
    /(?:\bmore than|\bover|\bexceed(?:s|ed|ing)?|\bsurpass(?:es|ed|ing)?|\babove|\bgreater than|\bin excess of|超过?|突破|逾|高于|多于|大于|>)\s*$/i,
  ],
  ["under", /(?:\bless than|\bfewer than|\bunder|\bbelow|低于|少于|不足|不到|<)\s*$/i],
  [
    "about",
    /(?:\babout|\baround|\bapproximately|\bapprox\.?|\bnearly|\balmost|\bclose to|\bsome|\broughly|约为?|大约|近|接近|将近|≈)\s*$/i,
  ],
];
const after: readonly (readonly [Comparator, RegExp])[] = [
  ["at_least", /^\s*(?:及)?以上|^\s*or more\b/i],
  ["over", /^\s*(?:多|余)|^\s*\+/],
  ["about", /^\s*(?:左右|上下)|^\s*or so\b/i],
  ["at_most", /^\s*(?:及)?以下|^\s*or (?:less|fewer)\b/i],
];

/** What the words around a figure say of its bounds. */
export function comparatorOf(left: string, ...rights: readonly string[]): Comparator {
  const words = left.replace(/(?:RMB|CNY|US\$|USD|¥|￥|\$|€|["'“])\s*$/i, "");
  const said =
    before.find(([, pattern]) => pattern.test(words)) ?? after.find(([, pattern]) => rights.some((right) => pattern.test(right)));
  return said?.[0] ?? "exactly";
}
