import { messageText, type Lang } from "#base";
import { surveyedFields } from "./filled-fields.ts";
import { printFormats } from "./survey-formats.ts";
import { isDifferent, type SurveyAnswer, type SurveyRow } from "./survey-row.ts";
import "./messages.ts";

const percent = (row: SurveyRow, field: string): number | null =>
  row.imported === 0 ? null : Math.floor(((row.filled[field] ?? 0) / row.imported) * 100);

const codes = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([code, count]) => `${code.replace(/^corpus\./, "")} ${count}`)
    .join(", ");

/** One flat row a file, a column a field in per cent of the imported records. */
export function surveyRows(answer: SurveyAnswer): Record<string, unknown>[] {
  return answer.rows.map((row) => {
    const { rejectedByCode, issuesByCode, filled: _filled, ...flat } = row;
    return {
      ...flat,
      difference: row.counted === null ? null : row.counted - row.read,
      reasons: codes(rejectedByCode),
      issues: codes(issuesByCode),
      ...Object.fromEntries(surveyedFields.map((field) => [field, percent(row, field)])),
    };
  });
}

/** The table for a person at a terminal: two lines a file, differences marked, a line of totals. */
export function printSurvey(answer: SurveyAnswer, lang: Lang): string {
  const say = (key: string, values: Readonly<Record<string, unknown>> = {}): string => messageText(key, values, lang);
  const number = new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en");
  const lines: string[] = [];
  if (answer.by === "format") lines.push(printFormats(answer.formats), "");
  for (const row of answer.by === "format" ? [] : answer.rows) {
    lines.push(`${isDifferent(row) ? "! " : "  "}${row.file}`);
    if (row.outcome === "refused") {
      lines.push(`      ${say("corpus.survey.refused", { reason: codes(row.rejectedByCode) })}`);
      continue;
    }
    const counted = row.counted === null ? "–" : number.format(row.counted);
    const values = {
      counted,
      read: number.format(row.read),
      imported: number.format(row.imported),
      rejected: number.format(row.rejected),
      speed: row.megabytesPerSecond,
    };
    lines.push(`      ${row.format ?? "?"} · ${say("corpus.survey.counts", values)}`);
    if (row.outcome === "cut_short") lines.push(`      ${say("corpus.print.cut_short")}`);
    if (Object.keys(row.rejectedByCode).length > 0)
      lines.push(`      ${say("corpus.survey.reasons", { reasons: codes(row.rejectedByCode) })}`);
    const fields = surveyedFields.flatMap((field) => {
      const share = percent(row, field);
      return share === null || row.filled[field] === undefined ? [] : [`${field} ${share}%`];
    });
    if (fields.length > 0) lines.push(`      ${fields.join("  ")}`);
  }
  if (answer.by === "file") lines.push(...answer.passedOver);
  const { files, read, counted, imported, rejected, different, seconds } = answer;
  lines.push(
    say("corpus.survey.total", {
      files: number.format(files),
      counted: number.format(counted),
      read: number.format(read),
      imported: number.format(imported),
      rejected: number.format(rejected),
      different: number.format(different.length),
      seconds,
    }),
  );
  return lines.join("\n");
}
