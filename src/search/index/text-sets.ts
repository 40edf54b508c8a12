import { DatabaseSync } from "node:sqlite";
import type { ColumnFile, ColumnFileWriter } from "./column-file.ts";
import type { CommonPhrases } from "./common-phrases.ts";
import { DocSet } from "./doc-set.ts";
import { addRowIds, eachRowId } from "./row-ids.ts";
import { valuesOf, type Body } from "./text-bodies.ts";
import type { Step } from "./text-names.ts";
import { boundary, createFullText } from "./text-schema.ts";

const find = "select group_concat(rowid) as list from body where body match ?";

/** The publications of the most common words and phrases, ready to be read; see `CommonPhrases`. */
export function writeSets(
  database: DatabaseSync,
  columns: ColumnFileWriter,
  common: CommonPhrases,
  publications: number,
  step: Step,
): void {
  const matches = database.prepare(find);
  for (const expression of common.expressions(boundary)) {
    step(0);
    const list = matches.get(expression)?.["list"];
    columns.set(expression, addRowIds(typeof list === "string" ? list : "", new DocSet(publications)));
  }
}

/** Keeps the ready sets of a snapshot exact while some texts change: the expressions stay, the changed texts are searched by themselves. */
export class SetsUpdate {
  readonly #changed = new DatabaseSync(":memory:");
  readonly #insert;
  readonly #docs: number[] = [];

  constructor() {
    createFullText(this.#changed, "body");
    this.#changed.exec("begin");
    this.#insert = this.#changed.prepare("insert into body (rowid, title, abstract, claims) values (?, ?, ?, ?)");
  }

  /** A publication whose text is another now, or gone. */
  change(doc: number, body: Body | undefined): void {
    this.#docs.push(doc);
    if (body) this.#insert.run(doc, ...valuesOf("body", body));
  }

  write(before: ColumnFile, publicationsBefore: number, columns: ColumnFileWriter, publications: number, step: Step): void {
    this.#changed.exec("commit");
    const matches = this.#changed.prepare(find);
    const same = DocSet.full(publications);
    for (const doc of this.#docs) same.remove(doc);
    for (const expression of before.setExpressions()) {
      step(0);
      const set = new DocSet(publications);
      set.bits.set(before.set(expression, publicationsBefore).bits);
      set.and(same);
      const list = matches.get(expression)?.["list"];
      if (typeof list === "string") eachRowId(list, (doc) => set.add(doc));
      columns.set(expression, set);
    }
    this.#changed.close();
  }
}
