import { basename } from "node:path";
import { limits, messageText, type Context } from "#base";
import type { z } from "zod";
import { fileOfPath } from "../import/files/file-of-path.ts";
import { previewTable } from "../import/table/index.ts";
import type { Issue, PublicationRecord } from "../record.ts";
import type { PreviewAnswer, previewInput } from "./mapping-shapes.ts";
import { ownMappings } from "./mapping-store.ts";
import { ownMapping } from "./own-mapping.ts";

/** The first rows of a table as records, and what of them would be lost: nothing is kept. */
export async function previewFile(input: z.output<typeof previewInput>, context: Context): Promise<PreviewAnswer> {
  const name = basename(input.file);
  const file = await fileOfPath(input.file);
  const own = await ownMappings(context.dataDir);
  const { records, notes, ...preview } = await previewTable(
    file,
    {
      sheet: input.sheet,
      headerRow: input.headerRow,
      mapping: input.mapping && ownMapping("preview", input.mapping),
      own: own.mappings,
    },
    context.signal,
  );
  const say = (issue: Issue): string => messageText(issue.code, issue.values, context.lang);
  const lost = new Map<string, PreviewAnswer["lost"][number]>();
  const count = (issue: Issue): void => {
    const known = lost.get(issue.code);
    if (known) known.count++;
    else lost.set(issue.code, { code: issue.code, severity: issue.severity, count: 1, example: say(issue) });
  };
  notes.forEach(count);
  for (const item of records) {
    if ("rejected" in item) count(item.rejected);
    else item.issues?.forEach(count);
  }
  const order = { reject: 0, field: 1, note: 2 };
  return {
    file: name,
    ...preview,
    top: preview.top.map(({ row, cells }) => ({ row, cells: [...cells] })),
    sheets: [...preview.sheets],
    columns: preview.columns.map((column) => ({ ...column, examples: [...column.examples] })),
    taken: records.filter((item) => "record" in item).length,
    rejected: records.filter((item) => "rejected" in item).length,
    records: records
      .slice(0, limits.previewRecordsMax)
      .map((item) =>
        "rejected" in item
          ? { ...nothing, row: item.rejected.at ?? 0, rejected: true, issues: [say(item.rejected)] }
          : { ...shown(item.record), issues: (item.issues ?? []).map(say) },
      ),
    lost: [...lost.values()].toSorted((a, b) => order[a.severity] - order[b.severity] || b.count - a.count),
  };
}

type Shown = PreviewAnswer["records"][number];

const nothing: Omit<Shown, "row" | "rejected" | "issues"> = {
  number: "",
  application: "",
  title: "",
  applicants: [],
  inventors: [],
  filedOn: "",
  publishedOn: "",
  classes: [],
  status: "",
};

function shown(record: PublicationRecord): Omit<Shown, "issues"> {
  const named = (...roles: readonly string[]): string[] =>
    (record.parties ?? []).filter(({ role }) => roles.includes(role)).map(({ name }) => name);
  return {
    row: record.at,
    rejected: false,
    number: record.publicationKey?.replaceAll("-", "") ?? "",
    application: record.applicationKey?.replaceAll("-", "") ?? "",
    title: record.titles?.[0]?.text ?? "",
    applicants: named("applicant", "assignee", "owner"),
    inventors: named("inventor"),
    filedOn: record.filedOn ?? "",
    publishedOn: record.publishedOn ?? "",
    classes: (record.classifications ?? []).map(({ symbol }) => symbol),
    status: record.status?.raw ?? "",
  };
}
