import { action, staff } from "#base";
import { sql } from "#engine";
import { issuesAnswer, issuesInput } from "./contract.ts";
import type { Issue } from "./record.ts";
import { showIssue } from "./store/import-report.ts";
import { withCurrentSnapshot } from "./store/reading.ts";

interface IssueRow {
  readonly file: string;
  readonly format: string;
  readonly at: number | null;
  readonly severity: Issue["severity"];
  readonly code: string;
  readonly values: string;
}

export const issuesAction = action({
  name: "corpus/issues",
  may: staff,
  summary: { zh: "逐条列出未能读取的内容及其位置", en: "What could not be read, one by one, with its place" },
  input: issuesInput,
  output: issuesAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: (input, context) =>
    withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
      const source = input.source ?? null;
      const severity = input.severity ?? null;
      const wanted = sql`
        (cast(${source} as integer) is null or i.source = ${source})
        and (cast(${severity} as varchar) is null or i.severity = ${severity})`;
      const rows = await engine.rows<IssueRow>(sql`
        select s.file, s.format, i."at", i.severity, i.code, i."values"
        from issue i join source s on s.source = i.source
        where ${wanted}
        order by i.source, i."at", i.code, i."values"
        limit ${input.limit} offset ${input.offset}`);
      const counted = await engine.rows<{ code: string; count: number }>(sql`
        select i.code, cast(count(*) as integer) as count from issue i where ${wanted} group by i.code order by count desc, i.code`);
      return {
        snapshot: snapshot.id,
        total: counted.reduce((sum, row) => sum + row.count, 0),
        issues: rows.map((row) => showIssue(row.file, row.format, issueOf(row), context.lang)),
        counted,
      };
    }),
  print: (answer) => answer.issues.map((issue) => `${issue.file}  ${issue.at}  ${issue.message}`).join("\n"),
  rows: (answer) => answer.issues,
});

function issueOf(row: IssueRow): Issue {
  const values = JSON.parse(row.values) as Issue["values"];
  return { code: row.code, severity: row.severity, values, ...(row.at === null ? {} : { at: row.at }) };
}
