import { parseElement } from "./element.ts";
import { Places } from "./places.ts";
import { afterMarkup, findTagEnd, MalformedXml, tagName } from "./tags.ts";

interface Lost {
  readonly code: "corpus.xml.truncated" | "corpus.xml.malformed";
  readonly tag: string;
  /** Where it began in the text that was given. */
  readonly at: number;
}

/** What is left of a damaged envelope: a text that is whole again, without the documents in it that are not. */
export interface Salvaged {
  readonly text: string;
  /** Where the end tag of its root begins. */
  readonly rootClose: number;
  readonly lost: readonly Lost[];
}

/**
 * An envelope (an answer of a web service) that is cut off, or in which a document is broken, holds whole documents all the same. Those
 * that are broken or cut off are taken out of it and its open elements are closed, so that it reads as if it held the others alone.
 *
 * in      text from the prolog of the envelope on, where its root begins, and the local names of the documents in it
 * out     undefined where no whole document is in it, or where the tags around them do not match
 */
export function salvage(given: string, rootOpen: number, documents: readonly string[]): Salvaged | undefined {
  // Words of old abstracts for what they leave out, which tools print as if they were tags; places stay as they are.
  const text = given.replace(/<(?:IMAGE|CHEM|MATH|FORM)>/g, (word) => ` ${word.slice(1, -1)} `);
  const start = new RegExp(`<((?:[A-Za-z_][\\w.-]*:)?(?:${documents.join("|")}))(?=[\\s/>])`, "g");
  const places = new Places(text);
  const kept: string[] = [];
  const around: string[] = [];
  const lost: Lost[] = [];
  let [position, whole] = [rootOpen, 0];
  start.lastIndex = rootOpen + 1;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const [, tag = ""] = found;
    const between = text.slice(position, found.index);
    around.push(between);
    kept.push(between);
    const { end, isWhole } = extent(text, found.index, tag, places);
    if (isWhole) kept.push(text.slice(found.index, end));
    else lost.push({ code: end === text.length ? "corpus.xml.truncated" : "corpus.xml.malformed", tag, at: found.index });
    whole += isWhole ? 1 : 0;
    [position, start.lastIndex] = [end, end];
  }
  const tail = wholeTags(text.slice(position));
  const ends = whole === 0 ? undefined : endTagsMissing(`${around.join("")}${tail}`);
  if (ends === undefined) return undefined;
  const mended = `${text.slice(0, rootOpen)}${kept.join("")}${tail}${ends}`;
  return { text: mended, rootClose: mended.lastIndexOf("</"), lost };
}

/** Where a document ends, or, if it is broken, where what follows it begins. */
function extent(text: string, at: number, tag: string, places: Places): { readonly end: number; readonly isWhole: boolean } {
  const close = findTagEnd(text, at);
  if (close > 0 && text.charCodeAt(close - 1) === 0x2f) return { end: close + 1, isWhole: true };
  const endTag = `</${tag}>`;
  const end = places.at(endTag, at);
  const next = places.at(`<${tag} `, at + 1);
  if (next < end) return { end: next, isWhole: false };
  if (end === Infinity) return { end: text.length, isWhole: false };
  return { end: end + endTag.length, isWhole: isWellFormed(text, at, end + endTag.length) };
}

function isWellFormed(text: string, from: number, to: number): boolean {
  try {
    parseElement({ source: text, toText: (raw) => raw }, from, to);
    return true;
  } catch (error) {
    if (error instanceof MalformedXml) return false;
    throw error;
  }
}

/** Without a tag that is cut off at the end. */
function wholeTags(text: string): string {
  const last = text.lastIndexOf("<");
  return last >= 0 && !text.includes(">", last) ? text.slice(0, last) : text;
}

/** The end tags of what is open behind a text; undefined where its tags do not match. */
function endTagsMissing(text: string): string | undefined {
  const open: string[] = [];
  let isClosed = false;
  for (let at = text.indexOf("<"); at >= 0;) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) {
      try {
        at = text.indexOf("<", afterMarkup(text, at));
      } catch (error) {
        if (error instanceof MalformedXml) return undefined;
        throw error;
      }
      continue;
    }
    const close = findTagEnd(text, at);
    if (close < 0 || isClosed) return undefined;
    if (next === 0x2f) {
      if (text.slice(at + 2, close).trim() !== open.pop()) return undefined;
      isClosed = open.length === 0;
    } else if (text.charCodeAt(close - 1) !== 0x2f) open.push(tagName(text, at + 1, close));
    at = text.indexOf("<", close);
  }
  return open
    .reverse()
    .map((name) => `</${name}>`)
    .join("");
}
