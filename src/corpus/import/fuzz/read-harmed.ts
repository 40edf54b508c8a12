import { AppError } from "#base";
import { detectImporter } from "../files/index.ts";
import type { ByteFile, Importer } from "../importer.ts";
import type { Imported, PublicationRecord } from "../../record.ts";
import { findBadField } from "../../store/check-record.ts";

/** What reading a harmed file came to. */
export interface Outcome {
  readonly format: string | null;
  readonly records: readonly PublicationRecord[];
  readonly rejected: number;
  /** The code of the error that ended it, where one did. */
  readonly refused: string | null;
}

/**
 * Reads bytes as an import would. Throws what an import must never meet: an error that is no AppError, more than `itemsMax` items,
 * a record that breaks the model and stands beside no issue that the store would make of it.
 */
export async function readHarmed(bytes: Buffer, importers: readonly Importer[], itemsMax: number): Promise<Outcome> {
  const file: ByteFile = {
    name: "harmed",
    bytes: bytes.length,
    head: bytes.subarray(0, 64 * 1024),
    async *open() {
      for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
    },
  };
  const records: PublicationRecord[] = [];
  let [rejected, items] = [0, 0];
  let format: string | null = null;
  const take = (item: Imported): void => {
    items++;
    if (items > itemsMax) throw new Error(`more than ${itemsMax} items from ${bytes.length} bytes`);
    if ("record" in item) {
      // The store turns such a record away with its place; anything else than a field is our fault.
      if (findBadField(item.record)) rejected++;
      else records.push(item.record);
    } else if ("rejected" in item) rejected++;
  };
  try {
    const importer = detectImporter(file, importers);
    format = importer.format;
    const effects = { signal: new AbortController().signal, consumed: () => undefined, facts: {} };
    for await (const batch of importer.read(file, effects)) batch.forEach(take);
    return { format, records, rejected, refused: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { format, records, rejected, refused: error.code };
  }
}
