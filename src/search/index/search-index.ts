import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { AppError } from "#base";
import type { Snapshot } from "#corpus";
import { indexFiles, searchPart } from "./build.ts";
import { ColumnFile } from "./column-file.ts";
import { dayOrder } from "./day-order.ts";
import { DocSet } from "./doc-set.ts";
import { FieldIndex } from "./field-index.ts";
import { addRowIds, eachRowId } from "./row-ids.ts";
import { SetCache } from "./set-cache.ts";

/** What can be bound to a statement. */
export type Bound = string | number | null;

/** The index of one snapshot, opened read-only; any number of processes may have it open. */
export class SearchIndex {
  readonly columns: ColumnFile;
  readonly publications: number;
  readonly fields: FieldIndex;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #orders = new Map<string, Int32Array>();
  readonly #recent: SetCache;

  constructor(snapshot: Snapshot, setsBytes: number) {
    this.#recent = new SetCache(setsBytes);
    const text = join(snapshot.folder, indexFiles.text);
    const columns = join(snapshot.folder, indexFiles.columns);
    if (snapshot.manifest.rules[searchPart.name] !== searchPart.version || !existsSync(text) || !existsSync(columns)) {
      throw new AppError("search.no_index", { snapshot: snapshot.id });
    }
    const url = pathToFileURL(text);
    // `immutable` spares locks and lets the folder be read-only: a published snapshot never changes.
    url.search = "mode=ro&immutable=1";
    this.#database = new DatabaseSync(url, { readOnly: true });
    this.#database.exec(`pragma cache_size = -65536; pragma mmap_size = ${2 ** 31 - 65_536}; pragma temp_store = memory`);
    this.columns = new ColumnFile(columns);
    this.fields = new FieldIndex(snapshot);
    this.publications = this.columns.integers("family").length;
  }

  rows<Row>(statement: string, ...values: readonly Bound[]): Row[] {
    return this.#prepared(statement).all(...values) as Row[];
  }

  /** The rows that a table of names finds. */
  names(table: "applicant" | "inventor", match: string): number[] {
    const rows: number[] = [];
    eachRowId(this.#matches(table, match), (row) => rows.push(row));
    return rows;
  }

  /** The publications that a full-text table finds. */
  texts(table: "body" | "description", match: string): DocSet {
    return this.recent(`${table} ${match}`, () => {
      if (table === "body" && this.columns.hasSet(match)) return this.columns.set(match, this.publications);
      return addRowIds(this.#matches(table, match), new DocSet(this.publications));
    });
  }

  /** True if `texts("body", match)` need not search. */
  isReady(match: string): boolean {
    return this.#recent.has(`body ${match}`) || this.columns.hasSet(match);
  }

  /** How many publications an expression of `body` finds, if its set lies ready in the index. */
  readySize(match: string): number | undefined {
    return this.columns.hasSet(match) ? this.texts("body", match).size : undefined;
  }

  /** The set of a condition, kept for the next query that has it too. It is shared: copy it before changing it. */
  recent(condition: string, make: () => DocSet): DocSet {
    return this.#recent.take(condition, make);
  }

  /** All publications by a day; made when first needed. */
  byDay(column: "published" | "filed", descending: boolean): Int32Array {
    const name = `${descending ? "-" : ""}${column}`;
    const known = this.#orders.get(name);
    if (known) return known;
    const order = dayOrder(this.columns.integers(column), descending);
    this.#orders.set(name, order);
    return order;
  }

  set(docs: Iterable<number>): DocSet {
    return DocSet.of(this.publications, docs);
  }

  #matches(table: string, match: string): string {
    const [row] = this.rows<{ list: string | null }>(
      `select group_concat(rowid) as list from ${table} where ${table} match ?`,
      match,
    );
    return row?.list ?? "";
  }

  #prepared(statement: string): StatementSync {
    const known = this.#statements.get(statement);
    if (known) return known;
    const prepared = this.#database.prepare(statement);
    this.#statements.set(statement, prepared);
    return prepared;
  }
}
