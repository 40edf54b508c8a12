import type { ImportAnswer } from "#corpus/contract";

/** A cell that a spreadsheet will not take for a formula. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function issuesCsv(issues: ImportAnswer["issues"]): string {
  const rows = issues.map(({ file, at, severity, code, message }) => [file, at, severity, code, message]);
  return [["file", "at", "severity", "code", "message"], ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n");
}

/** Saves the issues as a file, with the mark by which spreadsheets know UTF-8. */
export function downloadIssues(answer: ImportAnswer): void {
  const url = URL.createObjectURL(new Blob(["\ufeff", issuesCsv(answer.issues)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "fairway-import-issues.csv";
  link.click();
  URL.revokeObjectURL(url);
}
