import type { ByteFile } from "../import/importer.ts";

/** Beginning of a format → the opening tag, or line, of one record in it. Formats whose records are no elements are not here. */
const recordStarts: readonly (readonly [format: string, start: RegExp])[] = [
  ["uspto/greenbook", /(?:^|\n)PATN\s/g],
  ["uspto/grant", /<(?:us-patent-grant|PATDOC)[\s>]/g],
  ["uspto/application", /<(?:us-patent-application|patent-application-publication)[\s>]/g],
  ["epo/docdb", /<(?:exch:)?exchange-document[\s>]/g],
  ["epo/ops-biblio", /<(?:exch:)?exchange-document[\s>]/g],
  ["epo/ops-family", /<(?:ops:)?family-member[\s>]/g],
  ["epo/full-text", /<ep-patent-document[\s>]/g],
  ["st36/", /<(?:[\w-]*patent-document)[\s>]/g],
  ["cnipa/", /<(?:business:PatentDocumentAndRelated|cn-patent-document|cn-application-body)[\s>]/g],
];

/** Longer than any tag's beginning, so that none is lost between two pieces. */
const overlapChars = 64;

/** Records counted by their opening tags in the bytes; undefined for formats where a tag is no record. */
export async function countElements(file: ByteFile, format: string, signal: AbortSignal): Promise<number | undefined> {
  const start = recordStarts.find(([beginning]) => format.startsWith(beginning))?.[1];
  if (!start) return undefined;
  let count = 0;
  let rest = "";
  for await (const chunk of file.open()) {
    signal.throwIfAborted();
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    // What begins within the last characters is counted with the next piece.
    const cut = Math.max(0, text.length - overlapChars);
    for (const { index } of text.matchAll(start)) if (index < cut) count++;
    rest = text.slice(cut);
  }
  return count + [...rest.matchAll(start)].length;
}
