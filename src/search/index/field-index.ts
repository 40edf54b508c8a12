import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { Lang } from "#base";
import type { Snapshot } from "#corpus";
import { concordanceOf, fieldFiles, fieldsPart } from "./build-fields.ts";
import { ColumnFile } from "./column-file.ts";

export type DerivedField = keyof typeof concordanceOf;

/** A class with what stands below it, as the tree of a scheme has it. */
export interface Below {
  readonly keys: readonly string[];
  /** The scheme whose tree it is: where IPC's is not there, CPC's answers for the symbols that both have. */
  readonly tree: string;
}

/** Trees, titles and derived fields of one snapshot. A snapshot of before they were kept has none. */
export class FieldIndex {
  readonly columns: ColumnFile | undefined;
  readonly #snapshot: Snapshot;
  readonly #database: DatabaseSync | undefined;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    const classes = join(snapshot.folder, fieldFiles.classes);
    const columns = join(snapshot.folder, fieldFiles.columns);
    if (snapshot.manifest.rules[fieldsPart.name] !== fieldsPart.version || !existsSync(classes) || !existsSync(columns)) return;
    const url = pathToFileURL(classes);
    url.search = "mode=ro&immutable=1";
    this.#database = new DatabaseSync(url, { readOnly: true });
    this.columns = new ColumnFile(columns);
  }

  /** Sort keys of a subgroup and of what its dots put below it; undefined where no tree has it. */
  below(scheme: string, symbol: string): Below | undefined {
    for (const tree of scheme === "ipc" ? ["ipc", "cpc"] : [scheme]) {
      const rows = this.#rows<{ sort_key: string }>(
        `with recursive below(symbol, sort_key) as (
          select symbol, sort_key from class_node where scheme = ?1 and symbol = ?2
          union
          select n.symbol, n.sort_key from below b join class_node n on n.scheme = ?1 and n.parent = b.symbol
        ) select sort_key from below order by sort_key`,
        tree,
        symbol,
      );
      if (rows.length > 0) return { keys: rows.map((row) => row.sort_key), tree };
    }
    return undefined;
  }

  /** The title of a section, class or subclass, in the language where known, else in English, else in any. */
  title(scheme: string, symbol: string, lang: Lang): string | undefined {
    const [row] = this.#rows<{ title: string }>(
      `select title from class_title where scheme = ? and symbol = ?
       order by case lang when ? then 0 when 'en' then 1 else 2 end, lang limit 1`,
      scheme,
      symbol,
      lang,
    );
    return row?.title;
  }

  codeTitle(field: DerivedField, code: string, lang: Lang): string | undefined {
    const [row] = this.#rows<{ zh: string | null; en: string | null }>(
      "select zh, en from code_title where field = ? and code = ?",
      field,
      code,
    );
    return (lang === "zh" ? (row?.zh ?? row?.en) : (row?.en ?? row?.zh)) ?? undefined;
  }

  /** The file and date of the concordance that a field comes from; undefined where there is none. */
  concordance(field: DerivedField): { readonly file: string; readonly asOf: string | null } | undefined {
    if (!this.columns) return undefined;
    const of = this.#snapshot.manifest.sides?.filter(
      ({ kind, scope }) => kind === "concordance" && scope === concordanceOf[field],
    );
    return of?.toSorted((left, right) => ((left.asOf ?? "") < (right.asOf ?? "") ? -1 : 1)).at(-1);
  }

  #rows<Row>(statement: string, ...values: readonly string[]): Row[] {
    return (this.#database?.prepare(statement).all(...values) ?? []) as Row[];
  }
}
