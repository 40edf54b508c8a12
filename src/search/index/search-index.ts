import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { AppError } from "#base";
import type { Snapshot } from "#corpus";
import { indexFiles, searchPart } from "./build.ts";
import { ColumnFile } from "./column-file.ts";
import { DocSet } from "./doc-set.ts";

/** What can be bound to a statement. */
export type Bound = string | number | null;

/** The index of one snapshot, opened read-only; any number of processes may have it open. */
export class SearchIndex {
  readonly columns: ColumnFile;
  readonly publications: number;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(snapshot: Snapshot) {
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
    this.publications = this.columns.integers("family").length;
  }

  rows<Row>(statement: string, ...values: readonly Bound[]): Row[] {
    return this.#prepared(statement).all(...values) as Row[];
  }

  /** The publications (or other rows) that a full-text table finds, as one text: a row object each would take longer than the search. */
  matches(table: "body" | "description" | "applicant" | "inventor", match: string): Int32Array {
    const statement = `select group_concat(rowid) as list from ${table} where ${table} match ?`;
    const [row] = this.rows<{ list: string | null }>(statement, match);
    return numbersOf(row?.list ?? "");
  }

  set(docs: Iterable<number>): DocSet {
    return DocSet.of(this.publications, docs);
  }

  #prepared(statement: string): StatementSync {
    const known = this.#statements.get(statement);
    if (known) return known;
    const prepared = this.#database.prepare(statement);
    this.#statements.set(statement, prepared);
    return prepared;
  }
}

/** `3,17,20` as numbers. */
function numbersOf(list: string): Int32Array {
  if (list === "") return new Int32Array(0);
  let commas = 0;
  for (let at = 0; at < list.length; at += 1) if (list.charCodeAt(at) === 44) commas += 1;
  const numbers = new Int32Array(commas + 1);
  let length = 0;
  let number = 0;
  for (let at = 0; at < list.length; at += 1) {
    const unit = list.charCodeAt(at);
    if (unit === 44) {
      numbers[length++] = number;
      number = 0;
    } else number = number * 10 + unit - 48;
  }
  numbers[length] = number;
  return numbers;
}
