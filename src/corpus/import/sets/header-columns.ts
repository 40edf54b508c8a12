import type { ByteFile } from "../importer.ts";
import { bomEncoding, utf16WithoutMark } from "../table/encoding.ts";
import { looksLikeText } from "../table/csv.ts";

export interface HeaderLine {
  readonly delimiter: string;
  /** Names of the columns, lower case, each once. */
  readonly columns: readonly string[];
}

/** The names in the first line of a delimited text file, by its first bytes; undefined when it is no such file. */
export function headerLine(file: ByteFile): HeaderLine | undefined {
  const stated = bomEncoding(file.head) ?? utf16WithoutMark(file.head);
  if (stated === undefined && !looksLikeText(file.head)) return undefined;
  const text = new TextDecoder(stated?.label ?? "utf-8").decode(file.head.subarray(stated?.bomBytes ?? 0));
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  for (const delimiter of ["\t", ",", ";", "|"]) {
    const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    if (cells.length < 2 || !cells.every((cell) => /^[A-Za-z_][\w ]*$/.test(cell))) continue;
    const columns: string[] = [];
    for (const cell of cells) {
      const name = cell.trim().toLowerCase();
      columns.push(columns.includes(name) ? `${name}_${columns.length}` : name);
    }
    return { delimiter, columns };
  }
  return undefined;
}

/** What the columns of a table are told by. */
export interface Signature {
  readonly table: string;
  /** All of these. */
  readonly has: readonly string[];
  /** And one of these, where given. */
  readonly some?: readonly string[];
  /** And none of these: a join that somebody made by hand is no table of the set. */
  readonly not?: readonly string[];
  /** And nothing but these and the ones above. */
  readonly only?: readonly string[];
}

/** The first signature that the columns of a file fit. */
export function tableBySignature(file: ByteFile, signatures: readonly Signature[]): string | undefined {
  const columns = new Set(headerLine(file)?.columns);
  return signatures.find(
    ({ has, some, not, only }) =>
      has.every((name) => columns.has(name)) &&
      (some === undefined || some.some((name) => columns.has(name))) &&
      !not?.some((name) => columns.has(name)) &&
      (only === undefined || [...columns].every((name) => only.includes(name) || has.includes(name) || some?.includes(name))),
  )?.table;
}
