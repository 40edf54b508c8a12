import type { MessageKey } from "#base";
import { isWithin, symbolSortKey } from "#corpus";
import {
  derivedFields,
  type ClassRange,
  type ClassSymbol,
  type Days,
  type Numbers,
  type Query,
  type Value,
} from "../language/ast.ts";
import type { ColumnFile } from "./column-file.ts";
import { DocSet } from "./doc-set.ts";
import type { DerivedField } from "./field-index.ts";
import { bodyMatch, isBodyMatch, phraseMatch } from "./match.ts";
import type { SearchIndex } from "./search-index.ts";

/** Something the reader of the answer must know: a message key with its values. */
export interface Note {
  readonly code: MessageKey & `search.notice.${string}`;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * The publications that a query finds. Text goes to FTS5, combined there as far as it stands together; everything else is looked up
 * in columns; the sets meet as bits. So the text is never driven by the metadata, and a NOT costs no more than an AND.
 */
export function evaluate(index: SearchIndex, query: Query, note: (note: Note) => void): DocSet {
  if (isBodyMatch(query) && (query.kind === "text" || !hasReady(index, query))) return index.texts("body", bodyMatch(query));
  switch (query.kind) {
    case "all":
      return DocSet.full(index.publications);
    case "text":
      if (query.field === "applicant" || query.field === "inventor") {
        return listed(index, `${query.field}.docs`, index.names(query.field, phraseMatch(query)));
      }
      return index.texts("description", phraseMatch(query));
    case "not":
      return evaluate(index, query.item, note).copy().invert();
    case "and":
    case "or":
      return combined(index, query.kind, query.items, note);
    case "days":
    case "numbers":
      return index.recent(JSON.stringify(query), () => looked(index, query));
    case "value":
      if (isDerived(query.field)) tellOrigin(index, query.field, note);
      return index.recent(JSON.stringify(query), () => looked(index, query));
    case "class":
    case "classes":
      return classified(index, query, note);
    default:
      return query satisfies never;
  }
}

/** What columns answer by being run over. */
function looked(index: SearchIndex, query: Days | Numbers | Value): DocSet {
  switch (query.kind) {
    case "days":
      return between(index, query.field, dayNumber(query.from) ?? 1, dayNumber(query.to) ?? 99_999_999);
    case "numbers":
      if (query.field === "cited") return between(index, "cited", query.from ?? 0, query.to ?? 2 ** 31 - 1);
      return between(index, "filed", Math.max(1, (query.from ?? 0) * 10_000), (query.to ?? 9999) * 10_000 + 9999);
    case "value":
      return valued(index, query);
    default:
      return query satisfies never;
  }
}

function combined(index: SearchIndex, kind: "and" | "or", items: readonly Query[], note: (note: Note) => void): DocSet {
  // What is ready as a set is better combined as one; FTS5 takes the rest together, so that the rarest word leads it.
  const searched = (item: Query) => isBodyMatch(item) && !hasReady(index, item);
  const alone = (item: Query) => searched(item) || (kind === "and" && item.kind === "not" && searched(item.item));
  const together = { kind, items: items.filter(alone) } satisfies Query;
  const join = together.items.length > 1 && isBodyMatch(together);
  const parts = join ? [together, ...items.filter((item) => !alone(item))] : items;
  let set: DocSet | undefined;
  for (const part of parts) {
    const next = evaluate(index, part, note);
    set = set === undefined ? next.copy() : kind === "and" ? set.and(next) : set.or(next);
  }
  return set ?? new DocSet(index.publications);
}

/** True if one of the text conditions need not be searched. */
function hasReady(index: SearchIndex, query: Query): boolean {
  if (query.kind === "text") return index.isReady(bodyMatch(query));
  if (query.kind === "not") return hasReady(index, query.item);
  return (query.kind === "and" || query.kind === "or") && query.items.some((item) => hasReady(index, item));
}

function dayNumber(day: string | null): number | undefined {
  return day === null ? undefined : Number(day.replaceAll("-", ""));
}

function between(index: SearchIndex, column: string, from: number, to: number): DocSet {
  const values = index.columns.integers(column);
  const set = new DocSet(index.publications);
  const { bits } = set;
  for (let doc = 0; doc < values.length; doc += 1) {
    const value = values[doc] ?? 0;
    if (value >= from && value <= to) bits[doc >>> 5] = (bits[doc >>> 5] ?? 0) | (1 << (doc & 31));
  }
  return set;
}

/** The publications in the lists of these rows. */
function listed(index: SearchIndex, column: string, rows: Iterable<number>): DocSet {
  const { from, items } = index.columns.lists(column);
  const set = new DocSet(index.publications);
  for (const row of rows) {
    const end = from[row + 1] ?? 0;
    for (let at = from[row] ?? 0; at < end; at += 1) set.add(items[at] ?? 0);
  }
  return set;
}

/** The publications that have an item in their list that is marked with 1. */
function having(index: SearchIndex, columns: ColumnFile, column: string, marked: Uint8Array): DocSet {
  const { from, items } = columns.lists(column);
  const set = new DocSet(index.publications);
  const { bits } = set;
  for (let doc = 0; doc < index.publications; doc += 1) {
    const end = from[doc + 1] ?? 0;
    for (let at = from[doc] ?? 0; at < end; at += 1) {
      if (marked[items[at] ?? 0] === 1) {
        bits[doc >>> 5] = (bits[doc >>> 5] ?? 0) | (1 << (doc & 31));
        break;
      }
    }
  }
  return set;
}

function valued(index: SearchIndex, { field, value }: Value): DocSet {
  switch (field) {
    case "office":
    case "country":
    case "type":
    case "stage":
    case "status":
    case "status_basis":
    case "lang": {
      const marked = Uint8Array.from(index.columns.words(field), (code) => Number(code === value));
      return having(index, index.columns, field, marked);
    }
    case "region": {
      const marked = Uint8Array.from(index.columns.words("region"), (code) => Number(isWithin(code, value)));
      return having(index, index.columns, "region", marked);
    }
    case "organisation": {
      const found = index.rows<{ item: number }>("select item from organisation where key = ?", value);
      const marked = new Uint8Array(index.columns.itemCount("organisation"));
      for (const { item } of found) marked[item] = 1;
      return having(index, index.columns, "organisation", marked);
    }
    case "application":
    case "family": {
      const rows = index.rows<{ doc: number }>(`select doc from hit where ${field}_key = ?`, value);
      return index.set(rows.map((row) => row.doc));
    }
    case "field35":
    case "industry":
    case "sei": {
      const { columns } = index.fields;
      if (!columns) return new DocSet(index.publications);
      const marked = Uint8Array.from(columns.words(field), (code) => Number(isCodeWithin(field, code, value)));
      return having(index, columns, field, marked);
    }
    case "number": {
      // A number without a kind finds all its publications; '.' is the character after '-'.
      const statement = "select doc from hit where publication_key = ? or (publication_key > ? and publication_key < ?)";
      const rows = index.rows<{ doc: number }>(statement, value, `${value}-`, `${value}.`);
      return index.set(rows.map((row) => row.doc));
    }
    default:
      return field satisfies never;
  }
}

function isDerived(field: string): field is DerivedField {
  return (derivedFields as readonly string[]).includes(field);
}

/** Whose answer it is: a derived field says its concordance, and that there is none. */
function tellOrigin(index: SearchIndex, field: DerivedField, note: (note: Note) => void): void {
  const from = index.fields.concordance(field);
  if (from) note({ code: "search.notice.derived", values: { field, file: from.file, asOf: from.asOf ?? "–" } });
  else note({ code: "search.notice.no_concordance", values: { field } });
}

/** `C30` holds C3011 and 3011; `1.2` holds 1.2.3; a technology field is itself alone. */
function isCodeWithin(field: DerivedField, code: string, value: string): boolean {
  if (field === "field35") return code === value;
  if (field === "sei") return code === value || code.startsWith(`${value}.`);
  const digits = value.replace(/^[A-T]/, "");
  return (
    code.startsWith(value) ||
    (digits !== "" && (/^\d/.test(code) || digits === value) && code.replace(/^[A-T]/, "").startsWith(digits))
  );
}

const lastKey = "\uFFFF";

/** Symbols are numbered in class order, so a class with what stands below it is one stretch of them in each scheme; of a subgroup its tree says. */
function classified(index: SearchIndex, query: ClassSymbol | ClassRange, note: (note: Note) => void): DocSet {
  const schemes = query.field === "class" ? ["ipc", "cpc"] : [query.field];
  return listed(
    index,
    "class.docs",
    schemes.flatMap((scheme) => symbolItems(index, scheme, query, note)),
  );
}

function symbolItems(index: SearchIndex, scheme: string, query: ClassSymbol | ClassRange, note: (note: Note) => void): number[] {
  const between = (from: string, to: string) =>
    index
      .rows<{ item: number }>(
        "select item from class_symbol where scheme = ? and sort_key >= ? and sort_key <= ?",
        scheme,
        from,
        to,
      )
      .map((row) => row.item);
  if (query.kind === "classes") return between(query.from === null ? "" : sortKey(query.from), rangeEnd(query.to));
  if (!query.below || !query.symbol.includes("/")) return between(...symbolRange(query));
  const below = index.fields.below(scheme, query.symbol);
  if (!below) {
    note({ code: "search.notice.no_tree", values: { symbol: query.symbol } });
    return between(...symbolRange(query));
  }
  if (below.tree !== scheme) note({ code: "search.notice.tree_of_cpc", values: { symbol: query.symbol } });
  return below.keys.flatMap((key) => between(key, key));
}

function symbolRange({ symbol }: ClassSymbol): readonly [string, string] {
  const key = sortKey(symbol);
  return [key, symbol.includes("/") ? key : `${key}${lastKey}`];
}

function rangeEnd(symbol: string | null): string {
  return symbol === null ? lastKey : symbol.includes("/") ? sortKey(symbol) : `${sortKey(symbol)}${lastKey}`;
}

/** `C01B32/25` → `C01B0032250000`, `C01B32` → `C01B0032`, `C01B` as it is. */
function sortKey(symbol: string): string {
  if (symbol.includes("/")) return symbolSortKey("cpc", symbol);
  const [, subclass = symbol, group] = /^([A-HY]\d{2}[A-Z])(\d+)$/.exec(symbol) ?? [];
  return group === undefined ? symbol : `${subclass}${group.padStart(4, "0")}`;
}
