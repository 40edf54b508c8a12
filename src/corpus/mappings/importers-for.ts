import type { Importer } from "../import/importer.ts";
import { importers } from "../import/importers.ts";
import { tableImporters, tableImportersWith } from "../import/table/index.ts";
import { ownMappings } from "./mapping-store.ts";

/** Every importer, with the mappings that people of this data directory made. */
export async function importersFor(dataDir: string): Promise<readonly Importer[]> {
  const own = await ownMappings(dataDir);
  if (own.mappings.length === 0) return importers;
  const tables = new Set(tableImporters);
  return [...importers.filter((importer) => !tables.has(importer)), ...tableImportersWith(own)];
}
