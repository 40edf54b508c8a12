import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReportContent } from "../bundle/content.ts";
import { bundle } from "../bundle/layout.ts";
import { reportDocx } from "./docx/docx.ts";
import { reportHtml } from "./html.ts";
import { writeReportXlsx } from "./xlsx.ts";

/** Writes the report in the forms that the study asks for. */
export async function writeReports(content: ReportContent, folder: string): Promise<void> {
  const { output } = content.study;
  const { lang } = content.run;
  if (output.includes("html")) await writeFile(join(folder, bundle.html), reportHtml(content, lang));
  if (output.includes("xlsx")) await writeReportXlsx(content, lang, join(folder, bundle.xlsx));
  if (output.includes("docx")) await writeFile(join(folder, bundle.docx), await reportDocx(content, lang));
}
