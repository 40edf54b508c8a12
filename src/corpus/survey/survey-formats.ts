import type { FormatRow, SurveyRow } from "./survey-row.ts";

/** Adds the files of each format up; what was refused stands by its reason, last. */
export function byFormat(rows: readonly SurveyRow[]): FormatRow[] {
  const found = new Map<string, { -readonly [Name in keyof FormatRow]: FormatRow[Name] }>();
  const seconds = new Map<string, number>();
  for (const row of rows) {
    const reasons = Object.keys(row.rejectedByCode).map(short);
    const name = row.format ?? `(${reasons.join(", ")})`;
    const sum = found.get(name) ?? {
      format: name,
      isRead: row.format !== null,
      files: 0,
      counted: 0,
      uncounted: 0,
      read: 0,
      imported: 0,
      rejected: 0,
      rejectedByCode: {},
      bytes: 0,
      megabytesPerSecond: 0,
    };
    found.set(name, sum);
    sum.files++;
    sum.counted += row.counted ?? 0;
    sum.uncounted += row.counted === null ? row.read : 0;
    sum.read += row.read;
    sum.imported += row.imported;
    sum.rejected += row.rejected;
    sum.bytes += row.bytes;
    for (const [code, count] of Object.entries(row.rejectedByCode))
      sum.rejectedByCode[short(code)] = (sum.rejectedByCode[short(code)] ?? 0) + count;
    const spent = (seconds.get(name) ?? 0) + row.seconds;
    seconds.set(name, spent);
    sum.megabytesPerSecond = Math.round(sum.bytes / 1e5 / Math.max(spent, 0.001)) / 10;
  }
  return [...found.values()].toSorted((a, b) => Number(b.isRead) - Number(a.isRead) || (a.format < b.format ? -1 : 1));
}

const short = (code: string): string => code.replace(/^corpus\./, "");

const columns = ["format", "files", "counted", "not counted", "read", "imported", "rejected", "why"];

/** The table in Markdown, a format a line: a terminal shows it, and a page can hold it. Names of columns and codes are English. */
export function printFormats(formats: readonly FormatRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const body = formats.map((row) => {
    const why = Object.entries(row.rejectedByCode).map(([code, count]) => `${code} ${count}`);
    const counts = [row.files, row.counted, row.uncounted, row.read, row.imported, row.rejected].map(String);
    return line([row.format, ...counts, row.isRead ? why.join(", ") : ""]);
  });
  return [line(columns), line(columns.map((name) => (name === "format" || name === "why" ? "---" : "---:"))), ...body].join("\n");
}
