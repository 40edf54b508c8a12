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
}
