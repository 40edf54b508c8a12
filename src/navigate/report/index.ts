import type { ReportContent } from "../bundle/content.ts";

export async function writeReports(_content: ReportContent, _folder: string): Promise<void> {}
