import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { Readable } from "node:stream";
import { AppError, type Lang } from "#base";
import { figureDownload, reportFileName, runFolder } from "#navigate";
import { runProcess } from "./job-process.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * A file of the latest run of a study: as the run wrote it, or made of its bundle.
 *
 * in      `report.html`, `manifest.json` …: as they lie there; `report.zh.docx`: that form in that language, made where the run did not
 *         write it; `growth.en.svg` (`csv`, `xlsx`): one figure
 * errors  `server.no_report`, `navigate.no_picture`
 */
export async function reportAnswer(dataDir: string, study: string, file: string): Promise<Response> {
  const none = () => new AppError("server.no_report", { study, file });
  // One plain name inside the folder of the run; a dot or a slash more would be another place.
  if (!/^[a-z0-9-]+(?:\.(?:zh|en))?\.[a-z]+$/.test(file) || !types[extname(file)]) throw none();
  const written = await sized(join(runFolder(dataDir, study), file));
  if (written) return answer(written, study, file);
  const [, report, lang = "", form = ""] = /^([a-z0-9-]+)\.(zh|en)\.([a-z]+)$/.exec(file) ?? [];
  if (report === undefined || !isLang(lang)) throw none();
  if (report === "report" && isReportForm(form)) {
    const named = await sized(join(runFolder(dataDir, study), await reportFileName(dataDir, study, form, lang)));
    return answer(named ?? (await made(dataDir, study, form, lang)), study, file);
  }
  if (!isFigureForm(form)) throw none();
  const body = await figureDownload(dataDir, study, report, form, lang);
  return answer({ body: Buffer.isBuffer(body) ? Readable.from([body]) : body }, study, file);
}

const isLang = (lang: string): lang is Lang => lang === "zh" || lang === "en";
const isReportForm = (form: string): form is "html" | "docx" | "xlsx" | "pptx" => ["html", "docx", "xlsx", "pptx"].includes(form);
const isFigureForm = (form: string): form is "svg" | "csv" | "xlsx" => ["svg", "csv", "xlsx"].includes(form);

interface File {
  readonly body: Readable;
  readonly bytes?: number;
}

async function sized(path: string): Promise<File | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { body: createReadStream(path), bytes: found.size } : undefined;
}

/** Reports are made one at a time, each in a process of its own: drawing a hundred figures would hold up everybody else. */
let last: Promise<unknown> = Promise.resolve();

function made(dataDir: string, study: string, form: string, lang: Lang): Promise<File> {
  const next = last.then(async () => {
    const folder = await mkdtemp(join(tmpdir(), "fairway-report-"));
    const remove = () => void rm(folder, { recursive: true, force: true });
    const out = join(folder, `report.${form}`);
    const input = { study, as: form, out };
    const { exit, log } = await runProcess({ id: "report", action: "navigate/report", input, lang }, dataDir, () => undefined)
      .ended;
    const file = exit === 0 ? await sized(out) : undefined;
    file?.body.once("close", remove);
    if (file) return file;
    remove();
    throw new AppError("server.no_report", { study, file: `report.${lang}.${form}` }, { cause: log });
  });
  last = next.catch(() => undefined);
  return next;
}

function answer({ body, bytes }: File, study: string, file: string): Response {
  const type = types[extname(file)] ?? "";
  const shown = /^(?:text\/html|application\/json)/.test(type) ? "inline" : "attachment";
  return new Response(Readable.toWeb(body) as ReadableStream, {
    headers: {
      "content-type": type,
      ...(bytes === undefined ? {} : { "content-length": String(bytes) }),
      "content-disposition": `${shown}; filename="${study}-${file}"`,
    },
  });
}
