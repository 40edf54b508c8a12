import { limits } from "#base";
import type { sorts } from "../contract.ts";
import type { Query } from "../language/ast.ts";
import type { DocSet } from "./doc-set.ts";
import type { Note } from "./evaluate.ts";
import { bodyMatch, isBodyMatch, wantedTexts } from "./match.ts";
import type { SearchIndex } from "./search-index.ts";

export type Sort = (typeof sorts)[number];

export interface RankedDoc {
  readonly doc: number;
  /** BM25, larger is better; 0 where the order is another. */
  readonly score: number;
}

/** The hits `offset` … `offset + limit - 1` in an order. Unknown days stand last in both directions; ties in the order of `doc`. */
export function ordered(
  index: SearchIndex,
  query: Query,
  set: DocSet,
  page: { readonly sort: Sort; readonly offset: number; readonly limit: number },
  note: (note: Note) => void,
): readonly RankedDoc[] {
  const count = page.offset + page.limit;
  if (page.limit === 0) return [];
  const found = page.sort === "relevance" ? ranked(index, query, set, count, note) : sorted(index, set, page.sort, count);
  return found.slice(page.offset, count);
}

/** A set of at least this share is met so often in the order of all publications that a page is found by walking there. */
const walkedShareMin = 1 / 64;

function sorted(index: SearchIndex, set: DocSet, sort: Exclude<Sort, "relevance">, count: number): readonly RankedDoc[] {
  const plain = (doc: number) => ({ doc, score: 0 });
  if (sort === "number") {
    const places = index.columns.integers("key.place");
    return smallest(set.docs(), (doc) => places[doc] ?? 0, count).map(plain);
  }
  const name = sort === "cited" ? "cited" : sort.endsWith("published") ? "published" : "filed";
  const descending = sort === "cited" || sort.startsWith("-");
  const size = set.size;
  if (name !== "cited" && size >= index.publications * walkedShareMin) {
    return walked(index.byDay(name, descending), set, Math.min(count, size)).map(plain);
  }
  const values = index.columns.integers(name);
  const key = (doc: number): number => {
    const value = values[doc] ?? 0;
    return descending ? -value : value === 0 ? Infinity : value;
  };
  return smallest(set.docs(), key, count).map(plain);
}

/** The first members of a set in an order of all. */
function walked(order: Int32Array, set: DocSet, count: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; found.length < count; at += 1) {
    const doc = order[at] ?? 0;
    if (set.has(doc)) found.push(doc);
  }
  return found;
}

/**
 * BM25 of the text conditions (title 8, abstract 3, claims 1), computed only where at most `rankedMax` publications match and not every
 * word is common: else a word says little about relevance and the latest are more useful.
 */
function ranked(index: SearchIndex, query: Query, set: DocSet, count: number, note: (note: Note) => void): readonly RankedDoc[] {
  const size = set.size;
  if (!wantedTexts(query).some(isBodyMatch)) return sorted(index, set, "-published", count);
  if (size > limits.rankedMax) {
    note({ code: "search.notice.not_ranked", values: { max: limits.rankedMax } });
    return sorted(index, set, "-published", count);
  }
  const told = telling(index, query);
  const match = told && rankingMatch(told, told === query);
  if (match === undefined) {
    note({ code: "search.notice.common_words", values: {} });
    return sorted(index, set, "-published", count);
  }
  const order = "order by score, rowid limit ?";
  const select = "select rowid as doc, bm25(body, 8.0, 3.0, 1.0) as score from body where body match ?";
  // The plus sign keeps SQLite from asking the full-text index once for each member of the set.
  const rows = match.whole
    ? index.rows<RankedDoc>(`${select} ${order}`, match.match, count)
    : index.rows<RankedDoc>(
        `${select} and +rowid in (select value from json_each(?)) ${order}`,
        match.match,
        `[${set.docs().join(",")}]`,
        count,
      );
  const found = rows.map(({ doc, score }) => ({ doc, score: Number((-score).toPrecision(6)) }));
  if (found.length >= count || found.length >= size) return found;
  const rest = set.copy();
  for (const { doc } of found) rest.remove(doc);
  return [...found, ...sorted(index, rest, "-published", count - found.length)];
}

