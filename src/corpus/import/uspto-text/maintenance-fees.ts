import { AppError } from "#base";
import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseDay } from "../../normalise/days.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import type { Imported, LegalEvent, PublicationRecord } from "../../record.ts";
import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import { linesOf } from "./field-documents.ts";

/** Patent, application, entity, filing day, grant day, day of the event, code: `09000001 13123456 N 20110812 20150407 20181004 M1551`. */
const row = /^\s*((?:D|PP|RE|H|T)?\d{5,8})\s+(\d{6,8})\s+([A-Z?])\s+(\d{8})\s+(\d{8})\s+(\d{8})\s+([A-Z][A-Z0-9]{1,4}\.?)\s*$/;
const batchMax = 500;

/**
 * The USPTO's list of maintenance fee events, one event a line, those of a patent together. A patent's lines make one record, which tells of
 * the granted publication and nothing but its events.
 */
export const maintenanceFeeImporter: Importer = {
  format: "uspto/maintenance-fees",
  version: 1,
  detect(file: ByteFile) {
    const lines = new TextDecoder("latin1").decode(file.head).split(/\r?\n/).slice(0, -1).slice(0, 20);
    return lines.filter((line) => row.test(line)).length * 2 > lines.length ? 0.95 : 0;
  },
  read: readEvents,
};

interface Patent {
  readonly at: number;
  readonly number: string;
  readonly application: string;
  readonly filed: string;
  readonly granted: string;
  readonly events: LegalEvent[];
}

async function* readEvents(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  let [at, bytes] = [0, 0];
  let patent: Patent | undefined;
  let batch: Imported[] = [];
  let any = false;
  for await (const { line, size } of linesOf(file.open())) {
    at += 1;
    bytes += size;
    if (line.trim() === "") continue;
    const match = row.exec(line);
    if (!match) {
      batch.push({ rejected: { at, code: "corpus.fees.bad_line", values: { line: at }, severity: "reject" } });
      continue;
    }
    any = true;
    const [, number = "", application = "", entity = "", filed = "", granted = "", on = "", code = ""] = match;
    if (patent?.number !== number) {
      if (patent) batch.push(recordOf(patent));
      patent = { at, number, application, filed, granted, events: [] };
    }
    const day = parseDay(on);
    patent.events.push({ office: "US", code, ...(day && { on: day }), text: `entity ${entity}` });
    if (batch.length < batchMax) continue;
    effects.signal.throwIfAborted();
    effects.consumed(bytes);
    yield batch;
    batch = [];
  }
  if (patent) batch.push(recordOf(patent));
  if (batch.length > 0) yield batch;
  if (!any) throw new AppError("corpus.xml.no_documents", { file: file.name });
}

function recordOf({ at, number, application, filed, granted, events }: Patent): Imported {
  const publication = parsePublicationNumber(number.replace(/^0+(?=\d)/, ""), { office: "US" });
  const key = parseApplicationNumber(application, { office: "US" })?.key;
  if (!publication) return { rejected: { at, code: "corpus.fees.bad_line", values: { line: at }, severity: "reject" } };
  const [filedOn, grantedOn] = [parseDay(filed), parseDay(granted)];
  const record: PublicationRecord = {
    at,
    office: "US",
    publicationKey: publication.key,
    publicationNumber: publication.number,
    ...(publication.kind && { kind: publication.kind }),
    ...(key && { applicationKey: key }),
    ...(filedOn && { filedOn }),
    ...(grantedOn && { grantedOn, publishedOn: grantedOn }),
    stage: "grant",
    events,
    raw: { publicationNumber: number, applicationNumber: application },
  };
  return { record };
}
