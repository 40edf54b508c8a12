import type { FileReport, IssueShown } from "#corpus/contract";

/** Reasons of a refused table that go away when a person maps its columns. */
const mendable: ReadonlySet<string> = new Set([
  "corpus.table.no_header",
  "corpus.table.no_header_in_sheet",
  "corpus.table.no_number_column",
  "corpus.table.numbers_only",
  "corpus.table.not_patents_names",
]);

/** Whether the page of mappings can help with a file: a table of an unknown tool, or one with columns that nobody understood. */
export function isMappable(
  {
    file,
    outcome,
    format,
    columns,
  }: Readonly<Pick<FileReport, "file" | "outcome" | "format">> & {
    readonly columns: readonly FileReport["columns"][number][];
  },
  issues: readonly Pick<IssueShown, "code">[],
): boolean {
  // Entries of archives are no uploads of their own.
  if (file.includes("!")) return false;
  if (outcome === "refused") return issues.some(({ code }) => mendable.has(code));
  return (format?.startsWith("table/") ?? false) && columns.some(({ field, filled }) => field === null && filled > 0);
}
