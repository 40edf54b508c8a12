import type { ByteFile, SourceFacts } from "../import/importer.ts";
import { countElements } from "./count-elements.ts";
import { countLines } from "./count-lines.ts";
import { countTableRows } from "./count-table-rows.ts";
import type { SurveyRow } from "./survey-row.ts";

interface Counted {
  readonly records: number;
  readonly counter: NonNullable<SurveyRow["counter"]>;
}

/** Counts the records of a file without the importers' code; undefined where that would cost as much as reading it. */
export async function countIndependently(
  file: ByteFile,
  format: string,
  facts: SourceFacts,
  issuesByCode: Readonly<Record<string, number>>,
  signal: AbortSignal,
): Promise<Counted | undefined> {
  if (/^table(?:\/|$)/.test(format) || facts.headers) {
    const rows = await countTableRows(file, facts, signal);
    if (rows === undefined) return undefined;
    // A repeated header is no record; a row that is an application has a record for each of its publications.
    const further = (issuesByCode["corpus.table.further_publication"] ?? 0) - (issuesByCode["corpus.table.header_repeated"] ?? 0);
    return { records: rows + further, counter: "rows" };
  }
  const start = Buffer.from(file.head.buffer, file.head.byteOffset, Math.min(file.head.byteLength, 4096)).toString("latin1");
  if (/^(?:\u{ef}\u{bb}\u{bf})?\s*\{/u.test(start)) {
    const lines = await countLines(file, signal);
    return lines === undefined ? undefined : { records: lines, counter: "lines" };
  }
  const elements = await countElements(file, format, signal);
  if (elements === undefined) return undefined;
  // Drawings of an application lie in files of their own and are no record.
  return { records: elements - (issuesByCode["corpus.cnipa.part_drawings"] ?? 0), counter: "elements" };
}
