import { AppError, type Lang } from "#base";
import type { Readable } from "node:stream";
import { readContent } from "../bundle/read-content.ts";
import { reportFile } from "../bundle/report-file.ts";
import type { ReportForm } from "../contract.ts";
import type { FigureForm } from "../report/index.ts";
import { readRun } from "./result.ts";
import "../messages.ts";

/** One figure of a saved study's latest run, by itself. */
export async function figureDownload(
  dataDir: string,
  study: string,
  id: string,
  form: FigureForm,
  lang: Lang,
): Promise<Readable | Buffer> {
  const { figures, labels } = readContent(await readRun(dataDir, study));
  const figure = figures.find((one) => one.id === id);
  // What draws is loaded only by who draws.
  const { figureFile } = await import("../report/index.ts");
  const file = figure && (await figureFile(figure, form, { lang, labels }));
  if (!file) throw new AppError("navigate.no_picture", { figure: id });
  return file;
}

/** Where the latest run of a study would have written a form of its report in a language. */
export async function reportFileName(dataDir: string, study: string, form: ReportForm, lang: Lang): Promise<string> {
  const { run } = await readRun(dataDir, study);
  return reportFile(form, lang, run.lang);
}
