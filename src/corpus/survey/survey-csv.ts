import { neutralised } from "#engine";
import { surveyRows } from "./survey-print.ts";
import type { SurveyAnswer } from "./survey-row.ts";

/** The table of a survey for a spreadsheet program: UTF-8 with its mark, and no cell that such a program would take for a formula. */
export function surveyCsv(answer: SurveyAnswer): string {
  const rows = surveyRows(answer);
  const headers = Object.keys(rows[0] ?? {});
  const lines = [headers.join(","), ...rows.map((row) => headers.map((header) => cellOf(row[header])).join(","))];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function cellOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : "";
  const plain = neutralised(text);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
