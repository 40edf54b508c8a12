import type { Field, Query } from "./ast.ts";
import { isPlainWord } from "./scan.ts";

/** The query in our language; reading it gives the same query. Conditions of one field share its name. */
export function printQuery(query: Query): string {
  return print(query, "text");
}

function print(query: Query, field: Field): string {
  const own = ownField(query);
  if (query.kind === "not" && query.item.kind !== "and" && query.item.kind !== "or") return `NOT ${print(query.item, field)}`;
  if (query.kind === "and" || query.kind === "or" || query.kind === "not") {
    if (own !== undefined && own !== field) return `${own}:(${print(query, own)})`;
    const inner = own ?? "text";
    if (query.kind === "not") return `NOT ${nested(query.item, inner)}`;
    const operator = query.kind === "or" ? " OR " : " AND ";
    const joined = (items: readonly Query[], field: Field) => items.map((item) => nested(item, field)).join(operator);
    if (own !== undefined) return joined(query.items, inner);
    return neighbours(query.items)
      .map((items) =>
        items.length === 1 ? joined(items, inner) : `${ownField(items[0])}:(${joined(items, ownField(items[0]) ?? inner)})`,
      )
      .join(operator);
  }
  return own === undefined || own === field ? condition(query) : `${own}:${condition(query)}`;
}

/** Items side by side that are all of one named field: `title:a OR title:b` is written `title:(a OR b)`. */
function neighbours(items: readonly Query[]): readonly (readonly [Query, ...Query[]])[] {
  const groups: [Query, ...Query[]][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const field = ownField(item);
    if (group && field !== undefined && field !== "text" && ownField(group[0]) === field) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** A combination inside another stands in parentheses, also where AND binds stronger: people read it without knowing that. */
function nested(item: Query, field: Field): string {
  const printed = print(item, field);
  if (item.kind !== "and" && item.kind !== "or") return printed;
  const own = ownField(item);
  return own === undefined || own === field ? `(${printed})` : printed;
}

/** The one field of all conditions of a combination, unless there are several. */
function ownField(query: Query): Field | undefined {
  if (query.kind === "not") return ownField(query.item);
  if (query.kind !== "and" && query.kind !== "or") return "field" in query ? query.field : undefined;
  const [first, ...rest] = query.items.map(ownField);
  return rest.every((field) => field === first) ? first : undefined;
}

function condition(query: Exclude<Query, { kind: "and" | "or" | "not" }>): string {
  switch (query.kind) {
    case "all":
      return "*";
    case "text":
      return word(query.text) + (query.prefix ? "*" : "");
    case "value":
      return word(query.value);
    case "class":
      return query.symbol.includes("/") && query.below ? `${query.symbol}/low` : query.symbol;
    case "classes":
      return `[${query.from ?? "*"} TO ${query.to ?? "*"}]`;
    case "days":
    case "numbers":
      return `[${query.from ?? "*"} TO ${query.to ?? "*"}]`;
    default:
      return query satisfies never;
  }
}

function word(text: string): string {
  return isPlainWord(text) ? text : `"${text.replace(/["“”„‟＂「」『』\\]/g, "\\$&")}"`;
}
