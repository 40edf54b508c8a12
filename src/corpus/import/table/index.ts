import type { Importer } from "../importer.ts";
import { generic, mappings } from "./mappings/index.ts";
import { tableImporter } from "./table-importer.ts";

/**
 * Spreadsheets and delimited text. The first reads any of them and tells in `facts.format` whose export it was;
 * the others insist on one tool and are there for `--format`.
 */
export const tableImporters: readonly Importer[] = [
  tableImporter("table"),
  ...[...mappings, generic].map(({ format }) => tableImporter(format, format)),
];
