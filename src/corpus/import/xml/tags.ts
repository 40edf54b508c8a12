/** Thrown where tags do not match; becomes one issue of its document. */
export class MalformedXml extends Error {
  readonly tag: string;
  /** Where in the document's text. */
  readonly position: number;

  constructor(tag: string, position: number) {
    super(`malformed: ${tag}`);
    this.tag = /^[^\s>]{0,60}/.exec(tag)?.[0] ?? "";
    this.position = position;
  }
}

/** The name of a tag, from behind its `<`. */
export function tagName(source: string, start: number, close: number): string {
  let end = start;
  for (; end < close; end++) {
    const code = source.charCodeAt(end);
    if (code <= 32 || code === 0x2f) break;
  }
  return source.slice(start, end);
}

/** A name without its namespace prefix. */
export function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(":") + 1);
}

/** The place of a tag's `>`; one inside a quoted attribute does not count. */
export function tagEnd(source: string, open: number): number {
  const close = findTagEnd(source, open);
  if (close < 0) throw new MalformedXml(source.slice(open + 1, open + 60), open);
  return close;
}

/** Tags are short: a quote still open this far was never closed, and the first `>` ends the tag. */
const longestTag = 4096;

/** The place of a tag's `>`, or -1. Looks at every character once or twice, however the quotes stand. */
export function findTagEnd(source: string, open: number): number {
  const first = source.indexOf(">", open);
  let [from, close] = [open, first];
  while (close >= 0 && opensQuote(source, from, close)) {
    const quote = source.indexOf('"', close);
    if (quote < 0 || quote - open > longestTag) return first;
    from = quote + 1;
    close = source.indexOf(">", from);
  }
  return close;
}

/** A quote that opens before `close` is still open there. A whole tag with attributes has its last quote right before its end. */
function opensQuote(source: string, from: number, close: number): boolean {
  let last = close - 1;
  while (last >= from && (source.charCodeAt(last) <= 32 || source.charCodeAt(last) === 0x2f)) last--;
  const code = source.charCodeAt(last);
  if (last < from || code === 0x22 || code === 0x27 || close - from > longestTag) return false;
  let quotes = 0;
  for (let index = from; index <= last; index++) if (source.charCodeAt(index) === 0x22) quotes++;
  return quotes % 2 === 1;
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
