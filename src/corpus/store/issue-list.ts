import { limits } from "#base";
import type { Issue } from "../record.ts";

/** The issues of one file: the first ones with their place, all of them counted by code. */
export class IssueList {
  readonly kept: Issue[] = [];
  readonly countByCode: Record<string, number> = {};

  add(issue: Issue): void {
    this.countByCode[issue.code] = (this.countByCode[issue.code] ?? 0) + 1;
    if (this.kept.length < limits.issuesPerFileMax) this.kept.push(issue);
  }

  /** What another list collected behind these. */
  join({ kept, countByCode }: { readonly kept: readonly Issue[]; readonly countByCode: Readonly<Record<string, number>> }): void {
    for (const [code, count] of Object.entries(countByCode)) this.countByCode[code] = (this.countByCode[code] ?? 0) + count;
    this.kept.push(...kept.slice(0, limits.issuesPerFileMax - this.kept.length));
  }
}
