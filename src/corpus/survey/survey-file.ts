import { AppError } from "#base";
import { detectImporter } from "../import/files/index.ts";
import type { ByteFile, Importer, SourceFacts } from "../import/importer.ts";
import { findBadField } from "../store/check-record.ts";
import { countIndependently } from "./count-records.ts";
import { countFilled } from "./filled-fields.ts";
import type { SurveyRow } from "./survey-row.ts";

interface SurveyEffects {
  readonly signal: AbortSignal;
  /** A clock in milliseconds for the speed. */
  readonly nowMs: () => number;
  readonly consumed?: (bytes: number) => void;
}

/** Reads one file with the importer that an import would take, keeps nothing, and counts its records a second way. */
export async function surveyFile(
  file: ByteFile,
  importers: readonly Importer[],
  { signal, nowMs, consumed = () => {} }: SurveyEffects,
): Promise<SurveyRow> {
  const started = nowMs();
  const facts: SourceFacts = {};
  const filled: Record<string, number> = {};
  const rejectedByCode: Record<string, number> = {};
  const issuesByCode: Record<string, number> = {};
  const add = (counts: Record<string, number>, code: string): void => {
    counts[code] = (counts[code] ?? 0) + 1;
  };
  let [read, imported, bytesRead] = [0, 0, 0];
  let importer: Importer | undefined;
  let failed = false;
  try {
    importer = detectImporter(file, importers);
    const batches = importer.read(file, {
      signal,
      facts,
      consumed: (bytes) => {
        bytesRead = bytes;
        consumed(bytes);
      },
    });
    for await (const batch of batches) {
      signal.throwIfAborted();
      for (const item of batch) {
        if ("note" in item) add(issuesByCode, item.note.code);
        else if ("rejected" in item) {
          read++;
          add(rejectedByCode, item.rejected.code);
        } else if ("record" in item) {
          read++;
          item.issues?.forEach((issue) => add(issuesByCode, issue.code));
          if (findBadField(item.record)) add(rejectedByCode, "corpus.bad_field");
          else {
            imported++;
            countFilled(filled, item.record);
          }
        }
      }
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    failed = true;
    add(rejectedByCode, error.code);
  }
  const seconds = Math.max(nowMs() - started, 0.01) / 1000;
  const bytes = file.bytes ?? bytesRead;
  const isRefused = failed && read === 0;
  const count = isRefused ? undefined : await countIndependently(file, importer?.format ?? "", facts, issuesByCode, signal);
  return {
    file: file.name,
    bytes,
    format: isRefused ? null : (facts.format ?? importer?.format ?? null),
    outcome: isRefused ? "refused" : failed ? "cut_short" : "read",
    counted: count?.records ?? null,
    counter: count?.counter ?? null,
    read,
    imported,
    rejected: read - imported,
    rejectedByCode,
    issuesByCode,
    filled,
    seconds: Math.round(seconds * 1000) / 1000,
    megabytesPerSecond: Math.round(bytes / 1e4 / seconds) / 100,
  };
}
