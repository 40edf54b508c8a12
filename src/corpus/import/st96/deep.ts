import type { Element } from "../xml/index.ts";

/** Elements of a name at any depth, outermost first. Versions of ST.96 differ in the bags around them. */
export function deep(element: Element | undefined, ...names: readonly string[]): readonly Element[] {
  return (element?.children ?? []).flatMap((each) => (names.includes(each.name) ? [each] : deep(each, ...names)));
}

/** The text of the first element of one of these names at any depth; the names are tried in turn. */
export function textIn(element: Element | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const found of deep(element, name)) {
      const text = found.text();
      if (text) return text;
    }
  }
  return undefined;
}
