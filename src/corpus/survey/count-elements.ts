import type { ByteFile } from "../import/importer.ts";

/** Opening tags of one patent document each, in every XML and tagged format that is read; the first family seen is counted. */
const documentStarts: readonly (readonly [family: string, start: RegExp])[] = [
  ["st36-us", /<(?:us-patent-grant|us-patent-application|patent-application-publication|PATDOC)[\s>]/g],
  ["docdb", /<(?:exch:)?exchange-document[\s>]/g],
  ["ep", /<ep-patent-document[\s>]/g],
  ["patent-document", /<(?:patent-document|lexisnexis-patent-document)[\s>]/g],
  ["cnipa", /<(?:business:PatentDocumentAndRelated|cn-patent-document|cn-application-body)[\s>]/g],
  ["register", /<(?:reg:)?register-document[\s>]/g],
  ["greenbook", /(?:^|\n)PATN\s/g],
];
/** Longer than any tag's beginning, so that none is cut between two pieces. */
const overlapChars = 64;

/** Documents counted by their opening tags in the bytes; undefined when none of the known ones is there. */
export async function countElements(file: ByteFile, signal: AbortSignal): Promise<number | undefined> {
  const counts = new Map<string, number>();
  let rest = "";
  const count = (text: string): void => {
    for (const [family, start] of documentStarts) {
      const found = [...text.matchAll(start)].length;
      if (found > 0) counts.set(family, (counts.get(family) ?? 0) + found);
    }
  };
  for await (const chunk of file.open()) {
    signal.throwIfAborted();
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    const cut = text.length - overlapChars;
    const open = cut <= 0 ? 0 : text.lastIndexOf("<", cut) < cut - overlapChars ? cut : Math.max(0, text.lastIndexOf("<", cut));
    count(text.slice(0, open));
    rest = text.slice(open);
  }
  count(rest);
  return [...counts.values()][0];
}
