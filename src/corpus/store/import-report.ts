import { messageText, type Lang } from "#base";
import type { FileReport, ImportAnswer, IssueShown } from "../contract.ts";
import type { Issue } from "../record.ts";
import type { SideSource } from "../side/side-state.ts";
import { readBatchIssues } from "./batch-issues.ts";
import type { FileChanges } from "./changes.ts";
import type { CorpusLayout } from "./layout.ts";
import type { Entry } from "./read-paths.ts";
import type { Batch, CorpusState } from "./state.ts";

/** The loss report of an import. */
export async function importAnswerOf(
  entries: readonly Entry[],
  changes: ReadonlyMap<string, FileChanges>,
  layout: CorpusLayout,
  state: CorpusState,
  lang: Lang,
): Promise<Omit<ImportAnswer, "seconds">> {
  const reports: FileReport[] = [];
  const issues: IssueShown[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    if ("note" in entry) {
      issues.push(showIssue(entry.file, "", entry.note, lang));
    } else if ("refused" in entry.read) {
      reports.push(refusedReport(entry.file, entry.bytes, entry.read.refused));
      issues.push(showIssue(entry.file, "", entry.read.refused, lang));
    } else if ("side" in entry.read) {
      const { side, known } = entry.read;
      reports.push(sideReport(entry.file, side, known));
      issues.push(...entry.read.issues.map((issue) => showIssue(entry.file, "table/side", issue, lang)));
    } else {
      const { batch } = entry.read;
      reports.push(readReport(entry.file, batch, seen.has(batch.id) ? "again" : changes.get(batch.id)));
      seen.add(batch.id);
      const kept = entry.read.issues ?? (await readBatchIssues(layout, batch));
      issues.push(...kept.map((issue) => showIssue(entry.file, batch.format, issue, lang)));
    }
  }
  const sum = (field: "read" | "added" | "updated" | "unchanged" | "duplicates" | "rejected" | "bytes") =>
    reports.reduce((total, report) => total + report[field], 0);
  return {
    files: reports.length,
    read: sum("read"),
    added: sum("added"),
    updated: sum("updated"),
    unchanged: sum("unchanged"),
    duplicates: sum("duplicates"),
    rejected: sum("rejected"),
    issues,
    reports,
    snapshot: state.merged?.snapshot ?? state.snapshots.at(-1) ?? null,
    bytes: sum("bytes"),
  };
}

/** A batch that was merged before tells nothing new; the same bytes a second time in one import are duplicates. */
function readReport(file: string, batch: Batch, changes: FileChanges | "again" | undefined): FileReport {
  const counted =
    changes === "again"
      ? { added: 0, updated: 0, unchanged: 0, duplicates: batch.accepted }
      : (changes ?? { added: 0, updated: 0, unchanged: batch.accepted - batch.duplicates, duplicates: batch.duplicates });
  return {
    file,
    outcome: batch.cutShort ? "cut_short" : "read",
    format: batch.format,
    sha256: batch.sha256,
    bytes: batch.bytes,
    encoding: batch.encoding,
    delimiter: batch.delimiter,
    read: batch.read,
    ...counted,
    rejected: batch.rejected,
    columns: batch.columns,
    issuesByCode: batch.issuesByCode,
  };
}

/** A side table that was imported before tells nothing new. */
function sideReport(file: string, side: SideSource, known: boolean): FileReport {
  const { sha256, bytes, encoding, delimiter, read, accepted, rejected, columns, issuesByCode } = side;
  return {
    file,
    outcome: "read",
    format: `side/${side.layout}`,
    sha256,
    bytes,
    encoding,
    delimiter,
    read,
    added: known ? 0 : accepted,
    updated: 0,
    unchanged: known ? accepted : 0,
    duplicates: 0,
    rejected,
    columns,
    issuesByCode,
  };
}

function refusedReport(file: string, bytes: number, issue: Issue): FileReport {
  return {
    file,
    outcome: "refused",
    format: null,
    sha256: null,
    bytes,
    encoding: null,
    delimiter: null,
    read: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
    columns: [],
    issuesByCode: { [issue.code]: 1 },
  };
}

/** An issue in the reader's language. Sheets count rows, streams of documents count documents. */
export function showIssue(file: string, format: string, issue: Issue, lang: Lang): IssueShown {
  const unit = format.startsWith("table/") ? "row" : "document";
  return {
    file,
    at: issue.at === undefined ? "" : `${unit} ${issue.at}`,
    severity: issue.severity,
    code: issue.code,
    message: messageText(issue.code, issue.values, lang),
  };
}
