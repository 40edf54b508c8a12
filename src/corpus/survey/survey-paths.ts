import { AppError, messageText, type Context } from "#base";
import { Gathering } from "../import/files/gather.ts";
import { walkFiles } from "../import/files/index.ts";
import type { Importer, SetImporter } from "../import/importer.ts";
import { byFormat } from "./survey-formats.ts";
import { surveyFile } from "./survey-file.ts";
import { isDifferent, type SurveyAnswer, type SurveyRow } from "./survey-row.ts";
import { surveySet } from "./survey-set.ts";

/** Surveys every file under the paths, archives' entries among them, in the order of an import. Writes nothing. */
export async function surveyPaths(
  paths: readonly string[],
  importers: readonly Importer[],
  sets: readonly SetImporter[],
  context: Context,
): Promise<SurveyAnswer> {
  const started = performance.now();
  const rows: SurveyRow[] = [];
  const passedOver: string[] = [];
  const gathering = new Gathering(sets);
  const setFormats = sets.map(({ format }) => format);
  const { signal } = context;
  let done = 0;
  const effectsOf = (name: string) => ({
    signal,
    nowMs: () => performance.now(),
    consumed: (bytes: number): void =>
      context.progress({ doing: "corpus.progress.read", values: { file: name }, done: done + bytes, unit: "byte" }),
  });
  const add = (row: SurveyRow): void => {
    done += row.bytes;
    rows.push(row);
  };
  for (const [index, path] of paths.entries()) {
    for await (const walked of walkFiles([path], { signal })) {
      if ("problem" in walked) {
        const { file, issue } = walked.problem;
        if (issue.severity === "note") passedOver.push(messageText(issue.code, issue.values, context.lang));
        else add(refused(file, issue.code));
      } else if (!gathering.take(walked.file, index)) {
        add(await surveyFile(walked.file, importers, { ...effectsOf(walked.file.name), setFormats }));
      }
    }
  }
  for (const set of gathering.sets()) add(await surveySet(set, effectsOf(set.name)));
  if (rows.length === 0) throw new AppError("corpus.files.nothing", { file: paths.join(" ") });
  const sum = (of: (row: SurveyRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    files: rows.length,
    counted: sum(({ counted }) => counted ?? 0),
    read: sum(({ read }) => read),
    imported: sum(({ imported }) => imported),
    rejected: sum(({ rejected }) => rejected),
    different: rows.filter(isDifferent).map(({ file }) => file),
    rows,
    formats: byFormat(rows),
    by: "file",
    passedOver,
    bytes: sum(({ bytes }) => bytes),
    seconds: Math.round(performance.now() - started) / 1000,
  };
}

function refused(file: string, code: string): SurveyRow {
  return {
    file,
    bytes: 0,
    format: null,
    outcome: "refused",
    counted: null,
    counter: null,
    read: 0,
    imported: 0,
    rejected: 0,
    rejectedByCode: { [code]: 1 },
    issuesByCode: {},
    filled: {},
    seconds: 0,
    megabytesPerSecond: 0,
  };
}
