import { assert } from "#base";
import type { Query, Text } from "../language/ast.ts";
import { segmentPhrase } from "./segment.ts";

/** Fields of the full-text table `body`. */
const bodyColumns: Partial<Readonly<Record<Text["field"], string>>> = {
  text: "",
  title: "title : ",
  abstract: "abstract : ",
  claims: "claims : ",
};

/** The expression for tokens that stand one after the other in a field of `body`. */
export function bodyPhrase(field: "text" | "title", tokens: readonly string[]): string {
  return `${bodyColumns[field] ?? ""}"${tokens.join(" ")}"`;
}

/** True for a condition, or a combination of conditions, that the full-text table of title, abstract and claims answers alone. */
export function isBodyMatch(query: Query): boolean {
  if (query.kind === "text") return query.field in bodyColumns;
  if (query.kind === "or") return query.items.every(isBodyMatch);
  if (query.kind !== "and") return false;
  // Each item is looked at once: twice at every level would double the work with every level.
  let wanted = false;
  for (const item of query.items) {
    if (!isBodyMatch(item.kind === "not" ? item.item : item)) return false;
    wanted ||= item.kind !== "not";
  }
  return wanted;
}

/** The FTS5 expression of a query for which `isBodyMatch` holds. */
export function bodyMatch(query: Query): string {
  if (query.kind === "text") return `${bodyColumns[query.field] ?? ""}${phraseMatch(query)}`;
  if (query.kind === "or") return query.items.map((item) => nested(item)).join(" OR ");
  assert(query.kind === "and", "only text can be matched as text");
  const wanted = query.items.filter((item) => item.kind !== "not").map((item) => nested(item));
  const unwanted = query.items.flatMap((item) => (item.kind === "not" ? [nested(item.item)] : []));
  const both = wanted.join(" AND ");
  if (unwanted.length === 0) return both;
  // One NOT for all: FTS5 nests a chain of them, and has a limit for that.
  return `${wanted.length > 1 ? `(${both})` : both} NOT ${unwanted.length > 1 ? `(${unwanted.join(" OR ")})` : unwanted[0]}`;
}

function nested(query: Query): string {
  return query.kind === "text" ? bodyMatch(query) : `(${bodyMatch(query)})`;
}

/** Words one after the other, as FTS5 writes them. */
export function phraseMatch(query: Text): string {
  const phrase = segmentPhrase(query.text, query.prefix);
  assert(phrase, "the language takes no text without words");
  return `"${phrase.tokens.join(" ")}"${phrase.prefix ? " *" : ""}`;
}

/** The text conditions that a match may rest on: all but those that are denied. */
export function wantedTexts(query: Query): readonly Text[] {
  if (query.kind === "text") return [query];
  return query.kind === "and" || query.kind === "or" ? query.items.flatMap(wantedTexts) : [];
}
