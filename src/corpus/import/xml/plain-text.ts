import { decodeEntities } from "./entities.ts";
import { findTagEnd } from "./tags.ts";
import { mathText } from "./math-text.ts";
import { roleCell, roleClaim, roleDrop, roleLine, roleMath, roleRaised, tagRole } from "./tag-roles.ts";

export interface PlainText {
  /** Paragraphs, headings, rows and claim parts on lines of their own; claims with an empty line between and nothing before the first; cells parted by tabs. */
  readonly text: string;
  /** As many end tags as start tags. */
  readonly balanced: boolean;
  /** Elements `claim` (`CLM` to 2004). */
  readonly claims: number;
  /** Names of entities that no table knows, kept as they stood. */
  readonly unknown: readonly string[];
}

/** What stands before the next text: nothing, a blank, a cell's tab, a line, an empty line. The strongest wins. */
const gaps = ["", " ", "\t", "\n", "\n\n"];
const gapBlank = 1;
const gapTab = 2;
const gapLine = 3;
const gapClaim = 4;

const blanks = /[ \r\n\t]+/g;
/** An exponent rather than an ordinal or a trade mark: 10^-6, m^2, but 4th and X™. The minus sign is seen as its three bytes. */
const exponent = /(?:<\w+>)?(?:[-+0-9]|\u00e2\u0088\u0092|&(?:#x2212|#8722|#x2013|minus|plus|#x2b);)/iy;

/**
 * The text of a piece of XML in one pass: markup dropped, paragraphs kept as lines, H<sub>2</sub>O as H2O, 10<sup>5</sup> as 10^5,
 * tables and formulas reduced to text. Its structure is not checked beyond the number of tags. Only native searches touch every
 * character: a loop over them in JavaScript takes longer than all else.
 *
 * @param source UTF-8 seen one character a byte
 * @param isAscii that the source is known to be
 */
export function plainText(source: string, from: number, to: number, isAscii = false): PlainText {
  const untidy = new UntidyBlanks(source, from, to);
  let out = "";
  let gap = 0;
  let raised = false;
  let [opened, closed, claims] = [0, 0, 0];
  // Once an end tag is missing or a formula broken, no further one is looked for: each search might go to the end.
  let isBroken = false;
  let position = from;
  while (position < to) {
    let open = source.indexOf("<", position);
    if (open < 0 || open > to) open = to;
    let start = position;
    while (start < open && source.charCodeAt(start) <= 32) start++;
    if (start > position && gap === 0) gap = gapBlank;
    if (start < open) {
      let end = open;
      while (source.charCodeAt(end - 1) <= 32) end--;
      if (out !== "") {
        if (gap > 0) out += gaps[gap];
        else if (raised) out += "^";
      }
      const text = source.slice(start, end);
      out += untidy.within(start, end) ? text.replace(blanks, " ") : text;
      gap = end < open ? gapBlank : 0;
    }
    if (start < open) raised = false;
    if (open >= to) break;
    const next = source.charCodeAt(open + 1);
    if (next === 0x21 && source.startsWith("<![CDATA[", open)) {
      const end = bounded(source.indexOf("]]>", open), to);
      out +=
        (out === "" ? "" : gaps[gap]) +
        source
          .slice(open + 9, end)
          .replace(/&/g, "&amp;")
          .replace(blanks, " ");
      gap = 0;
      position = end + 3;
      continue;
    }
    const close = bounded(endOfTag(source, open, next), to);
    position = close + 1;
    if (next === 0x21 || next === 0x3f) continue;
    const nameStart = next === 0x2f ? open + 2 : open + 1;
    let localStart = nameStart;
    let nameEnd = nameStart;
    while (nameEnd < close) {
      const code = source.charCodeAt(nameEnd);
      if (code <= 32 || code === 0x2f) break;
      nameEnd++;
      if (code === 0x3a) localStart = nameEnd;
    }
    const role = tagRole(source, localStart, nameEnd);
    if (next === 0x2f) {
      closed++;
      if (role === roleLine && gap < gapLine) gap = gapLine;
      continue;
    }
    const selfClosed = source.charCodeAt(close - 1) === 0x2f;
    if (!selfClosed) opened++;
    if (role === 0) continue;
    if (role === roleLine) gap = Math.max(gap, gapLine);
    else if (role === roleCell) gap = Math.max(gap, gapTab);
    else if (role === roleRaised) {
      exponent.lastIndex = position;
      raised = gap === 0 && exponent.test(source);
    } else if (role === roleClaim) {
      // `What is claimed is:` before the first is no claim.
      if (claims++ === 0) out = "";
      gap = gapClaim;
    } else if (!selfClosed && !isBroken && (role === roleMath || role === roleDrop)) {
      const endTag = `</${source.slice(nameStart, nameEnd)}>`;
      const end = source.indexOf(endTag, position);
      const formula =
        end < 0 || end >= to ? undefined : role === roleMath ? mathText(source.slice(open, end + endTag.length)) : "";
      if (formula === undefined) {
        isBroken = true;
        continue;
      }
      if (role === roleMath) {
        out += (out === "" ? "" : gaps[gap]) + formula;
        gap = 0;
      }
      opened--;
      position = end + endTag.length;
    }
  }
  const unknown = new Set<string>();
  const text = decodeEntities(isAscii ? out : characters(out), (name) => unknown.add(name));
  return { text, balanced: opened === closed, claims, unknown: [...unknown] };
}

/** What UTF-8 seen one character a byte says. */
function characters(seen: string): string {
  // oxlint-disable-next-line no-control-regex
  return /[^\u0000-\u007f]/.test(seen) ? Buffer.from(seen, "latin1").toString("utf8") : seen;
}

/** Line ends and tabs of a piece, each looked for once from the front to the back. Two blanks in a line are left: who typed them meant them. */
class UntidyBlanks {
  readonly #piece: string;
  readonly #offset: number;
  readonly #next = [-1, -1, -1];
  #nearest = -1;

  constructor(source: string, from: number, to: number) {
    this.#piece = source.slice(from, to);
    this.#offset = from;
  }

  /** Whether one stands in the text from `start` to `end`. Calls go forward. */
  within(start: number, end: number): boolean {
    const from = start - this.#offset;
    if (this.#nearest < from) {
      this.#nearest = Infinity;
      for (let index = 0; index < needles.length; index++) {
        let next = this.#next[index] as number;
        if (next < from) {
          next = this.#piece.indexOf(needles[index] as string, from);
          if (next < 0) next = Infinity;
          this.#next[index] = next;
        }
        if (next < this.#nearest) this.#nearest = next;
      }
    }
    return this.#nearest < end - this.#offset;
  }
}

const needles = ["\n", "\r", "\t"];

function bounded(index: number, to: number): number {
  return index < 0 || index > to ? to : index;
}

/** The `>` of a tag, or the end of a comment or instruction. */
function endOfTag(source: string, open: number, next: number): number {
  if (next === 0x21 && source.startsWith("<!--", open)) return plus(source.indexOf("-->", open + 4), 2);
  if (next === 0x3f) return plus(source.indexOf("?>", open), 1);
  return findTagEnd(source, open);
}

function plus(index: number, offset: number): number {
  return index < 0 ? index : index + offset;
}
