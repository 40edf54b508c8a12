import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { patentTypeOf } from "../../normalise/patent-type.ts";
import { headText, readXml } from "../xml/index.ts";
import { numberInNames, partOf, xmlFormat as body } from "./application-body.ts";
import { isRecordsText, readRecordsText } from "./records-text.ts";
import { xmlFormat as published } from "./patent-document.ts";

/** Raised whenever the same bytes would give other records. */
const version = 2;

function holds(root: RegExp): Importer["detect"] {
  return (file) => {
    const head = headText(file.head);
    return /^\s*(?:\u00ef\u00bb\u00bf)?\s*</.test(head) && root.test(head) ? 0.95 : 0;
  };
}

/** The Chinese office's publications in bulk, and applications as filed, one part a file. */
export const cnipaImporters: readonly Importer[] = [
  {
    format: "cnipa/patent-document",
    version,
    detect: holds(/<(?:!DOCTYPE\s+)?(?:\w+:)?PatentDocumentAndRelated(?=[\s>])/),
    read: (file, effects) => readXml(published, file, effects),
  },
  {
    format: "cnipa/application-body",
    version,
    detect: holds(/<(?:!DOCTYPE\s+)?cn-application-body(?=[\s>])/),
    read: readBody,
  },
  {
    format: "cnipa/records",
    version,
    detect: (file) => (isRecordsText(file.head) ? 0.95 : 0),
    read: readRecordsText,
  },
];

/** Parts of an application have its number in the names around them only. */
async function* readBody(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  const found = numberInNames([file.name, file.path ?? ""]);
  for await (const batch of readXml(body, file, { ...effects, prepared: undefined }))
    yield batch.map((each) => withNumber(each, file.name, found));
}

function withNumber(each: Imported, file: string, found: ReturnType<typeof numberInNames>): Imported {
  if (!("record" in each)) return each;
  const { record, issues = [] } = each;
  const { at } = record;
  const issue = (code: string, severity: Issue["severity"], values: Issue["values"] = {}): Issue => ({
    at,
    code,
    values: { file, ...values },
    severity,
  });
  if (!found) return { rejected: issue("corpus.cnipa.part_without_number", "reject") };
  const part = partOf(record);
  const about = issue(`corpus.cnipa.part_${part}`, "note", { number: found.number });
  if (part === "drawings") return { note: about };
  const raw = { applicationNumber: found.number, ...record.raw };
  const type = patentTypeOf({ office: "CN", number: found.key.slice(3) });
  return { record: { ...record, applicationKey: found.key, ...(type && { type }), raw }, issues: [...issues, about] };
}
