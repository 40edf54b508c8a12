import type { PlanLine, PlanLoss } from "./plan-line.ts";

/** How official plans number their parts, and how people type outlines. */
const marks: readonly (readonly [style: string, mark: RegExp])[] = [
  ["### ", /^###\s+/],
  ["## ", /^##\s+/],
  ["# ", /^#\s+/],
  ["一、", /^[一二三四五六七八九十百]+、\s*/],
  ["（一）", /^[（(][一二三四五六七八九十百]+[）)]\s*/],
  ["1.1", /^\d+\.\d+\s+/],
  ["1.", /^\d+(?:[.．](?!\d)|、)\s*/],
  ["（1）", /^[（(]\d+[）)]\s*/],
  ["-", /^[-*•·]\s+/],
];

/**
 * Reads an outline: levels by indentation where lines are indented, else by the way they are numbered, in the order in which the
 * ways of numbering first appear.
 *
 * out    every line with anything in it is a line of the plan or a loss
 */
export function readOutline(text: string): { readonly lines: readonly PlanLine[]; readonly losses: readonly PlanLoss[] } {
  const given = text.split(/\r\n?|\n/).flatMap((raw, index) => (raw.trim() === "" ? [] : [{ at: index + 1, raw }]));
  const indented = given.some(({ raw }) => /^[\t 　]/.test(raw));
  const lines: PlanLine[] = [];
  const losses: PlanLoss[] = [];
  const above: (string | number)[] = [];
  for (const { at, raw } of given) {
    const stripped = raw.replace(/^[\t 　]+/, "").trimEnd();
    const mark = marks.find(([, pattern]) => pattern.test(stripped));
    const said = mark ? stripped.replace(mark[1], "") : stripped;
    if (!indented && !mark) {
      losses.push({ at, text: stripped, reason: "no_level", isTaken: false });
      continue;
    }
    const level = indented ? indentLevel(above, width(raw)) : markLevel(above, mark?.[0] ?? "");
    lines.push({ at, level, text: said });
  }
  return { lines, losses };
}

/** A tab is as wide as four spaces; a full-width space as two. */
function width(raw: string): number {
  const [blank = ""] = /^[\t 　]*/.exec(raw) ?? [];
  return Array.from(blank).reduce((sum, char) => sum + (char === "\t" ? 4 : char === "　" ? 2 : 1), 0);
}

function indentLevel(above: (string | number)[], wide: number): number {
  while (above.length > 0 && Number(above.at(-1)) >= wide) above.pop();
  above.push(wide);
  return above.length - 1;
}

function markLevel(known: (string | number)[], style: string): number {
  if (!known.includes(style)) known.push(style);
  return known.indexOf(style);
}
