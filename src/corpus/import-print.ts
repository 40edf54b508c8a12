import { messageText, type Lang } from "#base";
import type { FileReport, ImportAnswer, IssueShown } from "./contract.ts";

/** Issues shown per file on a terminal; `corpus issues` has the rest. */
const issuesShownMax = 5;

/** The loss report for a person at a terminal. */
export function printImport(answer: ImportAnswer, lang: Lang): string {
  const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => messageText(key, values, lang);
  const lines: string[] = [];
  for (const report of answer.reports) lines.push(...printReport(report, answer, say), "");
  const noted = new Set(answer.reports.map((report) => report.file));
  for (const issue of answer.issues) if (!noted.has(issue.file)) lines.push(`  ${issue.message}`);
  lines.push(say("corpus.print.total", { ...numbers(answer, lang), files: answer.files }));
  lines.push(
    answer.snapshot === null
      ? say("corpus.print.no_snapshot")
      : say("corpus.print.snapshot", { snapshot: answer.snapshot, seconds: answer.seconds }),
  );
  return lines.join("\n");
}

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

function printReport(report: FileReport, answer: ImportAnswer, say: Say): string[] {
  const lines = [report.file];
  const about = [report.format, report.encoding, report.delimiter === "\t" ? "TAB" : report.delimiter]
    .filter(Boolean)
    .join(" · ");
  if (about) lines.push(`  ${about}`);
  if (report.outcome === "refused") lines.push(`  ${say("corpus.print.refused")}`);
  else lines.push(`  ${say("corpus.print.counts", { ...report })}`);
  if (report.outcome === "cut_short") lines.push(`  ${say("corpus.print.cut_short")}`);
  const unknown = report.columns.filter((column) => column.field === null && column.filled > 0);
  if (unknown.length > 0) {
    const names = unknown.map((column) => `${column.header} (${column.filled})`).join("  ");
    lines.push(`  ${say("corpus.print.unknown_columns", { count: unknown.length, names })}`);
  }
  const issues = answer.issues.filter((issue) => issue.file === report.file);
  for (const issue of issues.slice(0, issuesShownMax)) {
    lines.push(`  - ${printPlace(issue, say)}${issue.message}`);
  }
  const total = Object.values(report.issuesByCode).reduce((sum, count) => sum + count, 0);
  const shown = Math.min(issues.length, issuesShownMax);
  if (total > shown) lines.push(`  ${say("corpus.print.more_issues", { count: total - shown })}`);
  return lines;
}

/** Most messages say the place themselves. */
function printPlace({ at, message }: IssueShown, say: Say): string {
  const [unit, number] = at.split(" ");
  if (number === undefined || message.includes(number)) return "";
  return `${say(unit === "row" ? "corpus.print.row" : "corpus.print.document", { number })} `;
}

function numbers(answer: ImportAnswer, lang: Lang): Record<string, string> {
  const format = new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en");
  const { read, added, updated, unchanged, duplicates, rejected } = answer;
  return Object.fromEntries(
    Object.entries({ read, added, updated, unchanged, duplicates, rejected }).map(([key, value]) => [key, format.format(value)]),
  );
}
