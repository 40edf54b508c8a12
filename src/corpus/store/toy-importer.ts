import { AppError } from "#base";
import type { ByteFile, Importer, ReadEffects } from "../import/importer.ts";
import type { Imported, PublicationRecord } from "../record.ts";

/** First line of a toy file. */
const toyHead = "toy";

/**
 * An importer for tests: one record a line as JSON; a line `reject` is a rejected record, `note` a note; `broken` ends the
 * file as damaged.
 */
export function toyImporter(version = 1): Importer {
  return { format: "table/toy", version, detect: (file) => (decode(file.head).startsWith(`${toyHead}\n`) ? 1 : 0), read };
}

async function* read(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  effects.consumed(bytes.byteLength);
  effects.facts.encoding = "utf-8";
  effects.facts.columns = [{ header: "odd", field: null, filled: 1 }];
  for (const [index, line] of decode(bytes).split("\n").entries()) {
    if (index === 0 || line === "") continue;
    yield [readLine(line, index + 1)];
  }
}

function readLine(line: string, at: number): Imported {
  const issue = { at, code: "corpus.bad_date", values: { row: at, value: line } };
  switch (line) {
    case "broken":
      throw new AppError("corpus.bad_date", { row: at, value: line });
    case "reject":
      return { rejected: { ...issue, severity: "reject" } };
    case "note":
      return { note: { ...issue, severity: "note" } };
    default:
      return { record: { ...(JSON.parse(line) as PublicationRecord), at } };
  }
}

const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

/** A toy file of records and special lines. */
export function toyText(lines: readonly (string | Partial<PublicationRecord>)[]): string {
  return `${[toyHead, ...lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)))].join("\n")}\n`;
}

/** A record of a toy file by its key. */
export function toyRecord(key: string, rest: Partial<PublicationRecord> = {}): PublicationRecord {
  const [office = "", publicationNumber = "", kind] = key.split("-");
  return { at: 0, publicationKey: key, office, publicationNumber, ...(kind ? { kind } : {}), ...rest };
}
