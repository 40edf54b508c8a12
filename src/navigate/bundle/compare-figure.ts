import type { Figure } from "../contract.ts";
import { canonicalJson } from "../figure/json.ts";
import { figureHash } from "../figure/make.ts";

/** How a figure of a bundle differs from the computed one; undefined when it does not. */
export type Difference =
  | { readonly kind: "value"; readonly expected: string; readonly found: string }
  | { readonly kind: "text"; readonly field: string };

/**
 * Compares a figure as it stands in a bundle with the figure as computed.
 *
 * in     sameCode: false leaves out texts, which another version of the program may word in another way
 */
export function compareFigure(found: Figure, computed: Figure, sameCode: boolean): Difference | undefined {
  const value = compareValue(found, computed);
  if (value) return value;
  if (found.evidence.sha256 !== figureHash(found)) return { kind: "text", field: "evidence.sha256" };
  for (const field of ["members", "period", "cutOff", "snapshot", "queries"] as const) {
    if (!same(found.evidence[field], computed.evidence[field])) return { kind: "text", field: `evidence.${field}` };
  }
  if (!sameCode) return undefined;
  const fields = new Set([...Object.keys(found), ...Object.keys(computed)]) as Set<keyof Figure>;
  for (const field of fields) if (!same(found[field], computed[field])) return { kind: "text", field };
  return undefined;
}

function compareValue(found: Figure, computed: Figure): Difference | undefined {
  if (same(found.value, computed.value)) return undefined;
  if (!Array.isArray(found.value) || !Array.isArray(computed.value)) {
    return { kind: "value", expected: shown(computed.value), found: shown(found.value) };
  }
  const rows = Math.max(found.value.length, computed.value.length);
  for (let index = 0; index < rows; index++) {
    const [a, b] = [found.value[index], computed.value[index]];
    if (same(a, b)) continue;
    if (!a || !b) return { kind: "value", expected: shown(b), found: shown(a) };
    const key = [...new Set([...Object.keys(b), ...Object.keys(a)])].find((each) => !same(a[each], b[each])) ?? "";
    return { kind: "value", expected: `[${index}].${key} = ${shown(b[key])}`, found: shown(a[key]) };
  }
  return undefined;
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson({ value: a }) === canonicalJson({ value: b });
}

const shownMax = 200;

function shown(value: unknown): string {
  const text = value === undefined ? "–" : canonicalJson(value);
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text;
}
