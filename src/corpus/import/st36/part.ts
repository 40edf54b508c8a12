import type { Element } from "../xml/index.ts";

/** Offices put their code before names of the standard: `cn-applicants`, `wo-bibliographic-data`. */
function is(element: Element, name: string): boolean {
  return element.name === name || (element.name.length === name.length + 3 && element.name.endsWith(`-${name}`));
}

/** The first element at a path of standard names. */
export function part(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let at = element;
  for (const name of path) at = at?.children.find((child) => is(child, name));
  return at;
}

export function parts(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => is(child, name)) ?? [];
}

/** What an element says; entities that were written twice (`&amp;amp;`) are resolved twice. */
export function said(element: Element | undefined, ...path: readonly string[]): string | undefined {
  const text = part(element, ...path)?.text();
  return text?.includes("&")
    ? text
        .replace(/&amp;/g, "&")
        .replace(/&(?:apos|#39);/g, "'")
        .replace(/&quot;/g, '"')
    : text;
}

/** The first of several at a name that states a data format, else the first without one: `original` is what was printed. */
export function byFormat(all: readonly Element[], ...formats: readonly string[]): Element | undefined {
  for (const format of formats) {
    const found = all.find((each) => formatOf(each) === format);
    if (found) return found;
  }
  return all[0];
}

export function formatOf(element: Element): string | undefined {
  return element.attribute("format") ?? element.attribute("data-format") ?? element.attribute("dataFormat");
}
