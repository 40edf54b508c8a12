import type { Importer } from "../importer.ts";
import { generic, mappings } from "./mappings/index.ts";
import { tableImporter, type OwnMappings } from "./table-importer.ts";

export { fields, type Field, type Mapping } from "./mapping.ts";
export { previewTable } from "./preview.ts";
export { readTable, type ReadTable } from "./read-table.ts";
export type { OwnMappings } from "./table-importer.ts";

/**
 * Spreadsheets and delimited text. The first reads any of them and tells in `facts.format` whose export it was;
 * the others insist on one tool and are there for `--format`.
 */
export const tableImporters: readonly Importer[] = tableImportersWith({ mappings: [], revision: "" });

/** The same, with the mappings that people of a data directory made. */
export function tableImportersWith(own: OwnMappings): readonly Importer[] {
  return [
    tableImporter("table", undefined, own),
    ...[...mappings, generic].map(({ format }) => tableImporter(format, format)),
    ...own.mappings.map(({ format }) => tableImporter(format, format, own)),
  ];
}
