import { limits } from "#base";
import type { Snapshot } from "#corpus";
import { evaluate, type DocSet, SearchIndex, type Note } from "./index/index.ts";
import { fieldGaps } from "./field-gap.ts";
import { parseQuery, type Query } from "./language/index.ts";

/** The publications of a query, with what must be said about them. */
export interface Found {
  readonly query: Query;
  readonly set: DocSet;
  readonly notes: readonly Note[];
}

/** Search over one snapshot. */
export class Search {
  readonly snapshot: Snapshot;
  readonly index: SearchIndex;
  readonly #found = new Map<string, Found>();

  constructor(snapshot: Snapshot, setsBytes: number = limits.searchSetsBytes) {
    this.snapshot = snapshot;
    this.index = new SearchIndex(snapshot, setsBytes);
  }

  /**
   * The publications that a query finds; the last few answers are kept, because a page asks for hits and for several counts of the
   * same query. The set is the answer's own: do not change it.
   */
  find(query: string): Found {
    const known = this.#found.get(query);
    if (known) return known;
    const parsed = parseQuery(query);
    const notes = new Map<string, Note>();
    const set = evaluate(this.index, parsed, (note) => notes.set(JSON.stringify(note), note));
    const found = { query: parsed, set, notes: [...notes.values(), ...fieldGaps(this.index, parsed)] };
    const [oldest] = this.#found.keys();
    if (this.#found.size >= answersKept && oldest !== undefined) this.#found.delete(oldest);
    this.#found.set(query, found);
    return found;
  }

  /** `doc` ids of the publications that a query finds, ascending. */
  docs(query: string): Int32Array {
    return this.find(query).set.docs();
  }
}

const answersKept = 16;

/** Snapshots that a process keeps open: the current one, and those before it that a study or a download may still read. */
const snapshotsOpen = 4;
const opened = new Map<string, Search>();

/**
 * Search over a snapshot; a process opens each once. One that falls out of use is let go, not closed: who still holds it may
 * finish with it.
 */
export function openSearch(snapshot: Snapshot): Search {
  const search = opened.get(snapshot.folder) ?? new Search(snapshot);
  opened.delete(snapshot.folder);
  opened.set(snapshot.folder, search);
  const [oldest] = opened.keys();
  if (opened.size > snapshotsOpen && oldest !== undefined) opened.delete(oldest);
  return search;
}
