import type { Issue } from "../../record.ts";
import type { DocumentRead, XmlDocument, XmlFormat } from "./format.ts";
import { readDocument } from "./read-document.ts";
import { salvage } from "./salvage.ts";

interface EnvelopePlace {
  /** Its end was found. */
  readonly whole: boolean;
  readonly qualified: string;
  /** Where it begins in the file. */
  readonly byte: number;
}

/** Reads a document that holds several; one that is cut off or holds a broken one gives the others, and says what is missing. */
export function readEnvelope(
  format: XmlFormat,
  document: XmlDocument,
  decoding: readonly Issue[],
  { whole, qualified, byte }: EnvelopePlace,
): readonly DocumentRead[] {
  const read = whole ? readDocument(format, document, decoding) : undefined;
  const [first] = read ?? [];
  const isBroken = first && "rejected" in first && first.rejected.code === "corpus.xml.malformed" && read?.length === 1;
  if (read && !isBroken) return read;
  const salvaged = salvage(document.text, document.rootOpen, format.envelopes?.documents ?? []);
  if (!salvaged) return read ?? [rejected("corpus.xml.truncated", { root: qualified })];
  const { lost, text, rootClose } = salvaged;
  const mended = readDocument(format, { ...document, text, rootClose }, decoding);
  return [
    ...mended,
    ...lost.map(({ code, tag, at }) =>
      rejected(code, { ...(code === "corpus.xml.truncated" ? { root: tag } : { tag }), byte: byte + at }),
    ),
    ...(whole
      ? []
      : [{ note: { code: "corpus.xml.envelope_truncated", values: { root: qualified }, severity: "note" } as const }]),
  ];
}

function rejected(code: string, values: Issue["values"]): DocumentRead {
  return { rejected: { code, values, severity: "reject" } };
}
