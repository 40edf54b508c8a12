import type { FileReport, ImportAnswer, IssueShown } from "#corpus/contract";

/** What of a report is shown: everything, files that could not be read, those with a loss, those read whole. */
export const lossShown = ["all", "refused", "lost", "whole"] as const;
export type LossShown = (typeof lossShown)[number];

export interface FileLoss {
  readonly report: FileReport;
  readonly lost: Exclude<LossShown, "all">;
  /** Issues of the file in all, beyond those listed. */
  readonly issues: number;
  /** The gravest issue listed, where the file lost anything. */
  readonly reason: IssueShown | undefined;
}

const gravity = { reject: 0, field: 1, note: 2 } as const;

function lossOf({ outcome, rejected }: FileReport): FileLoss["lost"] {
  if (outcome === "refused") return "refused";
  return outcome === "cut_short" || rejected > 0 ? "lost" : "whole";
}

/** Every file with its loss, the worst first: not read at all, then most records rejected, then most issues. */
export function lossesOf({ reports, issues }: Pick<ImportAnswer, "reports" | "issues">): FileLoss[] {
  const gravest = new Map<string, IssueShown>();
  for (const issue of issues) {
    const known = gravest.get(issue.file);
    if (!known || gravity[issue.severity] < gravity[known.severity]) gravest.set(issue.file, issue);
  }
  const losses = reports.map((report): FileLoss => {
    const lost = lossOf(report);
    const counted = Object.values(report.issuesByCode).reduce((sum, one) => sum + one, 0);
    return { report, lost, issues: counted, reason: lost === "whole" ? undefined : gravest.get(report.file) };
  });
  const rank = ({ lost }: FileLoss): number => (lost === "refused" ? 0 : lost === "lost" ? 1 : 2);
  return losses.toSorted((a, b) => rank(a) - rank(b) || b.report.rejected - a.report.rejected || b.issues - a.issues);
}

/** The losses that are asked for, by kind and by a part of the file's name. */
export function filterLosses(losses: readonly FileLoss[], shown: LossShown, find: string): FileLoss[] {
  const part = find.trim().toLowerCase();
  return losses.filter(
    ({ lost, report }) => (shown === "all" || lost === shown) && (part === "" || report.file.toLowerCase().includes(part)),
  );
}