/** The text that relevance is computed for; `whole` when it finds exactly what the query finds. */
function rankingMatch(query: Query, untouched: boolean): { readonly match: string; readonly whole: boolean } | undefined {
  if (isBodyMatch(query)) return { match: bodyMatch(query), whole: untouched };
  if (query.kind === "and") {
    const texts = query.items.filter((item) => isBodyMatch(item));
    if (texts.length > 0) return { match: bodyMatch({ kind: "and", items: texts }), whole: false };
  }
  const wanted = wantedTexts(query).filter((condition) => isBodyMatch(condition));
  return wanted.length === 0 ? undefined : { match: bodyMatch({ kind: "or", items: wanted }), whole: false };
}

/** A word that stands in more than this share of the texts adds next to nothing to BM25. */
const tellingShareMax = 1 / 8;

/**
 * An AND without its most common words; undefined if all are common. FTS5 reads all publications of each word again to weigh it, so
 * these cost most and tell least.
 */
function telling(index: SearchIndex, query: Query): Query | undefined {
  if (query.kind !== "and") return query;
  const items = query.items.filter((item) => commonShare(index, item) <= tellingShareMax);
  if (items.length === query.items.length) return query;
  return items.some((item) => isBodyMatch(item)) ? { kind: "and", items } : undefined;
}

/** The share of publications that a text condition is known to find; 0 if nothing says that it is common. */
function commonShare(index: SearchIndex, query: Query): number {
  if (query.kind === "not") return commonShare(index, query.item);
  if (query.kind === "and" || query.kind === "or") {
    const shares = query.items.map((item) => commonShare(index, item));
    return query.kind === "and" ? Math.min(...shares) : Math.max(...shares);
  }
  const size = isBodyMatch(query) ? index.readySize(bodyMatch(query)) : undefined;
  // Few are ranked as fast as they are found.
  return size === undefined || size <= limits.rankedMax ? 0 : size / index.publications;
}

/**
 * The `count` docs with the smallest keys, in order, ties by doc: a heap, so that a page of a million is not a sort of a million. It
 * lies in two arrays, and a doc that cannot enter costs one comparison.
 */
export function smallest(docs: Int32Array, key: (doc: number) => number, count: number): readonly number[] {
  const size = Math.min(count, docs.length);
  const keys = new Float64Array(size);
  const heap = new Int32Array(size);
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at] ?? 0;
    const of = key(doc);
    if (at < size) {
      rise(keys, heap, at, of, doc);
    } else if (size > 0 && isAfter(keys[0] ?? 0, heap[0] ?? 0, of, doc)) {
      sink(keys, heap, size, of, doc);
    }
  }
  const order = Array.from(heap.keys());
  order.sort((left, right) => (isAfter(keys[left] ?? 0, heap[left] ?? 0, keys[right] ?? 0, heap[right] ?? 0) ? 1 : -1));
  return order.map((at) => heap[at] ?? 0);
}

/** Keys may be infinite, so no differences are taken. */
function isAfter(leftKey: number, leftDoc: number, rightKey: number, rightDoc: number): boolean {
  return leftKey > rightKey || (leftKey === rightKey && leftDoc > rightDoc);
}

/** Puts an entry into the empty place `from`, or above those that it comes after. */
function rise(keys: Float64Array, heap: Int32Array, from: number, key: number, doc: number): void {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    if (!isAfter(key, doc, keys[parent] ?? 0, heap[parent] ?? 0)) break;
    keys[at] = keys[parent] ?? 0;
    heap[at] = heap[parent] ?? 0;
    at = parent;
  }
  keys[at] = key;
  heap[at] = doc;
}

/** Puts an entry in place of the topmost, which comes last of all. */
function sink(keys: Float64Array, heap: Int32Array, size: number, key: number, doc: number): void {
  let at = 0;
  for (let child = 1; child < size; child = 2 * at + 1) {
    const right = child + 1;
    if (right < size && isAfter(keys[right] ?? 0, heap[right] ?? 0, keys[child] ?? 0, heap[child] ?? 0)) child = right;
    if (!isAfter(keys[child] ?? 0, heap[child] ?? 0, key, doc)) break;
    keys[at] = keys[child] ?? 0;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  keys[at] = key;
  heap[at] = doc;
}
