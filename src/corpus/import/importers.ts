import type { Importer, SetImporter } from "./importer.ts";
import { patstatImporter } from "./patstat/index.ts";
import { tableImporters } from "./table/index.ts";
import { usptoImporters } from "./uspto/index.ts";

/** Every format, in the order they are asked; the surest of a file reads it. */
export const importers: readonly Importer[] = [...usptoImporters, ...tableImporters];

/** Formats of several files that are read together; asked before the others. */
export const setImporters: readonly SetImporter[] = [patstatImporter];
