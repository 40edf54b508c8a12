import { afterMarkup, localName, MalformedXml, tagEnd, tagName } from "./tags.ts";

interface Parsed {
  readonly source: string;
  /** Makes text of a piece with markup and references. */
  readonly toText: (raw: string) => string;
  /** Names of elements that are not parsed: what they hold says nothing of the record. */
  readonly passed?: ReadonlySet<string>;
}

/**
 * An element: its children, and its place in the source for what it says. The source is UTF-8 seen one
 * character a byte, so that places are the same in both; `text` makes characters of it.
 */
export class Element {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly qualified: string;
  readonly children: Element[] = [];
  readonly #document: Parsed;
  /** Where its tag begins, its content begins, and its content ends. */
  readonly #open: number;
  readonly #start: number;
  #end: number;

  constructor(document: Parsed, qualified: string, open: number, start: number) {
    this.#document = document;
    this.qualified = qualified;
    this.name = localName(qualified);
    this.#open = open;
    this.#start = start;
    this.#end = start;
  }

  closeAt(end: number): void {
    this.#end = end;
  }

  /** The first child of a name. */
  child(name: string): Element | undefined {
    for (const each of this.children) if (each.name === name) return each;
    return undefined;
  }

  /** The first element at a path of names below this one. */
  first(name: string, ...below: readonly string[]): Element | undefined {
    let at = this.child(name);
    for (const next of below) at = at?.child(next);
    return at;
  }

  all(...names: readonly string[]): readonly Element[] {
    return this.children.filter((child) => names.includes(child.name));
  }

  /** What stands between the tags, untouched: fixed-width codes need their blanks. */
  raw(name?: string, ...below: readonly string[]): string | undefined {
    if (name === undefined) return this.#document.source.slice(this.#start, this.#end);
    const at = below.length === 0 ? this.child(name) : this.first(name, ...below);
    return at && at.#document.source.slice(at.#start, at.#end);
  }

  /** As text in one line, markup and entities resolved; undefined when absent or empty. */
  text(name?: string, ...below: readonly string[]): string | undefined {
    const raw = this.raw(name, ...below)?.trim();
    if (!raw) return undefined;
    if (plain.test(raw)) return raw;
    return this.#document.toText(raw).replace(/\s+/g, " ").trim() || undefined;
  }

  /** As text with the line ends of the source, for texts that have no markup for them; empty lines left out. */
  lines(): string[] {
    return (this.raw() ?? "").split(/\r?\n/).flatMap((line) => this.#document.toText(line).replace(/\s+/g, " ").trim() || []);
  }

  attribute(name: string): string | undefined {
    let pattern = attributePatterns.get(name);
    if (!pattern) {
      pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
      attributePatterns.set(name, pattern);
    }
    const match = pattern.exec(this.#document.source.slice(this.#open, this.#start));
    const raw = match?.[1] ?? match?.[2];
    return raw === undefined || plain.test(raw) ? raw : this.#document.toText(raw);
  }
}

/** Names of attributes are asked for by readers, and so few. */
const attributePatterns = new Map<string, RegExp>();

/** ASCII without markup, references and line ends: nothing to do. */
const plain = /^[ !-%'-;=-~]*$/;

/**
 * The tree of the one element that begins at `from` (its `<`) and ends before `to`.
 *
 * errors  MalformedXml at the first tag that does not match
 */
export function parseElement(document: Parsed, from: number, to: number): Element {
  const { source, passed } = document;
  const stack: Element[] = [];
  let top: Element | undefined;
  let position = from;
  while (position < to) {
    const open = source.indexOf("<", position);
    if (open < 0 || open >= to) break;
    const next = source.charCodeAt(open + 1);
    if (next === 0x21 || next === 0x3f) {
      position = afterMarkup(source, open);
      continue;
    }
    if (next === 0x2f) {
      const close = source.indexOf(">", open);
      if (!top || close < 0 || !closes(source, open, close, top.qualified))
        throw new MalformedXml(source.slice(open + 1, open + 60), open);
      top.closeAt(open);
      stack.pop();
      const parent = stack.at(-1);
      if (!parent) return top;
      top = parent;
      position = close + 1;
      continue;
    }
    const close = tagEnd(source, open);
    const name = tagName(source, open + 1, close);
    const selfClosed = source.charCodeAt(close - 1) === 0x2f;
    const element = new Element(document, name, open, close + 1);
    position = close + 1;
    top?.children.push(element);
    if (selfClosed) {
      if (!top) return element;
    } else if (top && passed?.has(element.name)) {
      const closing = source.indexOf(`</${name}>`, position);
      if (closing < 0 || closing >= to) throw new MalformedXml(name, open);
      position = closing + name.length + 3;
    } else {
      stack.push(element);
      top = element;
    }
  }
  throw new MalformedXml(top?.qualified ?? "?", from);
}

/** `</name>`, blanks before the `>` allowed. */
function closes(source: string, open: number, close: number, name: string): boolean {
  if (!source.startsWith(name, open + 2)) return false;
  const behind = open + 2 + name.length;
  return behind === close || source.slice(behind, close).trim() === "";
}
