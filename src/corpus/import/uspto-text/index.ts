import { AppError, limits } from "#base";
import type { Imported, Issue } from "../../record.ts";
import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import { NoNumber, Reading } from "../xml/index.ts";
import { readBrs } from "./brs.ts";
import { fieldDocuments, type Field } from "./field-documents.ts";
import { readGreenbook } from "./greenbook.ts";
import { maintenanceFeeImporter } from "./maintenance-fees.ts";
import "./messages.ts";

/** Raised whenever the same bytes would give other records. */
const version = 2;
const batchMax = 200;

interface Layout {
  readonly format: string;
  /** The line that a document begins with. */
  readonly begins: (line: string) => boolean;
  /** Two such lines are looked for in the head of a file. */
  readonly sign: RegExp;
  readonly read: (fields: readonly Field[], reading: Reading) => void;
}

const layouts: readonly Layout[] = [
  {
    format: "uspto/greenbook",
    begins: (line) => /^PATN\s*$/.test(line),
    sign: /(?:^|\n)PATN *\r?\n(?:SER |WKU )/,
    read: readGreenbook,
  },
  {
    format: "uspto/brs",
    begins: (line) => line.startsWith("*** BRS DOCUMENT BOUNDARY"),
    sign: /(?:^|\n)\*\*\* BRS DOCUMENT BOUNDARY \*\*\*/,
    read: readBrs,
  },
];

function importer(layout: Layout): Importer {
  return {
    format: layout.format,
    version,
    detect: (file: ByteFile) => (layout.sign.test(new TextDecoder("latin1").decode(file.head)) ? 0.95 : 0),
    read: (file, effects) => readFile(layout, file, effects),
  };
}

/** US full text as tagged lines: the Greenbook of 1976 to 2001, documents of the search system, the list of maintenance fee events. */
export const usptoTextImporters: readonly Importer[] = [...layouts.map(importer), maintenanceFeeImporter];

async function* readFile(layout: Layout, file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  let batch: Imported[] = [];
  let documents = 0;
  for await (const { at, byte, fields, tooLong, end } of fieldDocuments(file.open(), layout.begins)) {
    effects.signal.throwIfAborted();
    documents = at;
    if (tooLong) {
      const values = { document: at, byte, bytesMax: limits.documentBytes };
      batch.push({ rejected: { at, code: "corpus.xml.large", values, severity: "reject" } });
    } else batch.push(readOne(layout, at, byte, fields));
    if (batch.length < batchMax) continue;
    effects.consumed(end);
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  if (documents === 0) throw new AppError("corpus.xml.no_documents", { file: file.name });
}

function readOne(layout: Layout, at: number, byte: number, fields: readonly Field[]): Imported {
  const reading = new Reading();
  try {
    layout.read(fields, reading);
  } catch (error) {
    if (!(error instanceof NoNumber)) throw error;
    return { rejected: { at, code: "corpus.xml.no_number", values: { document: at, byte }, severity: "reject" } };
  }
  const read = reading.answer("US");
  const place = (issue: Issue): Issue => ({ ...issue, at, values: { ...issue.values, document: at, byte } });
  if ("rejected" in read) return { rejected: place(read.rejected) };
  if ("note" in read) return { note: place(read.note) };
  return { record: { ...read.record, at }, ...(read.issues && { issues: read.issues.map(place) }) };
}
