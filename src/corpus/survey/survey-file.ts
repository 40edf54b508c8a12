import { AppError } from "#base";
import { detectImporter } from "../import/files/index.ts";
import type { ByteFile, Importer, SourceFacts } from "../import/importer.ts";
import { recogniseSide } from "../side/recognise.ts";
import { countIndependently } from "./count-records.ts";
import { Tally, type SurveyEffects } from "./survey-tally.ts";
import type { SurveyRow } from "./survey-row.ts";

/**
 * Reads one file as an import would, keeps nothing, and counts its records a second way. What no importer of patents takes is
 * tried as a side table.
 */
export async function surveyFile(
  file: ByteFile,
  importers: readonly Importer[],
  effects: SurveyEffects & { readonly setFormats: readonly string[] },
): Promise<SurveyRow> {
  const tally = new Tally(file.name, effects);
  await tally.read(async function* (facts, consumed) {
    const importer = detectImporter(file, importers, undefined, effects.setFormats);
    tally.format = importer.format;
    yield* importer.read(file, { signal: effects.signal, facts, consumed });
  });
  if (tally.isRefused) {
    const side = await surveySide(file, effects);
    if (side) return side;
  }
  const row = tally.row(file.bytes);
  return row.outcome === "refused" ? row : counted(row, file, row.format ?? "", tally.facts, effects.signal);
}

async function counted(
  row: SurveyRow,
  file: ByteFile,
  format: string,
  facts: SourceFacts,
  signal: AbortSignal,
): Promise<SurveyRow> {
  const count = await countIndependently(file, format, facts, row.issuesByCode, signal);
  return { ...row, counted: count?.records ?? null, counter: count?.counter ?? null };
}

/** A side table counts the records of its source, whatever number of rows each gives. */
async function surveySide(file: ByteFile, effects: SurveyEffects): Promise<SurveyRow | undefined> {
  let table: Awaited<ReturnType<typeof recogniseSide>>;
  try {
    table = await recogniseSide(file, {}, effects.signal);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  if (!table) return undefined;
  const tally = new Tally(file.name, effects);
  tally.format = `side/${table.kind}/${table.layout}`;
  const facts: SourceFacts = {};
  await tally.read(async function* () {
    await table.read({
      signal: effects.signal,
      consumed: tally.consumed,
      facts,
      sink: {
        accept: () => {
          tally.take();
          return Promise.resolve();
        },
        reject: (issue) => tally.add({ rejected: issue }),
        note: (issue) => tally.add({ note: issue }),
        dated: () => undefined,
      },
    });
    yield [];
  });
  // What is taken for a side table by its header and gives no row of one is none.
  return tally.imported === 0 ? undefined : counted(tally.row(file.bytes), file, tally.format, facts, effects.signal);
}
