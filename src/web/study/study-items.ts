import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Path } from "./study-text.ts";

/** Adds an entry at the end of the list at `path`, which is made where there is none; comments stay. */
export function addItem(source: string, path: Path, item: unknown): string {
  const document = parseDocument(source);
  const list = document.getIn(path);
  const node = document.createNode(item);
  if (isMap(node)) node.flow = true;
  if (isSeq(list)) {
    if (list.items.length === 0) list.flow = false;
    list.add(node);
  } else {
    const made = document.createNode([item]);
    const [entry] = made.items;
    if (isMap(entry)) entry.flow = true;
    document.setIn(path, made);
  }
  return document.toString({ lineWidth: 0 });
}

/** What stands at a place of the text: the deepest value that begins there. The server tells places by line and column. */
export function pathAt(source: string, line: number, column: number): Path | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  let found: Path | undefined;
  const visit = (node: unknown, path: Path): void => {
    if (!isNode(node) || !node.range) return;
    const at = lines.linePos(node.range[0]);
    if (at.line === line && at.col === column) found = path;
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]));
    if (isMap(node)) {
      for (const { key, value } of node.items) visit(value, [...path, isScalar(key) ? String(key.value) : String(key)]);
    }
  };
  visit(document.contents, []);
  return found;
}

/** The value at a path of data read from the text; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return undefined;
    return (value as Readonly<Record<string | number, unknown>>)[key];
  }, data);
}

/** The lines that the values of these keys stand on, from the first to the last; undefined where the text has none of them. */
export function linesOf(source: string, keys: readonly string[]): readonly [number, number] | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (!isMap(document.contents)) return undefined;
  const found = document.contents.items.filter(({ key }) => isScalar(key) && keys.includes(String(key.value)));
  const places = found.flatMap(({ key, value }) => {
    const start = isScalar(key) ? key.range?.[0] : undefined;
    const end = isNode(value) ? value.range?.[1] : undefined;
    return start === undefined ? [] : [lines.linePos(start).line, lines.linePos(Math.max(start, (end ?? start) - 1)).line];
  });
  return places.length === 0 ? undefined : [Math.min(...places), Math.max(...places)];
}
