import type { ByteFile } from "../import/importer.ts";
import type { Issue } from "../record.ts";
import type { SideGiven } from "./import-side.ts";
import { headedLayouts } from "./layouts/index.ts";

/** The refusal of a file that was said to be a side table and is none that is known: it names the columns that are needed. */
export function unknownSide(file: ByteFile, { kind }: SideGiven): { readonly refused: Issue } {
  const layouts = headedLayouts.filter((layout) => kind === undefined || layout.kind === kind);
  const needed = layouts.map((layout) => {
    const columns = layout.required.map((field) =>
      typeof field === "string" ? headerIn(layout.fields, field) : field.map((each) => headerIn(layout.fields, each)).join(" / "),
    );
    return `${layout.kind}: ${columns.join(", ")}`;
  });
  const values = { file: file.name, needed: [...new Set(needed)].join("; ") };
  return { refused: { code: "corpus.side.unknown", values, severity: "reject" } };
}

function headerIn(fields: Readonly<Record<string, readonly string[]>>, field: string): string {
  return fields[field]?.[0] ?? field;
}
