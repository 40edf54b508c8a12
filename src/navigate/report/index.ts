import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, type Readable } from "node:stream";
import type { Lang } from "#base";
import type { ReportContent } from "../bundle/content.ts";
import { reportsOf } from "../bundle/report-file.ts";
import type { Figure, ReportForm } from "../contract.ts";
import { textOf, type Show } from "./cell-text.ts";
import { drawFigure } from "./draw.ts";

/** Writes the report in the forms that the study asks for, in both languages. */
export async function writeReports(content: ReportContent, folder: string): Promise<void> {
  for (const { form, lang, file } of reportsOf(content.study, content.run.lang)) {
    await writeReport(content, form, lang, join(folder, file));
  }
}

/** One form in one language; what draws it is loaded only when it is asked for. */
export async function writeReport(content: ReportContent, form: ReportForm, lang: Lang, target: string): Promise<void> {
  switch (form) {
    case "html": {
      const { reportHtml } = await import("./html.ts");
      return writeFile(target, reportHtml(content, lang));
    }
    case "docx": {
      const { reportDocx } = await import("./docx/docx.ts");
      return writeFile(target, await reportDocx(content, lang));
    }
    case "xlsx": {
      const { writeReportXlsx } = await import("./xlsx.ts");
      await writeReportXlsx(content, lang, target);
      return;
    }
    case "pptx": {
      const { reportPptx } = await import("./pptx/pptx.ts");
      return writeFile(target, await reportPptx(content, lang));
    }
  }
}

/** The pictures of all figures that have one, by the names of their files. */
export function reportPictures(content: ReportContent, lang: Lang): ReadonlyMap<string, string> {
  const drawn = content.figures.flatMap((figure): [string, string][] => {
    const svg = drawFigure(figure, { lang, labels: content.labels });
    return svg === undefined ? [] : [[`${figure.id}.svg`, named(svg, textOf(figure.title, lang))]];
  });
  return new Map(drawn);
}

/** What one figure can be had as by itself. */
export type FigureForm = "svg" | "csv" | "xlsx";

/** One figure by itself; undefined for a picture where the table says it better. */
export async function figureFile(figure: Figure, form: FigureForm, show: Show): Promise<Readable | Buffer | undefined> {
  switch (form) {
    case "svg": {
      const svg = drawFigure(figure, show);
      return svg === undefined ? undefined : Buffer.from(named(svg, textOf(figure.title, show.lang)));
    }
    case "csv": {
      const { figureCsv } = await import("./csv.ts");
      return Buffer.from(figureCsv(figure, show));
    }
    case "xlsx": {
      const { writeFigureXlsx } = await import("./xlsx.ts");
      const out = new PassThrough();
      writeFigureXlsx(figure, show, out).catch((error: unknown) => out.destroy(error as Error));
      return out;
    }
  }
}

/** A picture by itself says what it shows. */
function named(svg: string, title: string): string {
  const text = title.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`);
  return svg.replace(/^<svg ([^>]*)>/, (open) => `${open}<title>${text}</title>`);
}
