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
