import { plainText } from "./plain-text.ts";

/** Thrown where tags do not match; becomes one issue of its document. */
export class MalformedXml extends Error {
  readonly tag: string;
  /** Where in the document's text. */
  readonly position: number;

  constructor(tag: string, position: number) {
    super(`malformed: ${tag}`);
    this.tag = tag.slice(0, 60);
    this.position = position;
  }
}

/** An element of the bibliographic section: its children, and its place in the text for what it says. */
export class Element {
  readonly name: string;
  readonly children: Element[] = [];
  readonly #source: string;
  readonly #attributes: string;
  readonly #start: number;
  #end: number;

  constructor(source: string, name: string, attributes: string, start: number) {
    this.#source = source;
    this.name = name;
    this.#attributes = attributes;
    this.#start = start;
    this.#end = start;
  }

  closeAt(end: number): void {
    this.#end = end;
  }

  /** The first element at a path of names below this one. */
  first(...path: readonly string[]): Element | undefined {
    const [name, ...below] = path;
    const child = this.children.find((each) => each.name === name);
    return below.length === 0 ? child : child?.first(...below);
  }

  all(...names: readonly string[]): readonly Element[] {
    return this.children.filter((child) => names.includes(child.name));
  }

  /** What stands between the tags, untouched: fixed-width codes need their blanks. */
  raw(...path: readonly string[]): string | undefined {
    const at = path.length === 0 ? this : this.first(...path);
    return at && at.#source.slice(at.#start, at.#end);
  }

  /** As text in one line, markup and entities resolved; undefined when absent or empty. */
  text(...path: readonly string[]): string | undefined {
    const raw = this.raw(...path)?.trim();
    if (!raw) return undefined;
    return plain.test(raw) ? raw : plainText(raw, 0, raw.length).text.replace(/\s+/g, " ").trim() || undefined;
  }

  attribute(name: string): string | undefined {
    const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(this.#attributes);
    return match?.[1] ?? match?.[2];
  }
}

const plain = /^[^<&\r\n\t]*$/;

/** Sections of the bibliography that say nothing of the record: where examiners searched, who they were, how many drawings. */
const passed = new Set(["us-field-of-classification-search", "field-of-search", "examiners", "figures", "B580", "B745", "B590"]);

const nameEnd = /[\s/>]/g;

/**
 * The tree of the one element that begins at `from` (its `<`) and ends before `to`.
 *
 * errors  MalformedXml at the first tag that does not match
 */
export function parseElement(source: string, from: number, to: number): Element {
  const stack: Element[] = [];
  let position = from;
  while (position < to) {
    const open = source.indexOf("<", position);
    if (open < 0 || open >= to) break;
    const next = source.charCodeAt(open + 1);
    if (next === 0x21 || next === 0x3f) {
      position = afterMarkup(source, open);
      continue;
    }
    const close = tagEnd(source, open);
    if (next === 0x2f) {
      const name = source.slice(open + 2, close).trimEnd();
      const top = stack.pop();
      if (top?.name !== name) throw new MalformedXml(name, open);
      top.closeAt(open);
      if (stack.length === 0) return top;
      position = close + 1;
      continue;
    }
    nameEnd.lastIndex = open + 1;
    const end = nameEnd.exec(source)?.index ?? close;
    const name = source.slice(open + 1, end);
    const selfClosed = source.charCodeAt(close - 1) === 0x2f;
    const element = new Element(source, name, source.slice(end, selfClosed ? close - 1 : close), close + 1);
    position = close + 1;
    stack.at(-1)?.children.push(element);
    if (selfClosed) {
      if (stack.length === 0) return element;
    } else if (stack.length > 0 && passed.has(name)) {
      const closing = source.indexOf(`</${name}>`, position);
      if (closing < 0 || closing >= to) throw new MalformedXml(name, open);
      position = closing + name.length + 3;
    } else stack.push(element);
  }
  throw new MalformedXml(stack.at(-1)?.name ?? "?", from);
}

/** The place of a tag's `>`; one inside a quoted attribute does not count. */
export function tagEnd(source: string, open: number): number {
  let close = source.indexOf(">", open);
  const quoted = source.slice(open, close < 0 ? open : close);
  if (close >= 0 && quoted.includes("=") && /^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*$/.test(quoted) === false) {
    const whole = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;
    whole.lastIndex = open;
    close = whole.test(source) ? whole.lastIndex - 1 : close;
  }
  if (close < 0) throw new MalformedXml(source.slice(open + 1, open + 20), open);
  return close;
}

/** Behind a comment, CDATA section, processing instruction or declaration. */
export function afterMarkup(source: string, open: number): number {
  const [start, end] = source.startsWith("<!--", open)
    ? ["<!--", "-->"]
    : source.startsWith("<![CDATA[", open)
      ? ["<![CDATA[", "]]>"]
      : source.startsWith("<?", open)
        ? ["<?", "?>"]
        : ["<!", ">"];
  const close = source.indexOf(end, open + start.length);
  if (close < 0) throw new MalformedXml(start, open);
  return close + end.length;
}
