import type { Importer } from "./importer.ts";
import { tableImporters } from "./table/index.ts";
import { usptoImporters } from "./uspto/index.ts";

/** Every format, in the order they are asked; the surest of a file reads it. */
export const importers: readonly Importer[] = [...usptoImporters, ...tableImporters];
