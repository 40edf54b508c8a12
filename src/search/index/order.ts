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

/** The hits `offset` … `offset + limit - 1` in an order. Unknown days stand last in both directions; ties by publication key. */
export function ordered(
  index: SearchIndex,
  query: Query,
  set: DocSet,
  page: { readonly sort: Sort; readonly offset: number; readonly limit: number },
  note: (note: Note) => void,
): readonly RankedDoc[] {
  const count = page.offset + page.limit;
  if (page.limit === 0) return [];
  const found = page.sort === "relevance" ? ranked(index, query, set, count, note) : sorted(index, set.docs(), page.sort, count);
  return found.slice(page.offset, count);
}

function sorted(index: SearchIndex, docs: Int32Array, sort: Exclude<Sort, "relevance">, count: number): readonly RankedDoc[] {
  const plain = (doc: number) => ({ doc, score: 0 });
  if (sort === "number") return [...docs.subarray(0, count)].map(plain);
  const name = sort === "cited" ? "cited" : sort.endsWith("published") ? "published" : "filed";
  const values = index.columns.integers(name);
  const descending = sort === "cited" || sort.startsWith("-");
  const key = (doc: number): number => {
    const value = values[doc] ?? 0;
    return descending ? -value : value === 0 ? Infinity : value;
  };
  return smallest(docs, key, count).map(plain);
}

/**
 * BM25 of the text conditions (title 8, abstract 3, claims 1), computed only where at most `rankedMax` publications match;
 * beyond that a word says little about relevance and the latest are more useful.
 */
function ranked(index: SearchIndex, query: Query, set: DocSet, count: number, note: (note: Note) => void): readonly RankedDoc[] {
  const match = rankingMatch(query);
  const docs = set.docs();
  if (match === undefined) return sorted(index, docs, "-published", count);
  if (docs.length > limits.rankedMax) {
    note({ code: "search.notice.not_ranked", values: { max: limits.rankedMax } });
    return sorted(index, docs, "-published", count);
  }
  const order = "order by score, rowid limit ?";
  const select = "select rowid as doc, bm25(body, 8.0, 3.0, 1.0) as score from body where body match ?";
  // The plus sign keeps SQLite from asking the full-text index once for each member of the set.
  const rows = match.whole
    ? index.rows<RankedDoc>(`${select} ${order}`, match.match, count)
    : index.rows<RankedDoc>(
        `${select} and +rowid in (select value from json_each(?)) ${order}`,
        match.match,
        `[${docs.join(",")}]`,
        count,
      );
  const found = rows.map(({ doc, score }) => ({ doc, score: Number((-score).toPrecision(6)) }));
  if (found.length >= count || found.length >= docs.length) return found;
  const taken = new Set(found.map(({ doc }) => doc));
  const rest = docs.filter((doc) => !taken.has(doc));
  return [...found, ...sorted(index, rest, "-published", count - found.length)];
}

/** The text that relevance is computed for; `whole` when it finds exactly what the query finds. */
function rankingMatch(query: Query): { readonly match: string; readonly whole: boolean } | undefined {
  if (isBodyMatch(query)) return { match: bodyMatch(query), whole: true };
  if (query.kind === "and") {
    const texts = query.items.filter((item) => isBodyMatch(item));
    if (texts.length > 0) return { match: bodyMatch({ kind: "and", items: texts }), whole: false };
  }
  const wanted = wantedTexts(query).filter((condition) => isBodyMatch(condition));
  return wanted.length === 0 ? undefined : { match: bodyMatch({ kind: "or", items: wanted }), whole: false };
}

/** The `count` docs with the smallest keys, in order, ties by doc: a heap, so that a page of a million is not a sort of a million. */
export function smallest(docs: Int32Array, key: (doc: number) => number, count: number): readonly number[] {
  if (count >= docs.length) return [...docs].sort((left, right) => compare(key(left), key(right)) || left - right);
  const heap: { readonly doc: number; readonly key: number }[] = [];
  const after = (left: { key: number; doc: number }, right: { key: number; doc: number }) =>
    left.key > right.key || (left.key === right.key && left.doc > right.doc);
  for (const doc of docs) {
    const entry = { doc, key: key(doc) };
    const [top] = heap;
    if (heap.length >= count) {
      if (!top || !after(top, entry)) continue;
      heap[0] = entry;
      sink(heap, after);
    } else {
      heap.push(entry);
      rise(heap, after);
    }
  }
  return heap.toSorted((left, right) => (after(left, right) ? 1 : -1)).map(({ doc }) => doc);
}

/** Also of infinities, whose difference is no number. */
function compare(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function rise<Entry>(heap: Entry[], after: (left: Entry, right: Entry) => boolean): void {
  for (let at = heap.length - 1; at > 0;) {
    const parent = (at - 1) >>> 1;
    if (!swapIf(heap, at, parent, after)) return;
    at = parent;
  }
}

function sink<Entry>(heap: Entry[], after: (left: Entry, right: Entry) => boolean): void {
  for (let at = 0; ;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    if (left === undefined) return;
    const child = right !== undefined && after(right, left) ? 2 * at + 2 : 2 * at + 1;
    if (!swapIf(heap, child, at, after)) return;
    at = child;
  }
}

/** Puts the one that comes later above. */
function swapIf<Entry>(heap: Entry[], child: number, parent: number, after: (left: Entry, right: Entry) => boolean): boolean {
  const [below, above] = [heap[child], heap[parent]];
  if (below === undefined || above === undefined || !after(below, above)) return false;
  heap[child] = above;
  heap[parent] = below;
  return true;
}
