import { Readable } from "node:stream";
import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import type { ByteFile, SourceFacts } from "../importer.ts";
import type { Imported, Issue, PublicationRecord } from "../../record.ts";
import { withHead } from "../files/unpack.ts";
import { tableImporters } from "./index.ts";

/** Bytes as a file, given out in pieces of `pieceBytes`. */
export function fileOf(name: string, bytes: Uint8Array | string, pieceBytes = 1000): Promise<ByteFile> {
  const all = Buffer.from(bytes);
  const pieces = function* (): Generator<Uint8Array> {
    for (let at = 0; at < all.length; at += pieceBytes) yield all.subarray(at, at + pieceBytes);
  };
  return withHead({ name, bytes: all.length, open: () => Readable.from(pieces(), { objectMode: true }) });
}

export function fileAt(path: string): Promise<ByteFile> {
  return withHead({
    name: basename(path),
    path,
    bytes: statSync(path).size,
    open: () => createReadStream(path, { highWaterMark: 1024 * 1024 }),
  });
}

interface TableRead {
  readonly facts: SourceFacts;
  readonly rows: number;
  readonly records: PublicationRecord[];
  readonly rejected: Issue[];
  readonly issues: Issue[];
  readonly notes: Issue[];
}

/** Everything one importer makes of a file. */
export async function readTable(file: ByteFile, format = "table"): Promise<TableRead> {
  const importer = tableImporters.find((known) => known.format === format);
  if (!importer) throw new Error(`no importer ${format}`);
  const facts: SourceFacts = {};
  const read: TableRead = { facts, rows: 0, records: [], rejected: [], issues: [], notes: [] };
  let rows = 0;
  const take = (one: Imported): void => {
    if ("note" in one) {
      read.notes.push(one.note);
      return;
    }
    rows++;
    if ("rejected" in one) read.rejected.push(one.rejected);
    else {
      read.records.push(one.record);
      read.issues.push(...(one.issues ?? []));
    }
  };
  for await (const batch of importer.read(file, { signal: new AbortController().signal, consumed: () => {}, facts }))
    batch.forEach(take);
  return { ...read, rows };
}
