import { limits } from "#base";
import { headerName, plainHeaders } from "./header-name.ts";
import type { Field, Mapping } from "./mapping.ts";
import { isOfMentions } from "./not-patents.ts";
import { generic, mappings } from "./mappings/index.ts";
import type { SheetRow } from "./sheet.ts";

/** A header row that was recognised, and as whose. */
export interface Header {
  readonly row: number;
  readonly cells: readonly string[];
  readonly mapping: Mapping;
  /** One for each cell; null: not understood. */
  readonly fields: readonly (Field | null)[];
}

interface Known {
  readonly mapping: Mapping;
  readonly fieldOf: ReadonlyMap<string, Field>;
  readonly signatures: readonly (readonly string[])[];
}

const knownAs = (mapping: Mapping): Known => ({
  mapping,
  fieldOf: new Map(Object.entries(mapping.columns).map(([header, field]) => [headerName(header), field])),
  signatures: mapping.signatures.map((signature) => signature.map(headerName)),
});
const builtIn: readonly Known[] = mappings.map(knownAs);
const ownKnown = new WeakMap<readonly Mapping[], readonly Known[]>();

/** A data directory's own mappings, made ready once. */
function knownOf(own: readonly Mapping[]): readonly Known[] {
  let ready = ownKnown.get(own);
  if (!ready) ownKnown.set(own, (ready = own.map(knownAs)));
  return ready;
}

/** Every header that any tool prints, for tables of no known tool. The first tool that states a header decides. */
const genericFields: ReadonlyMap<string, Field> = (() => {
  const fieldOf = new Map<string, Field>();
  const tables = [generic, ...mappings];
  for (const { columns, ownOnly = [] } of tables) {
    const own = new Set(ownOnly.map(headerName));
    for (const [header, field] of Object.entries(columns)) {
      const name = headerName(header);
      if (!own.has(name) && !fieldOf.has(name)) fieldOf.set(name, field);
    }
  }
  return fieldOf;
})();

const numbers: readonly Field[] = ["publicationNumber", "applicationNumber"];

/** How many cells of a row are headers of any tool: used to tell delimiters apart. */
export function recognisedHeaders(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.length > 0 && cell.length < 80 && fieldOfAny(cell) !== null) count++;
  return count;
}

/**
 * The header among the first rows of a sheet: the first row that has a tool's signature, else the row with the most known
 * headers, if a number is among them and something else that is told of a patent. With `wanted`, that tool's only. What a person
 * mapped (`own`) goes before every tool.
 */
export function findHeader(rows: readonly SheetRow[], wanted?: string, own: readonly Mapping[] = []): Header | undefined {
  const tops = rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .slice(0, limits.preambleRowsMax)
    .map(({ row, cells }) => ({ row, cells: cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1) }));
  for (const known of [knownOf(own), builtIn]) {
    for (const { row, cells } of tops) {
      const tool = toolOf(cells, wanted, known);
      if (tool) return { row, cells, mapping: tool.mapping, fields: fieldsBy(tool, cells) };
    }
  }
  if (wanted !== undefined && wanted !== generic.format) return undefined;
  let best: Header | undefined;
  let bestCount = 0;
  for (const { row, cells } of tops) {
    if (wanted === undefined && isOfMentions(cells)) continue;
    const fields = cells.map(fieldOfAny);
    const read = new Set<Field | null>(fields.filter((field) => field !== null && field !== "unused"));
    if (!numbers.some((field) => read.has(field)) || read.size < 2 || read.size <= bestCount) continue;
    best = { row, cells, mapping: generic, fields };
    bestCount = read.size;
  }
  return best;
}

/** Whether a later row says the same as the header. */
export function repeatsHeader(cells: readonly string[], header: Header): boolean {
  let same = 0;
  for (let column = 0; column < header.cells.length; column++) {
    const name = header.cells[column] ?? "";
    if (name === "") continue;
    if ((cells[column] ?? "").trim() !== name.trim()) return false;
    same++;
  }
  return same > 0;
}

/** By its name as printed, or where a script made an identifier of it (`cpc_classifications`). */
function ownFieldOf({ fieldOf }: Known, header: string): Field | undefined {
  const name = headerName(header);
  return fieldOf.get(name) ?? fieldOf.get(name.replaceAll("_", ""));
}

function fieldsBy(tool: Known, cells: readonly string[]): (Field | null)[] {
  return cells.map((cell) => ownFieldOf(tool, cell) ?? (tool.mapping.onlyOwn ? null : fieldOfAny(cell)));
}

/** The header at a row that a person points to, read by a mapping wherever its signature is. */
export function headerAt(row: number, cells: readonly string[], mapping: Mapping): Header {
  return { row, cells, mapping, fields: fieldsBy(knownAs(mapping), cells) };
}

/** Whether these cells hold the signature of one of the mappings. */
export function hasSignature(cells: readonly string[], own: readonly Mapping[]): boolean {
  return toolOf(cells, undefined, knownOf(own)) !== undefined;
}

function toolOf(cells: readonly string[], wanted: string | undefined, known: readonly Known[]): Known | undefined {
  const names = new Set(cells.map(headerName));
  let best: Known | undefined;
  let bestCount = 0;
  for (const tool of known) {
    if (wanted !== undefined && tool.mapping.format !== wanted) continue;
    if (!tool.signatures.some((signature) => signature.every((name) => names.has(name)))) continue;
    let count = 0;
    for (const name of names) if (ownFieldOf(tool, name) !== undefined) count++;
    if (count > bestCount) [best, bestCount] = [tool, count];
  }
  return best;
}

/** What a header means in the tables of any tool. */
export function fieldOfAny(header: string): Field | null {
  for (const name of plainHeaders(header)) {
    const field = genericFields.get(name);
    if (field !== undefined) return field;
  }
  return null;
}
