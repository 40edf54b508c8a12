import { decodeEntities } from "./entities.ts";
import { mathText } from "./math-text.ts";

export interface PlainText {
  /** Paragraphs, headings, rows and claim parts on lines of their own; claims with an empty line between; cells parted by tabs. */
  readonly text: string;
  /** As many end tags as start tags. */
  readonly balanced: boolean;
  /** Elements `claim` (`CLM` to 2004). */
  readonly claims: number;
  /** Names of entities that no table knows, kept as they stood. */
  readonly unknown: readonly string[];
}

const lines =
  "p paragraph para heading h li ul ol dl dt dd claim-text clmstep row tr table tables table-us br title section maths chem-us " +
  "description-of-drawings brief-description-of-drawings caption";
/** What an element does to the text around it. */
const roles = new Map<string, "line" | "claim" | "cell" | "raised" | "drop" | "math">();
for (const name of lines.split(" ")) roles.set(name, "line").set(name.toUpperCase(), "line");
for (const name of ["claim", "CLM"]) roles.set(name, "claim");
for (const name of ["entry", "ENTRY", "td"]) roles.set(name, "cell");
for (const name of ["sup", "sup2", "superscript", "SP"]) roles.set(name, "raised");
// `[0001]` before a paragraph is its number to 2004; later documents keep it in an attribute.
for (const name of ["number", "sequence-list"]) roles.set(name, "drop");
roles.set("math", "math");

/** Blanks that a line does not need: line ends of the file, runs of spaces. */
const untidy = /[\r\n\t]|  /;
const blanks = /[ \r\n\t]+/g;
/** An exponent rather than an ordinal or a trade mark: 10^-6, m^2, but 4th and X™. */
const exponent = /[<>]*(?:[-+−–0-9]|&(?:#x2212|#8722|#x2013|minus|plus|#x2b);)/y;

/**
 * The text of a piece of XML in one pass: markup dropped, paragraphs kept as lines, H<sub>2</sub>O as H2O, 10<sup>5</sup> as 10^5,
 * tables and formulas reduced to text. Its structure is not checked beyond the number of tags.
 */
export function plainText(source: string, from: number, to: number): PlainText {
  let out = "";
  /** What stands before the next text: nothing, a blank, a cell's tab, a line, an empty line. The strongest wins. */
  let gap = 0;
  let raised = false;
  let [opened, closed, claims] = [0, 0, 0];
  const unknown = new Set<string>();
  let position = from;

  function add(start: number, end: number): void {
    let text = source.slice(start, end);
    if (untidy.test(text)) text = text.replace(blanks, " ");
    if (text.charCodeAt(0) === 32) {
      gap ||= 1;
      text = text.slice(1);
    }
    if (text === "") return;
    const blankLast = text.charCodeAt(text.length - 1) === 32;
    if (blankLast) text = text.slice(0, -1);
    if (out !== "") {
      if (gap > 0) out += gap === 1 ? " " : gap === 2 ? "\t" : gap === 3 ? "\n" : "\n\n";
      else if (raised) out += "^";
    }
    out += text;
    raised = false;
    gap = blankLast ? 1 : 0;
  }

  while (position < to) {
    let open = source.indexOf("<", position);
    if (open < 0 || open > to) open = to;
    if (open > position) add(position, open);
    if (open >= to) break;
    const next = source.charCodeAt(open + 1);
    if (next === 0x21 && source.startsWith("<![CDATA[", open)) {
      const end = bounded(source.indexOf("]]>", open), to);
      add(open + 9, end);
      position = end + 3;
      continue;
    }
    const close = bounded(endOfTag(source, open, next), to);
    position = close + 1;
    if (next === 0x21 || next === 0x3f) continue;
    if (next === 0x2f) {
      closed++;
      const role = roles.get(source.slice(open + 2, close));
      if (role === "line") gap = Math.max(gap, 3);
      continue;
    }
    const selfClosed = source.charCodeAt(close - 1) === 0x2f;
    if (!selfClosed) opened++;
    const name = tagName(source, open + 1, close);
    const role = roles.get(name);
    if (role === undefined) continue;
    if (role === "line") gap = Math.max(gap, 3);
    else if (role === "claim") [gap, claims] = [4, claims + 1];
    else if (role === "cell") gap = Math.max(gap, 2);
    else if (role === "raised") {
      exponent.lastIndex = position;
      raised = gap === 0 && exponent.test(source);
    } else if (!selfClosed) {
      const end = source.indexOf(`</${name}>`, position);
      if (end < 0 || end >= to) continue;
      if (role === "math") {
        const formula = mathText(source, open, end + name.length + 3);
        if (formula === undefined) continue;
        if (out !== "" && gap > 0) out += gap < 3 ? " " : "\n";
        out += formula;
        gap = 0;
      }
      opened--;
      position = end + name.length + 3;
    }
  }
  const text = decodeEntities(out, (name) => unknown.add(name));
  return { text, balanced: opened === closed, claims, unknown: [...unknown] };
}

function bounded(index: number, to: number): number {
  return index < 0 || index > to ? to : index;
}

function tagName(source: string, start: number, close: number): string {
  let end = start;
  for (; end < close; end++) {
    const code = source.charCodeAt(end);
    if (code <= 32 || code === 0x2f) break;
  }
  return source.slice(start, end);
}

/** The `>` of a tag, or the end of a comment or instruction. A `>` inside a quoted attribute leaves no quote before it. */
function endOfTag(source: string, open: number, next: number): number {
  if (next === 0x21 && source.startsWith("<!--", open)) return plus(source.indexOf("-->", open + 4), 2);
  if (next === 0x3f) return plus(source.indexOf("?>", open), 1);
  let close = source.indexOf(">", open);
  if (close > open + 256) return close;
  while (close > 0 && splitsQuote(source, open, close)) close = source.indexOf(">", close + 1);
  return close;
}

function plus(index: number, offset: number): number {
  return index < 0 ? index : index + offset;
}

function splitsQuote(source: string, open: number, close: number): boolean {
  let last = close - 1;
  while (source.charCodeAt(last) <= 32 || source.charCodeAt(last) === 0x2f) last--;
  const code = source.charCodeAt(last);
  if (code === 0x22 || code === 0x27) return false;
  const equals = source.lastIndexOf('="', last);
  return equals > open && source.indexOf('"', equals + 2) > close;
}
